"""Outcomes, kept while documents and judgements stay the same."""

import streamlit as st

from remiss.app.comparing.results import key_of, log_key
from remiss.compare import compare
from remiss.model.document import Document
from remiss.model.judgement import Log
from remiss.model.outcome import Outcomes
from remiss.model.register import Register
from remiss.outcome import outcomes_of

KEPT = 16  # as many as registers


def outcomes_in(register: Register, adopted: Document, log: Log) -> Outcomes:
    """Return what became of the asks of a register in an adopted text."""
    keys = tuple(key_of(document) for document in (register.base, adopted, *register.responses))
    return _outcomes(keys, (register.title, log_key(log)), register, adopted, log)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _outcomes(
    keys: tuple[tuple[str, str], ...],  # noqa: ARG001 - with `told` the key
    told: tuple[str, str],  # noqa: ARG001
    _register: Register,
    _adopted: Document,
    _log: Log,
) -> Outcomes:
    return outcomes_of(_register, compare(_register.base, [_adopted], title=_register.title, log=_log))
