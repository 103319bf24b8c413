"""Sheets as an Excel file, the same bytes for the same sheets."""

import re
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from math import ceil
from typing import Any

import xlsxwriter

from remiss.render.plain import for_xml
from remiss.render.sheets.sheet import Cell, Column, Sheet

LONGEST_NAME = 31  # characters of a sheet's name that Excel takes
LINE, HIGHEST = 15.0, 409.0  # points: of a line, and of the highest row that Excel takes
WIDE = 1.05  # characters of running text in a column's unit, which is as wide as a digit
LONGEST_CELL = 32_767  # characters in a cell, likewise
_NO_NAME = re.compile(r"[\[\]:*?/\\']")
_NO_MOMENT = datetime(2000, 1, 1)  # noqa: DTZ001 - a property that Excel wants, and that must tell nothing


def render_excel(sheets: Sequence[Sheet], *, title: str) -> bytes:
    """Return sheets as a file with one table each: head fixed, filters on, long texts broken into lines.

    Every text is a text, whatever it begins with. What is too long for a cell ends with " […]".
    """
    buffer = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(buffer, options)
    book.set_properties({"title": for_xml(title)[:255], "author": "", "comments": "", "created": _NO_MOMENT})
    plain = book.add_format({"text_wrap": True, "valign": "top"})
    ratio = book.add_format({"num_format": "0 %", "valign": "top"})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E6EEF3", "bottom": 1})
    for sheet in sheets:
        page = book.add_worksheet(_NO_NAME.sub(" ", sheet.name)[:LONGEST_NAME])
        _write_head(page, sheet.columns, head)
        for at, row in enumerate(sheet.rows, 1):
            page.set_row(at, _height(row, sheet.columns))
            for place, (cell, column) in enumerate(zip(row, sheet.columns, strict=True)):
                _write_cell(page, at, place, cell, ratio if column.is_ratio else plain)
        page.freeze_panes(1, 0)
        page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.columns) - 1)
        page.set_landscape()
        page.set_paper(9)  # A4
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)
    book.close()
    return buffer.getvalue()


def _write_head(page: Any, columns: Sequence[Column], look: Any) -> None:  # noqa: ANN401 - xlsxwriter has no types
    for place, column in enumerate(columns):
        page.set_column(place, place, column.width)
        page.write_string(0, place, column.title, look)


def _height(row: Sequence[Cell], columns: Sequence[Column]) -> float:
    """Return how high a row must be for its longest cell, in points: LibreOffice does not see to it by itself."""
    lines = [
        sum(ceil(max(len(line), 1) / (column.width * WIDE)) for line in cell.splitlines() or [""])
        for cell, column in zip(row, columns, strict=True)
        if isinstance(cell, str)
    ]
    return min(LINE * max(lines, default=1), HIGHEST)


def _write_cell(page: Any, row: int, place: int, cell: Cell, look: Any) -> None:  # noqa: ANN401
    if cell is None:
        page.write_blank(row, place, None, look)
    elif isinstance(cell, str):
        page.write_string(row, place, _shown(cell), look)
    else:
        page.write_number(row, place, cell, look)


def _shown(text: str) -> str:
    plain = for_xml(text)
    if plain.startswith("<r>") and plain.endswith("</r>"):
        plain = f"\u200b{plain}"  # xlsxwriter would take it for mark-up of its own and write it as it is
    return plain if len(plain) <= LONGEST_CELL else f"{plain[: LONGEST_CELL - 4]} […]"
