"""Reuse as sheets: a line for every copy, the formulae apart, who has whose text, and what it is made from."""

from collections.abc import Iterable, Iterator

from remiss.model.reuse import Family, ReuseKind, ReuseResult
from remiss.render.names import document_name
from remiss.render.reuse_places import (
    Places,
    by_time,
    documents_in,
    first_of,
    page_of,
    path_of,
    places_of,
    size_of,
    words_of,
)
from remiss.render.sheets.sheet import Cell, Column, Sheet
from remiss.texts import Catalogue
from remiss.version import __version__

Cells = tuple[Cell, ...]

_COPIES = {"family": 8, "kind": 16, "words": 8, "documents": 10, "document": 40, "date": 12, "section": 40, "page": 6,
           "first": 16, "quote": 90, "id": 40, "start": 10, "end": 10}  # fmt: skip
_WIDTHS = {
    "reuse": _COPIES,
    "formulae": _COPIES,
    "flows": {"earlier": 40, "later": 40, "order": 20, "passages": 10, "words": 8, "share": 10},
    "made_from": {"role": 18, "document": 44, "id": 40, "hash": 68},
}  # fmt: skip
_RATIOS = {"share"}


def reuse_sheets(result: ReuseResult, say: Catalogue) -> tuple[Sheet, ...]:
    """Return what recurs as four sheets, the passages first."""
    places = places_of(result)
    said = [family for family in result.families if family.kind is not ReuseKind.FORMULA]
    formulae = [family for family in result.families if family.kind is ReuseKind.FORMULA]
    rows = {
        "reuse": _copies(places, said, 1, say),
        "formulae": _copies(places, formulae, len(said) + 1, say),
        "flows": _flows(places, say),
        "made_from": _made_from(result, say),
    }
    return tuple(
        Sheet(name=say(f"sheet.{name}"), columns=_columns(name, say), rows=tuple(found)) for name, found in rows.items()
    )


def _columns(sheet: str, say: Catalogue) -> tuple[Column, ...]:
    return tuple(
        Column(say(f"sheet.column.{name}"), width, is_ratio=name in _RATIOS) for name, width in _WIDTHS[sheet].items()
    )


def _copies(places: Places, families: Iterable[Family], number: int, say: Catalogue) -> Iterator[Cells]:
    for at, family in enumerate(families, number):
        count, words = len(documents_in(family)), size_of(places, first_of(family))
        for passage in by_time(places, family):
            document = places.documents[passage.document]
            yield (
                at,
                say(f"reuse.kind.{family.kind.value}"),
                words,
                count,
                places.names[passage.document],
                document.metadata.date,
                path_of(places, passage),
                page_of(places, passage),
                say("terminal.reuse_source") if passage == family.source else "",
                words_of(places, passage),
                document.id,
                passage.start,
                passage.end,
            )


def _flows(places: Places, say: Catalogue) -> Iterator[Cells]:
    for flow in places.result.flows:
        order = say("reuse.order.dated" if flow.dated else "reuse.order.unknown")
        names = places.names[flow.earlier], places.names[flow.later]
        yield (*names, order, flow.passages, flow.words, flow.share)


def _made_from(result: ReuseResult, say: Catalogue) -> Iterator[Cells]:
    for document in result.documents:
        yield (say(f"kind.{document.metadata.kind.value}"), document_name(document), document.id, document.sha256)
    yield (say("sheet.program"), f"Remiss {__version__}", "", "")
