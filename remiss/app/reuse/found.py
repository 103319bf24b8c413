"""What recurs in documents, kept while they stay the same."""

from collections.abc import Sequence

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


def is_too_much(documents: Sequence[Document]) -> bool:
    """Return whether documents are more than a page searches."""
    return sum(len(document.text) for document in documents) > MOST


def reuse_found(documents: Sequence[Document], say: Catalogue) -> Places:
    """Return what recurs in documents, telling that they are read where it is not known yet."""
    place = st.empty()
    said = say("reuse.reading", documents=say.count("app.documents", len(documents)))
    place.html(element("p", text(said), class_="progress", role="status"))
    found = _found(_keys(documents), documents)
    place.empty()
    return found


def _keys(documents: Sequence[Document]) -> tuple[Key, ...]:
    return tuple(key_of(document) for document in documents)


@st.cache_resource(max_entries=RESULTS_KEPT, show_spinner=False)
def _found(keys: tuple[Key, ...], _documents: Sequence[Document]) -> Places:  # noqa: ARG001 - the key
    return places_of(reuse_in(tuple(_documents)))
