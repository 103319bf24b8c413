"""Täckning: which themes, and which sections of one's own document, the documents cover."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from remiss.app.comparing.choosing import Chosen, begin, choose, chosen_by, is_choosing, strange_names
from remiss.app.comparing.page import compared, strange_html
from remiss.app.coverage.picture import show_files
from remiss.app.coverage.sections import show_sections
from remiss.app.coverage.themes import themes_found
from remiss.app.frame.address import Address, Page, href, own, plain, with_own
from remiss.app.frame.edge import tell_vocabulary
from remiss.app.frame.switch import Choice, switch
from remiss.exporting import Covered
from remiss.model.coverage import DocumentThemes, ThemeCoverage
from remiss.model.document import Document, DocumentKind
from remiss.render.html import (
    CoverageView,
    Html,
    coverage_html,
    element,
    join,
    lacking_html,
    short_name,
    sides_html,
    text,
)
from remiss.render.html.coverage import cell_class, disc_html
from remiss.render.quotes import passages
from remiss.service import Shelf
from remiss.store import Library
from remiss.texts import Catalogue
from remiss.themes import by_gap, coverage_of, lacking
from remiss.vocabularies import LibraryVocabulary, library_vocabulary

ROWS, ORDER, THEME, DOCUMENT = "rader", "ordning", "tema", "dok"  # what the page keeps in the address
SECTIONS, BY_GAP = "avsnitt", "saknas"  # their values
PASSAGES = "passager"  # the row that is gone to when a cell is opened
MOST_UNASKED = 12  # programmes shown before anybody has chosen: as many columns as a screen holds


def show(address: Address, library: Library, shelf: Shelf, say: Catalogue) -> None:
    """Show what the documents of the address cover, or boxes to choose documents."""
    asked, address = address, _with_programmes(address, shelf)
    chosen = chosen_by(address, shelf, say)
    told = strange_html(strange_names(address, shelf), say)
    st.html(join([told, _back(address, say), element("h1", text(say("app.page.coverage")), tabindex="-1")]))
    if chosen is None:
        _start(address, shelf, say)
        return
    if asked != address:
        st.html(_taken(chosen, say))
    if own(address, ROWS) == SECTIONS:
        _choosing(address, shelf, chosen, say)
        st.html(_rows_switch(address, say))
        show_sections(address, compared(chosen, say), say)
    else:
        _themes(address, library, shelf, chosen, say)


def _back(address: Address, say: Catalogue) -> Html:
    if not address.comparison:
        return text("")
    back = href(replace(plain(address), page=Page.COMPARE))
    return element("p", element("a", text(say("app.export.back")), href=back), class_="crumb")


def _with_programmes(address: Address, shelf: Shelf) -> Address:
    """Return the address with the library's programmes, the newest as one's own, where it names no documents.

    Where there are too many to be shown side by side, a person has to choose.
    """
    if address.comparison or address.base or address.against:
        return address
    found = _programmes(shelf)
    if not 2 <= len(found) <= MOST_UNASKED:
        return address
    newest = max(found, key=_year)
    return replace(address, base=newest.id, against=tuple(one.id for one in found if one is not newest))


def _programmes(shelf: Shelf) -> Sequence[Document]:
    return [one for one in shelf.documents if one.metadata.kind is DocumentKind.PROGRAMME]


def _taken(chosen: Chosen, say: Catalogue) -> Html:
    """Return a line on which documents are shown though nobody chose them, and why."""
    programmes = say.count("coverage.programmes", 1 + len(chosen.others))
    told = say("coverage.taken", programmes=programmes, name=short_name(chosen.base, (chosen.base, *chosen.others)))
    return element("p", text(told), class_="notice", role="status")


def _year(document: Document) -> str:
    """Return the last year a document covers, else that of its date; "" when it states none."""
    known = document.metadata
    return known.period[-4:] or known.date[:4]


def _start(address: Address, shelf: Shelf, say: Catalogue) -> None:
    st.html(element("p", text(say("coverage.lead")), class_="lead"))
    many = len(_programmes(shelf))
    if many > MOST_UNASKED and not address.base:
        programmes = say.count("coverage.programmes", many)
        st.html(element("p", text(say("coverage.too_many", programmes=programmes)), class_="notice"))
    begin(address, shelf, say)


def _choosing(address: Address, shelf: Shelf, chosen: Chosen, say: Catalogue) -> None:
    label = say("coverage.choose", documents=say.count("app.documents", 1 + len(chosen.others)))
    with st.expander(label, expanded=is_choosing(chosen.comparison)):
        choose(address, shelf, chosen, say)


def _themes(address: Address, library: Library, shelf: Shelf, chosen: Chosen, say: Catalogue) -> None:
    opened = library_vocabulary(library)
    documents = (chosen.base, *chosen.others)
    found = themes_found(documents, opened)
    coverage = coverage_of(found, opened.vocabulary)
    view = _view(address, documents, opened, say)
    st.html(lacking_html(view, lacking(coverage, 0)))
    tell_vocabulary(opened, say)
    _choosing(address, shelf, chosen, say)
    st.html(element("div", _rows_switch(address, say), _order_switch(address, say), class_="switches"))
    shown = by_gap(coverage, 0) if own(address, ORDER) == BY_GAP else coverage
    st.html(coverage_html(view, shown))
    st.html(_legend(coverage, say))
    covered = Covered(
        documents=documents,
        names=view.names,
        found=found,
        coverage=shown,
        vocabulary=opened.vocabulary,
        title=say("coverage.picture.title", title=chosen.comparison.title),
    )
    show_files(covered, say)
    if view.opened[0]:
        st.html(_sides(view, found))


def _view(address: Address, documents: tuple[Document, ...], opened: LibraryVocabulary, say: Catalogue) -> CoverageView:
    plain = replace(address, section="")
    theme, document = own(address, THEME), own(address, DOCUMENT)
    is_there = theme in opened.vocabulary and document in {one.id for one in documents}

    def cell(theme: str, document: str) -> str:
        return href(with_own(replace(plain, row=PASSAGES), **{THEME: theme, DOCUMENT: document}))

    def words(theme: str) -> str:
        return href(with_own(Address(page=Page.VOCABULARY, language=address.language), tema=theme))

    def place(document: Document, section: str) -> str:
        return href(Address(page=Page.LIBRARY, language=address.language, document=document.id, section=section))

    return CoverageView(
        documents=documents,
        vocabulary=opened.vocabulary,
        opened=(theme, document) if is_there else ("", ""),
        cell=cell,
        word_list=words,
        place=place,
        say=say,
    )


def _sides(view: CoverageView, found: Sequence[DocumentThemes]) -> Html:
    """Return the own document's passages beside the opened one's; the own alone when it is the opened one."""
    theme, document = view.opened
    chosen = [one for one in zip(view.documents, found, strict=True) if one[0].id == document]
    pairs = [(view.documents[0], found[0]), *(one for one in chosen if one[0] is not view.documents[0])]
    sides = [(one, passages(one, themes.sections, theme)) for one, themes in pairs]
    return element("div", sides_html(view, sides), class_="theme-passages", data_row=PASSAGES)


def _rows_switch(address: Address, say: Catalogue) -> Html:
    plain = replace(address, row="", section="", own=())
    choices = (
        Choice(
            label=say(f"coverage.rows.{name}"),
            leads_to=with_own(plain, **{ROWS: value}),
            chosen=own(address, ROWS) == value,
        )
        for name, value in (("themes", ""), ("sections", SECTIONS))
    )
    return switch(say("coverage.rows"), choices)


def _order_switch(address: Address, say: Catalogue) -> Html:
    plain = replace(address, row="")
    choices = (
        Choice(
            label=say(f"coverage.order.{name}"),
            leads_to=with_own(plain, **{ORDER: value}),
            chosen=own(address, ORDER) == value,
        )
        for name, value in (("vocabulary", ""), ("gap", BY_GAP))
    )
    return switch(say("coverage.order"), choices)


def _legend(coverage: Sequence[ThemeCoverage], say: Catalogue) -> Html:
    """Return what the symbols mean, each with a cell of the table as its sample."""
    samples = {cover.treatment: cover for row in coverage for cover in row.covers}
    listed = join(
        element(
            "li",
            element("span", disc_html(samples[treatment]), class_=cell_class(samples[treatment])),
            element("strong", text(f" {say(f'treatment.{treatment.value}')} ")),
            text(say(f"treatment.{treatment.value}.when")),
        )
        for treatment in sorted(samples, key=lambda one: samples[one].strength)
    )
    summary = element("summary", text(say("app.legend")))
    return element("details", summary, element("ul", listed, class_="legend"), class_="legend-box")
