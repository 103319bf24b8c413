"""Judging in the row: what the page's buttons ask for, carried out before the page is drawn anew.

The script sends one act at a time; what came of it goes back with the act's number, so that a text a person wrote
stays in its box until it is saved.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from importlib import resources
from typing import Any

import streamlit as st

from remiss import judging, service
from remiss.app.acts import Act, deed_of, read_act
from remiss.app.panel import panel_of
from remiss.compare import clashing, review_of, with_opening
from remiss.errors import ConflictError, RemissError, UsageError
from remiss.model.comparison import Comparison
from remiss.model.document import Document
from remiss.model.identity import slug
from remiss.model.judgement import Deed
from remiss.model.outline import by_id
from remiss.model.result import PairResult
from remiss.render.deeds import deed_text, moment, review_text
from remiss.render.names import document_name
from remiss.store import Library, list_comparisons
from remiss.texts import Catalogue, explain

KEY = "judging"
SHOWN, OPEN, ANSWER, TOLD = "judging shown", "judging open", "judging answer", "judging told"  # keys of the session
_SCRIPT = resources.files(__package__).joinpath("judging.js").read_text(encoding="utf-8")
_component = st.components.v2.component("remiss_judging", js=_SCRIPT, isolate_styles=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a person looks at: a comparison, one of its documents, and the two as the program found them.

    Attributes:
        judged: The two as the page shows them; None before it does.
    """

    library: Library
    comparison: Comparison
    base: Document
    other: Document
    found: PairResult
    say: Catalogue
    judged: PairResult | None = None


def judging_bar(shown: Shown, pair: PairResult) -> None:
    """Put the bar with the person's name and how far they have come, and the script behind the buttons of the rows."""
    st.session_state[SHOWN] = replace(shown, judged=pair)
    say, review = shown.say, review_of(pair, by_id(shown.base), by_id(shown.other))
    row = st.session_state.get(OPEN, "")
    data = {
        "place": _place(shown),
        "reviewed": review_text([review], say),
        "share": review.done / review.total if review.total else 1.0,
        "panel": panel_of(row, shown.base, shown.other, pair, say) if row else None,
        "answer": st.session_state.get(ANSWER),
        "words": {key: say(f"app.judging.{key}") for key in _WORDS},
    }
    _component(key=KEY, data=data, on_act_change=_acted)


_WORDS = (
    "name", "name_help", "name_first", "keys", "close", "candidates", "no_candidates", "link", "search",
    "search_help", "none_found", "alone", "note", "note_save", "note_unsaved", "read", "versions", "matter", "saved",
    "keep_theirs", "keep_mine", "fault", "unreviewed",
)  # fmt: skip


def _matter(act: Act) -> tuple[str | int, ...]:
    """Return what tells the presses on one matter from others."""
    return act.place, act.kind, act.row, act.left, act.right, act.entry


def _place(shown: Shown) -> str:
    return f"{shown.comparison.name} {shown.base.id} {shown.other.id}"


def _acted() -> None:
    """Carry out what the page asked for; what comes of it is kept for the page to show."""
    shown = st.session_state.get(SHOWN)
    act = read_act(st.session_state[KEY].get("act"))
    if not isinstance(shown, Shown) or act is None:
        return
    if act.kind == "open":
        st.session_state[OPEN] = act.row
        return
    try:
        st.session_state[ANSWER] = _carried_out(act, shown)
    except ConflictError as error:
        st.session_state[ANSWER] = _conflict_if_any(act, shown) or _refused(act, error, shown)
    except RemissError as error:
        st.session_state[ANSWER] = _refused(act, error, shown)


def _carried_out(act: Act, shown: Shown) -> Mapping[str, Any]:
    deed = deed_of(act, shown.base, shown.other, shown.found, shown.judged)
    judging.check_name(act.by)
    if act.place != _place(shown):
        raise UsageError("R-JDG-07", where=shown.other.id, section=act.left or act.row)
    comparison = shown.comparison if shown.comparison.name else _kept(shown)
    seen = st.session_state.get(TOLD, {}).get(_matter(act), comparison) if act.over else comparison
    at = datetime.now().astimezone().isoformat(timespec="seconds")
    saved = judging.judge(shown.library, seen, deed, by=act.by, at=at)
    # A second press before the page is drawn anew has seen the first one, and nobody else's.
    known = replace(comparison, log=(*comparison.log, saved.log[-1]))
    st.session_state[SHOWN] = replace(shown, comparison=known)
    return {"number": act.number, "done": True, "row": act.left or act.row}


def _kept(shown: Shown) -> Comparison:
    """Save a comparison that was only looked at: judgements need a file to stand in."""
    taken = set(list_comparisons(shown.library))
    plain = slug(shown.comparison.title)
    names = [plain, *(f"{plain}-{n}" for n in range(2, len(taken) + 2))]
    free = next(name for name in names if name not in taken)
    named = replace(shown.comparison, name=free)
    service.save_comparison(shown.library, named)
    for key in ("bas", "mot"):
        st.query_params.pop(key, None)
    st.query_params["jamforelse"] = free
    st.query_params["visa"] = shown.other.id
    return named


def _conflict_if_any(act: Act, shown: Shown) -> Mapping[str, Any] | None:
    try:
        return _conflict(act, shown)
    except RemissError:  # the comparison is gone, or cannot be read: the first error says what to do
        return None


def _conflict(act: Act, shown: Shown) -> Mapping[str, Any] | None:
    """Return both versions of a judgement for the person to choose; None when the other one cannot be shown."""
    deed = deed_of(act, shown.base, shown.other, shown.found, shown.judged)
    current = service.open_comparison(shown.library, shown.comparison.name)
    theirs = clashing(deed, current.log, shown.comparison.log)
    if not theirs:
        return None
    # Who then wants theirs to count has seen this far, and not what a third person judges before they press.
    st.session_state[TOLD] = {**st.session_state.get(TOLD, {}), _matter(act): current}
    entry, say = theirs[-1][1], shown.say
    told = {"by": entry.by, "at": moment(entry.at), "deed": _told(entry.deed, shown)}
    return {
        "number": act.number,
        "theirs": say("app.judging.theirs", **told),
        "mine": say("app.judging.mine", deed=_told(deed, shown)),
    }


def _told(deed: Deed, shown: Shown) -> str:
    names = {document.id: document_name(document) for document in (shown.base, shown.other)}
    return deed_text(deed, names, shown.say)


def _refused(act: Act, error: RemissError, shown: Shown) -> Mapping[str, Any]:
    return {"number": act.number, "fault": explain(error, shown.say.language)}


def shown_for(
    library: Library, comparison: Comparison, base: Document, other: Document, found: PairResult, say: Catalogue
) -> Shown:
    """Return what a person looks at."""
    return Shown(
        library=library,
        comparison=comparison,
        base=with_opening(base),
        other=with_opening(other),
        found=found,
        say=say,
    )
