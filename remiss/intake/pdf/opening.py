"""Opening a PDF file: what can be read of it at all."""

import ctypes
import re
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
from pypdfium2 import raw

from remiss.errors import DocumentError

MOST_PAGES = 2_000  # what the slowest pages of the bench read in a minute; the longest SOU of the corpus has 1,300
MAGIC = b"%PDF-"
_MAGIC_WITHIN = 1_024  # bytes; PDF 1.7, appendix H.3, note 13: readers accept the header there
_MADE_FROM = re.compile(r"\AMicrosoft \w+ - ")  # Office's printer puts it before the file's name
_FILE_NAME = re.compile(r"\.(?:docx?|odt|rtf|indd|pptx?|xlsx?|pdf|html?|qxp|tiff?)\Z", re.IGNORECASE)
_WRITTEN = {raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_STAMP}
_MOST_ANNOTATIONS = 2_000  # of a page
_LOCKED = (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)


@contextmanager
def opened(data: bytes, where: str) -> Iterator[pypdfium2.PdfDocument]:
    """Open a PDF file for the time of a `with` block.

    Raises:
        DocumentError: R-IMP-30 it is none, or is cut off or damaged beyond reading; R-IMP-31 it asks for a password;
            R-IMP-32 it has no pages; R-IMP-33 it has more than `MOST_PAGES`.
    """
    if MAGIC not in data[:_MAGIC_WITHIN]:
        raise DocumentError("R-IMP-30", where=where)
    handle = raw.FPDF_LoadMemDocument64(data, len(data), None)
    if not handle:  # only now does PDFium's last error speak of this file
        locked = raw.FPDF_GetLastError() in _LOCKED
        raise DocumentError("R-IMP-31" if locked else "R-IMP-30", where=where)
    pages = raw.FPDF_GetPageCount(handle)
    if not 1 <= pages <= MOST_PAGES:
        raw.FPDF_CloseDocument(handle)
        if pages < 1:
            raise DocumentError("R-IMP-32", where=where)
        raise DocumentError("R-IMP-33", where=where, found=pages, limit=MOST_PAGES)
    document = pypdfium2.PdfDocument(handle)  # from here on it closes what it holds
    try:
        yield document
    finally:
        document.close()


def title_of(document: pypdfium2.PdfDocument) -> str:
    """Return what the file's own properties call it; "" when nothing, or the name of the file it was made from."""
    title = _MADE_FROM.sub("", " ".join(str(document.get_metadata_value("Title")).split()))
    return "" if _FILE_NAME.search(title) else title


def open_page(document: pypdfium2.PdfDocument, at: int) -> pypdfium2.PdfPage:
    """Return a page, 0-based, with what was filled into its form and written on it as part of its text.

    Raises:
        pypdfium2.PdfiumError: It cannot be read.
    """
    page = document[at]
    kinds = {_annotation_kind(page, place) for place in range(min(raw.FPDFPage_GetAnnotCount(page), _MOST_ANNOTATIONS))}
    if not kinds & _WRITTEN or raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) != raw.FLATTEN_SUCCESS:
        return page
    page.close()
    return document[at]


def _annotation_kind(page: pypdfium2.PdfPage, place: int) -> int:
    annotation = raw.FPDFPage_GetAnnot(page, place)
    kind = int(raw.FPDFAnnot_GetSubtype(annotation))
    raw.FPDFPage_CloseAnnot(annotation)
    return kind


def string_of(length: int, fill: object) -> str:
    """Return a string that PDFium hands out as UTF-16 in a buffer that must be asked for twice.

    Args:
        length: Bytes it wants, the final zero included.
        fill: A function that fills a buffer of that length.
    """
    if length <= 2:
        return ""
    buffer = ctypes.create_string_buffer(length)
    fill(buffer, length)  # type: ignore[operator]
    return buffer.raw[: length - 2].decode("utf-16-le", "replace")
