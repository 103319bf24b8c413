"""The Word template of an export: chosen among the library's, or brought by the person."""

import streamlit as st

from remiss.app.frame.edge import tell
from remiss.app.serving.settings import UPLOAD_MEGABYTES
from remiss.errors import RemissError
from remiss.model.comparison import Comparison
from remiss.store import Library, list_templates
from remiss.templating import choose_template, keep_template, template_of
from remiss.texts import Catalogue

CHOSEN, BOX, FILE, REFUSED = "template chosen", "template box", "template file", "template refused"  # of the session


def choose(library: Library, comparison: Comparison, say: Catalogue) -> tuple[str, bytes | None]:
    """Show the choice; return the template's name and bytes, "" and None for the program's own.

    A saved comparison remembers it; of another it holds until the page is left for good.
    """
    now = comparison.template if comparison.name else str(st.session_state.get(CHOSEN, ""))
    names = ["", *list_templates(library)]
    with st.expander(f"{say('app.export.template')}: {now or say('app.export.template.own')}"):
        known = now if now in names else ""
        if st.session_state.get(BOX) != known:
            st.session_state[BOX] = known
        st.selectbox(
            say("app.export.template"),
            names,
            index=names.index(known),
            format_func=lambda name: name or say("app.export.template.own"),
            key=BOX,
            help=say("app.export.template.help"),
            on_change=_chosen,
            args=(library, comparison),
        )
        st.file_uploader(
            say("app.export.template.add"),
            max_upload_size=UPLOAD_MEGABYTES,
            key=FILE,
            on_change=_brought,
            args=(library, comparison),
        )
    refused = st.session_state.pop(REFUSED, None)
    try:
        if refused is not None:
            raise refused
        return now, template_of(library, now)
    except RemissError as error:
        tell(error, say)
        return "", None


def _chosen(library: Library, comparison: Comparison) -> None:
    _remember(library, comparison, str(st.session_state.get(BOX) or ""))


def _brought(library: Library, comparison: Comparison) -> None:
    file = st.session_state.get(FILE)
    if file is None:
        return
    try:
        keep_template(library, file.name, file.getvalue())
    except RemissError as error:
        st.session_state[REFUSED] = error
        return
    _remember(library, comparison, file.name)


def _remember(library: Library, comparison: Comparison, name: str) -> None:
    try:
        if comparison.name:
            choose_template(library, comparison.name, name)
        else:
            st.session_state[CHOSEN] = name
    except RemissError as error:
        st.session_state[REFUSED] = error
