"""Families of passages: each with its words and where they stand; the open one with every copy in its place."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from remiss.model.reuse import Family, Passage, ReuseKind
from remiss.render.html.changes import changes_html
from remiss.render.html.markup import EMPTY, Html, element, hidden, join, text
from remiss.render.html.names import WRITTEN_IN
from remiss.render.html.reuse_flows import MOST_FOLDED, first_html
from remiss.render.reuse_places import (
    Places,
    around,
    by_time,
    documents_in,
    first_of,
    paragraphs_of,
    pieces_of,
    place_text,
    size_of,
    words_of,
)
from remiss.reuse import likeness
from remiss.texts import Catalogue

OPENED = "oppnad"  # what the page's script scrolls to: the family that is open
SHORTENED = 60  # words of a passage in the list
MOST_NAMED = 4  # documents named in the list; more are counted
MOST_COPIES = 40  # shown of one family; a stock phrase may have hundreds


@dataclass(frozen=True, slots=True, kw_only=True)
class ReuseView:
    """Families as a page shows them.

    Attributes:
        opened: Link to the list with a family open.
        closed: Link to the list with none.
        place: Link to a passage in its document.
    """

    places: Places
    opened: Callable[[Family], str]
    closed: str
    place: Callable[[Passage], str]
    say: Catalogue


def family_html(view: ReuseView, family: Family, *, opened: bool = False) -> Html:
    """Return one family; when it is open, with each copy in its place."""
    say, places = view.say, view.places
    first = first_of(family)
    facts = [
        say.count("reuse.words", size_of(places, first)),
        say.count("app.documents", len(documents_in(family))),
        say.count("reuse.copies", len(family.passages)),
        say(f"reuse.kind.{family.kind.value}"),
    ]
    link = element(
        "a",
        text(say("reuse.close" if opened else "reuse.open")),
        hidden(f": {shortened(words_of(places, first), 8)}"),
        href=view.closed if opened else view.opened(family),
        class_="button",
        data_follow=OPENED,
    )
    head = element("header", element("h3", text(" · ".join(facts))), link)
    body = _copies(view, family) if opened else _told(view, family)
    return element(
        "article",
        head,
        body,
        class_="family opened" if opened else "family",
        data_row=OPENED if opened else None,
        tabindex="-1" if opened else None,
    )


def shortened(words: str, most: int = SHORTENED) -> str:
    """Return a passage of more than `most` words cut after as many."""
    parts = words.split()
    return words if len(parts) <= most else f"{' '.join(parts[:most])} …"


def _told(view: ReuseView, family: Family) -> Html:
    quote = element("q", *_quoted(view.places, first_of(family)), lang=WRITTEN_IN)
    return join([quote, element("p", text(who_said(view, family)), class_="facts")])


def _quoted(places: Places, passage: Passage) -> Iterator[Html]:
    """Yield the first words of a passage, the headings in it set apart: it may run from one section into the next."""
    left = SHORTENED
    for words, is_heading in pieces_of(places, passage):
        if left == 0:
            yield text(" …")
        if left <= 0:  # below it the last piece has been cut, and says so
            return
        said = text(shortened(words, left))
        yield element("strong", said, class_="heading") if is_heading else said
        left -= len(words.split())


def who_said(view: ReuseView, family: Family) -> str:
    """Return who had a passage first and who has it since, as a sentence."""
    say, places = view.say, view.places
    first = first_of(family).document
    later = [name for name in dict.fromkeys(one.document for one in by_time(places, family)) if name != first]
    named = [places.names[name] for name in later[:MOST_NAMED]]
    if len(later) > MOST_NAMED:
        named = [*named[:-1], say.count("reuse.others", len(later) - MOST_NAMED + 1)]
    if not later:
        return say("reuse.who.one", name=places.names[first])
    if family.source is None:
        return say("reuse.who.unknown", names=say.listing([places.names[first], *named]))
    return say("reuse.who.first", first=places.names[first], later=say.listing(named))


def _copies(view: ReuseView, family: Family) -> Html:
    copies = by_time(view.places, family)
    shown = join(_copy(view, family, passage) for passage in copies[:MOST_COPIES])
    more = len(copies) - MOST_COPIES
    rest = element("p", text(view.say.count("reuse.more_copies", more)), class_="facts") if more > 0 else EMPTY
    return join(
        [element("p", text(who_said(view, family)), class_="facts"), element("ol", shown, class_="copies"), rest]
    )


def _copy(view: ReuseView, family: Family, passage: Passage) -> Html:
    """Return a copy with its place, what stands around it, and how it differs from the first."""
    say, places = view.say, view.places
    first = first_of(family)
    was, now = paragraphs_of(places, first), paragraphs_of(places, passage)
    before, after = around(places, passage)
    same = passage == first or was.split() == now.split()
    quoted = element("span", text(now), lang=WRITTEN_IN) if same else changes_html(was, now, say)
    return element(
        "li",
        element("h4", text(places.names[passage.document])),
        element("p", text(" · ".join(_facts(view, family, passage))), class_="facts"),
        _beside(f"… {before}") if before else EMPTY,
        element("p", quoted, class_="copy"),
        _beside(f"… {after} …") if after else EMPTY,
        element("p", element("a", text(say("reuse.place")), href=view.place(passage)), class_="facts"),
    )


def _facts(view: ReuseView, family: Family, passage: Passage) -> Iterator[str]:
    say, places = view.say, view.places
    date = places.documents[passage.document].metadata.date
    yield date or say("reuse.undated")
    if where := place_text(places, passage, say):
        yield where
    first = first_of(family)
    if passage == family.source:
        yield say("terminal.reuse_source")
    elif passage != first:
        yield say("reuse.like", share=say.percent(likeness(words_of(places, first), words_of(places, passage))))


def _beside(words: str) -> Html:
    return element("p", text(words), class_="beside", lang=WRITTEN_IN)


def formulae_html(view: ReuseView, families: Sequence[Family]) -> Html:
    """Return stock phrases and page furniture, folded below how many they are."""
    say, places = view.say, view.places
    formulae = [family for family in families if family.kind is ReuseKind.FORMULA]
    if not formulae:
        return EMPTY
    head = join(
        element("th", text(say(f"reuse.column.{name}")), scope="col") for name in ("phrase", "places", "documents")
    )
    rows = join(
        element(
            "tr",
            element("th", text(shortened(words_of(places, family.passages[0]), 30)), scope="row", lang=WRITTEN_IN),
            element("td", text(say.number(len(family.passages))), class_="figure"),
            element("td", text(_where(view, family))),
        )
        for family in formulae[:MOST_FOLDED]
    )
    table = element("table", element("thead", element("tr", head)), element("tbody", rows), class_="log flow-table")
    box = element("div", table, class_="sideways", tabindex="0", role="region", aria_label=say("reuse.formulae"))
    summary = element("summary", text(say.count("reuse.formulae.found", len(formulae))))
    how = element("p", text(say("reuse.formulae.how")), class_="help measured")
    return element("details", summary, how, first_html(MOST_FOLDED, len(formulae), say), box, class_="log-box")


def _where(view: ReuseView, family: Family) -> str:
    names = [view.places.names[name] for name in documents_in(family)]
    more = len(names) - MOST_NAMED
    return view.say.listing(names if more <= 0 else [*names[:MOST_NAMED], view.say.count("reuse.others", more)])
