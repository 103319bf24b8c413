"""What recurs in documents, kept while they stay the same."""

from collections.abc import Sequence

import streamlit as st

from remiss.app.comparing.results import key_of
from remiss.collection import reuse_in
from remiss.model.document import Document
from remiss.model.reuse import CommonText, Flow, ReuseResult
from remiss.render.html import element, text
from remiss.render.reuse import responses_in
from remiss.render.reuse_places import Places, places_of
from remiss.reuse import common_texts, flows_of
from remiss.texts import Catalogue

Key = tuple[str, str]  # id and hash of a document

RESULTS_KEPT = 8  # of thirty programmes one takes some ten megabytes, mostly texts
MOST = 20_000_000  # code points searched on a page: about ten seconds; the command has no bound


def size_of_all(documents: Sequence[Document]) -> int:
    """Return how many code points documents have together."""
    return sum(len(document.text) for document in documents)


def reuse_found(documents: Sequence[Document], say: Catalogue) -> Places:
    """Return what recurs in documents, telling that they are read where it is not known yet."""
    place = st.empty()
    said = say("reuse.reading", documents=say.count("app.documents", len(documents)))
    place.html(element("p", text(said), class_="progress", role="status"))
    found = _found(_keys(documents), documents)
    place.empty()
    return found


def flows_found(places: Places) -> tuple[Flow, ...]:
    """Return who has whose text."""
    return _flows(_keys(places.result.documents), places.result)


def common_found(places: Places) -> tuple[CommonText, ...]:
    """Return which answers have much of their text in common."""
    return _common(_keys(places.result.documents), places.result)


def _keys(documents: Sequence[Document]) -> tuple[Key, ...]:
    return tuple(key_of(document) for document in documents)


@st.cache_resource(max_entries=RESULTS_KEPT, show_spinner=False)
def _found(keys: tuple[Key, ...], _documents: Sequence[Document]) -> Places:  # noqa: ARG001 - the key
    return places_of(reuse_in(tuple(_documents)))


@st.cache_resource(max_entries=RESULTS_KEPT, show_spinner=False)
def _flows(keys: tuple[Key, ...], _result: ReuseResult) -> tuple[Flow, ...]:  # noqa: ARG001 - the key
    return flows_of(_result)


@st.cache_resource(max_entries=RESULTS_KEPT, show_spinner=False)
def _common(keys: tuple[Key, ...], _result: ReuseResult) -> tuple[CommonText, ...]:  # noqa: ARG001 - the key
    return common_texts(_result, responses_in(_result))
