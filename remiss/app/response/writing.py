"""The right side: the boxes of the draft, saved by themselves while a person writes.

The script keeps in the browser what is not saved yet and sends it again until it is answered, so that neither a lost
connection nor a server that was stopped loses a word. One component stands for all drafts a person goes through: each
act says which comparison it was written in, and is carried out there wherever the person is by then.
"""

import re
from collections.abc import Mapping
from typing import Any

import streamlit as st

from remiss import drafting
from remiss.app.exporting.page import preview_html
from remiss.app.frame.address import Address
from remiss.app.frame.assets import script
from remiss.app.response.acts import Act, read_acts
from remiss.app.response.desk import Desk
from remiss.app.response.listed import place_of
from remiss.clock import now
from remiss.errors import RemissError
from remiss.model.draft import Draft, Part, Put, part_of
from remiss.model.proposed import proposals, without_marks
from remiss.render.deeds import moment
from remiss.render.grounds import ground_source
from remiss.response import stands, without_empty
from remiss.texts import explain

KEY = "writing"  # of the component
DESK, ANSWERS = "writing desk", "writing answers"  # keys of the session
ANSWERS_KEPT = 60
_TABLE = re.compile(r"(?m)^\|[\s:|-]*-[\s:|-]*\|\s*$")  # the line below a table's head
_WORDS = ("saving", "saved", "unsaved", "restored", "away", "show", "accept", "strike", "proposed_help", "keep_mine",
          "keep_theirs", "keep_both", "remove", "edit_table")  # fmt: skip
_SCRIPTS = ("state", "unsaved", "proposed", "parts", "clash", "outbox", "handing", "writing")
_PARTS = ("judging/kept", *(f"writing/{part}" for part in _SCRIPTS))
_component = st.components.v2.component("remiss_writing", js=script(*_PARTS), isolate_styles=False)


def show_boxes(address: Address, desk: Desk, draft: Draft, helps: Mapping[str, str]) -> None:
    """Show a box for each part.

    Args:
        helps: What is to be written in a part, by its id.
    """
    st.session_state[DESK] = desk
    data = {
        "page": address.page.value,
        "comparison": desk.key,
        "parts": [_part(address, desk, draft, part, helps) for part in draft.parts],
        "answers": list(st.session_state.setdefault(ANSWERS, {}).values()),
        "words": {key: desk.say(f"app.response.{key}") for key in _WORDS},
    }
    _component(key=KEY, data=data, on_acts_change=_acted)


def _part(address: Address, desk: Desk, draft: Draft, part: Part, helps: Mapping[str, str]) -> Mapping[str, Any]:
    left = {one.number: part.text[slice(*one.inner)] for one in proposals(part.text)}
    told = [put for put in draft.puts if put.number in left or (put.part == part.id and stands(draft, put))]
    unknown = sorted(left.keys() - {put.number for put in told})
    puts = [
        *(_put(address, desk, put, left.get(put.number)) for put in told),
        *(_sentence(desk, number, left[number]) for number in unknown),
    ]
    return {
        "id": part.id,
        "heading": part.heading,
        "level": part.level,
        "text": without_marks(part.text),
        "look": _look(part.text),
        "help": helps.get(part.id, ""),
        "removable": without_empty(draft, part.id) != draft,
        "puts": puts,
    }


def _look(text: str) -> str:
    """Return a part that has a table as HTML, "" for any other: nobody reads a table between bars."""
    return str(preview_html(without_marks(text))) if _TABLE.search(text) else ""


def _put(address: Address, desk: Desk, put: Put, left: str | None) -> Mapping[str, Any]:
    """Return what was put in, with its source where that is at hand.

    Args:
        left: The sentence while nobody has read it, else None.
    """
    documents, ground = desk.errand.documents, put.ground
    if ground.document not in documents:
        return _sentence(desk, put.number, left)
    source = ground_source(ground, documents, desk.say)
    return {
        **_sentence(desk, put.number, left),
        "source": source,
        "href": place_of(address, ground.document, ground.place),
    }


def _sentence(desk: Desk, number: int, left: str | None) -> Mapping[str, Any]:
    state = desk.say(f"app.response.{'from' if left is None else 'proposed'}")
    return {"number": number, "left": left is not None, "state": state, "sentence": left or "", "source": "–"}


def _acted() -> None:
    """Carry out what the boxes ask for; what comes of each act goes back by its number."""
    desk, answers = st.session_state.get(DESK), st.session_state.get(ANSWERS)
    found = st.session_state.get(KEY)
    # A server that has just started, or a person who has gone to another page: the script sends it again.
    if desk is None or answers is None or found is None:
        return
    for act in read_acts(found.get("acts")):
        if act.number not in answers:
            answers[act.number] = {"number": act.number, **_answer(desk, act)}
    for oldest in sorted(answers)[:-ANSWERS_KEPT]:
        del answers[oldest]


def _answer(desk: Desk, act: Act) -> Mapping[str, Any]:
    try:
        return {"text": _carried_out(desk, act)}
    except RemissError as error:
        met = _clash(desk, act) if error.code == "R-DRF-08" else None  # who only waited too long meets nobody
        return met or {"fault": explain(error, desk.say.language)}


def _carried_out(desk: Desk, act: Act) -> str:
    """Return the text of the part as it stands then."""
    if act.removes:
        drafting.change_draft(
            desk.library, act.comparison, act.draft, lambda draft: without_empty(draft, act.part), by=act.by, at=now()
        )
        return ""
    if act.proposal:
        draft = drafting.accept_proposal(desk.library, act.comparison, act.draft, act.proposal, by=act.by, at=now())
    else:
        draft = drafting.write_part(
            desk.library, act.comparison, act.draft, act.part,
            seen=act.seen, text=act.text, by=act.by, at=now(), sent=act.sent,
        )  # fmt: skip
    part = part_of(draft, act.part)
    return without_marks(part.text) if part else ""


def _clash(desk: Desk, act: Act) -> Mapping[str, Any] | None:
    """Return what was written meanwhile, elsewhere; None when that cannot be told."""
    try:
        draft = drafting.open_draft(desk.library, act.comparison, act.draft)
    except RemissError:
        return None
    part = part_of(draft, act.part)
    if part is None:
        return None
    who = draft.by or desk.say("app.response.somebody")
    said = desk.say("app.response.clash", by=who, at=moment(draft.at) if draft.at else "–")
    return {"theirs": without_marks(part.text), "said": said}
