"""Judging in the row: what the page's buttons ask for, carried out before the page is drawn anew.

The script sends several acts at a time, each with a number, and again when it hears nothing; what came of each goes
back with its number, so that none is lost, none is done twice, and a text a person wrote stays in its box until it is
saved.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from remiss import judging, keeping, service
from remiss.app.comparing.acts import Act, deed_of, read_acts
from remiss.app.comparing.keeping import KEPT
from remiss.app.comparing.panel import panel_of
from remiss.app.frame.address import Page
from remiss.app.frame.assets import script
from remiss.clock import now
from remiss.compare import clashing, review_of, with_opening
from remiss.errors import ConflictError, RemissError, UsageError
from remiss.model.comparison import Comparison
from remiss.model.document import Document
from remiss.model.judgement import Deed
from remiss.model.outline import by_id
from remiss.model.result import PairResult
from remiss.render.deeds import deed_text, moment, review_text
from remiss.render.names import document_name
from remiss.store import Library
from remiss.texts import Catalogue, Language, explain

KEY = "judging"
SHOWN, OPEN, ANSWERS, TOLD = "judging shown", "judging open", "judging answers", "judging told"  # keys of the session
SHOWN_KEPT = 8  # pages a person has left with acts still on their way: more than can be left in the time one takes
ANSWERS_KEPT = 60  # three times what the script sends at once
_PARTS = (f"judging/{part}" for part in ("elements", "kept", "outbox", "focus", "bar", "panel", "answers", "judging"))
_component = st.components.v2.component("remiss_judging", js=script(*_PARTS), isolate_styles=False)

Answer = Mapping[str, Any]


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
    _remember(_place(shown), replace(shown, judged=pair))
    say, review = shown.say, review_of(pair, by_id(shown.base), by_id(shown.other))
    row = next(iter(st.session_state.get(OPEN, ())), "")
    data = {
        "page": Page.COMPARE.value,
        "place": _place(shown),
        "base": shown.base.id,
        "other": shown.other.id,
        "reviewed": review_text([review], say),
        "share": review.done / review.total if review.total else 1.0,
        "panel": panel_of(row, shown.base, shown.other, pair, say) if row else None,
        "answers": list(st.session_state.get(ANSWERS, {}).values()),
        "words": {key: say(f"app.judging.{key}") for key in _WORDS},
    }
    _component(key=KEY, data=data, on_acts_change=_acted)


_WORDS = (
    "name", "name_help", "name_first", "keys", "close", "candidates", "no_candidates", "link", "search", "none_found",
    "alone", "note", "note_save", "note_unsaved", "read", "versions", "matter", "keep_theirs", "keep_mine", "fault",
    "unreviewed", "again", "saving", "no_answer", "no_suggestion", "chosen",
)  # fmt: skip


def _matter(act: Act) -> tuple[str | int, ...]:
    """Return what tells the presses on one matter from others."""
    return act.place, act.kind, act.row, act.left, act.right, act.entry


def _place(shown: Shown) -> str:
    return f"{shown.comparison.name} {shown.base.id} {shown.other.id}"


@dataclass(frozen=True, slots=True)
class _Memory:
    """What a session remembers of its acts, taken out of it once for all the acts that are carried out together.

    Streamlit may break off wherever its session is touched, when the page is asked for anew: between the save of a
    judgement and the note of it here nothing may touch it, or the judgement would be made again and clash with itself.
    """

    shown: dict[str, Shown]
    answers: dict[int, Answer]
    told: dict[tuple[str | int, ...], Comparison]
    opened: list[str]
    kept: list[str]


def _memory() -> _Memory:
    state = st.session_state
    return _Memory(
        shown=state.setdefault(SHOWN, {}),
        answers=state.setdefault(ANSWERS, {}),
        told=state.setdefault(TOLD, {}),
        opened=state.setdefault(OPEN, []),
        kept=state.setdefault(KEPT, []),
    )


def _remember(place: str, shown: Shown) -> None:
    """Keep what stands at a place, so that an act counts where it was pressed also when the person has gone on."""
    _put(st.session_state.setdefault(SHOWN, {}), place, shown)


def _put(known: dict[str, Shown], place: str, shown: Shown) -> None:
    known.pop(place, None)
    known[place] = shown
    for oldest in list(known)[:-SHOWN_KEPT]:
        del known[oldest]


def _acted() -> None:
    """Carry out what the page asked for; what comes of each act is kept for the page to show."""
    acts, memory = read_acts((st.session_state.get(KEY) or {}).get("acts")), _memory()
    for act in acts:
        if act.number not in memory.answers:
            memory.answers[act.number] = {"number": act.number, **_answer(act, memory)}
    for oldest in sorted(memory.answers)[:-ANSWERS_KEPT]:
        del memory.answers[oldest]
    _show_saved(memory)


def _answer(act: Act, memory: _Memory) -> Answer:
    if act.kind == "open":
        memory.opened[:] = [act.row]
        return {"done": True}
    known = memory.shown
    shown = known.get(act.place)
    if shown is None:
        language = next((one.say.language for one in known.values()), Language.SV)
        return {"fault": explain(UsageError("R-JDG-07", section=act.left or act.row), language)}
    try:
        return _carried_out(act, shown, memory)
    except ConflictError as error:
        return _conflict_if_any(act, shown, memory) or _refused(error, shown)
    except RemissError as error:
        return _refused(error, shown)


def _carried_out(act: Act, shown: Shown, memory: _Memory) -> Answer:
    deed = deed_of(act, shown.base, shown.other, shown.found, shown.judged)
    judging.check_name(act.by)
    comparison = shown.comparison if shown.comparison.name else _kept(shown, memory)
    seen = memory.told.get(_matter(act), comparison) if act.over else comparison
    at = now()
    saved = judging.judge(shown.library, seen, deed, by=act.by, at=at)
    # A second press before the page is drawn anew has seen the first one, and nobody else's.
    known = replace(comparison, log=(*comparison.log, saved.log[-1]))
    _put(memory.shown, act.place, replace(shown, comparison=known))
    is_new = not shown.comparison.name
    said = shown.say("app.judging.saved_as", title=saved.title) if is_new else shown.say("app.judging.saved")
    return {"done": True, "row": act.left or act.row, "said": said}


def _kept(shown: Shown, memory: _Memory) -> Comparison:
    """Save a comparison that was only looked at: judgements need a file to stand in."""
    named = replace(shown.comparison, name=keeping.free_name(shown.library, shown.comparison.title))
    service.save_comparison(shown.library, named)
    memory.kept[:] = [named.name]
    return named


def _show_saved(memory: _Memory) -> None:
    """Lead to the comparison that an act on the page shown has saved; a person who has gone on stays where they are."""
    if "jamforelse" in st.query_params:
        return
    chosen = st.query_params.get("bas"), tuple(st.query_params.get_all("mot"))
    for shown in memory.shown.values():
        saved = shown.comparison
        if saved.name and (saved.base, saved.documents) == chosen:
            for key in ("bas", "mot"):
                st.query_params.pop(key, None)
            st.query_params["jamforelse"] = saved.name
            st.query_params["visa"] = shown.other.id
            return


def _conflict_if_any(act: Act, shown: Shown, memory: _Memory) -> Answer | None:
    try:
        return _conflict(act, shown, memory)
    except RemissError:  # the comparison is gone, or cannot be read: the first error says what to do
        return None


def _conflict(act: Act, shown: Shown, memory: _Memory) -> Answer | None:
    """Return both versions of a judgement for the person to choose; None when the other one cannot be shown."""
    deed = deed_of(act, shown.base, shown.other, shown.found, shown.judged)
    current = service.open_comparison(shown.library, shown.comparison.name)
    theirs = clashing(deed, current.log, shown.comparison.log)
    if not theirs:
        return None
    # Who then wants theirs to count has seen this far, and not what a third person judges before they press.
    memory.told[_matter(act)] = current
    entry, say = theirs[-1][1], shown.say
    told = {"by": entry.by, "at": moment(entry.at), "deed": _told(entry.deed, shown)}
    return {
        "theirs": say("app.judging.theirs", **told),
        "mine": say("app.judging.mine", deed=_told(deed, shown)),
    }


def _told(deed: Deed, shown: Shown) -> str:
    names = {document.id: document_name(document) for document in (shown.base, shown.other)}
    return deed_text(deed, names, shown.say)


def _refused(error: RemissError, shown: Shown) -> Answer:
    return {"fault": explain(error, shown.say.language)}


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
