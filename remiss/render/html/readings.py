"""The two ways to read a linked pair, as marks in both texts."""

from collections.abc import Sequence
from dataclasses import dataclass

from remiss.model.operation import Operation, Tag
from remiss.model.result import Detail, Matter, Versions
from remiss.model.span import Span
from remiss.render.html.marks import Layer, Mark
from remiss.render.html.markup import EMPTY, Html, element, hidden, join, text
from remiss.texts import Catalogue


@dataclass(frozen=True, slots=True)
class MarkedPair:
    """Layers of marks for the left and the right text, outermost first."""

    left: tuple[Layer, ...]
    right: tuple[Layer, ...]


def marks_of(detail: Detail, row: str, say: Catalogue) -> MarkedPair:
    """Return the marks of a linked pair; `row` keeps the ids of moved text apart from those of other rows."""
    match detail.reading:
        case Versions(operations=operations):
            return MarkedPair(
                (_struck(operations, f"{row}.{detail.link.right}", say),),
                (_added(operations, f"{row}.{detail.link.right}", say),),
            )
        case matter:
            return MarkedPair(
                (_only_here(matter.only_left), _shared(matter.shared_left)),
                (_only_here(matter.only_right), _shared(matter.shared_right)),
            )


def _struck(operations: Sequence[Operation], row: str, say: Catalogue) -> Layer:
    found = []
    for operation in operations:
        if operation.tag is Tag.EQUAL or operation.left.start == operation.left.end:
            continue
        if operation.moved_to is not None and operation.tag is Tag.DELETE:
            partner = _partner(operation.moved_to, [item.right for item in operations if _is_moved(item, Tag.INSERT)])
            to = None if partner is None else _anchor(row, "h", partner)
            found.append(_moved(operation.left, _anchor(row, "v", operation.left), to, "app.moved.to", say))
        else:
            found.append(_mark(operation.left, "del", "app.heard.struck", say))
    return found


def _added(operations: Sequence[Operation], row: str, say: Catalogue) -> Layer:
    found = []
    for operation in operations:
        if operation.tag is Tag.EQUAL or operation.right.start == operation.right.end:
            continue
        if operation.moved_to is not None and operation.tag is Tag.INSERT:
            partner = _partner(operation.moved_to, [item.left for item in operations if _is_moved(item, Tag.DELETE)])
            to = None if partner is None else _anchor(row, "v", partner)
            found.append(_moved(operation.right, _anchor(row, "h", operation.right), to, "app.moved.from", say))
        else:
            found.append(_mark(operation.right, "ins", "app.heard.added", say))
    return found


def _is_moved(operation: Operation, tag: Tag) -> bool:
    return operation.tag is tag and operation.moved_to is not None


def _partner(place: Span, candidates: Sequence[Span]) -> Span | None:
    return next((span for span in candidates if span.start < place.end and place.start < span.end), None)


def _anchor(row: str, side: str, span: Span) -> str:
    return f"flytt-{row}-{side}{span.start}"


def _mark(span: Span, name: str, heard: str, say: Catalogue) -> Mark:
    return Mark(span=span, name=name, before=hidden(f"[{say(heard)}: "), after=hidden("] "))


def _moved(span: Span, anchor: str, to: str | None, key: str, say: Catalogue) -> Mark:
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


def _only_here(spans: Sequence[Span]) -> Layer:
    return [Mark(span=span, name="span", style="only-here") for span in spans]


def only_here_html(source: str, spans: Sequence[Span], say: Catalogue) -> Html:
    """Return the sentences only one side has as a folded list; nothing when there are none."""
    if not spans:
        return EMPTY
    listed = join(element("li", text(" ".join(source[span.start : span.end].split()))) for span in spans)
    summary = element("summary", text(say.count("app.only_here", len(spans))))
    return element("details", summary, element("ul", listed), class_="only-list")


def is_matter(detail: Detail) -> bool:
    """Return whether a pair is read as two texts on one matter."""
    return isinstance(detail.reading, Matter)
