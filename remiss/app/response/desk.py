"""What the page of a text works with: the comparison, the draft as shown, and what came of the last press."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from remiss.app.frame.edge import fault_html
from remiss.app.response.acts import draft_key
from remiss.errors import RemissError
from remiss.model.draft import DraftKind
from remiss.render.html import element, text
from remiss.responding import Errand
from remiss.store import Library
from remiss.texts import Catalogue, explain

TOLD = "response told"  # key of the session, with the comparison: what came of the last press


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A person at work on a text of a comparison: the response, or the report."""

    library: Library
    errand: Errand
    say: Catalogue
    kind: DraftKind = DraftKind.RESPONSE

    @property
    def name(self) -> str:
        """Name of the comparison."""
        return self.errand.comparison.name

    @property
    def key(self) -> str:
        """What tells the text from all others: what is written in it and not saved is kept under that."""
        return draft_key(self.name, self.kind)


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
        st.session_state[f"{TOLD} {desk.key}"] = Told(explain(error, desk.say.language))
        return
    if said:
        st.session_state[f"{TOLD} {desk.key}"] = Told(said, done=True)


def tell_pressed(desk: Desk) -> None:
    """Show what came of the last press, once.

    Its place stays when there is nothing to tell: what stands below would be drawn anew, and the cursor lost.
    """
    told = st.session_state.pop(f"{TOLD} {desk.key}", None)
    with st.container(key="response-told"):
        if isinstance(told, Told):
            said = element("p", text(told.sentence), class_="saved", role="status")
            st.html(said if told.done else fault_html(told.sentence, desk.say))
