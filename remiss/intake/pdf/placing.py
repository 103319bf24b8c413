"""One page of a PDF with the places of its lines."""

from dataclasses import replace

import pypdfium2

from remiss.errors import DocumentError
from remiss.intake.pdf.layout import measure_pitches
from remiss.intake.pdf.opening import open_page, opened
from remiss.intake.pdf.pages import read_page
from remiss.intake.pdf.scanning import Progress
from remiss.intake.pdf.scans import recognise
from remiss.intake.pdf.sheets import Sheet, read_sheet
from remiss.intake.pdf.writing import write
from remiss.intake.placed import PlacedPage

_PATIENCE = 15  # seconds that the picture of a page may be read; a person waits to see a place, not a text


def place_page(data: bytes, page: int, *, where: str = "", progress: Progress | None = None) -> PlacedPage:
    """Return a page of a PDF file with where each line stands; a picture is read again, and empty without tesseract.

    Args:
        page: 1-based.
        progress: Called before a page is read from its picture, as for `read_pdf`; False leaves it unread.

    Raises:
        DocumentError: R-IMP-34, there is no such page, or it cannot be read; what `opened` raises.
    """
    with opened(data, where) as document:
        if not 1 <= page <= len(document):
            raise DocumentError("R-IMP-34", where=where, page=page, pages=len(document))
        try:
            shown = open_page(document, page - 1)
        except pypdfium2.PdfiumError as error:
            raise DocumentError("R-IMP-34", where=where, page=page, pages=len(document)) from error
        try:
            sheet = _seen(shown, read_sheet(shown, page), progress)
            width, height = shown.get_size()
        finally:
            shown.close()
    written = write(read_page(sheet, {}, measure_pitches([sheet.lines])), page)
    return PlacedPage(text=written.text, width=float(width), height=float(height), places=written.places)


def _seen(page: pypdfium2.PdfPage, sheet: Sheet, progress: Progress | None) -> Sheet:
    if not sheet.picture:
        return sheet
    try:
        seen = recognise(page, _PATIENCE) if progress is None or progress(0, 1) else None
    except TimeoutError:
        seen = None
    return replace(sheet, lines=seen.lines if seen else (), grids=(), tagged=None, rest=())
