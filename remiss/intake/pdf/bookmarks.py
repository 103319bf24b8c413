"""Bookmarks: what the file offers to leap to, which mostly are its headings."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pypdfium2

from remiss.intake.extract import PieceKind
from remiss.intake.pdf.blocks import Block
from remiss.language.fold import fold
from remiss.model.numbering import split_number
from remiss.model.tree import DEEPEST

_MOST = 5_000
_LONGEST = 300  # characters
_FEWEST = 2
_MATCHED = 0.6  # of the bookmarks; where fewer are lines of the text they are something else, such as file names
_MOST_LINES = 5


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A bookmark; `level` is 1 for the outermost, `page` 1-based."""

    title: str
    level: int
    page: int


def read_bookmarks(document: pypdfium2.PdfDocument) -> list[Bookmark]:
    """Return the bookmarks that lead to a page, in order."""
    found: list[Bookmark] = []
    for item in document.get_toc(max_depth=DEEPEST):
        target = item.get_dest()
        title = " ".join(item.get_title().split())
        page = target.get_index() if target else None
        if title and len(title) <= _LONGEST and page is not None:
            found.append(Bookmark(title, item.level + 1, page + 1))
        if len(found) == _MOST:
            break
    return found


def mark_headings(blocks: Sequence[Block], bookmarks: Sequence[Bookmark]) -> list[Block]:
    """Return the blocks with those turned into headings that bookmarks name; [] when too few of the names are found.

    A bookmark is found on its page or the next, in order; a heading that its paragraph runs on from is parted from it.
    """
    found: dict[int, tuple[int, int]] = {}  # by block: number of lines, level
    start = matched = 0
    for bookmark in bookmarks:
        at, lines = _find(blocks, start, bookmark)
        if lines:
            found[at] = lines, min(bookmark.level, DEEPEST)
            start = at + 1
            matched += 1
    if matched < _FEWEST or matched < _MATCHED * len(bookmarks):
        return []
    marked: list[Block] = []
    for at, block in enumerate(blocks):
        marked += _parted(block, *found[at]) if at in found else [block]
    return marked


def _find(blocks: Sequence[Block], start: int, bookmark: Bookmark) -> tuple[int, int]:
    """Return the block that says what a bookmark says and how many of its lines do, (0, 0) when none does.

    Of several on the page, such as a running head and the heading, it is the one in the largest type.
    """
    key = _key(bookmark.title)
    for page in (bookmark.page, bookmark.page + 1):
        places = [at for at in range(start, len(blocks)) if blocks[at].page == page]
        said = [(at, lines) for at in places if (lines := _lines_that_say(blocks[at], key))]
        if said:
            return max(said, key=lambda each: (blocks[each[0]].size, -each[0]))
    return 0, 0


def _lines_that_say(block: Block, key: str) -> int:
    """Return how many lines from the block's beginning say what a bookmark says, 0 when none do."""
    if block.furniture is not None or block.kind in (PieceKind.ROW, PieceKind.QUOTE) or not key:
        return 0
    text = ""
    for count, line in enumerate(block.lines[:_MOST_LINES], 1):
        text = f"{text} {line.text}"
        if _key(text) == key:
            return count
    return 0


def _key(text: str) -> str:
    """Return the letters and digits of a title without its number."""
    return "".join(filter(str.isalnum, fold(split_number(text)[1]))) or "".join(filter(str.isalnum, fold(text)))


def _parted(block: Block, lines: int, level: int) -> list[Block]:
    heading = replace(block, kind=PieceKind.HEADING, cells=(block.lines[:lines],), level=level, marker=0, follows=False)
    rest = block.lines[lines:]
    return [heading, replace(block, kind=PieceKind.PARAGRAPH, cells=(rest,), marker=0)] if rest else [heading]
