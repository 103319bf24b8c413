"""Grounds in a row, each with the button that puts it into the text: the same beside an answer and beside a report."""

from collections.abc import Callable, Sequence

import streamlit as st

from remiss.app.frame.address import Address, Page, href, own, with_own
from remiss.app.response.desk import Desk, press
from remiss.model.document import DocumentId, SectionId
from remiss.model.draft import Draft, Put
from remiss.model.ground import Ground
from remiss.render.html import Html, element, text
from remiss.response import put_of

MOST = 6  # grounds on show before one asks for all
KEPT = 16  # comparisons whose grounds are kept; some hundred kilobytes each


def list_grounds(
    address: Address,
    desk: Desk,
    draft: Draft,
    grounds: Sequence[Ground],
    shown_as: Callable[[Ground], Html],
    put: Callable[[Ground], Draft],
) -> None:
    """Show grounds in their order, at most `MOST` until the address asks for all.

    Args:
        put: Puts one into the draft and returns that.
    """
    shown = grounds if own(address, "alla") else grounds[:MOST]
    for place, ground in enumerate(shown):
        _show(desk, draft, ground, place, shown_as(ground), put)
    if len(shown) < len(grounds):
        said = desk.say("asks.show_all", n=desk.say.number(len(grounds)))
        link = element("a", text(said), href=href(with_own(address, alla="1")), class_="button")
        st.html(element("p", link, class_="actions"))


def _show(desk: Desk, draft: Draft, ground: Ground, place: int, shown: Html, put: Callable[[Ground], Draft]) -> None:
    there = put_of(draft, ground)
    with st.container(key=f"ground-{place}"):
        st.html(shown)
        if there is not None:
            st.html(element("p", _used(desk, there), class_="used"))
            return
        key = f"put {desk.key} {ground.section} {ground.kind} {place}"
        st.button(desk.say("app.response.put"), key=key, on_click=press, args=(desk, lambda: _put(desk, ground, put)))


def _put(desk: Desk, ground: Ground, put: Callable[[Ground], Draft]) -> str:
    there = put_of(put(ground), ground)
    if there is None:
        return desk.say("app.response.no_part")
    return desk.say("app.response.put_done", number=there.number)


def _used(desk: Desk, put: Put) -> Html:
    """Return where in the text a ground stands, as a link that leads the cursor there."""
    said = text(desk.say("app.response.used", number=put.number))
    return element("a", said, href=f"#del-{put.part}", data_part=put.part)


def place_of(address: Address, document: DocumentId, section: SectionId | None) -> str:
    """Return the link to a place of a document in the library."""
    return href(Address(page=Page.LIBRARY, language=address.language, document=document, section=section or ""))
