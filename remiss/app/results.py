"""Comparisons and their HTML, kept while the documents stay the same.

Results are immutable, so that all sessions may share them. Each pair is kept by itself: adding a thirtieth document
compares one pair, not thirty.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from remiss.app.address import Address, href
from remiss.app.switch import Choice, switch
from remiss.compare import compare_pair, with_opening
from remiss.model.comparison import Comparison
from remiss.model.document import Document
from remiss.model.result import PairResult, Result, Versions, details_of
from remiss.render.html import Html, RowAddress, View, join, matrix_html, pair_html
from remiss.render.names import document_name
from remiss.texts import Catalogue, catalogue

Key = tuple[str, str]  # id and hash of a document
Tell = Callable[[int, str], None]  # place from 1 and name of the document being compared

PAIRS_KEPT = 64  # a few megabytes each at worst; thirty answers to two drafts
PAGES_KEPT = 128

_HASH: dict[str | type[Any], Callable[[Any], Any]] = {Address: href}  # an address is told apart by its link


def result_of(comparison: Comparison, base: Document, others: Sequence[Document], tell: Tell) -> Result:
    """Return the result of a comparison, comparing only the pairs not compared before.

    Args:
        tell: Called before a pair that has to be compared.
    """
    base, others = with_opening(base), [with_opening(other) for other in others]
    pairs = []
    for place, other in enumerate(others, 1):
        if (_key(base), _key(other)) not in _compared():
            tell(place, document_name(other))
        pairs.append(_pair(_key(base), _key(other), base, other))
        _compared().add((_key(base), _key(other)))
    return Result(
        title=comparison.title,
        description=comparison.description,
        base=base,
        others=tuple(others),
        pairs=tuple(pairs),
    )


def shown_matrix(result: Result, address: Address) -> Html:
    """Return the matrix, every link in it leading from `address`."""
    return _matrix(_keys(result), _without_row(address), result)


def shown_pair(result: Result, index: int, address: Address) -> Html:
    """Return the rows of one pair, every link in them leading from `address`."""
    return _rows(_keys(result), index, _without_row(address), result)


def link_from(address: Address) -> RowAddress:
    """Return where the links of a comparison lead: the same choice with another document or row shown."""

    def link(other: str, row: str) -> str:
        return href(replace(address, shown=other, row=row))

    return link


def _switch(address: Address, say: Catalogue) -> Html:
    """Return the choice between all sections and only those that differ."""
    choices = (
        Choice(
            label=say(f"app.compare.{name}"),
            leads_to=replace(address, only_differences=only),
            chosen=only is address.only_differences,
            view=name,
        )
        for name, only in (("all", False), ("differences", True))
    )
    return switch(say("app.compare.view"), choices)


def _typography(address: Address, pair: PairResult, say: Catalogue) -> Html:
    """Return the choice whether other typesetting is shown; nothing where there is none."""
    readings = [detail.reading for detail in details_of(pair)]
    if not any(op.minor for reading in readings if isinstance(reading, Versions) for op in reading.operations):
        return join([])
    choices = (
        Choice(
            label=say(f"app.compare.{name}"),
            leads_to=replace(address, hide_typography=hide),
            chosen=hide is address.hide_typography,
            view=name,
        )
        for name, hide in (("typography", False), ("no-typography", True))
    )
    return switch(say("app.compare.typographic"), choices)


def _key(document: Document) -> Key:
    return document.id, document.sha256


def _keys(result: Result) -> tuple[Key, ...]:
    return tuple(_key(document) for document in (result.base, *result.others))


def _without_row(address: Address) -> Address:
    return replace(address, row="")


@st.cache_resource(show_spinner=False)
def _compared() -> set[tuple[Key, Key]]:
    return set()


@st.cache_resource(max_entries=PAIRS_KEPT, show_spinner=False)
def _pair(base: Key, other: Key, _base: Document, _other: Document) -> PairResult:  # noqa: ARG001 - the key
    return compare_pair(_base, _other)


@st.cache_resource(max_entries=PAGES_KEPT, show_spinner=False, hash_funcs=_HASH)
def _matrix(keys: tuple[Key, ...], address: Address, _result: Result) -> Html:  # noqa: ARG001 - the key
    say = catalogue(address.language)
    return matrix_html(_result, shown=address.shown, address=link_from(address), say=say)


@st.cache_resource(max_entries=PAGES_KEPT, show_spinner=False, hash_funcs=_HASH)
def _rows(keys: tuple[Key, ...], index: int, address: Address, _result: Result) -> Html:  # noqa: ARG001 - the key
    say = catalogue(address.language)
    return pair_html(
        _result,
        index,
        address=link_from(address),
        say=say,
        view=View(only_differences=address.only_differences, hide_typography=address.hide_typography),
        tools=join([_switch(address, say), _typography(address, _result.pairs[index], say)]),
    )
