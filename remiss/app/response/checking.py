"""The checks beside the text: each with its place, why, and how to mend it; kinds can be turned off."""

from itertools import groupby

import streamlit as st

from remiss import drafting
from remiss.app.frame.naming import name_given
from remiss.app.response.desk import Desk, press
from remiss.clock import now
from remiss.model.check import CHECKS, Check, Finding
from remiss.model.draft import Draft, part_of
from remiss.model.proposed import unmarked_span
from remiss.render.checks import finding_mend, finding_place, finding_why
from remiss.render.html import Html, element, join, text

OFF = "response checks"  # key of the boxes, with the comparison and the kind


def show_checks(desk: Desk, draft: Draft, found: tuple[Finding, ...]) -> None:
    """Show what was found by place, and which kinds are looked for."""
    say = desk.say
    if not found:
        st.html(element("p", text(say("app.response.nothing_found")), class_="notice", role="status"))
    for part, findings in groupby(found, key=lambda one: one.part):
        place = finding_place(next(one for one in found if one.part == part), draft, say)
        told = element("ul", join(_finding(desk, draft, one) for one in findings))
        st.html(element("section", element("h3", text(place)), told, class_="findings"))
    with st.expander(say("app.response.kinds")):
        for check in CHECKS[draft.kind]:
            _switch(desk, draft, check)


def _finding(desk: Desk, draft: Draft, one: Finding) -> Html:
    say = desk.say
    part = part_of(draft, one.part)
    span = unmarked_span(part.text, one.span) if part and one.span else None  # the box shows the text without marks
    why = text(finding_why(one, say))
    if one.part:
        why = element(
            "a", why, href=f"#del-{one.part}", data_part=one.part,
            data_start=str(span.start) if span else None, data_end=str(span.end) if span else None,
        )  # fmt: skip
    kind = element("span", text(say(f"check.kind.{one.check}")), class_="check-kind")
    return element("li", element("p", kind, why), element("p", text(finding_mend(one, say)), class_="help"))


def _switch(desk: Desk, draft: Draft, check: Check) -> None:
    on, key = check.value not in draft.checks_off, f"{OFF} {desk.name} {check}"
    if st.session_state.get(key) != on:
        st.session_state[key] = on

    def turned() -> str:
        wanted = bool(st.session_state.get(key))
        drafting.turn_check(desk.library, desk.name, draft.kind, check, on=wanted, by=name_given(), at=now())
        return ""

    st.checkbox(desk.say(f"check.kind.{check}"), value=on, key=key, on_change=press, args=(desk, turned))
