"""Eget svar: left what speaks to a section or what is left to do, right the text."""

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from remiss import drafting, responding
from remiss.app.comparing.choosing import Chosen, chosen_by
from remiss.app.frame.address import Address, Page, href, own, with_own
from remiss.app.frame.naming import ask_name
from remiss.app.frame.saved import choose_saved
from remiss.app.frame.switch import Choice, switch
from remiss.app.response.checking import show_checks
from remiss.app.response.desk import Desk, tell_pressed
from remiss.app.response.grounds import found_grounds, show_grounds
from remiss.app.response.handing import show_downloads, show_heading, show_versions
from remiss.app.response.starting import show_start
from remiss.app.response.writing import show_boxes
from remiss.errors import RemissError
from remiss.model.check import Check, Finding
from remiss.model.draft import Draft
from remiss.model.proposed import without_marks
from remiss.render.html import Html, element, join, text, unbroken
from remiss.responding import KIND
from remiss.service import Shelf
from remiss.store import Library, has_draft
from remiss.texts import Catalogue

CHECKS = "kontroll"  # what the address calls the side with what is left to do


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
    st.html(element("p", text(_found(draft, findings, say)), class_="lead"))
    tell_pressed(desk)
    left, right = st.columns([5, 7], gap="medium")
    with right:  # first: who came from another response waits for the text, not for what speaks to it
        show_boxes(address, desk, draft, _helps(desk, draft))
        show_heading(desk, draft)
        show_downloads(desk, draft)
        show_versions(desk)
    with left, st.container(key="response-side"):
        st.html(join([_to_text(draft, say), _sides(address, findings, say)]))
        if own(address, "sida") == CHECKS:
            show_checks(desk, draft, findings)
        else:
            show_grounds(address, desk, draft, found_grounds(desk, chosen, draft))


def _found(draft: Draft, findings: tuple[Finding, ...], say: Catalogue) -> str:
    """Return one sentence: how long the response is and what is left to do."""
    words = sum(len(without_marks(part.text).split()) for part in draft.parts)
    left = sum(1 for one in findings if one.check is Check.PROPOSED)
    said = say.count("app.response.words", words)
    proposed = say.count("app.response.left", left) if left else ""
    found = say.count("check.found", len(findings)) if findings else say("app.response.nothing_found")
    return " ".join(one for one in (said, proposed, f"{found.rstrip('.')}.") if one)


def _to_text(draft: Draft, say: Catalogue) -> Html:
    """Return the way past what speaks to a section: on a phone it stands above the text."""
    first = draft.parts[0].id if draft.parts else ""
    link = element("a", text(say("app.response.to_text")), href=f"#del-{first}", data_part=first)
    return element("p", link, class_="to-text")


def _sides(address: Address, findings: tuple[Finding, ...], say: Catalogue) -> Html:
    shown = own(address, "sida") == CHECKS
    choices = (
        Choice(label=say("app.response.side.grounds"), leads_to=with_own(address, sida=""), chosen=not shown),
        Choice(
            label=say("app.response.side.checks"),
            leads_to=with_own(address, sida=CHECKS),
            chosen=shown,
            count=say.number(len(findings)),
        ),
    )
    return switch(say("app.response.side"), choices)


def _helps(desk: Desk, draft: Draft) -> Mapping[str, str]:
    """Return the help of the form, by part; nothing when the form is gone or broken, for the draft has all else."""
    try:
        form = responding.open_form(desk.library, draft.form)
    except RemissError:
        return {}
    return {part.id: part.help for part in form.parts}


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
