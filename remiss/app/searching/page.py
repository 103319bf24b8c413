"""Sök: words looked for in the whole library, narrowed by organisation, kind, year and theme."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import streamlit as st

from remiss import searching
from remiss.app.frame.address import Address, Page, href, own, own_name, with_own
from remiss.app.frame.boxes import choice_box, words_box
from remiss.app.frame.edge import tell, tell_vocabulary
from remiss.app.frame.paging import PARAMETER, at_start, before_part, parts_html
from remiss.model.document import DocumentId, DocumentKind
from remiss.model.search import Choices, Found, Hit, Narrowing
from remiss.render.html import Html, element, hits_html, join, text
from remiss.render.search import found_line
from remiss.searching import Looked
from remiss.service import Shelf
from remiss.store import Library
from remiss.texts import Catalogue, explain
from remiss.themes import ThemeId, Vocabulary
from remiss.vocabularies import library_vocabulary

WANTED = "wanted words"  # key of the search box
_SHOWN = 30  # sections in a part of the list
_TOLD = 20  # documents to be read before it is shown how far that is


def show(address: Address, library: Library, shelf: Shelf, say: Catalogue) -> None:
    """Show the box, what the search is narrowed by, and what was found."""
    st.html(join([element("h1", text(say("app.page.search")), tabindex="-1"), _help(say)]))
    opened = library_vocabulary(library)
    tell_vocabulary(opened, say)
    looked = _looked(address, library, opened.vocabulary, say)
    for error in looked.synced.refused:
        st.html(element("p", text(explain(error, say.language)), class_="help"))
    _box(address, say)
    with st.container(key="narrowing"):
        _narrow(address, opened.vocabulary, looked.choices, say)
    if looked.fault is not None:
        tell(looked.fault, say)
    elif looked.found is None:
        st.html(_empty(shelf, say))
    else:
        st.html(_found(looked.found, address, say))


def narrowing_of(address: Address) -> Narrowing:
    """Return what the address narrows the search by; a value that does not exist finds nothing."""
    kinds = {kind.value: kind for kind in DocumentKind}
    return Narrowing(
        organisation=own(address, "organisation"),
        kind=kinds.get(own(address, "slag")),
        since=own(address, "fran"),
        until=own(address, "till"),
        theme=own(address, "tema"),
    )


def _looked(address: Address, library: Library, vocabulary: Vocabulary, say: Catalogue) -> Looked:
    """Bring the index in step, with a bar when that takes a while, and look for what the address asks for."""
    bar = st.empty()

    def progress(done: int, of: int, _document: DocumentId) -> None:
        if of >= _TOLD:
            bar.progress(done / of, say("search.reading", done=say.number(done), of=say.number(of)))

    looked = searching.look(
        library,
        vocabulary,
        address.search,
        narrowing_of(address),
        most=_SHOWN,
        skip=before_part(address, _SHOWN),
        progress=progress,
    )
    bar.empty()
    return looked


def _help(say: Catalogue) -> Html:
    return element("p", text(say("app.search.help")), class_="help")


def _box(address: Address, say: Catalogue) -> None:
    words_box(say("app.search.words"), address.search, key=WANTED, parameter="sok", closes=(PARAMETER,))


def _narrow(address: Address, vocabulary: Vocabulary, choices: Choices, say: Catalogue) -> None:
    labels = {theme: vocabulary[ThemeId(theme)].label for theme in choices.themes if theme in vocabulary}
    boxes: tuple[tuple[str, Sequence[str], Callable[[str], str]], ...] = (
        ("organisation", choices.organisations, str),
        ("slag", [kind.value for kind in choices.kinds], lambda kind: say(f"kind.{kind}")),
        ("tema", sorted(labels, key=labels.__getitem__), lambda theme: labels.get(theme, theme)),
        ("fran", choices.years, str),
        ("till", choices.years, str),
    )
    for column, (name, values, label) in zip(st.columns([3, 2, 3, 1.5, 1.5]), boxes, strict=True):
        with column:
            options = {"": say("app.search.any")} | {value: label(value) for value in values}
            said, key = say(f"app.search.{name}"), f"narrow-{name}"
            choice_box(said, options, own(address, name), key=key, parameter=own_name(name), closes=(PARAMETER,))


def _empty(shelf: Shelf, say: Catalogue) -> Html:
    examples: Mapping[str, str] = {key: say(f"app.search.example.{key}") for key in ("word", "row", "not", "start")}
    lines = join(element("li", text(line)) for line in examples.values())
    opening = say("app.search.empty", documents=say.count("app.documents", len(shelf.documents)))
    return join([element("p", text(opening), class_="lead"), element("ul", lines, class_="help")])


def _found(found: Found, address: Address, say: Catalogue) -> Html:
    said = element("p", text(found_line(found, say)), class_="lead", role="status")
    if not found.sections:
        return join([said, _ways_on(found, address, say)])
    parts = parts_html(found.sections, address, _SHOWN, say)
    return join([said, hits_html(found, lambda hit: href(_place(hit, address)), say), parts])


def _place(hit: Hit, address: Address) -> Address:
    return Address(
        page=Page.LIBRARY,
        language=address.language,
        document=hit.document,
        section=hit.section or "",
        row=hit.section or "",
    )


def _ways_on(found: Found, address: Address, say: Catalogue) -> Html:
    ways = []
    if found.instead:
        there = href(replace(at_start(address), search=found.instead))
        ways.append(element("a", text(say("search.instead", query=found.instead)), href=there))
    if narrowing_of(address) != Narrowing():
        wide = href(with_own(at_start(address), **dict.fromkeys(("organisation", "slag", "tema", "fran", "till"), "")))
        ways.append(element("a", text(say("app.search.wide")), href=wide))
    return element("p", join(ways, text(" ")), class_="actions")
