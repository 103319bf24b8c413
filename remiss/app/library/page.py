"""Bibliotek: what there is to compare."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

import streamlit as st

from remiss.app.frame.address import Address, Page, href
from remiss.app.frame.boxes import words_box
from remiss.app.frame.edge import tell_vocabulary
from remiss.app.frame.paging import PARAMETER, at_start, part_of, parts_html
from remiss.app.frame.switch import Choice, switch
from remiss.app.intake import adding
from remiss.app.library import reading
from remiss.language.fold import fold
from remiss.model.comparison import Comparison
from remiss.model.document import Document, DocumentId, DocumentKind
from remiss.model.outline import sections_of
from remiss.render.html import Html, document_facts, element, join, text, unbroken
from remiss.render.names import document_name
from remiss.service import Shelf
from remiss.store import Library
from remiss.texts import Catalogue, explain
from remiss.vocabularies import library_vocabulary

AT_ONCE = 200  # documents listed
MOST_NAMED = 3  # documents named on a card; more are counted
SEARCH = "search"  # key of the search box


def show(address: Address, library: Library, shelf: Shelf, say: Catalogue) -> None:
    """Show the library, one of its documents, or the page for new ones."""
    if address.adding:
        adding.show(address, library, shelf, say)
    elif address.document:
        reading.show(address, library, shelf, say)
    else:
        _all(address, library, shelf, say)


def _all(address: Address, library: Library, shelf: Shelf, say: Catalogue) -> None:
    st.html(_opening(address, shelf, say))
    tell_vocabulary(library_vocabulary(library), say)
    if shelf.refused:
        st.html(_refused(shelf, say))
    if shelf.comparisons:
        st.html(_comparisons(shelf, address, say))
    if not shelf.documents:
        return
    heading = element("h2", text(say("app.library.documents")))
    st.html(heading)
    with st.container(key="filters"):
        _search_box(address, say)
        st.html(_kinds(address, shelf, say))
    st.html(_documents(address, shelf, say))


def _opening(address: Address, shelf: Shelf, say: Catalogue) -> Html:
    organisations = {document.metadata.organisation for document in shelf.documents}
    if shelf.documents:
        said = say(
            "app.library.found",
            documents=say.count("app.documents", len(shelf.documents)),
            organisations=say.count("app.library.organisations", len(organisations)),
            comparisons=say.count("app.comparisons", len(shelf.comparisons)),
        )
        lead = element("p", text(said), class_="lead")
    else:
        lead = element(
            "p",
            element("strong", text(say("app.library.empty"))),
            text(f" {say('app.library.empty.help')}"),
            class_="lead",
        )
    add = href(Address(page=Page.LIBRARY, language=address.language, adding=True))
    compare = href(Address(page=Page.COMPARE, language=address.language))
    actions = [
        element("a", text(say("app.add")), href=add, class_="button primary" if not shelf.documents else "button")
    ]
    if len(shelf.documents) > 1:
        actions.insert(0, element("a", text(say("app.library.new")), href=compare, class_="button primary"))
    return join(
        [
            element("h1", text(say("app.page.library")), tabindex="-1"),
            lead,
            element("p", *actions, class_="actions"),
        ]
    )


def _refused(shelf: Shelf, say: Catalogue) -> Html:
    errors = join(element("li", unbroken(explain(error, say.language))) for error in shelf.refused)
    return element(
        "section",
        element("h2", text(say.count("app.library.refused", len(shelf.refused)))),
        element("p", text(say("app.library.refused.help"))),
        element("ul", errors),
        class_="fault",
    )


def _comparisons(shelf: Shelf, address: Address, say: Catalogue) -> Html:
    names = {document.id: document_name(document) for document in shelf.documents}
    cards = join(element("li", _card(comparison, names, address, say)) for comparison in shelf.comparisons)
    return element(
        "section",
        element("h2", text(say("app.library.comparisons"))),
        element("ul", cards, class_="cards"),
        class_="part",
    )


def _card(comparison: Comparison, names: Mapping[DocumentId, str], address: Address, say: Catalogue) -> Html:
    lost = [name for name in (comparison.base, *comparison.documents) if name not in names]
    base = names.get(comparison.base, comparison.base)
    others = say.listing(names.get(name, name) for name in comparison.documents)
    if len(comparison.documents) > MOST_NAMED:
        others = say.count("app.documents", len(comparison.documents))
    said = say("app.library.against", base=base, others=others)
    if lost:
        title = element("span", unbroken(comparison.title), class_="name")
        said = say("app.library.missing", documents=say.listing(lost))
    else:
        link = href(Address(page=Page.COMPARE, language=address.language, comparison=comparison.name))
        title = element("a", unbroken(comparison.title), href=link, class_="name")
    description = [element("p", text(comparison.description))] if comparison.description else []
    return join([element("h3", title), *description, element("p", text(said), class_="facts")])


def _search_box(address: Address, say: Catalogue) -> None:
    """Show the search box; the address is what counts, the box follows it."""
    words_box(say("app.library.search"), address.search, key=SEARCH, parameter="sok", closes=(PARAMETER,))


def _kinds(address: Address, shelf: Shelf, say: Catalogue) -> Html:
    counts = Counter(document.metadata.kind for document in shelf.documents)
    shown: list[tuple[DocumentKind | None, str, int]] = [(None, say("app.library.all"), len(shelf.documents))]
    shown += [(kind, say(f"kind.{kind.value}"), count) for kind in DocumentKind if (count := counts[kind])]
    choices = (
        Choice(
            label=name,
            leads_to=at_start(replace(address, kind=kind)),
            chosen=kind is address.kind,
            count=say.number(count),
        )
        for kind, name, count in shown
    )
    return switch(say("app.library.kinds"), choices)


def found(documents: Sequence[Document], search: str, kind: DocumentKind | None) -> tuple[Document, ...]:
    """Return the documents whose title, organisation or body hold every word of `search`, whatever the diacritics."""
    words = fold(search).split()
    if not words:
        return tuple(one for one in documents if kind is None or one.metadata.kind is kind)

    def fits(document: Document) -> bool:
        known = document.metadata
        where = fold(f"{known.title} {known.organisation} {known.body} {known.period} {document.id}")
        return (kind is None or known.kind is kind) and all(word in where for word in words)

    return tuple(document for document in documents if fits(document))


def _documents(address: Address, shelf: Shelf, say: Catalogue) -> Html:
    chosen = found(shelf.documents, address.search, address.kind)
    if not chosen:
        everything = href(Address(page=Page.LIBRARY, language=address.language))
        nothing = text(say("app.library.nothing", search=address.search))
        return element("p", nothing, text(" "), element("a", text(say("app.library.clear")), href=everything))

    def organisation(document: Document) -> str:
        return document.metadata.organisation

    folded = {name: fold(name) for name in set(map(organisation, chosen))}
    listed = sorted(chosen, key=lambda document: (folded[organisation(document)], document.id))
    groups = groupby(part_of(listed, address, AT_ONCE), key=organisation)
    shown = [_organisation(name, list(group), address, say) for name, group in groups]
    return join([*shown, parts_html(len(listed), address, AT_ONCE, say)])


def _organisation(name: str, documents: Sequence[Document], address: Address, say: Catalogue) -> Html:
    return element(
        "section",
        element("h3", text(name or say("app.library.other"))),
        element("ul", join(_entry(document, address, say) for document in documents), class_="documents"),
        class_="organisation",
    )


def _entry(document: Document, address: Address, say: Catalogue) -> Html:
    opened = href(Address(page=Page.LIBRARY, language=address.language, document=document.id))
    compared = href(Address(page=Page.COMPARE, language=address.language, base=document.id))
    facts = [fact for fact in document_facts(document, say) if fact != document.metadata.organisation]
    facts.append(say.count("app.sections", len(sections_of(document))))
    return element(
        "li",
        element("a", unbroken(document.metadata.title), href=opened, class_="name"),
        element("span", text(" · ".join(facts)), class_="facts"),
        element(
            "a", text(say("app.compare.with")), href=compared, class_="quiet-link", aria_label=_label(document, say)
        ),
    )


def _label(document: Document, say: Catalogue) -> str:
    return f"{say('app.compare.with')} {document.metadata.title}"
