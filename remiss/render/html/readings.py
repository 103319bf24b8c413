"""The two ways to read a linked pair, as marks in both texts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from remiss.model.close import Versions
from remiss.model.operation import Operation, Tag
from remiss.model.point import Point
from remiss.model.result import Detail
from remiss.model.span import Span, trimmed
from remiss.render.alone import Alone
from remiss.render.html.marks import Layer, Mark
from remiss.render.html.markup import EMPTY, Html, element, hidden, join, text
from remiss.render.points import facts_named, unbroken
from remiss.texts import Catalogue


@dataclass(frozen=True, slots=True)
class MarkedPair:
    """Layers of marks for the left and the right text, outermost first."""

    left: tuple[Layer, ...]
    right: tuple[Layer, ...]


def marks_of(detail: Detail, alone: Alone, texts: tuple[str, str], row: str, say: Catalogue) -> MarkedPair:
    """Return the marks of a linked pair.

    Args:
        alone: What the two sections say that no counterpart does.
        texts: Own text of the left and of the right section.
        row: Keeps the ids of moved text apart from those of other rows.
    """
    match detail.reading:
        case Versions(operations=operations):
            place = f"flytt-{row}.{detail.link.right}"
            return MarkedPair(
                (_changes(operations, _STRUCK, texts[0], place, say),),
                (_changes(operations, _ADDED, texts[1], place, say),),
            )
        case matter:
            return MarkedPair(
                (_only_here(alone.left), _reused(matter.reused_left, say), _shared(matter.shared_left)),
                (_only_here(alone.right), _reused(matter.reused_right, say), _shared(matter.shared_right)),
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """How the changes of one side are shown."""

    tag: Tag
    element: str
    heard: str
    moved: str
    own: Callable[[Operation], Span]
    other: Callable[[Operation], Span]
    letter: str
    other_letter: str


_STRUCK = _Side(
    tag=Tag.DELETE,
    element="del",
    heard="app.heard.struck",
    moved="app.moved.to",
    own=lambda operation: operation.left,
    other=lambda operation: operation.right,
    letter="v",
    other_letter="h",
)
_ADDED = _Side(
    tag=Tag.INSERT,
    element="ins",
    heard="app.heard.added",
    moved="app.moved.from",
    own=lambda operation: operation.right,
    other=lambda operation: operation.left,
    letter="h",
    other_letter="v",
)


def _changes(operations: Sequence[Operation], side: _Side, source: str, place: str, say: Catalogue) -> Layer:
    """Return the marks of what one side has and the other lacks, or has set otherwise; white space is not marked."""
    elsewhere = [
        side.other(item) for item in operations if item.moved_to is not None and item.tag not in (side.tag, Tag.EQUAL)
    ]
    found = []
    for operation in operations:
        span = trimmed(source, side.own(operation))
        if operation.tag is Tag.EQUAL or span.start == span.end:
            continue
        if operation.minor:
            found.append(_mark(span, "span", "app.heard.typographic", say, style="typographic"))
            continue
        if operation.moved_to is None or operation.tag is not side.tag:
            found.append(_mark(span, side.element, side.heard, say))
            continue
        anchor = f"{place}-{side.letter}{side.own(operation).start}"
        partner = _partner(operation.moved_to, elsewhere)
        to = "" if partner is None else f"{place}-{side.other_letter}{partner.start}"
        found.append(_moved(span, anchor, to, side.moved, say))
    return found


def _partner(place: Span, candidates: Sequence[Span]) -> Span | None:
    return next((span for span in candidates if span.start < place.end and place.start < span.end), None)


def _mark(span: Span, name: str, heard: str, say: Catalogue, *, style: str = "") -> Mark:
    return Mark(span=span, name=name, style=style, before=hidden(f"[{say(heard)}: "), after=hidden("] "))


def _moved(span: Span, anchor: str, to: str, key: str, say: Catalogue) -> Mark:
    note: Html = element("a", text(say(key)), href=f"#{to}", class_="moved-to", data_jump=to) if to else EMPTY
    return Mark(
        span=span,
        name="span",
        style="moved",
        before=hidden(f"[{say('app.heard.moved')}: "),
        after=hidden("] "),
        anchor=anchor,
        note=join([text(" "), note]) if to else EMPTY,
    )


def _shared(spans: Sequence[Span]) -> Layer:
    return [Mark(span=span, name="mark") for span in spans]


def _reused(spans: Sequence[Span], say: Catalogue) -> Layer:
    return [
        Mark(
            span=span,
            name="span",
            style="reused",
            before=hidden(f"[{say('app.heard.reused')}: "),
            after=hidden("] "),
        )
        for span in spans
    ]


def _only_here(points: Sequence[Point]) -> Layer:
    return [Mark(span=point.span, name="span", style="only-here") for point in points]


def only_here_html(source: str, points: Sequence[Point], say: Catalogue) -> Html:
    """Return the sentences only one side has as a folded list, each with its facts; nothing when there are none."""
    if not points:
        return EMPTY
    listed = join(
        element("li", text(unbroken(source, point.span)), join(_facts(source, point, say))) for point in points
    )
    summary = element("summary", text(say.count("app.only_here", len(points))))
    return element("details", summary, element("ul", listed), class_="only-list")


def _facts(source: str, point: Point, say: Catalogue) -> Iterator[Html]:
    """Yield what a sentence treats and names as labels: its themes, then kinds of fact and the words of the text."""
    for theme in point.themes:
        yield join([text(" "), element("span", text(theme), class_="fact theme")])
    for kind, named in facts_named(source, point):
        label = element("span", text(f"{say(f'fact.{kind.value}')}: "), class_="kind")
        yield join([text(" "), element("span", label, text(named), class_=f"fact {kind.value}")])
