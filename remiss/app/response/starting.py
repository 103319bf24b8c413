"""Before there is a response: which form it begins as, and who answers."""

from collections.abc import Sequence

import streamlit as st

from remiss import responding
from remiss.app.frame.edge import tell
from remiss.app.frame.naming import name_given
from remiss.app.response.desk import Desk, press, tell_pressed
from remiss.clock import now
from remiss.errors import UsageError
from remiss.model.document import Document, DocumentKind
from remiss.model.form import DraftForm
from remiss.render.html import element, text

# Keys of the boxes, each with the name of the comparison.
FORM, ORGANISATION, BODY = "response form", "response organisation", "response body"


def show_start(desk: Desk) -> None:
    """Offer to begin a response."""
    say = desk.say
    st.html(element("p", text(say("app.response.none")), class_="lead"))
    tell_pressed(desk)
    forms, refused = responding.forms_of(desk.library, responding.KIND)
    for error in refused:
        tell(error, say)
    _remember(desk)
    with st.container(border=True, key="response-start"):
        form = st.selectbox(say("app.response.form"), forms, format_func=lambda one: one.title, key=_key(FORM, desk))
        one, two = st.columns(2)
        one.selectbox(
            say("app.response.organisation"),
            _with_remembered(organisations(desk), desk),
            index=None,
            accept_new_options=True,
            key=_key(ORGANISATION, desk),
            placeholder=say("app.response.organisation.help"),
        )
        two.text_input(
            say("app.response.body"),
            value=st.session_state[_key(BODY, desk)],
            key=_key(BODY, desk),
            placeholder=say("app.response.body.help"),
        )
        for label in form.choices:
            st.checkbox(label, key=_choice(form, label, desk))
        st.button(say("app.response.start"), type="primary", on_click=press, args=(desk, lambda: _start(desk, form)))


def _remember(desk: Desk) -> None:
    """Fill in who answered last in this library, when the boxes are shown first; nobody has, nothing is."""
    organisation, body = _key(ORGANISATION, desk), _key(BODY, desk)
    if organisation not in st.session_state:
        answered = responding.last_answered(desk.library)
        st.session_state[organisation], st.session_state[body] = answered[0] or None, answered[1]


def _with_remembered(names: Sequence[str], desk: Desk) -> Sequence[str]:
    """Return the names with the one in the box: who answered last need not have a document here."""
    here = st.session_state.get(_key(ORGANISATION, desk))
    return list(dict.fromkeys([*names, *([here] if here else [])]))


def _key(box: str, desk: Desk) -> str:
    return f"{box} {desk.name}"


def organisations(desk: Desk) -> Sequence[str]:
    """Return who may be answering: first whose programme is laid against the base, then all others of the library."""
    errand = desk.errand
    programmes = [one for one in errand.others if one.metadata.kind is DocumentKind.PROGRAMME]
    known: Sequence[Document] = (*programmes, *errand.others, *errand.library)
    found = dict.fromkeys(one.metadata.organisation for one in known if one.metadata.organisation)
    sender = errand.base.metadata.organisation
    return [*(name for name in found if name != sender), *([sender] if sender else [])]


def _choice(form: DraftForm, label: str, desk: Desk) -> str:
    return _key(f"response choice {form.name} {label}", desk)


def _start(desk: Desk, form: DraftForm) -> str:
    state = st.session_state
    organisation = str(state.get(_key(ORGANISATION, desk)) or "").strip()
    if not organisation:
        raise UsageError("R-DRF-15", where=desk.name)
    responding.start_response(
        desk.library,
        desk.errand,
        form,
        organisation=organisation,
        body=str(state.get(_key(BODY, desk)) or "").strip(),
        chosen=[label for label in form.choices if state.get(_choice(form, label, desk))],
        by=name_given(),
        at=now(),
    )
    return desk.say("app.response.started")
