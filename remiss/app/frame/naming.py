"""The name a person judges and writes under, kept by the browser for every page."""

import streamlit as st

from remiss.app.frame.assets import script
from remiss.texts import Catalogue

NAME = "name given"  # key of the session
KEY = "naming"  # key of the component

_component = st.components.v2.component("remiss_naming", js=script("judging/kept", "naming"), isolate_styles=False)


def ask_name(say: Catalogue, what_for: str = "") -> None:
    """Show the box for the name, with the one the browser keeps.

    Args:
        what_for: What the page does with it; "" for its judgements.
    """
    data = {"label": say("app.judging.name"), "help": what_for or say("app.judging.name_help")}
    _component(key=KEY, data=data, on_name_change=_named)


def name_given() -> str:
    """Return the name as it stands in the box; "" before anybody has written one."""
    return str(st.session_state.get(NAME, ""))


def _named() -> None:
    found = st.session_state.get(KEY)
    name = found.get("name") if found is not None else None
    st.session_state[NAME] = name if isinstance(name, str) else ""
