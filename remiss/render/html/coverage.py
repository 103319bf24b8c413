"""Themes against documents: one table, each cell a link to what both sides say."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from remiss.model.coverage import Cover, Lacking, ThemeCoverage
from remiss.model.document import Document, Section
from remiss.model.outline import heading
from remiss.model.span import Span
from remiss.render.coverage import label_of, lack_line, lacking_said, sections_said, treatment_word, with_parts
from remiss.render.html.markup import EMPTY, Html, element, join, slashed, text, unbroken
from remiss.render.html.matrix import LEAST_FILLED, NARROW
from remiss.render.html.names import WRITTEN_IN, document_facts, page_html, short_name
from remiss.render.names import distinct_names
from remiss.render.places import place_below
from remiss.render.quotes import Passage, Quote
from remiss.texts import Catalogue
from remiss.themes import ThemeId, Vocabulary

MOST_PASSAGES = 4  # of one document shown at once; the others are unfolded
MOST_QUOTES = 4  # of one section, likewise


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageView:
    """What the table of themes is drawn from.

    Attributes:
        documents: Their own first.
        opened: The theme and the document whose passages stand below; "" when none do.
        cell: Where a cell leads, given its theme and its document.
        word_list: Where a theme's words are, given the theme.
        place: Where a section of a document is read.
    """

    documents: tuple[Document, ...]
    vocabulary: Vocabulary
    opened: tuple[str, str]
    cell: Callable[[str, str], str]
    word_list: Callable[[str], str]
    place: Callable[[Document, str], str]
    say: Catalogue

    @property
    def names(self) -> tuple[str, ...]:
        """What the documents are called, each unlike the others."""
        return distinct_names(self.documents, partial(short_name, among=self.documents))


def coverage_html(view: CoverageView, coverage: Sequence[ThemeCoverage]) -> Html:
    """Return the table, a row for each theme in the order given; the column of the own document is set off."""
    say = view.say
    head = join(
        _column(document, name, say, own=not at)
        for at, (document, name) in enumerate(zip(view.documents, view.names, strict=True))
    )
    corner = element("th", text(say("coverage.corner")), scope="col", class_="corner")
    rows = join(element("tr", _theme(row.theme, view), *_cells(row, view)) for row in coverage)
    table = element(
        "table",
        element("caption", text(say("coverage.caption")), class_="only-heard"),
        element("thead", element("tr", corner, head)),
        element("tbody", rows),
        class_="matrix themes many" if len(view.documents) >= NARROW else "matrix themes",
    )
    named = say("coverage.caption")
    return element("div", table, class_="sideways tall", tabindex="0", role="region", aria_label=named)


def _column(document: Document, name: str, say: Catalogue, *, own: bool) -> Html:
    whose = element("span", text(say("coverage.own")), class_="own") if own else EMPTY
    return element(
        "th",
        whose,
        element("span", unbroken(name), class_="name", lang=WRITTEN_IN, title=document.metadata.title),
        element("span", text(" · ".join(document_facts(document, say)[:3])), class_="only-heard"),
        scope="col",
        class_="shown" if own else None,
    )


def _theme(theme: str, view: CoverageView) -> Html:
    known = view.vocabulary[ThemeId(theme)]
    part = with_parts(theme, view.vocabulary, view.say)
    return element(
        "th",
        element("a", slashed(known.label), href=view.word_list(theme), class_="section-link", lang=WRITTEN_IN),
        element("span", slashed(part), class_="facts") if part else EMPTY,
        scope="row",
    )


def _cells(row: ThemeCoverage, view: CoverageView) -> list[Html]:
    return [
        element(
            "td",
            _cell(row.theme, document, cover, view),
            class_="shown" if not at else None,
        )
        for at, (document, cover) in enumerate(zip(view.documents, row.covers, strict=True))
    ]


def _cell(theme: str, document: Document, cover: Cover, view: CoverageView) -> Html:
    count = sections_said(cover, view.say) if cover.sections else ""
    return element(
        "a",
        disc_html(cover),
        element("span", text(treatment_word(cover, view.say)), class_="word"),
        element("span", text(f" {count}"), class_="share") if count else EMPTY,
        href=view.cell(theme, document.id),
        class_=cell_class(cover),
        aria_current="true" if view.opened == (theme, document.id) else None,
    )


def cell_class(cover: Cover) -> str:
    """Return the class of a cell, that of a gap where there is nothing."""
    return "cell" if cover.sections else "cell missing"


def disc_html(cover: Cover) -> Html:
    """Return the symbol: a disc filled to the strength, dashed and empty where there is nothing."""
    filled = max(cover.strength, LEAST_FILLED) if cover.sections else 0.0
    return element("span", class_="disc", style=f"--common:{round(100 * filled)}%", aria_hidden="true")


def lacking_html(view: CoverageView, lacks: Sequence[Lacking]) -> Html:
    """Return what the own document lacks: a sentence, and a list with a link to the strongest of the others."""
    said = element("p", text(lacking_said(lacks, view.names, 0, view.vocabulary, view.say)), class_="lead")
    lines = join(
        element(
            "li",
            element(
                "a",
                text(label_of(lack.theme, view.vocabulary)),
                href=view.cell(lack.theme, view.documents[lack.strongest].id),
                lang=WRITTEN_IN,
            ),
            text(f" – {lack_line(lack, view.names, view.say)}"),
        )
        for lack in lacks
    )
    summary = element("summary", text(view.say.count("coverage.lacks.list", len(lacks))))
    listed = element("details", summary, element("ul", lines), class_="lacks", open=len(lacks) <= MOST_OPEN)
    return join([said, listed]) if lacks else said


MOST_OPEN = 6  # themes lacking that are listed without being asked for: more would push the table out of sight


def sides_html(view: CoverageView, sides: Sequence[tuple[Document, tuple[Passage, ...]]]) -> Html:
    """Return what each of one or two documents says of the open theme, side by side, its words marked."""
    title = label_of(view.opened[0], view.vocabulary)
    columns = join(_side(document, found, view) for document, found in sides)
    head = element("h2", text(view.say("coverage.passages", theme=title)), id="rader", tabindex="-1")
    return join([head, element("div", columns, class_="theme-sides")])


def _side(document: Document, found: tuple[Passage, ...], view: CoverageView) -> Html:
    name = view.names[view.documents.index(document)]
    if not found:
        content = element("p", text(view.say("coverage.nothing")), class_="gap-sample gap across-gap")
    else:
        content = passages_html(document, found, view.place, view.say)
    return element("article", element("h3", unbroken(name)), content)


def passages_html(
    document: Document, found: Sequence[Passage], place: Callable[[Document, str], str], say: Catalogue
) -> Html:
    """Return passages section by section, each heading a link to where it is read; the rest of many unfolded."""
    shown = [_passage(document, passage, place, say) for passage in found]
    first, rest = shown[:MOST_PASSAGES], shown[MOST_PASSAGES:]
    if not rest:
        return join(first)
    summary = element("summary", text(say.count("coverage.more_sections", len(rest))))
    return join([*first, element("details", summary, *rest, class_="more-passages")])


def _passage(document: Document, passage: Passage, place: Callable[[Document, str], str], say: Catalogue) -> Html:
    section = passage.section
    quotes = [_quote(document, quote, section, say) for quote in passage.quotes]
    rest = len(quotes) - MOST_QUOTES
    more = [element("li", text(say.count("coverage.more_quotes", rest)), class_="facts")] if rest > 0 else []
    title = (
        element("h4", text(say("terminal.preamble")))
        if section is None
        else element(
            "h4",
            element(
                "a",
                _marked(heading(section), passage.heading),
                href=place(document, section.id),
                lang=WRITTEN_IN,
            ),
            page_html(section, say),
        )
    )
    listed = element("ul", *quotes[:MOST_QUOTES], *more, class_="quotes") if quotes else EMPTY
    return element("section", title, listed, class_="passage")


def _quote(document: Document, quote: Quote, section: Section | None, say: Catalogue) -> Html:
    """Return a sentence with its marks, and its place where that is another page than the heading's."""
    told = quote.page is not None and section is not None and quote.page == section.page
    place = "" if told else place_below(document, quote.start, say)
    said = element("span", text(f" {place}"), class_="page") if place else EMPTY
    return element("li", element("q", _marked(quote.text, quote.marks), lang=WRITTEN_IN), said)


def _marked(source: str, marks: Sequence[Span]) -> Html:
    pieces, at = [], 0
    for mark in marks:
        pieces += [text(source[at : mark.start]), element("mark", text(source[slice(*mark)]))]
        at = mark.end
    return join([*pieces, text(source[at:])])
