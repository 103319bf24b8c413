"""The right side: the boxes of the draft, saved by themselves while a person writes.

The script keeps in the browser what is not saved yet and sends it again until it is answered, so that neither a lost
connection nor a server that was stopped loses a word.
"""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from remiss import drafting
from remiss.app.exporting.page import preview_html
from remiss.app.frame.address import Address
from remiss.app.frame.assets import script
from remiss.app.response.acts import Act, read_acts
from remiss.app.response.desk import Desk
from remiss.app.response.grounds import place_of
from remiss.clock import now
from remiss.errors import ConflictError, RemissError
from remiss.model.draft import Draft, Part, part_of
from remiss.model.proposed import proposals
from remiss.render.deeds import moment
from remiss.render.grounds import ground_source
from remiss.response import stands, without_empty
from remiss.texts import explain

KEY = "writing"  # of the component
DESKS, ANSWERS = "writing desks", "writing answers"  # keys of the session
ANSWERS_KEPT = 60
_WORDS = (
    "saving",
    "saved",
    "unsaved",
    "restored",
    "away",
    "accept",
    "keep_mine",
    "keep_theirs",
    "keep_both",
    "remove",
    "edit_table",
)
_PARTS = ("judging/kept", *(f"writing/{part}" for part in ("state", "parts", "clash", "outbox", "writing")))
_component = st.components.v2.component("remiss_writing", js=script(*_PARTS), isolate_styles=False)


def show_boxes(address: Address, desk: Desk, draft: Draft, helps: Mapping[str, str]) -> None:
    """Show a box for each part.

    Args:
        helps: What is to be written in a part, by its id.
    """
    st.session_state[DESKS] = desk
    data = {
        "comparison": desk.key,
        "parts": [_part(address, desk, draft, part, helps) for part in draft.parts],
        "answers": list(st.session_state.setdefault(ANSWERS, {}).values()),
        "words": {key: desk.say(f"app.response.{key}") for key in _WORDS},
    }
    _component(key=KEY, data=data, on_acts_change=_acted)


def _part(address: Address, desk: Desk, draft: Draft, part: Part, helps: Mapping[str, str]) -> Mapping[str, Any]:
    documents = desk.errand.documents
    left = {one.number for one in proposals(part.text)}
    puts = [
        {
            "number": put.number,
            "left": put.number in left,
            "state": desk.say(f"app.response.{'proposed' if put.number in left else 'from'}"),
            "source": ground_source(put.ground, documents, desk.say),
            "href": place_of(address, put.ground.document, put.ground.place),
        }
        for put in draft.puts
        if put.part == part.id and put.ground.document in documents and stands(draft, put)
    ]
    return {
        "id": part.id,
        "heading": part.heading,
        "level": part.level,
        "text": part.text,
        "look": _tables(part.text),
        "help": helps.get(part.id, ""),
        "removable": without_empty(draft, part.id) != draft,
        "puts": puts,
    }


def _tables(text: str) -> str:
    """Return the tables of a part as HTML, "" where it has none: nobody reads a table between bars."""
    lines = [line if line.startswith("|") else "" for line in text.split("\n")]
    return str(preview_html("\n".join(lines))) if any(lines) else ""


def _acted() -> None:
    """Carry out what the boxes ask for; what comes of each act goes back by its number."""
    desk, answers = st.session_state.get(DESKS), st.session_state.get(ANSWERS)
    if desk is None or answers is None:  # a server that has just started: the script sends it again
        return
    for act in read_acts(st.session_state[KEY].get("acts")):
        if act.number not in answers:
            answers[act.number] = {"number": act.number, **_answer(desk, act)}
    for oldest in sorted(answers)[:-ANSWERS_KEPT]:
        del answers[oldest]


def _answer(desk: Desk, act: Act) -> Mapping[str, Any]:
    try:
        return {"text": _carried_out(desk, act)}
    except ConflictError as error:
        return _clash(desk, act) or {"fault": explain(error, desk.say.language)}
    except RemissError as error:
        return {"fault": explain(error, desk.say.language)}


def _carried_out(desk: Desk, act: Act) -> str:
    """Return the text of the part as it stands then."""
    if act.removes:
        drafting.change_draft(
            desk.library, desk.name, desk.kind, lambda draft: without_empty(draft, act.part), by=act.by, at=now()
        )
        return ""
    if act.proposal:
        draft = drafting.accept_proposal(desk.library, desk.name, desk.kind, act.proposal, by=act.by, at=now())
    else:
        draft = drafting.write_part(
            desk.library,
            desk.name,
            desk.kind,
            act.part,
            seen=act.seen,
            text=act.text,
            by=act.by,
            at=now(),
            sent=act.sent,
        )
    part = part_of(draft, act.part)
    return part.text if part else ""


def _clash(desk: Desk, act: Act) -> Mapping[str, Any] | None:
    """Return what somebody else wrote meanwhile; None when that cannot be told."""
    try:
        draft = drafting.open_draft(desk.library, desk.name, desk.kind)
    except RemissError:
        return None
    part = part_of(draft, act.part)
    if part is None:
        return None
    who = draft.by or desk.say("app.response.somebody")
    said = desk.say("app.response.clash", by=who, at=moment(draft.at) if draft.at else "–")
    return {"theirs": part.text, "said": said}
