"""A page as everything that can be told of it alone."""

import re
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

from remiss.intake.pdf.blocks import Block
from remiss.intake.pdf.glyphs import HYPHEN, read_glyphs
from remiss.intake.pdf.lines import Line, read_lines
from remiss.intake.pdf.order import in_reading_order
from remiss.intake.pdf.rules import read_rules
from remiss.intake.pdf.scans import is_picture
from remiss.intake.pdf.tables import Grid, find_grids
from remiss.intake.pdf.tags import read_tags

_WORD = re.compile(r"[^\W\d_]+")
_EACH = 7  # characters: one in seven is asked whether its font tells which letter it is
_MOST_WRONG = 0.3  # of those; symbols and bullets alone are fewer
_ENOUGH = 0.5  # of a page's characters; a structure tree that knows fewer is left alone


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page.

    Attributes:
        number: 1-based.
        height: Points, as shown.
        lines: Its lines in reading order, as far as its stream has one.
        grids: Its ruled tables.
        tagged: What its structure tree tells, in that order; None where it tells too little.
        rest: On a tagged page, the lines that the tree does not speak of.
        words: Number of words in its text layer, counted from PDFium's own text.
        picture: It shows text that its text layer has not.
        broken: It cannot be read at all.
    """

    number: int
    height: float
    lines: tuple[Line, ...]
    grids: tuple[Grid, ...] = ()
    tagged: tuple[Block, ...] | None = None
    rest: tuple[Line, ...] = ()
    words: int = 0
    picture: bool = False
    broken: bool = False


def read_sheet(page: pypdfium2.PdfPage, number: int) -> Sheet:
    """Return what can be told of a page alone.

    Args:
        number: 1-based.
    """
    text = page.get_textpage()
    try:
        glyphs = read_glyphs(page, text)
        words, unreadable = count_words(text), _is_unreadable(text)
    finally:
        text.close()
    rules = read_rules(page) if glyphs else []
    upright = [rule for rule in rules if rule.upright]
    tags = read_tags(page, glyphs, number, upright)
    tagged = tags is not None and bool(tags.blocks) and tags.share >= _ENOUGH
    lines = read_lines(glyphs, upright)
    return Sheet(
        number=number,
        height=page.get_height(),
        lines=tuple(lines if tagged else in_reading_order(lines, page.get_height())),
        grids=tuple(find_grids(rules)),
        tagged=tags.blocks if tags is not None and tagged else None,
        rest=tuple(read_lines(tags.rest, upright)) if tags is not None and tagged else (),
        words=words,
        picture=unreadable or is_picture(page, words),
    )


def _is_unreadable(text: pypdfium2.PdfTextPage) -> bool:
    """Return whether the page's fonts do not tell which letters they show."""
    asked = range(0, max(raw.FPDFText_CountChars(text), 0), _EACH)
    wrong = sum(raw.FPDFText_HasUnicodeMapError(text, at) == 1 for at in asked)
    return bool(wrong > _MOST_WRONG * len(asked))


def count_words(text: pypdfium2.PdfTextPage) -> int:
    """Return the number of words, as runs of letters, in the text that PDFium gives in one piece."""
    whole: str = text.get_text_range()
    return sum(1 for _ in _WORD.finditer(whole.replace("\ufffe", "").replace("\x02", "").replace(HYPHEN, "")))
