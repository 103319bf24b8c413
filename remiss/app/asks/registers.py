"""Registers of remisser, kept while documents and judgements stay the same.

Results are immutable, so that all sessions may share them. Each answer is read by itself: a thirty-first one reads
one document, and a judgement reads none.
"""

from collections.abc import Sequence

import streamlit as st

from remiss.app.comparing.results import key_of, log_key
from remiss.model.answering import is_answer
from remiss.model.comparison import Comparison
from remiss.model.document import Document
from remiss.model.register import Register
from remiss.model.remark import Reading, Responsibility
from remiss.register import answers_among, build_register
from remiss.remarks import default_cues, read_response, responsibility
from remiss.render.html import element, text
from remiss.render.names import document_name
from remiss.texts import Catalogue

Key = tuple[str, str]  # id and hash of a document
Read = Sequence[tuple[Document, Reading]]  # answers with what they say

READINGS_KEPT = 512  # answers; some kilobytes each
REGISTERS_KEPT = 16  # of 120 answers one takes a few megabytes


def is_remiss(comparison: Comparison, base: Document, others: Sequence[Document]) -> bool:
    """Return whether a comparison holds answers to its base, or says who was asked for them."""
    return bool(comparison.invitation.names) or any(is_answer(other, base) for other in others)


def register_of(comparison: Comparison, base: Document, others: Sequence[Document], say: Catalogue) -> Register:
    """Return the register of a comparison, telling of each answer that has to be read."""
    place = st.empty()
    read, seen = [], _seen()
    others = answers_among(base, others, comparison.invitation)
    for number, other in enumerate(others, 1):
        pair = key_of(base), key_of(other)
        if pair not in seen:
            n, total = say.number(number), say.number(len(others))
            said = say("asks.reading", n=n, total=total, name=document_name(other))
            place.html(element("p", text(said), class_="progress", role="status"))
        read.append((other, _reading(*pair, base, other)))
        seen.add(pair)
    place.empty()
    keys = tuple(key_of(document) for document in (base, *others))
    told = comparison.title, repr(comparison.invitation), log_key(comparison.log)
    return _register(keys, told, base, read, comparison)


@st.cache_resource(show_spinner=False)
def _seen() -> set[tuple[Key, Key]]:
    return set()


@st.cache_resource(max_entries=READINGS_KEPT, show_spinner=False)
def _reading(base: Key, response: Key, _base: Document, _response: Document) -> Reading:  # noqa: ARG001 - the key
    return read_response(_response, _base, default_cues())


@st.cache_resource(max_entries=REGISTERS_KEPT, show_spinner=False)
def _duties(keys: tuple[Key, ...], _base: Document, _read: Read) -> Responsibility:  # noqa: ARG001 - the key
    return responsibility(_base, _read, default_cues())


@st.cache_resource(max_entries=REGISTERS_KEPT, show_spinner=False)
def _register(
    keys: tuple[Key, ...],
    told: tuple[str, str, str],  # noqa: ARG001 - with `keys` the key
    _base: Document,
    _read: Read,
    _comparison: Comparison,
) -> Register:
    return build_register(
        _base,
        _read,
        default_cues(),
        title=_comparison.title,
        invitation=_comparison.invitation,
        log=_comparison.log,
        duties=_duties(keys, _base, _read),
    )
