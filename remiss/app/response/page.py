"""Eget svar: left what speaks to a section or what is left to do, right the text."""

from dataclasses import replace

import streamlit as st

from remiss import drafting, responding
from remiss.app.comparing.choosing import Chosen, chosen_by
from remiss.app.frame.address import Address, Page, href, own
from remiss.app.frame.naming import ask_name
from remiss.app.frame.saved import choose_saved
from remiss.app.response.around import CHECKS, found_said, helps_of, sides, to_text
from remiss.app.response.checking import show_checks
from remiss.app.response.desk import Desk, tell_pressed
from remiss.app.response.grounds import found_grounds, show_grounds
from remiss.app.response.handing import show_downloads, show_heading, show_versions
from remiss.app.response.starting import show_start
from remiss.app.response.writing import show_boxes
from remiss.model.draft import Draft
from remiss.render.html import Html, element, join, text, unbroken
from remiss.responding import KIND
from remiss.service import Shelf
from remiss.store import Library, has_draft
from remiss.texts import Catalogue


def show(address: Address, library: Library, shelf: Shelf, say: Catalogue) -> None:
    """Show the response of the comparison the address chooses, or what is needed to have one."""
    chosen = chosen_by(address, shelf, say)
    if chosen is None:
        st.html(choose_saved(address, shelf, say("app.page.response"), say("app.response.choose"), say))
        return
    st.html(_opening(address, chosen, say))
    if not chosen.comparison.name:
        st.html(_unsaved(address, say))
        return
    errand = responding.errand_of(chosen.comparison, chosen.base, chosen.others, shelf.documents)
    desk = Desk(library=library, errand=errand, say=say)
    ask_name(say, say("app.response.name_help"))
    if not has_draft(library, desk.name, KIND):
        show_start(desk)
        return
    _write(address, desk, chosen, drafting.open_draft(library, desk.name, KIND))


def _write(address: Address, desk: Desk, chosen: Chosen, draft: Draft) -> None:
    say = desk.say
    findings = responding.check_response(draft, desk.errand)
    st.html(element("p", text(found_said(draft, findings, say)), class_="lead"))
    tell_pressed(desk)
    left, right = st.columns([5, 7], gap="medium")
    with right:  # first: who came from another response waits for the text, not for what speaks to it
        show_boxes(address, desk, draft, helps_of(desk, draft))
        show_heading(desk, draft)
        show_downloads(desk, draft)
        show_versions(desk)
    with left, st.container(key="response-side"):
        st.html(join([to_text(draft, say), sides(address, findings, say)]))
        if own(address, "sida") == CHECKS:
            show_checks(desk, draft, findings)
        else:
            show_grounds(address, desk, draft, found_grounds(desk, chosen, draft))


def _opening(address: Address, chosen: Chosen, say: Catalogue) -> Html:
    back = href(replace(address, page=Page.COMPARE, own=()))
    return join(
        [
            element("p", element("a", text(say("app.export.back")), href=back), class_="crumb"),
            element("h1", unbroken(f"{say('app.page.response')}: {chosen.comparison.title}"), tabindex="-1"),
        ]
    )


def _unsaved(address: Address, say: Catalogue) -> Html:
    back = href(replace(address, page=Page.COMPARE, own=()))
    link = element("a", text(say("app.response.save_first")), href=back, class_="button primary")
    said = element("p", text(say("app.response.not_saved")), class_="lead")
    return join([said, element("p", link, class_="actions")])
