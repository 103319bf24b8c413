"""What the page of the own response works with: the comparison, the draft as shown, and what came of the last press."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from remiss.app.frame.edge import fault_html
from remiss.errors import RemissError
from remiss.render.html import element, text
from remiss.responding import Errand
from remiss.store import Library
from remiss.texts import Catalogue, explain

TOLD = "response told"  # key of the session, with the comparison: what came of the last press


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A person at work on a response."""

    library: Library
    errand: Errand
    say: Catalogue

    @property
    def name(self) -> str:
        """Name of the comparison."""
        return self.errand.comparison.name


@dataclass(frozen=True, slots=True)
class Told:
    """What came of a press: a sentence, and whether it was done."""

    sentence: str
    done: bool = False


def press(desk: Desk, do: Callable[[], str]) -> None:
    """Carry out a press; the sentence it returns, "" for none, or why it could not be done, is told by the page."""
    try:
        said = do()
    except RemissError as error:
        st.session_state[f"{TOLD} {desk.name}"] = Told(explain(error, desk.say.language))
        return
    if said:
        st.session_state[f"{TOLD} {desk.name}"] = Told(said, done=True)


def tell_pressed(desk: Desk) -> None:
    """Show what came of the last press, once.

    Its place stays when there is nothing to tell: what stands below would be drawn anew, and the cursor lost.
    """
    told = st.session_state.pop(f"{TOLD} {desk.name}", None)
    with st.container(key="response-told"):
        if isinstance(told, Told):
            said = element("p", text(told.sentence), class_="saved", role="status")
            st.html(said if told.done else fault_html(told.sentence, desk.say))
