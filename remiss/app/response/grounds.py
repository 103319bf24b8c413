"""The left side: a section of the base, its text, and what speaks to it, each ready to be put into the response."""

from collections import Counter

import streamlit as st

from remiss import drafting, responding
from remiss.app.comparing.choosing import Chosen
from remiss.app.comparing.page import compared
from remiss.app.comparing.results import key_of
from remiss.app.frame.address import Address, Page, href, own, own_name, with_own
from remiss.app.frame.boxes import choice_box
from remiss.app.frame.naming import name_given
from remiss.app.response.desk import Desk, press
from remiss.clock import now
from remiss.model.body import own_text
from remiss.model.document import DocumentId, SectionId
from remiss.model.draft import Draft, Put
from remiss.model.ground import Ground
from remiss.model.outline import by_id, heading, sections_of
from remiss.model.result import Result
from remiss.render.grounds import ground_source, ground_text
from remiss.render.html import Html, element, join, text
from remiss.responding import KIND, Errand
from remiss.response import Told, for_section, grounds_of, put_of, with_section
from remiss.store import hash_of

SECTION = "response section"  # key of the box
WHOLE = "-"  # what the box and the address call the base as a whole
MOST = 6  # grounds on show before one asks for all
KEPT = 16  # comparisons whose grounds are kept; some hundred kilobytes each


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
    shown = found if own(address, "alla") else found[:MOST]
    for place, ground in enumerate(shown):
        _show_ground(address, desk, draft, ground, place)
    if len(shown) < len(found):
        rest = href(with_own(address, alla="1"))
        said = say("asks.show_all", n=say.number(len(found)))
        st.html(element("p", element("a", text(said), href=rest, class_="button"), class_="actions"))


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


def _show_ground(address: Address, desk: Desk, draft: Draft, ground: Ground, place: int) -> None:
    say = desk.say
    put = put_of(draft, ground)
    with st.container(key=f"ground-{place}"):
        st.html(_ground_html(address, desk, ground))
        if put is not None:
            st.html(element("p", used(desk, put), class_="used"))
            return
        st.button(say("app.response.put"), key=f"put {desk.name} {ground.section} {place}", on_click=press,
                  args=(desk, lambda: _put(desk, ground)))  # fmt: skip


def used(desk: Desk, put: Put) -> Html:
    """Return where in the response a ground stands, as a link that leads the cursor there."""
    said = text(desk.say("app.response.used", number=put.number))
    return element("a", said, href=f"#del-{put.part}", data_part=put.part)


def _put(desk: Desk, ground: Ground) -> str:
    draft = responding.put_ground(desk.library, desk.errand, ground, by_section=True, by=name_given(), at=now())
    return desk.say("app.response.put_done", number=draft.puts[-1].number)


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


def place_of(address: Address, document: DocumentId, section: SectionId | None) -> str:
    """Return the link to a place of a document in the library."""
    return href(Address(page=Page.LIBRARY, language=address.language, document=document, section=section or ""))
