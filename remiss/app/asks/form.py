"""One group of asks, open: the sender's reply, and what the program got wrong."""

from collections.abc import Mapping, Sequence

import streamlit as st

from remiss.app.asks.drafts import keep_draft
from remiss.app.asks.saving import Desk, Place, save, tell_saved
from remiss.compare import anchor_of
from remiss.errors import UsageError
from remiss.model.judgement import Deed
from remiss.model.outline import by_id, heading, sections_of
from remiss.model.register import Filed, Group, Register
from remiss.model.remark import Extent, Stance
from remiss.model.remark_judgement import Dropped, Filing, Joined, Parted, Position, Refiled, Replied
from remiss.register import anchor_of_group, anchor_of_remark, respondents_in
from remiss.render.filed import group_title, quoted
from remiss.render.html import element, text
from remiss.render.html.asks import Names, response_of
from remiss.render.wording import capital, shortened

DRAFT = "asks draft"  # key of the session: by comparison and ask, a reply that could not be saved
NONE = "none"
LABEL = 90  # code points of a quote in a box: a line of it
STANCES = (
    Stance.SUGGESTS_ADDITION,
    Stance.SUGGESTS_CLARIFICATION,
    Stance.CRITICISES,
    Stance.POSITIVE,
    Stance.NEUTRAL,
)


def show_form(desk: Desk, register: Register, group: Group, names: Names) -> None:
    """Show the reply to a group, and below it what can be put right."""
    reply, correction = desk.at(Place.REPLY), desk.at(Place.CORRECTION)
    _reply(reply, register, group)
    tell_saved(reply)
    with st.expander(desk.say("asks.correct"), key="asks correct"):
        _correct(correction, register, group, names)
    tell_saved(correction)


def show_correction(desk: Desk, register: Register, at: int) -> None:
    """Show what can be put right of a remark that asks for nothing: its part, its kind, that it is no remark."""
    desk, entry = desk.at(Place.CORRECTION), register.filed[at]
    one = anchor_of_remark(response_of(register, entry), entry.remark.span)
    with st.container(border=True):
        _refile(desk, register, entry)
        st.button(desk.say("asks.drop"), key=f"drop {at}", on_click=save, args=(desk, lambda: Dropped(one=one)))
    tell_saved(desk)


def _reply(desk: Desk, register: Register, group: Group) -> None:
    say, given = desk.say, group.positioned
    one = anchor_of_group(register, group)
    matter = f"{desk.comparison.name} {one.document} {one.place}"
    entry = given.entry if given else 0
    position, reason = st.session_state.get(DRAFT, {}).get(
        matter, (given.position.value if given else NONE, given.reason if given else "")
    )
    keys = f"position {matter} {entry}", f"reason {matter} {entry}"
    with st.form(f"reply {matter}", border=True):
        st.radio(
            say("asks.position"),
            [*(one.value for one in Position), NONE],
            index=[*Position, NONE].index(position),
            format_func=lambda value: say("asks.none") if value == NONE else capital(say(f"position.{value}")),
            horizontal=True,
            key=keys[0],
        )
        st.text_area(say("asks.reason"), value=reason, key=keys[1], height=110, placeholder=say("asks.reason.help"))

        def deed() -> Deed | None:
            chosen, why = (str(st.session_state.get(key, "")) for key in keys)
            st.session_state[DRAFT] = {**st.session_state.get(DRAFT, {}), matter: (chosen, why)}
            if chosen == NONE and why.strip() and not given:
                raise UsageError("R-JDG-15")
            if chosen == NONE:
                return Replied(one=one, position=None) if given else None
            if given and (chosen, why.strip()) == (given.position, given.reason.strip()):
                return None
            return Replied(one=one, position=Position(chosen), reason=why)

        def saved() -> None:
            st.session_state[DRAFT] = {
                key: value for key, value in st.session_state.get(DRAFT, {}).items() if key != matter
            }

        st.form_submit_button(say("asks.save"), type="primary", on_click=save, args=(desk, deed, saved))
    choice = [*Position, NONE].index(given.position if given else NONE)
    keep_draft(matter, keys, (choice, given.reason if given else ""), say)


