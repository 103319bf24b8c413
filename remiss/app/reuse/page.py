"""Återbruk: which passages recur, who probably had them first, and which answers share a text."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from remiss.app.comparing.choosing import Chosen, chosen_by
from remiss.app.frame.address import Address, Page, href, own, with_own
from remiss.app.frame.paging import at_start, part_holding, part_of, parts_html
from remiss.app.frame.switch import Choice, switch
from remiss.app.reuse.filters import chosen_families, filters, wanted_by
from remiss.app.reuse.found import MOST, is_too_much, reuse_found
from remiss.exporting import Form, export_reuse
from remiss.model.document import Document
from remiss.model.outline import path_at
from remiss.model.reuse import Family, Passage, ReuseKind
from remiss.render.html import (
    FAMILIES,
    Html,
    ReuseView,
    commons_html,
    element,
    family_html,
    flows_html,
    formulae_html,
    join,
    text,
    unbroken,
)
from remiss.render.reuse_places import Places, documents_in, first_of
from remiss.reuse import said
from remiss.service import Shelf
from remiss.store import Library
from remiss.texts import Catalogue

MOST_SHOWN = 30  # families in a part of the list: about what a person scrolls through
WHOLE = "bibliotek"  # in the address: the whole library, not the comparison


def show(address: Address, library: Library, shelf: Shelf, say: Catalogue) -> None:  # noqa: ARG001 - as every page
    """Show what recurs in the documents of the comparison the address chooses, or of the whole library."""
    chosen = chosen_by(address, shelf, say)
    whole = chosen is None or own(address, "omfang") == WHOLE
    documents = shelf.documents if whole or chosen is None else (chosen.base, *chosen.others)
    st.html(_opening(address, chosen, say, whole=whole))
    if len(documents) < 2:
        st.html(_too_few(address, say))
    elif is_too_much(documents):
        st.html(_too_much(documents, say))
    else:
        _found(address, reuse_found(documents, say), say)


def _found(address: Address, places: Places, say: Catalogue) -> None:
    st.html(_sentence(places, say))
    if groups := places.result.common:
        st.html(commons_html(places, groups, partial(_of_document, address), say))
    if places.result.families:
        _downloads(places, say)
    if any(True for _ in said(places.result.families)):
        if flows := places.result.flows:
            st.html(flows_html(places, flows, partial(_of_document, address), say))
        st.html(element("h2", text(say("reuse.families")), data_row=FAMILIES, tabindex="-1"))
        filters(at_start(address), places, say)
        _families(address, places, say)
    if formulae := formulae_html(_view(address, places, say), places.result.families):
        st.html(formulae)


def _sentence(places: Places, say: Catalogue) -> Html:
    """Return what was found as one sentence; where nothing was, what that means."""
    families = list(said(places.result.families))
    between = [family for family in families if len(documents_in(family)) > 1]
    number = len(places.result.documents)
    if not between:
        key = "reuse.nothing_between" if families else "reuse.nothing"
        lead = element("p", text(say(key, documents=say.count("app.documents", number))), class_="lead")
        return join([lead, element("p", text(say("reuse.nothing.how")), class_="help measured")])
    met = {name for family in between for name in documents_in(family)}
    verbatim = sum(family.kind is ReuseKind.VERBATIM for family in between)
    told = say(
        "reuse.found",
        families=say.count("reuse.passages", len(between)),
        met=say.number(len(met)),
        documents=say.count("app.documents", number),
        verbatim=say.number(verbatim),
    )
    return element("p", text(told), class_="lead")


def _families(address: Address, places: Places, say: Catalogue) -> None:
    found = chosen_families(places, wanted_by(address))
    view = _view(address, places, say)
    opened = next((family for family in said(places.result.families) if _name(family) == own(address, "familj")), None)
    if opened is not None and opened not in found:
        found = (opened, *found)
    if not found:
        everything = with_own(replace(address, own=_scope(address)), inom="1")
        link = element("a", text(say("asks.clear")), href=href(everything))
        st.html(element("p", text(f"{say('reuse.none_found')} "), link))
        return
    if opened is not None:
        address = part_holding(found.index(opened), address, MOST_SHOWN)
    shown = join(family_html(view, family, opened=family is opened) for family in part_of(found, address, MOST_SHOWN))
    st.html(element("div", shown, class_="families"))
    st.html(parts_html(len(found), with_own(address, familj=""), MOST_SHOWN, say))


def _scope(address: Address) -> tuple[tuple[str, str], ...]:
    """Return of what the page keeps in the address only which documents are searched."""
    return with_own(replace(address, own=()), omfang=own(address, "omfang")).own


def _view(address: Address, places: Places, say: Catalogue) -> ReuseView:
    def place(passage: Passage) -> str:
        path = path_at(places.documents[passage.document], passage.start)
        section = path[-1].id if path else ""
        return href(Address(page=Page.LIBRARY, language=address.language, document=passage.document, section=section))

    return ReuseView(
        places=places,
        opened=lambda family: href(with_own(address, familj=_name(family))),
        closed=href(with_own(address, familj="")),
        place=place,
        say=say,
    )


def _name(family: Family) -> str:
    first = first_of(family)
    return f"{first.document}:{first.start}"


def _of_document(address: Address, document: str) -> str:
    return href(with_own(at_start(address), dokument=document, familj=""))


def _opening(address: Address, chosen: Chosen | None, say: Catalogue, *, whole: bool) -> Html:
    heading = element("h1", text(say("app.page.reuse")), tabindex="-1")
    if chosen is None:
        return join([element("p", text(say("reuse.in_library")), class_="crumb"), heading])
    back = href(replace(address, page=Page.COMPARE, own=()))
    crumb = element("p", element("a", unbroken(chosen.comparison.title), href=back), class_="crumb")
    choices = (
        Choice(
            label=say(f"reuse.scope.{name}"),
            leads_to=with_own(replace(address, own=()), omfang=WHOLE if is_whole else ""),
            chosen=is_whole is whole,
        )
        for name, is_whole in (("comparison", False), ("library", True))
    )
    return join([crumb, heading, switch(say("reuse.scope"), choices)])


def _downloads(places: Places, say: Catalogue) -> None:
    with st.container(horizontal=True):
        for form in (Form.EXCEL, Form.CSV):
            st.download_button(
                say(f"reuse.download.{form}"),
                partial(export_reuse, places.result, form, language=say.language),
                file_name=f"aterbruk.{form}",
                mime=form.media_type,
                on_click="ignore",
            )


def _too_few(address: Address, say: Catalogue) -> Html:
    add = href(Address(page=Page.LIBRARY, language=address.language, adding=True))
    button = element("a", text(say("app.add")), href=add, class_="button primary")
    return join([element("p", text(say("reuse.too_few")), class_="lead"), element("p", button, class_="actions")])


def _too_much(documents: Sequence[Document], say: Catalogue) -> Html:
    told = say(
        "reuse.too_much", documents=say.count("app.documents", len(documents)), most=say.number(MOST // 1_000_000)
    )
    return element("p", text(told), class_="notice", role="status")
