"""Letters lost in scanning: each repair with the sentence around it, for a person to accept or reject."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from remiss.app.frame.assets import script
from remiss.importing import Draft
from remiss.mending import mend_foreign
from remiss.model.document import Document
from remiss.model.outline import page_at
from remiss.model.repair import Change, ChangeKind, Repair
from remiss.store import Library
from remiss.texts import Catalogue

KEPT, PROPOSED = 0, 1  # what the browser sends of a change; 2 and on are the alternatives
_AROUND = 110  # characters shown on either side where no sentence ends before
_SENTENCE = re.compile(r"[.!?:]\s+(?=\S)|\n\s*\n")
_LIKELY, _LIKELIER = 3.0, 0.7  # nats: twenty times and twice as likely as the next reading

_component = st.components.v2.component("remiss_letters", js=script("letters"), isolate_styles=False)


def repair_of(draft: Draft, library: Library, say: Catalogue, *, key: str) -> Repair:
    """Return what would mend a draft; found once for each file."""
    with st.spinner(say("app.letters.reading")):
        return _repair(key, str(library.root), draft.document, library)


@st.cache_resource(max_entries=64, show_spinner=False)
def _repair(key: str, root: str, _document: Document, _library: Library) -> Repair:  # noqa: ARG001 - the key
    return mend_foreign(_library, _document)


def choose_repairs(document: Document, repair: Repair, say: Catalogue, *, key: str) -> tuple[Change, ...]:
    """Show the repairs; return them with what was accepted applied, and nothing else."""
    data = {"changes": [_form(document, change, say) for change in repair.changes], "words": _words(repair, say)}
    chosen = _component(key=key, data=data, default={"choices": {}}, on_choices_change=_nothing).choices
    return chosen_changes(repair.changes, chosen)


def chosen_changes(changes: Sequence[Change], sent: object) -> tuple[Change, ...]:
    """Return the changes as a person chose; what the browser sends is checked, not trusted.

    Args:
        sent: By place of the change, from "0": what to do. What is not there, or is no choice, is not applied.
    """
    found: Mapping[Any, Any] = sent if isinstance(sent, Mapping) else {}
    return tuple(_chosen(change, found.get(str(place))) for place, change in enumerate(changes))


def _chosen(change: Change, choice: object) -> Change:
    readings = (change.observed, change.proposed, *_others(change))
    if not isinstance(choice, int) or isinstance(choice, bool) or not 0 <= choice < len(readings):
        choice = KEPT
    reading = readings[choice]
    if reading == change.observed:
        return replace(change, applied=False)
    return replace(change, applied=True, proposed=reading)


def _others(change: Change) -> tuple[str, ...]:
    return tuple(other for other in change.alternatives if other not in (change.observed, change.proposed))


def _form(document: Document, change: Change, say: Catalogue) -> Mapping[str, Any]:
    before, after = around(document.text, change)
    page = page_at(document, change.span.start)
    is_hyphen = change.kind is ChangeKind.HYPHEN
    return {
        "before": before,
        "after": after,
        "observed": change.observed.strip() if is_hyphen else change.observed,
        "proposed": change.proposed or say("app.letters.joined"),
        "others": [other.strip() for other in _others(change)],
        "sure": change.applied,
        "why": f"{say(f'repair.ground.{change.ground}')}; {say(f'app.letters.{_how_likely(change)}')}",
        "page": "" if page is None else say("page", page=page),
    }


def around(text: str, change: Change) -> tuple[str, str]:
    """Return what stands before and after a change in its sentence, white space as single spaces."""
    start, end = change.span
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    ends = list(_SENTENCE.finditer(before))
    begun = before[ends[-1].end() :] if ends else before
    stop = _SENTENCE.search(after)
    return _flat(begun), _flat(after[: stop.start() + 1] if stop else after)


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _how_likely(change: Change) -> str:
    if change.applied:
        return "sure"
    return "likely" if change.margin >= _LIKELY else "likelier" if change.margin >= _LIKELIER else "even"


def _words(repair: Repair, say: Catalogue) -> Mapping[str, str]:
    sure = sum(change.applied for change in repair.changes)
    keys = ("accept", "reject", "next", "previous", "undo", "list", "keys", "place", "decided", "instead", "label")
    words = {key: say(f"app.letters.{key}") for key in keys}
    states = {f"is_{state}": say(f"app.letters.is_{state}") for state in ("open", "kept", "changed")}
    return words | states | {"sure": say("app.letters.accept_sure", n=say.number(sure))}


def _nothing() -> None:
    """Streamlit asks for a callback; the choices are read where the component is put."""
