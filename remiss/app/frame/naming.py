"""The name a person judges under, kept by the browser for every page."""

import streamlit as st

from remiss.app.frame.assets import script
from remiss.texts import Catalogue

NAME = "name given"  # key of the session
KEY = "naming"  # key of the component

_component = st.components.v2.component("remiss_naming", js=script("judging/kept", "naming"), isolate_styles=False)


def ask_name(say: Catalogue) -> None:
    """Show the box for the name, with the one the browser keeps."""
    data = {"label": say("app.judging.name"), "help": say("app.judging.name_help")}
    _component(key=KEY, data=data, on_name_change=_named)


def name_given() -> str:
    """Return the name as it stands in the box; "" before anybody has written one."""
    return str(st.session_state.get(NAME, ""))


def _named() -> None:
    found = st.session_state.get(KEY)
    name = found.get("name") if found is not None else None
    st.session_state[NAME] = name if isinstance(name, str) else ""
