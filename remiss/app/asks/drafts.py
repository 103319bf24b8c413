"""Replies that are not saved yet: the browser keeps them, so that another ask can be looked at meanwhile."""

import json

import streamlit as st

from remiss.app.frame.assets import script
from remiss.texts import Catalogue

_component = st.components.v2.component("remiss_drafts", js=script("judging/kept", "drafts"), isolate_styles=False)


def keep_draft(matter: str, fields: tuple[str, str], saved: tuple[int, str], say: Catalogue) -> None:
    """Keep what is written in a form that is not sent, and put back what is kept.

    Args:
        matter: What is replied to: a draft is kept under this name.
        fields: Keys of the boxes for position and reason.
        saved: Place of the position among the choices, and the reason, as they are saved: that is no draft.
    """
    data = {
        "key": json.dumps(["remiss-reply", matter]),
        "fields": {"position": fields[0], "reason": fields[1]},
        "saved": {"position": saved[0], "reason": saved[1]},
        "words": say("asks.draft"),
        "discard": say("asks.draft.discard"),
    }
    _component(key="drafts", data=data)
