"""Before there is a report: which form it begins as; the comparison is saved with it."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from remiss import keeping, reporting, responding, service
from remiss.app.frame.edge import tell
from remiss.app.frame.naming import name_given
from remiss.app.response.desk import Desk, press, tell_pressed
from remiss.clock import now
from remiss.model.form import DraftForm
from remiss.reporting import KIND, Compared

FORM, BODY = "report form", "report body"  # keys of the boxes


def show_start(desk: Desk, compared: Callable[[], Compared]) -> None:
    """Offer to begin a report.

    Args:
        compared: Returns what it rests on, when it is begun.
    """
    say = desk.say
    tell_pressed(desk)
    forms, refused = responding.forms_of(desk.library, KIND)
    for error in refused:
        tell(error, say)
    with st.container(border=True, key="response-start"):
        one, two = st.columns(2)
        form = one.selectbox(say("app.response.form"), forms, format_func=lambda one: one.title, key=FORM)
        two.text_input(say("app.response.body"), key=BODY, placeholder=say("app.response.body.help"))
        st.button(say("app.report.start"), type="primary", on_click=press,
                  args=(desk, lambda: _start(desk, form, compared)))  # fmt: skip


def _start(desk: Desk, form: DraftForm, compared: Callable[[], Compared]) -> str:
    """Begin the report; a comparison that nobody has saved is saved first, and the page goes on with that."""
    reporting.check_begin(desk.errand, form)
    if desk.name:
        return _begin(desk, form, compared)
    errand = desk.errand
    named = replace(errand.comparison, name=keeping.free_name(desk.library, errand.comparison.title))
    service.save_comparison(desk.library, named)
    for parameter in ("bas", "mot"):
        st.query_params.pop(parameter, None)
    st.query_params["jamforelse"] = named.name
    saved = replace(desk, errand=replace(errand, comparison=named))
    press(saved, lambda: _begin(saved, form, compared))
    return ""


def _begin(desk: Desk, form: DraftForm, compared: Callable[[], Compared]) -> str:
    body = str(st.session_state.get(BODY) or "").strip()
    reporting.start_report(desk.library, desk.errand, compared(), form, body=body, by=name_given(), at=now())
    return desk.say("app.report.started")
