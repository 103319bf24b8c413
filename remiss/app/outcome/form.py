"""One ask, open: what a person says became of it."""

from collections.abc import Callable

import streamlit as st

from remiss.app.asks.saving import Desk, save
from remiss.model.judgement import Deed
from remiss.model.outcome import Outcome, Outcomes
from remiss.model.remark_judgement import Assessed, Fulfilment
from remiss.register import anchor_of_remark
from remiss.render.html.asks import response_of
from remiss.render.wording import capital

NONE = "none"


def show_form(desk: Desk, outcomes: Outcomes, one: Outcome, onward: Callable[[], None] | None) -> None:
    """Show the boxes in which an ask is judged, the verdict that holds chosen: who agrees presses once.

    Args:
        onward: Opens the next ask that nobody has judged; None when there is none.
    """
    say, given = desk.say, one.assessed
    entry = outcomes.register.filed[one.at]
    anchor = anchor_of_remark(response_of(outcomes.register, entry), entry.remark.span)
    adopted = outcomes.result.others[0].id
    matter = f"{desk.comparison.name} {anchor.document} {anchor.place} {adopted} {given.entry if given else 0}"
    keys = f"fulfilment {matter}", f"outcome reason {matter}"
    choices = [kind.value for kind in Fulfilment] + [NONE] * (given is not None)
    with st.form(f"outcome {matter}", border=True):
        st.radio(
            say("app.page.outcome"),
            choices,
            index=choices.index(one.fulfilment.value),
            format_func=lambda value: capital(say("app.outcome.none" if value == NONE else f"outcome.{value}")),
            horizontal=True,
            key=keys[0],
        )
        st.text_area(say("app.outcome.reason"), value=given.reason if given else "", key=keys[1], height=90)

        def deed() -> Deed | None:
            chosen, why = (str(st.session_state.get(key, "")) for key in keys)
            if chosen == NONE:
                return Assessed(one=anchor, adopted=adopted, fulfilment=None) if given else None
            return Assessed(one=anchor, adopted=adopted, fulfilment=Fulfilment(chosen), reason=why)

        with st.container(horizontal=True):
            st.form_submit_button(say("app.outcome.save"), type="primary", on_click=save, args=(desk, deed))
            if onward is not None:
                st.form_submit_button(say("app.outcome.save_next"), on_click=save, args=(desk, deed, onward))