def _correct(desk: Desk, register: Register, group: Group, names: Names) -> None:
    """Show what can be said of one ask of the group: where it belongs, that it is none, what it belongs with."""
    say = desk.say
    at = group.filed[0]
    if len(group.filed) > 1:
        at = st.selectbox(
            say("asks.which"),
            group.filed,
            format_func=lambda place: label_of(register, register.filed[place], names),
            key=f"which {group.filed}",
        )
    entry = register.filed[at]
    one = anchor_of_remark(response_of(register, entry), entry.remark.span)
    _refile(desk, register, entry)
    _join(desk, register, group, at)
    with st.container(horizontal=True):
        st.button(say("asks.drop"), key=f"drop {at}", on_click=save, args=(desk, lambda: Dropped(one=one)))
        if len(group.filed) > 1:
            st.button(say("asks.part"), key=f"part {at}", on_click=save, args=(desk, lambda: Parted(one=one)))


def label_of(register: Register, entry: Filed, names: Names) -> str:
    """Return an ask on one line of a box: who, and how it begins."""
    quote = quoted(response_of(register, entry), entry.remark.span)
    cut = shortened(quote, LABEL)
    return f"{names[entry.document]}: {cut}"


def parts_of(desk: Desk, register: Register) -> Mapping[str, str]:
    """Return what a remark can be filed under, with its name: sections in reading order, the whole, outside."""
    extents = (Extent.WHOLE, Extent.OUTSIDE)
    return {
        **{section.id: heading(section) for section in sections_of(register.base)},
        **{extent.value: desk.say(f"register.{extent.value}") for extent in extents},
    }


def filing_at(register: Register, part: str) -> Filing:
    """Return the filing under a part as `parts_of` names it."""
    if part in (Extent.WHOLE, Extent.OUTSIDE):
        return Filing(extent=Extent(part))
    section = next((one for one in by_id(register.base).values() if one.id == part), None)
    if section is None:
        raise UsageError("R-JDG-07", where=register.base.id, section=part)
    return Filing(extent=Extent.SECTION, section=anchor_of(register.base, section))


def _refile(desk: Desk, register: Register, entry: Filed) -> None:
    say, parts = desk.say, parts_of(desk, register)
    here = entry.section or entry.extent.value
    one = anchor_of_remark(response_of(register, entry), entry.remark.span)
    keys = f"part {one.document} {one.place}", f"stance {one.document} {one.place}"
    left, right, press = st.columns([3, 2, 1], vertical_alignment="bottom")
    names: Sequence[str] = list(parts)
    left.selectbox(say("asks.part_of"), names, index=names.index(here), format_func=parts.__getitem__, key=keys[0])
    right.selectbox(
        say("asks.stance"),
        STANCES,
        index=STANCES.index(entry.remark.stance),
        format_func=lambda stance: capital(say(f"stance.{stance.value}")),
        key=keys[1],
    )

    def deed() -> Deed | None:
        part, stance = str(st.session_state.get(keys[0], here)), st.session_state.get(keys[1], entry.remark.stance)
        filing = None if part == here else filing_at(register, part)
        does = None if stance is entry.remark.stance else Stance(stance)
        return Refiled(one=one, filing=filing, stance=does) if filing or does else None

    press.button(say("asks.refile"), key=f"refile {one.document} {one.place}", on_click=save, args=(desk, deed))


def _join(desk: Desk, register: Register, group: Group, at: int) -> None:
    say = desk.say
    others = [other for other in register.groups if other.number != group.number]
    if not others:
        return
    near = sorted(others, key=lambda other: (other.section != group.section, other.number))
    one = anchor_of_remark(response_of(register, register.filed[at]), register.filed[at].remark.span)
    key = f"join {one.document} {one.place}"
    box, press = st.columns([5, 1], vertical_alignment="bottom")
    box.selectbox(
        say("asks.join_with"),
        [other.number for other in near],
        format_func=lambda number: _group_label(desk, register, register.groups[number - 1]),
        index=None,
        placeholder=say("asks.join.placeholder"),
        key=key,
    )

    def deed() -> Deed | None:
        number = st.session_state.get(key)
        if not isinstance(number, int) or not 1 <= number <= len(register.groups):
            return None
        return Joined(one=one, other=anchor_of_group(register, register.groups[number - 1]))

    press.button(say("asks.join"), key=f"press {key}", on_click=save, args=(desk, deed))


def _group_label(desk: Desk, register: Register, group: Group) -> str:
    first = register.filed[group.filed[0]]
    quote = quoted(response_of(register, first), first.remark.span)
    cut = shortened(quote, LABEL)
    who = desk.say.count("asks.responses", len(respondents_in(register, group)))
    return f"{group_title(register, group, desk.say)} ({who}): {cut}"


def none_left(desk: Desk) -> None:
    """Say that the ask in the address is in no group any more."""
    st.html(element("p", text(desk.say("asks.gone")), class_="notice", role="status"))
