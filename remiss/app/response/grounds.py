"""The left side: a section of the base, its text, and what speaks to it, each ready to be put into the response."""

from collections import Counter

import streamlit as st

from remiss import drafting, responding
from remiss.app.comparing.choosing import Chosen
from remiss.app.comparing.page import compared
from remiss.app.comparing.results import key_of
from remiss.app.frame.address import Address, own, own_name
from remiss.app.frame.boxes import choice_box
from remiss.app.frame.naming import name_given
from remiss.app.response.desk import Desk, press
from remiss.app.response.listed import KEPT, list_grounds, place_of
from remiss.clock import now
from remiss.model.body import own_text
from remiss.model.document import SectionId
from remiss.model.draft import Draft
from remiss.model.ground import Ground
from remiss.model.outline import by_id, heading, sections_of
from remiss.model.result import Result
from remiss.render.grounds import ground_source, ground_text
from remiss.render.html import Html, element, join, text
from remiss.responding import KIND, Errand
from remiss.response import Told, for_section, grounds_of, with_section
from remiss.store import hash_of

SECTION = "response section"  # key of the box
WHOLE = "-"  # what the box and the address call the base as a whole


def found_grounds(desk: Desk, chosen: Chosen, draft: Draft) -> tuple[Ground, ...]:
    """Return what speaks to the sections, worked out once for the same comparison, documents and judgements.

    The name of the comparison counts too: an answer in the library that was written in it is no earlier one.
    """
    result = compared(chosen, desk.say)
    keys = tuple(key_of(document) for document in (chosen.base, *chosen.others, *desk.errand.library))
    comparison = hash_of(repr(chosen.comparison).encode("utf-8", "surrogatepass"))
    return _grounds(keys, comparison, draft.organisation, draft.body, desk.errand, result)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _grounds(
    keys: tuple[tuple[str, str], ...],  # noqa: ARG001 - with the comparison and its log the key
    comparison: str,  # noqa: ARG001
    organisation: str,
    body: str,
    _errand: Errand,
    _result: Result,
) -> tuple[Ground, ...]:
    told: Told = responding.told_of(_errand, organisation, body)
    return grounds_of(_result, told)


def chosen_section(address: Address, grounds: tuple[Ground, ...], desk: Desk) -> SectionId | None:
    """Return the section the address chooses, None for the whole; without a choice the first with a ground."""
    wanted = own(address, "del")
    known = by_id(desk.errand.base)
    if wanted == WHOLE:
        return None
    if wanted in known:
        return SectionId(wanted)
    return next((ground.section for ground in grounds if ground.section), next(iter(known), None))


def show_grounds(address: Address, desk: Desk, draft: Draft, grounds: tuple[Ground, ...]) -> None:
    """Show the box of sections and what speaks to the one that is chosen."""
    say, base = desk.say, desk.errand.base
    section = chosen_section(address, grounds, desk)
    counts = Counter(ground.section for ground in grounds)
    names = {WHOLE: f"{say('response.all')} ({say.number(counts[None])})"}
    names |= {one.id: f"{heading(one)} ({say.number(counts[one.id])})" for one in sections_of(base)}
    closes = (own_name("alla"),)
    here = section or WHOLE
    choice_box(say("app.response.section"), names, here, key=SECTION, parameter=own_name("del"), closes=closes)
    if section is not None:
        st.html(_text_of(desk, section))
        if not any(part.about == section for part in draft.parts):
            st.button(say("app.response.heading"), key=f"heading {desk.name} {section}", on_click=press,
                      args=(desk, lambda: _with_heading(desk, section)))  # fmt: skip
    found = for_section(grounds, section)
    if not found:
        st.html(element("p", text(say("app.response.no_grounds")), class_="help"))
    list_grounds(address, desk, draft, found, lambda one: _ground_html(address, desk, one), lambda one: _put(desk, one))


def _text_of(desk: Desk, section: SectionId) -> Html:
    """Return the section's own text, folded: who writes wants to see what it says."""
    found = by_id(desk.errand.base)[section]
    paragraphs = own_text(desk.errand.base, found).text.split("\n\n")
    inside = join(element("p", text(one)) for one in paragraphs if one.strip())
    if not paragraphs[0].strip():
        return text("")
    summary = element("summary", text(desk.say("app.response.section_text")))
    return element("details", summary, inside, class_="base-text")


def _with_heading(desk: Desk, section: SectionId) -> str:
    def changed(draft: Draft) -> Draft:
        return with_section(draft, desk.errand.base, section)

    drafting.change_draft(desk.library, desk.name, KIND, changed, by=name_given(), at=now())
    return ""


def _put(desk: Desk, ground: Ground) -> Draft:
    return responding.put_ground(desk.library, desk.errand, ground, by_section=True, by=name_given(), at=now())


def _ground_html(address: Address, desk: Desk, ground: Ground) -> Html:
    say, documents = desk.say, desk.errand.documents
    kind = element("span", text(say(f"response.kind.{ground.kind}")), class_=f"ground-kind kind-{ground.kind}")
    source = ground_source(ground, documents, say)
    link = element("a", text(source), href=place_of(address, ground.document, ground.place))
    names = [element("p", text(say("app.response.names", names=say.listing(ground.names))), class_="facts")]
    return element(
        "article",
        element("p", kind, link, class_="ground-source"),
        element("p", text(ground_text(ground, say)), class_="ground-text"),
        *(names if ground.names else []),
        class_="ground",
    )
