"""The left side: what can be said of the programmes, by kind, each ready to be put into the report."""

from collections import Counter
from collections.abc import Iterator

import streamlit as st

from remiss import reporting
from remiss.app.comparing.choosing import Chosen
from remiss.app.comparing.page import compared
from remiss.app.comparing.results import key_of, log_key
from remiss.app.coverage.themes import vocabulary_key
from remiss.app.frame.address import Address, own, own_name
from remiss.app.frame.boxes import choice_box
from remiss.app.frame.naming import name_given
from remiss.app.response.desk import Desk
from remiss.app.response.listed import KEPT, list_grounds, place_of
from remiss.clock import now
from remiss.model.draft import Draft
from remiss.model.ground import OF_DIFFERENCES, OF_THEMES, Ground, GroundKind
from remiss.model.result import Result
from remiss.render.grounds import ground_source, ground_text
from remiss.render.html import Html, element, join, text
from remiss.render.html.differing import figures_html
from remiss.render.html.markup import EMPTY
from remiss.render.names import document_name
from remiss.render.wording import capital
from remiss.reporting import Compared
from remiss.texts import Catalogue
from remiss.vocabularies import LibraryVocabulary

KIND = "report kind"  # key of the box
KINDS = (*OF_THEMES, *OF_DIFFERENCES)


def found_for(chosen: Chosen, opened: LibraryVocabulary, desk: Desk) -> tuple[Compared, tuple[Ground, ...]]:
    """Return what a report rests on and what can be said, worked out once for the same documents and judgements."""
    result = compared(chosen, desk.say)
    keys = tuple(key_of(document) for document in (chosen.base, *chosen.others))
    return _found(keys, log_key(chosen.comparison.log), vocabulary_key(opened), _result=result, _opened=opened)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _found(
    keys: tuple[tuple[str, str], ...],  # noqa: ARG001 - with the log and the vocabulary's stamp the key
    log: str,  # noqa: ARG001
    stamp: str,  # noqa: ARG001
    *,
    _result: Result,
    _opened: LibraryVocabulary,
) -> tuple[Compared, tuple[Ground, ...]]:
    compared = reporting.compared_for(_result, _opened.vocabulary)
    return compared, reporting.report_grounds(compared)


def show_grounds(address: Address, desk: Desk, draft: Draft, found: tuple[Compared, tuple[Ground, ...]]) -> None:
    """Show the box of kinds, what can be said of the one that is chosen, and the table of figures."""
    compared, grounds = found
    say = desk.say
    counts = Counter(ground.kind for ground in grounds)
    names = {kind.value: f"{say(f'response.kind.{kind}')} ({say.number(counts[kind])})" for kind in KINDS}
    wanted = own(address, "slag")
    here = wanted if wanted in names else next((kind for kind in KINDS if counts[kind]), KINDS[0]).value
    choice_box(say("app.report.kind"), names, here, key=KIND, parameter=own_name("slag"), closes=(own_name("alla"),))
    chosen = [ground for ground in grounds if ground.kind == here]
    if not chosen:
        st.html(element("p", text(say("app.report.no_grounds")), class_="help"))
    list_grounds(
        address, desk, draft, chosen, lambda one: _ground_html(address, desk, one), lambda one: _put(desk, one)
    )
    if here in OF_DIFFERENCES:
        table = figures_html(compared.result, say, compared.differing)
        if table != EMPTY:
            st.html(table)


def _put(desk: Desk, ground: Ground) -> Draft:
    return reporting.put_in_report(desk.library, desk.errand, ground, by=name_given(), at=now())


def _ground_html(address: Address, desk: Desk, ground: Ground) -> Html:
    say = desk.say
    source = ground_source(ground, desk.errand.documents, say)
    link = element("a", text(source), href=place_of(address, ground.document, ground.place))
    about = element("span", text(_about(ground, desk)), class_=f"ground-kind kind-{ground.kind}")
    return element(
        "article",
        element("p", about, link, class_="ground-source"),
        *_said(ground, say),
        _documents(ground, desk),
        class_="ground",
    )


def _said(ground: Ground, say: Catalogue) -> Iterator[Html]:
    """Yield what a ground quotes; of two documents the own one first, each with whose it is."""
    if not ground.beside:
        yield element("p", text(ground_text(ground, say)), class_="ground-text")
        return
    for whose, quote in (("ours", ground.beside), ("theirs", ground.quote)):
        name = element("strong", text(f"{say(f'app.report.{whose}')}: "))
        yield element("p", name, text(say("quoted", text=quote) if quote else "–"), class_="ground-text")


def _about(ground: Ground, desk: Desk) -> str:
    """Return what stands above a ground: its theme, else whose it is."""
    if ground.theme:
        return capital(ground.theme)
    if ground.beside:
        return desk.say("app.report.differs")
    return desk.say("app.report.own_only" if ground.document == desk.errand.base.id else "app.report.other_only")


def _documents(ground: Ground, desk: Desk) -> Html:
    """Return which documents have a theme or say the same, or lack what the own one alone has."""
    known = desk.errand.documents
    names = [document_name(known[one]) for one in ground.documents if one in known]
    if not names:
        return join([])
    if ground.kind in OF_DIFFERENCES:
        key = "app.report.missing_in" if ground.document == desk.errand.base.id else "app.report.also_in"
    else:
        key = "app.report.missing_in" if ground.kind is GroundKind.ALONE else "app.report.found_in"
    return element("p", text(desk.say(key, documents=desk.say.listing(names))), class_="facts")
