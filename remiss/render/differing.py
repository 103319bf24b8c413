"""Figures that differ, in the words of tables."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from remiss.compare import differing_figures
from remiss.model.document import Document
from remiss.model.figure import Figure, FigureDifference
from remiss.model.outline import by_id, heading
from remiss.model.result import Result
from remiss.model.span import Span
from remiss.render.names import document_name
from remiss.render.places import place_below, with_place
from remiss.texts import Catalogue

COLUMNS = ("what", "ours", "theirs", "our_place", "their_place")


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """A figure that differs, in words; "" where one side tells none."""

    document: str
    what: str
    ours: str
    theirs: str
    our_place: str
    their_place: str
    our_quote: str
    their_quote: str


def figure_rows(result: Result, say: Catalogue) -> tuple[FigureRow, ...]:
    """Return the figures that differ, by document, then in reading order of the base."""
    return rows_of_figures(result, differing_figures(result), say)


def rows_of_figures(result: Result, found: Sequence[FigureDifference], say: Catalogue) -> tuple[FigureRow, ...]:
    """Return figures that differ in words, in their order."""
    return tuple(_rows(result, found, say))


def _rows(result: Result, found: Sequence[FigureDifference], say: Catalogue) -> Iterator[FigureRow]:
    others = {other.id: other for other in result.others}
    for one in found:
        other = others[one.document]
        yield FigureRow(
            document=document_name(other),
            what=", ".join(one.what),
            ours=_said(result.base, one.ours),
            theirs=_said(other, one.theirs),
            our_place=_place(result.base, one.ours, say),
            their_place=_place(other, one.theirs, say),
            our_quote=_quote(result.base, one.ours, say),
            their_quote=_quote(other, one.theirs, say),
        )


def _said(document: Document, figure: Figure | None) -> str:
    return "" if figure is None else _line(document, figure.span)


def _quote(document: Document, figure: Figure | None, say: Catalogue) -> str:
    return "" if figure is None else say("quoted", text=_line(document, figure.sentence))


def _line(document: Document, span: Span) -> str:
    return " ".join(document.text[slice(*span)].split())


def _place(document: Document, figure: Figure | None, say: Catalogue) -> str:
    if figure is None:
        return ""
    return with_place(heading(by_id(document)[figure.section]), place_below(document, figure.span.start, say))


def figures_form(result: Result) -> list[Mapping[str, Any]]:
    """Return the figures that differ as they stand in JSON; offsets are code points of the documents' texts."""
    others = {other.id: other for other in result.others}
    return [
        {
            "document": str(one.document),
            "what": list(one.what),
            "ours": _figure_form(result.base, one.ours),
            "theirs": _figure_form(others[one.document], one.theirs),
        }
        for one in differing_figures(result)
    ]


def _figure_form(document: Document, figure: Figure | None) -> Mapping[str, Any] | None:
    if figure is None:
        return None
    return {
        "kind": figure.kind.value,
        "section": figure.section,
        "start": figure.span.start,
        "end": figure.span.end,
        "text": document.text[slice(*figure.span)],
    }
