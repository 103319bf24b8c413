"""Pages as pictures: to look at beside the text, and to be read when they have no text."""

import struct
import zlib

import pypdfium2

from remiss.errors import DocumentError
from remiss.intake.pdf.opening import opened

_MOST_DOTS = 25_000_000  # of a picture: A4 at 500 dots per inch; a plan on A0 is drawn coarser
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_COLOURS = {1: 0, 3: 2}  # PNG's colour type by channels: grey, red-green-blue


def render_page(data: bytes, page: int, scale: float = 2.0, *, where: str = "") -> bytes:
    """Return a page of a PDF file as a PNG picture.

    Args:
        data: The file.
        page: 1-based.
        scale: Dots a point; 2 makes 144 dots an inch. A page that would become too large is drawn smaller.

    Raises:
        DocumentError: R-IMP-34, there is no such page, or it cannot be drawn; what `opened` raises.
    """
    with opened(data, where) as document:
        if not 1 <= page <= len(document):
            raise DocumentError("R-IMP-34", where=where, page=page, pages=len(document))
        try:
            sheet = document[page - 1]
            bitmap = sheet.render(scale=fitting(sheet, scale), rev_byteorder=True, prefer_bgrx=False)
        except pypdfium2.PdfiumError as error:
            raise DocumentError("R-IMP-34", where=where, page=page, pages=len(document)) from error
        pixels = bytes(bitmap.buffer)
        width, height, stride, channels = bitmap.width, bitmap.height, bitmap.stride, bitmap.n_channels
        bitmap.close()
    return png(pixels, width, height, stride, channels)


def fitting(page: pypdfium2.PdfPage, scale: float) -> float:
    """Return the scale, or the largest one whose picture is not too large."""
    width, height = page.get_size()
    return float(min(scale, (_MOST_DOTS / max(width * height, 1.0)) ** 0.5))


def png(pixels: bytes, width: int, height: int, stride: int, channels: int) -> bytes:
    """Return rows of pixels, each `stride` bytes after the one before, as a PNG file.

    Source: PNG specification (third edition), 5 and 11; every row has filter type 0.
    """
    rows = b"".join(b"\0" + pixels[at * stride : at * stride + width * channels] for at in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, _COLOURS[channels], 0, 0, 0)
    return _SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows, 6)) + _chunk(b"IEND", b"")


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
