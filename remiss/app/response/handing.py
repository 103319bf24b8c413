"""What is done with a response: downloaded, put into the library, brought back as it was."""

from datetime import date
from functools import partial

import streamlit as st

from remiss import drafting, responding
from remiss.app.exporting.page import preview_html
from remiss.app.exporting.template import choose
from remiss.app.frame.edge import tell
from remiss.app.frame.naming import name_given
from remiss.app.response.desk import Desk, press
from remiss.clock import now
from remiss.errors import RemissError
from remiss.exporting import Form, export_draft
from remiss.language.file_names import name_from
from remiss.model.draft import Draft, DraftKind
from remiss.render.deeds import moment
from remiss.render.html import element, text
from remiss.response import with_heading

# Keys of the boxes, each with the name of the comparison: what is written for one response is not for another.
HEADING, AFTER, VERSION = "response heading text", "response heading after", "response version"


def show_heading(desk: Desk, draft: Draft) -> None:
    """Offer to add a heading of one's own."""
    say = desk.say
    names = {part.id: part.heading for part in draft.parts}
    with (
        st.expander(say("app.response.new_heading")),
        st.form(f"response heading {desk.name}", border=False, clear_on_submit=True),
    ):
        one, two = st.columns(2)
        one.text_input(say("app.response.heading_text"), key=f"{HEADING} {desk.name}")
        key = f"{AFTER} {desk.name}"
        two.selectbox(say("app.response.heading_after"), list(names), format_func=names.__getitem__, key=key)
        st.form_submit_button(say("app.response.heading_add"), on_click=press, args=(desk, lambda: _headed(desk)))


def _headed(desk: Desk) -> str:
    heading = drafting.writable_heading(str(st.session_state.get(f"{HEADING} {desk.name}") or ""))
    after = str(st.session_state.get(f"{AFTER} {desk.name}") or "")

    def headed(draft: Draft) -> Draft:
        return with_heading(draft, heading, after)

    drafting.change_draft(desk.library, desk.name, desk.kind, headed, by=name_given(), at=now())
    return ""


def show_downloads(desk: Desk, draft: Draft) -> None:
    """Offer the response as a file, in the municipality's own Word template where one is given."""
    say = desk.say
    name, template = choose(desk.library, desk.errand.comparison, say)
    with st.container(horizontal=True, key="response-files"):
        for form in (Form.WORD, Form.MARKDOWN):
            st.download_button(
                say(f"app.export.{form}"),
                partial(_exported, desk, draft, form, template=template, name=name),
                file_name=f"{name_from(draft.title)}.{form}",
                mime=form.media_type,
                type="primary" if form is Form.WORD else "secondary",
                on_click="ignore",
            )
        if desk.kind is DraftKind.RESPONSE:
            st.button(say("app.response.add"), key=f"response add {desk.name}", on_click=press,
                      args=(desk, lambda: _add(desk)))  # fmt: skip


def _exported(desk: Desk, shown: Draft, form: Form, *, template: bytes | None, name: str) -> bytes:
    """Return the file of the response as it is saved by now: the last words may be newer than the page."""
    try:
        draft = drafting.open_draft(desk.library, desk.name, desk.kind)
    except RemissError:
        draft = shown
    return export_draft(draft, desk.errand.base, form, template=template, template_name=name)


def _add(desk: Desk) -> str:
    draft = drafting.open_draft(desk.library, desk.name, desk.kind)
    today = date.today().isoformat()  # noqa: DTZ011 - the day on the person's own clock
    document = responding.add_to_library(desk.library, draft, desk.errand, date=today)
    return desk.say("cli.respond.added", id=document.id)


def show_versions(desk: Desk) -> None:
    """Show earlier versions as they would look, and offer to bring one back."""
    say = desk.say
    with st.expander(say("app.response.versions")):
        versions, refused = drafting.versions_of(desk.library, desk.name, desk.kind)
        for error in refused:
            tell(error, say)
        if not versions:
            st.html(element("p", text(say("cli.respond.no_versions")), class_="help"))
            return
        names = {
            one.number: say(
                "app.response.version",
                at=moment(one.draft.at) if one.draft.at else "–",
                by=one.draft.by or say("app.response.somebody"),
                revision=say.number(one.draft.revision),
            )
            for one in versions
        }
        number = st.selectbox(
            say("app.response.which_version"), list(names), format_func=names.__getitem__, key=f"{VERSION} {desk.name}"
        )
        shown = next(one for one in versions if one.number == number)
        st.button(say("app.response.bring_back"), key=f"bring back {desk.name} {number}", on_click=press,
                  args=(desk, lambda: _bring_back(desk, number)))  # fmt: skip
        st.html(preview_html(export_draft(shown.draft, desk.errand.base, Form.MARKDOWN).decode("utf-8")))


def _bring_back(desk: Desk, number: int) -> str:
    draft = drafting.bring_back(desk.library, desk.name, desk.kind, number, by=name_given(), at=now())
    return desk.say("app.response.brought_back", number=number, revision=draft.revision)
