"""Which asks the page shows: chosen in boxes and links, kept in the address."""

from dataclasses import replace

import streamlit as st

from remiss.app.asks.listing import listed, stances_of
from remiss.app.frame.address import Address
from remiss.app.frame.boxes import choice_box, words_box
from remiss.app.frame.switch import Choice, switch
from remiss.model.register import Register
from remiss.model.remark import Stance
from remiss.register import Wanted, chosen_groups
from remiss.render.bars import STANCES
from remiss.render.filed import part_name
from remiss.render.html import Html, element
from remiss.render.html.asks import Names
from remiss.texts import Catalogue

PART, RESPONSE, SEARCH = "asks part", "asks response", "asks search"  # keys of the boxes
_OPEN = ("onskemal", "alla")  # what is open in the list, as the address calls it


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
    places = dict.fromkeys((item.section, item.extent) for item in listed(register, Wanted()))
    parts = {"": say("asks.all_parts")} | {
        section or extent.value: part_name(register, section, extent, say) for section, extent in places
    }
    responses = {"": say("asks.all_responses")} | {str(key): name for key, name in names.items()}
    with st.container(key="filters"):
        one, two, three = st.columns([2, 2, 2])
        with one:
            choice_box(say("asks.part_of"), parts, address.section, key=PART, parameter="avsnitt", closes=_OPEN)
        with two:
            label = say("asks.column.respondent")
            choice_box(label, responses, address.response, key=RESPONSE, parameter="svar", closes=_OPEN)
        with three:
            words_box(say("asks.search"), address.search, key=SEARCH, parameter="sok", closes=_OPEN)
        st.html(element("div", _stances(address, register, say), _states(address, register, say), class_="switches"))


def _stances(address: Address, register: Register, say: Catalogue) -> Html:
    plain = replace(address, ask="", everything=False)
    wanted = wanted_by(address)
    stances: list[Stance | None] = [None, *STANCES]
    counts = stances_of(register, wanted)
    return switch(
        say("asks.stance"),
        [
            Choice(
                label=say("asks.all_stances") if stance is None else say(f"stance.{stance.value}"),
                leads_to=replace(plain, stance=stance),
                chosen=stance is address.stance,
                count=say.number(count),
            )
            for stance in stances
            if (count := counts[stance]) or stance is None or stance is address.stance
        ],
    )


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
