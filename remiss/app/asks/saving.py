"""Judging the register: what a button saves, and what a person is told of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

import streamlit as st

from remiss import judging
from remiss.app.frame.edge import fault_html
from remiss.app.frame.naming import name_given
from remiss.clock import now
from remiss.errors import RemissError
from remiss.model.comparison import Comparison
from remiss.model.judgement import Deed, Undone
from remiss.render.html import element, text
from remiss.render.wording import capital
from remiss.store import Library
from remiss.texts import Catalogue, explain

TOLD = "asks told"  # key of the session: what came of the last press


class Place(StrEnum):
    """Parts of the page where something is saved."""

    REPLY = "reply"
    CORRECTION = "correction"
    READ = "read"
    ADDED = "added"
    UNDONE = "undone"
    INVITATION = "invitation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What a person judges: the comparison as the page showed it, so that what others do meanwhile is seen.

    Attributes:
        library: Where it is saved.
        comparison: With the log as it stood then.
        place: Where on the page something is pressed, so that it is told there what came of it.
    """

    library: Library
    comparison: Comparison
    say: Catalogue
    place: Place | None = None

    def at(self, place: Place) -> "Desk":
        """Return the same desk for another place of the page."""
        return replace(self, place=place)


@dataclass(frozen=True, slots=True)
class Told:
    """What came of a press: the sentence, where it was pressed, the entry it made, 0 for none, and whether something
    is saved."""

    sentence: str
    place: Place | None
    entry: int = 0
    done: bool = False


def save(desk: Desk, deed: Callable[[], Deed | None], then: Callable[[], None] | None = None) -> None:
    """Carry out a press; what came of it is kept for the page to tell.

    Args:
        deed: Returns what is judged, from the boxes as they stand; None for nothing. It may refuse.
        then: Called when it is saved.
    """
    try:
        wanted = deed()
        if wanted is None:
            return
        at = now()
        saved = judging.judge(desk.library, desk.comparison, wanted, by=name_given(), at=at)
    except RemissError as error:
        refused(desk, error)
        return
    number = len(saved.log)
    st.session_state[TOLD] = Told(desk.say("cli.judge.done", number=number), desk.place, number, done=True)
    if then is not None:
        then()


def refused(desk: Desk, error: RemissError) -> None:
    """Keep for the page to tell that nothing came of a press, and why."""
    sentence = explain(error, desk.say.language)
    if not error.where:  # a document's id keeps its small letter
        sentence = capital(sentence)
    st.session_state[TOLD] = Told(sentence, desk.place)


def has_told(desk: Desk) -> bool:
    """Return whether something is to be told at the desk's place, which must not be folded away then."""
    told: Told | None = st.session_state.get(TOLD)
    return told is not None and told.place is desk.place


def tell_saved(desk: Desk) -> None:
    """Show what came of the last press, once, with a button that undoes it.

    A desk with a place tells only what was pressed there; one without tells all that has not been told. What is told
    has a place of its own, also when it is empty: else what stands below moves in the page when it goes, and a box that
    a person has unfolded there is folded again.
    """
    with st.container():
        _tell(desk)


def _tell(desk: Desk) -> None:
    told: Told | None = st.session_state.get(TOLD)
    if told is None or (desk.place is not None and desk.place is not told.place):
        return
    del st.session_state[TOLD]
    if not told.done or not told.entry:
        said = element("p", text(told.sentence), class_="notice", role="status")
        st.html(said if told.done else fault_html(told.sentence, desk.say))
        return
    with st.container(horizontal=True, vertical_alignment="center", key="asks-told"):
        st.html(element("p", text(told.sentence), class_="saved", role="status"), width="content")
        undo = Undone(entry=told.entry)
        label = f"{desk.say('app.judge.undo')} {told.entry}"
        st.button(label, key="asks undo last", on_click=save, args=(desk, lambda: undo))
