"""Which asks the page shows: chosen in boxes and links, kept in the address."""

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from remiss.app.asks.listing import listed
from remiss.app.frame.address import Address
from remiss.app.frame.switch import Choice, switch
from remiss.model.register import Group, Register
from remiss.model.remark import Stance
from remiss.register import Wanted, chosen_groups
from remiss.render.bars import STANCES
from remiss.render.filed import part_name
from remiss.render.html import Html, element
from remiss.render.html.asks import Names
from remiss.texts import Catalogue

PART, RESPONSE, SEARCH = "asks part", "asks response", "asks search"  # keys of the boxes
_PARAMETERS = {PART: "avsnitt", RESPONSE: "svar", SEARCH: "sok"}


def wanted_by(address: Address) -> Wanted:
    """Return what the address asks for."""
    return Wanted(
        part=address.section,
        response=address.response,
        stance=address.stance,
        unanswered=address.unanswered,
        search=address.search,
    )


def filters(address: Address, register: Register, names: Names, say: Catalogue) -> None:
    """Show the boxes and the links; the address is what counts, the boxes follow it."""
    parts = {"": say("asks.all_parts")} | {
        item.section or item.extent.value: part_name(register, item.section, item.extent, say)
        for item in listed(register, Wanted())
    }
    responses = {"": say("asks.all_responses")} | {str(key): name for key, name in names.items()}
    with st.container(key="filters"):
        one, two, three = st.columns([2, 2, 2])
        with one:
            _box(PART, address.section, parts, say("asks.part_of"))
        with two:
            _box(RESPONSE, address.response, responses, say("asks.column.respondent"))
        with three:
            if st.session_state.get(SEARCH) != address.search:
                st.session_state[SEARCH] = address.search
            st.text_input(say("asks.search"), key=SEARCH, on_change=_changed, args=(SEARCH,))
        st.html(element("div", _stances(address, register, say), _states(address, register, say), class_="switches"))


def _box(key: str, chosen: str, options: Mapping[str, str], label: str) -> None:
    value = chosen if chosen in options else ""
    if st.session_state.get(key) != value:
        st.session_state[key] = value
    st.selectbox(label, list(options), format_func=options.__getitem__, key=key, on_change=_changed, args=(key,))


def _changed(key: str) -> None:
    """Write what is in a box into the address; what was open there is not any more."""
    for name in ("onskemal", "alla"):
        st.query_params.pop(name, None)
    wanted = str(st.session_state[key] or "").strip()
    if wanted:
        st.query_params[_PARAMETERS[key]] = wanted
    else:
        st.query_params.pop(_PARAMETERS[key], None)


def _stances(address: Address, register: Register, say: Catalogue) -> Html:
    plain = replace(address, ask="", everything=False)
    wanted = wanted_by(address)
    stances: list[Stance | None] = [None, *STANCES]
    counts = {stance: _count(register, replace(wanted, stance=stance)) for stance in stances}
    return switch(
        say("asks.stance"),
        [
            Choice(
                label=say("asks.all_stances") if stance is None else say(f"stance.{stance.value}"),
                leads_to=replace(plain, stance=stance),
                chosen=stance is address.stance,
                count=say.number(count),
            )
            for stance, count in counts.items()
            if count or stance is None or stance is address.stance
        ],
    )


def _count(register: Register, wanted: Wanted) -> int:
    """Return how many groups of asks, and remarks that ask for nothing, are wanted."""
    return sum(1 if isinstance(item, Group) else len(item.filed) for item in listed(register, wanted))


def _states(address: Address, register: Register, say: Catalogue) -> Html:
    plain = replace(address, ask="", everything=False)
    wanted = wanted_by(address)
    return switch(
        say("asks.state"),
        [
            Choice(
                label=say(f"asks.state.{'unanswered' if only else 'all'}"),
                leads_to=replace(plain, unanswered=only),
                chosen=only is address.unanswered,
                count=say.number(len(chosen_groups(register, replace(wanted, unanswered=True)))) if only else "",
            )
            for only in (False, True)
        ],
    )
