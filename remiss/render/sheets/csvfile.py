"""A sheet as CSV for a Swedish Excel: semicolons, a byte order mark, and nothing that runs as a formula."""

import csv
from io import StringIO

from remiss.render.sheets.sheet import Cell, Sheet
from remiss.texts import Catalogue

# OWASP, CSV injection: what a spreadsheet would take for a formula, full-width signs too
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def render_csv(sheet: Sheet, say: Catalogue) -> bytes:
    """Return a sheet as CSV in UTF-8.

    A text that a spreadsheet would take for a formula gets an apostrophe before it, which shows; a list item "- punkt"
    gets one too. Numbers have the decimal mark of the language, ratios are numbers from 0 to 1.
    """
    buffer = StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow(_shown(column.title, say) for column in sheet.columns)
    for row in sheet.rows:
        writer.writerow(_shown(cell, say) for cell in row)
    return b"\xef\xbb\xbf" + buffer.getvalue().encode("utf-8", "backslashreplace")


def _shown(cell: Cell, say: Catalogue) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(_FORMULA) else cell
    return str(cell) if isinstance(cell, int) else say.decimal(cell)
