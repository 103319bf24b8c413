"""Themes and documents as sheets: the matrix, and every sentence that tells of a theme."""

from collections.abc import Iterator, Sequence

from remiss.model.coverage import DocumentThemes, ThemeCoverage
from remiss.model.document import Document
from remiss.render.coverage import label_of, treatment_said, with_parts
from remiss.render.quotes import passages
from remiss.render.sheets.sheet import Cell, Column, Sheet
from remiss.texts import Catalogue
from remiss.themes import Vocabulary


def coverage_sheets(
    documents: Sequence[Document],
    names: Sequence[str],
    found: Sequence[DocumentThemes],
    coverage: Sequence[ThemeCoverage],
    vocabulary: Vocabulary,
    say: Catalogue,
) -> tuple[Sheet, ...]:
    """Return two sheets: themes by documents in the orders given, and the sentences behind every cell."""
    matrix = Sheet(
        name=say("sheet.coverage"),
        columns=(Column(say("coverage.corner"), 36), *(Column(name, 24) for name in names)),
        rows=tuple(
            (_named(row.theme, vocabulary, say), *(treatment_said(cover, say) for cover in row.covers))
            for row in coverage
        ),
    )
    columns = (("theme", 30), ("document", 28), ("number", 8), ("section", 34), ("page", 6), ("sentence", 80))
    told = tuple(
        cells
        for row in coverage
        for document, name, one in zip(documents, names, found, strict=True)
        for cells in _told(document, name, one, row.theme, vocabulary, say)
    )
    titled = tuple(Column(say(f"sheet.column.{key}"), width) for key, width in columns)
    return matrix, Sheet(name=say("sheet.told"), columns=titled, rows=told)


def _named(theme: str, vocabulary: Vocabulary, say: Catalogue) -> str:
    parts = with_parts(theme, vocabulary, say)
    label = label_of(theme, vocabulary)
    return f"{label} ({parts})" if parts else label


def _told(
    document: Document, name: str, found: DocumentThemes, theme: str, vocabulary: Vocabulary, say: Catalogue
) -> Iterator[tuple[Cell, ...]]:
    label = label_of(theme, vocabulary)
    for passage in passages(document, found.sections, theme):
        section = passage.section
        where: tuple[Cell, ...] = ("", say("terminal.preamble")) if section is None else (section.number, section.title)
        page = None if section is None else section.page
        if not passage.quotes:
            yield (label, name, *where, page, "")
        for quote in passage.quotes:
            yield (label, name, *where, quote.page, quote.text)
