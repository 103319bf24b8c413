"""What recurs in documents, kept while they stay the same."""

from collections.abc import Callable, Sequence
from threading import Lock

import streamlit as st

from remiss.app.comparing.results import key_of
from remiss.collection import reuse_in
from remiss.model.document import Document
from remiss.render.html import element, text
from remiss.render.reuse_places import Places, places_of
from remiss.texts import Catalogue

Key = tuple[str, str]  # id and hash of a document

RESULTS_KEPT = 8  # of thirty programmes one takes some ten megabytes, mostly texts
MOST = 20_000_000  # code points searched on a page: about ten seconds; the command has no bound
TOLD = 20  # documents between two words on how far the search is


def is_too_much(documents: Sequence[Document]) -> bool:
    """Return whether documents are more than a page searches."""
    return sum(len(document.text) for document in documents) > MOST


def reuse_found(documents: Sequence[Document], say: Catalogue) -> Places:
    """Return what recurs in documents; where it is not known yet, tell how far the search for it is.

    Who goes on to another page meanwhile ends the search.
    """
    place = st.empty()

    def tell(told: str) -> None:
        place.html(element("p", text(told), class_="progress", role="status"))

    def progress(done: int, of: int) -> None:
        if done // TOLD > told[0]:
            told[0] = done // TOLD
            tell(say("reuse.reading.far", done=say.number(done), of=say.number(of)))

    told = [0]
    tell(say("reuse.reading", documents=say.count("app.documents", len(documents))))
    found = _kept(tuple(map(key_of, documents))).found(lambda: places_of(reuse_in(tuple(documents), progress=progress)))
    place.empty()
    return found


class Kept:
    """What recurs in some documents. Sessions share it: one searches while the others wait for what it finds."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._found: Places | None = None

    def found(self, find: Callable[[], Places]) -> Places:
        """Return what is known, or what `find` gives; where that is broken off, nothing is kept."""
        with self._lock:
            if self._found is None:
                self._found = find()
            return self._found


@st.cache_resource(max_entries=RESULTS_KEPT, show_spinner=False)
def _kept(keys: tuple[Key, ...]) -> Kept:  # noqa: ARG001 - the key
    return Kept()
