"""Comparisons and their HTML, kept while the documents stay the same.

Results are immutable, so that all sessions may share them. Each pair is kept by itself: adding a thirtieth document
compares one pair, not thirty.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from remiss.app.frame.address import Address, Page, href
from remiss.app.frame.originals import in_original
from remiss.app.frame.switch import Choice, switch
from remiss.compare import compare_pair, judged_pair, nowhere, standing, with_opening
from remiss.model.close import Versions
from remiss.model.comparison import Comparison
from remiss.model.document import Document, SectionId
from remiss.model.judgement import Log
from remiss.model.result import PairResult, Result, details_of
from remiss.render.html import Html, MatrixLinks, RowAddress, View, across_html, join, matrix_html, pair_html
from remiss.render.names import document_name
from remiss.sharing import Lay, shared
from remiss.store import hash_of
from remiss.texts import Catalogue, catalogue

Key = tuple[str, str]  # id and hash of a document
Tell = Callable[[int, str, Result], None]  # place from 1 and name of the document to be compared; the result so far

PAIRS_KEPT = 64  # a few megabytes each at worst; thirty answers to two drafts
PAGES_KEPT = 128

_HASH: dict[str | type[Any], Callable[[Any], Any]] = {Address: href}  # an address is told apart by its link


def result_of(comparison: Comparison, base: Document, others: Sequence[Document], tell: Tell) -> Result:
    """Return the result of a comparison, comparing only the pairs not compared before.

    Args:
        tell: Called before a pair that has to be compared, with what those before it gave; that has no pairs at first.
    """

    def result() -> Result:
        return Result(
            title=comparison.title,
            description=comparison.description,
            base=base,
            others=tuple(others[: len(pairs)]),
            pairs=tuple(pairs),
            log=comparison.log,
        )

    base, others = with_opening(base), [with_opening(other) for other in others]
    compared = _compared()
    unknown = [other for other in others if (key_of(base), key_of(other)) not in compared]
    in_log = log_key(comparison.log)
    pairs: list[PairResult] = []
    with shared(base, unknown) as lay:
        for place, other in enumerate(others, 1):
            if (key_of(base), key_of(other)) not in compared:
                tell(place, document_name(other), result())
            found = _pair(key_of(base), key_of(other), base, other, lay)
            _note((key_of(base), key_of(other)))
            pairs.append(_judged(key_of(base), key_of(other), in_log, found, base, other, comparison.log))
    return result()


def found_pair(base: Document, other: Document) -> PairResult:
    """Return a pair as the program found it, before anybody judged."""
    base, other = with_opening(base), with_opening(other)
    return _pair(key_of(base), key_of(other), base, other, compare_pair)


def shown_matrix(result: Result, address: Address) -> Html:
    """Return the matrix, every link in it leading from `address`."""
    return _matrix(_keys(result), _without_row(address), result)


def shown_pair(result: Result, index: int, address: Address) -> Html:
    """Return the rows of one pair, every link in them leading from `address`."""
    return _rows(_keys(result), index, _without_row(address), result)


def shown_section(result: Result, address: Address) -> Html:
    """Return one base section as all documents treat it; nothing when there is no such section."""
    say = catalogue(address.language)
    return across_html(result, SectionId(address.section), links=links_from(address), say=say)


def links_from(address: Address) -> MatrixLinks:
    """Return where the links of a matrix lead."""
    plain = replace(address, row="", section="")

    def base(document: str) -> str:
        if address.comparison:
            return href(replace(plain, base=document, shown="", only_nowhere=False))
        others = tuple(name for name in (address.base, *address.against) if name != document)
        return href(replace(plain, base=document, against=others, shown="", only_nowhere=False))

    def section(name: str) -> str:
        return href(replace(plain, section=name))

    return MatrixLinks(row=link_from(plain), section=section, base=base)


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


def key_of(document: Document) -> Key:
    """Return what tells a document from others, and from itself before it was changed."""
    return document.id, document.sha256


def _keys(result: Result) -> tuple[Key, ...]:
    documents = tuple(key_of(document) for document in (result.base, *result.others))
    return (*documents, ("log", log_key(result.log)))


def log_key(log: Log) -> str:
    """Return what tells a log from others."""
    return hash_of(repr(log).encode("utf-8", "surrogatepass"))


def _without_row(address: Address) -> Address:
    return replace(address, row="", section="")


@st.cache_resource(show_spinner=False)
def _compared() -> dict[tuple[Key, Key], None]:
    return {}


def _note(pair: tuple[Key, Key]) -> None:
    """Note that a pair is now among the last ones compared, as `_pair` keeps them."""
    compared = _compared()
    compared.pop(pair, None)
    compared[pair] = None
    for oldest in list(compared)[:-PAIRS_KEPT]:
        compared.pop(oldest, None)


@st.cache_resource(max_entries=PAIRS_KEPT, show_spinner=False)
def _pair(base: Key, other: Key, _base: Document, _other: Document, _lay: Lay) -> PairResult:  # noqa: ARG001 - the key
    return _lay(_base, _other)


@st.cache_resource(max_entries=PAIRS_KEPT, show_spinner=False)
def _judged(
    base: Key,  # noqa: ARG001
    other: Key,  # noqa: ARG001
    in_log: str,  # noqa: ARG001
    _found: PairResult,
    _base: Document,
    _other: Document,
    _log: Log,
) -> PairResult:
    return judged_pair(_found, _base, _other, standing(_log, _base, _other))


@st.cache_resource(max_entries=PAGES_KEPT, show_spinner=False, hash_funcs=_HASH)
def _matrix(keys: tuple[Key, ...], address: Address, _result: Result) -> Html:  # noqa: ARG001 - the key
    say = catalogue(address.language)
    only = nowhere(_result) if address.only_nowhere else None
    return matrix_html(_result, shown=address.shown, links=links_from(address), say=say, only=only)


@st.cache_resource(max_entries=PAGES_KEPT, show_spinner=False, hash_funcs=_HASH)
def _rows(keys: tuple[Key, ...], index: int, address: Address, _result: Result) -> Html:  # noqa: ARG001 - the key
    say = catalogue(address.language)
    return pair_html(
        _result,
        index,
        address=link_from(address),
        say=say,
        view=View(only_differences=address.only_differences, hide_typography=address.hide_typography),
        judging=True,
        how=lambda left, right: href(replace(address, page=Page.HOW, row=left, section=right)),
        original=lambda document, start: in_original(document, start, address.language),
        tools=join([_switch(address, say), _typography(address, _result.pairs[index], say)]),
    )
