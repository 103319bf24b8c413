"""Before there is a response: which form it begins as, and who answers."""

from collections.abc import Sequence

import streamlit as st

from remiss import responding
from remiss.app.frame.edge import tell
from remiss.app.frame.naming import name_given
from remiss.app.response.desk import Desk, press, tell_pressed
from remiss.clock import now
from remiss.model.document import Document, DocumentKind
from remiss.model.form import DraftForm
from remiss.render.html import element, text

FORM, ORGANISATION, BODY = "response form", "response organisation", "response body"  # keys of the boxes


def show_start(desk: Desk) -> None:
    """Offer to begin a response."""
    say = desk.say
    st.html(element("p", text(say("app.response.none")), class_="lead"))
    tell_pressed(desk)
    forms, refused = responding.forms_of(desk.library, responding.KIND)
    for error in refused:
        tell(error, say)
    with st.container(border=True, key="response-start"):
        form = st.selectbox(say("app.response.form"), forms, format_func=lambda one: one.title, key=FORM)
        one, two = st.columns(2)
        names = organisations(desk)
        one.selectbox(
            say("app.response.organisation"),
            names,
            index=0 if names else None,
            accept_new_options=True,
            key=ORGANISATION,
            placeholder=say("app.choose.placeholder"),
        )
        two.text_input(say("app.response.body"), key=BODY, placeholder=say("app.response.body.help"))
        for label in form.choices:
            st.checkbox(label, key=_choice(form, label))
        st.button(say("app.response.start"), type="primary", on_click=press, args=(desk, lambda: _start(desk, form)))


def organisations(desk: Desk) -> Sequence[str]:
    """Return who may be answering: first whose programme is laid against the base, then all others of the library."""
    errand = desk.errand
    programmes = [one for one in errand.others if one.metadata.kind is DocumentKind.PROGRAMME]
    known: Sequence[Document] = (*programmes, *errand.others, *errand.library)
    found = dict.fromkeys(one.metadata.organisation for one in known if one.metadata.organisation)
    sender = errand.base.metadata.organisation
    return [*(name for name in found if name != sender), *([sender] if sender else [])]


def _choice(form: DraftForm, label: str) -> str:
    return f"response choice {form.name} {label}"


def _start(desk: Desk, form: DraftForm) -> str:
    state = st.session_state
    responding.start_response(
        desk.library,
        desk.errand,
        form,
        organisation=str(state.get(ORGANISATION) or "").strip(),
        body=str(state.get(BODY) or "").strip(),
        chosen=[label for label in form.choices if state.get(_choice(form, label))],
        by=name_given(),
        at=now(),
    )
    return desk.say("app.response.started")
