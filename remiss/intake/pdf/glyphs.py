"""The characters of a page: which, where, and in what type.

Places are in points from the lower left corner of the page as it is shown: turned as its /Rotate says, cut to its crop
box. PDFium gives them in the file's own coordinates.
"""

import ctypes
import math
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

HYPHEN = "\u00ad"  # a hyphen at the end of a line, until it is known what it is
_PDFIUM_HYPHEN = 2  # what PDFium puts in its place
_PDFIUM_HYPHEN_IN_TEXT = 0xFFFE
_NO_CHARACTERS = frozenset({0, 0xFFFE, 0xFFFF})
_BOLD = re.compile(r"bold|black|heavy|demi|fet\b|[-,]bd\b", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|kursiv", re.IGNORECASE)
_BOLD_WEIGHT = 600  # CSS: semibold
_LIGATURES = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_LONGEST_NAME = 32  # characters of a mark's name
_MOST_MARKS = 8  # marks of a page object that are looked at

Point = Callable[[float, float], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Ink:
    """What the characters of a text object have in common.

    Attributes:
        size: Points.
        turn: Degrees from upright, counterclockwise, rounded to whole ones, 0 to 359.
        mark: Marked-content id that the structure tree speaks of, -1 without one.
        artifact: The file itself says that it belongs to the page, not to the matter.
    """

    size: float
    bold: bool
    italic: bool
    turn: int = 0
    mark: int = -1
    artifact: bool = False


class Glyph(NamedTuple):
    """A character.

    Attributes:
        x, y: Where its baseline begins; for what is upright, `y` alone is kept up to date.
        at: Its place in the page's stream.
    """

    char: str
    left: float
    bottom: float
    right: float
    top: float
    x: float
    y: float
    ink: Ink
    at: int


def read_glyphs(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage) -> list[Glyph]:
    """Return the characters of a page in the order of its stream, blanks too; ligatures are taken apart.

    Args:
        text: The page's text, which takes PDFium as long to load as the rest of it.
    """
    return list(_Reader(page, text).read())


class _Reader:
    """Reads a page's characters; it keeps what it knows of text objects and fonts."""

    def __init__(self, page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage) -> None:
        self.text = text
        self.point, self.rotation = shown_at(page)
        self.inks: dict[int, Ink] = {}
        self.fonts: dict[int, tuple[bool, bool]] = {}

    def read(self) -> Iterator[Glyph]:
        """Yield the characters."""
        text = self.text.raw
        left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
        last, ink, base = 0, Ink(0, bold=False, italic=False), 0.0
        for at, code in enumerate(_codes(text)):
            if code in _NO_CHARACTERS:
                continue
            char = HYPHEN if code == _PDFIUM_HYPHEN else " " if code <= 32 else chr(code)
            part = raw.FPDFText_GetTextObject(text, at)
            raw.FPDFText_GetCharBox(text, at, left, right, bottom, top)
            address = ctypes.addressof(part.contents) if part else 0
            if (address and address != last) or ink.turn:
                raw.FPDFText_GetCharOrigin(text, at, x, y)
                x.value, base = self.point(x.value, y.value)
                if address and address != last:
                    last, ink = address, self._ink(address, part, at)
            one, other = self.point(left.value, bottom.value), self.point(right.value, top.value)
            if one > other:
                one, other = other, one
            low, high = (one[1], other[1]) if one[1] <= other[1] else (other[1], one[1])
            for letter in _LIGATURES.get(char, char):
                yield Glyph(letter, one[0], low, other[0], high, x.value, base, ink, at)

    def _ink(self, address: int, part: object, at: int) -> Ink:
        if address not in self.inks:
            matrix = raw.FS_MATRIX()
            raw.FPDFText_GetMatrix(self.text, at, matrix)
            size = raw.FPDFText_GetFontSize(self.text, at) * math.hypot(matrix.c, matrix.d)
            turn = round(math.degrees(math.atan2(matrix.b, matrix.a)) - self.rotation) % 360
            bold, italic = self._font(part)
            stroked = raw.FPDFTextObj_GetTextRenderMode(part) == raw.FPDF_TEXTRENDERMODE_FILL_STROKE
            self.inks[address] = Ink(
                size=round(size, 1),
                bold=bold or stroked,
                italic=italic,
                turn=turn,
                mark=raw.FPDFPageObj_GetMarkedContentID(part),
                artifact=_is_artifact(part),
            )
        return self.inks[address]

    def _font(self, part: object) -> tuple[bool, bool]:
        """Return whether a font is bold and italic: many report an ordinary weight, and only their name tells."""
        font = raw.FPDFTextObj_GetFont(part)
        address = ctypes.cast(font, ctypes.c_void_p).value or 0
        if not address:
            return False, False
        if address not in self.fonts:
            length = raw.FPDFFont_GetBaseFontName(font, None, 0)
            buffer = ctypes.create_string_buffer(max(length, 1))
            raw.FPDFFont_GetBaseFontName(font, buffer, length)
            name = buffer.value.decode("utf-8", "replace")
            bold = bool(_BOLD.search(name)) or raw.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT
            self.fonts[address] = bold, bool(_ITALIC.search(name))
        return self.fonts[address]


def _codes(text: object) -> Sequence[int]:
    """Return the code of each character: all at once where PDFium's text has one unit for each, else one by one."""
    count = max(raw.FPDFText_CountChars(text), 0)
    buffer = (ctypes.c_ushort * (count + 1))()
    written = raw.FPDFText_GetText(text, 0, count, buffer)
    codes = list(buffer)[:count]
    if written - 1 != count or any(0xD800 <= code < 0xE000 for code in codes):
        return list(_paired([raw.FPDFText_GetUnicode(text, at) for at in range(count)]))
    return [_PDFIUM_HYPHEN if code == _PDFIUM_HYPHEN_IN_TEXT else code for code in codes]


def _paired(codes: Sequence[int]) -> Iterator[int]:
    """Yield codes with both halves of a surrogate pair as one character and nothing, and a lone half as U+FFFD."""
    low_is_read = False
    for at, code in enumerate(codes):
        following = codes[at + 1] if at + 1 < len(codes) else 0
        if low_is_read:
            low_is_read = False
            yield 0
        elif 0xD800 <= code < 0xDC00 <= following < 0xE000:
            low_is_read = True
            yield 0x10000 + ((code - 0xD800) << 10) + following - 0xDC00
        else:
            yield 0xFFFD if 0xD800 <= code < 0xE000 else code


def _is_artifact(part: object) -> bool:
    marks = range(min(raw.FPDFPageObj_CountMarks(part), _MOST_MARKS))
    return any(_mark_name(raw.FPDFPageObj_GetMark(part, at)) == "Artifact" for at in marks)


def _mark_name(mark: object) -> str:
    buffer, length = (ctypes.c_ushort * _LONGEST_NAME)(), ctypes.c_ulong()
    if not raw.FPDFPageObjMark_GetName(mark, buffer, ctypes.sizeof(buffer), length):
        return ""
    return bytes(buffer)[: max(length.value - 2, 0)].decode("utf-16-le", "replace")


def shown_at(page: pypdfium2.PdfPage) -> tuple[Point, int]:
    """Return how a point of the file's coordinates becomes one of the page as shown, and the degrees it is turned."""
    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, box)
    left, bottom, right, top = box.left, box.bottom, box.right, box.top
    turned: dict[int, Point] = {
        0: (lambda x, y: (x - left, y - bottom)) if left or bottom else (lambda x, y: (x, y)),
        90: lambda x, y: (y - bottom, right - x),
        180: lambda x, y: (right - x, top - y),
        270: lambda x, y: (top - y, x - left),
    }
    rotation = int(page.get_rotation())
    return turned[rotation], rotation
