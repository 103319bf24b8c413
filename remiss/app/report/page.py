"""Rapport: left what the programmes show or what is left to do, right the text."""

from dataclasses import replace

import streamlit as st

from remiss import drafting, reporting, responding
from remiss.app.comparing.choosing import Chosen, begin, choose, chosen_by, is_choosing, strange_names
from remiss.app.comparing.page import strange_html
from remiss.app.frame.address import Address, Page, href, own, plain
from remiss.app.frame.edge import tell
from remiss.app.frame.naming import ask_name
from remiss.app.frame.saved import saved_links
from remiss.app.report.grounds import found_for, show_grounds
from remiss.app.report.starting import show_start
from remiss.app.response.around import CHECKS, found_said, helps_of, sides, to_text
from remiss.app.response.checking import show_checks
from remiss.app.response.desk import Desk, tell_pressed
from remiss.app.response.handing import show_downloads, show_heading, show_versions
from remiss.app.response.writing import show_boxes
from remiss.model.draft import Draft
from remiss.render.html import Html, element, join, text, unbroken
from remiss.reporting import KIND
from remiss.service import Shelf
from remiss.store import Library, has_draft
from remiss.texts import Catalogue
from remiss.vocabularies import LibraryVocabulary, library_vocabulary

LABELS = ("app.report.base", "app.report.beside")  # of the boxes of documents


def show(address: Address, library: Library, shelf: Shelf, say: Catalogue) -> None:
    """Show the report of the comparison the address chooses, or what is needed to have one."""
    chosen = chosen_by(address, shelf, say)
    strange = strange_html(strange_names(address, shelf), say)
    if chosen is None:
        _choose(address, shelf, strange, say)
        return
    st.html(join([strange, _opening(address, chosen, say)]))
    errand = responding.errand_of(chosen.comparison, chosen.base, chosen.others, ())
    desk = Desk(library=library, errand=errand, say=say, kind=KIND)
    opened = library_vocabulary(library)
    if opened.refused is not None:
        tell(opened.refused, say)
    if chosen.comparison.name and has_draft(library, desk.name, KIND):
        ask_name(say, say("app.response.name_help"))
        _write(address, desk, chosen, opened)
        return
    st.html(element("p", text(say("app.report.lead")), class_="lead"))
    label = say("coverage.choose", documents=say.count("app.documents", 1 + len(chosen.others)))
    with st.expander(label, expanded=is_choosing(chosen.comparison)):
        choose(address, shelf, chosen, say, LABELS)
    ask_name(say, say("app.response.name_help"))
    show_start(desk, lambda: found_for(chosen, opened, desk)[0])


def _choose(address: Address, shelf: Shelf, strange: Html, say: Catalogue) -> None:
    """Offer to choose the own programme and the others, or a saved comparison."""
    title = element("h1", text(say("app.page.report")), tabindex="-1")
    st.html(join([strange, title, element("p", text(say("app.report.lead")), class_="lead")]))
    begin(address, shelf, say, LABELS)
    if shelf.comparisons:
        saved = element("ul", saved_links(address, shelf))
        st.html(element("section", element("h2", text(say("app.report.saved"))), saved, class_="part"))


def _write(address: Address, desk: Desk, chosen: Chosen, opened: LibraryVocabulary) -> None:
    say = desk.say
    draft: Draft = drafting.open_draft(desk.library, desk.name, KIND)
    findings = reporting.check_report(draft, (desk.errand.base, *desk.errand.others))
    st.html(element("p", text(found_said(draft, findings, say)), class_="lead"))
    tell_pressed(desk)
    left, right = st.columns([5, 7], gap="medium")
    with left, st.container(key="response-side"):
        st.html(join([to_text(draft, say), sides(address, findings, say)]))
        if own(address, "sida") == CHECKS:
            show_checks(desk, draft, findings)
        else:
            show_grounds(address, desk, draft, found_for(chosen, opened, desk))
    with right:
        show_boxes(address, desk, draft, helps_of(desk, draft))
        show_heading(desk, draft)
        show_downloads(desk, draft)
        show_versions(desk)


def _opening(address: Address, chosen: Chosen, say: Catalogue) -> Html:
    back = href(replace(plain(address), page=Page.COMPARE))
    return join(
        [
            element("p", element("a", text(say("app.export.back")), href=back), class_="crumb"),
            element("h1", unbroken(f"{say('app.page.report')}: {chosen.comparison.title}"), tabindex="-1"),
        ]
    )
