"""The structure tree of a tagged PDF: what the file itself says that its text is.

Source: ISO 32000-1 (PDF 1.7), 14.8.4, standard structure types; PDF 2.0 adds Title, FENote and Artifact.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import pypdfium2
from pypdfium2 import raw

from remiss.intake.extract import PieceKind
from remiss.intake.pdf.blocks import Block
from remiss.intake.pdf.glyphs import Glyph
from remiss.intake.pdf.layout import with_markers
from remiss.intake.pdf.lines import Line, read_lines
from remiss.intake.pdf.markers import bullet, note_number, ordinal
from remiss.intake.pdf.opening import string_of
from remiss.intake.pdf.rules import Rule
from remiss.model.document import FurnitureKind
from remiss.model.tree import DEEPEST

_DEEPEST_ELEMENT = 60  # elements inside elements; Word's deepest lists have about 30
_MOST_ELEMENTS = 100_000  # of a page's tree
_LONGEST_CELL = 1_200  # characters; a longer cell sets a page, not a table
_LONGEST_HEADING = 300  # characters; longer text is tagged wrongly
_HEADING = re.compile(r"H[1-9]?\d?")
_INLINE = frozenset(
    "Span Link Em Strong Quote Reference Sub Annot Ruby RB RT RP Warichu WT WP NonStruct Lbl BibEntry".split()
)
_BARE = frozenset("Document Part Art Sect Div L Table THead TBody TFoot TR".split())  # they hold elements, no text
_CONTENTS = frozenset({"TOC", "TOCI"})
_NOTES = frozenset({"Note", "FENote"})
_KINDS = (
    (_NOTES, PieceKind.QUOTE),
    (frozenset({"LI"}), PieceKind.ITEM),
    (frozenset({"BlockQuote"}), PieceKind.QUOTE),
    (frozenset({"Code"}), PieceKind.CODE),
)  # the first that fits
_CELLS = frozenset({"TD", "TH"})

Marks = dict[int, list[Glyph]]  # the characters of each marked content


@dataclass(frozen=True, slots=True)
class Tagged:
    """What the structure tree tells of a page.

    Attributes:
        blocks: In the tree's order.
        rest: Characters that it does not speak of, in the page's order.
        share: Of the characters that may be matter, those it speaks of, in [0, 1].
    """

    blocks: tuple[Block, ...]
    rest: tuple[Glyph, ...]
    share: float


def read_tags(page: pypdfium2.PdfPage, glyphs: Sequence[Glyph], number: int, rules: Sequence[Rule]) -> Tagged | None:
    """Return what the structure tree tells of a page, None without a tree.

    Args:
        number: Of the page, 1-based.
        rules: Upright rules of the page.
    """
    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return None
    marks: Marks = {}
    for glyph in glyphs:
        if glyph.ink.mark >= 0 and not glyph.ink.artifact:
            marks.setdefault(glyph.ink.mark, []).append(glyph)
    walker = _Walker(marks, number, rules)
    try:
        for at in range(max(raw.FPDF_StructTree_CountChildren(tree), 0)):
            walker.walk(raw.FPDF_StructTree_GetChildAtIndex(tree, at), ())
        walker.close(())
    finally:
        raw.FPDF_StructTree_Close(tree)
    rest = tuple(glyph for glyph in glyphs if glyph.ink.artifact or glyph.ink.mark < 0 or glyph.ink.mark in marks)
    may_be = sum(not glyph.ink.artifact and not glyph.char.isspace() for glyph in glyphs)
    left = sum(not glyph.ink.artifact and not glyph.char.isspace() for glyph in rest)
    return Tagged(tuple(walker.blocks), rest, 1 - left / may_be if may_be else 1.0)


@dataclass(slots=True)
class _Walker:
    """Walks the elements; it keeps the characters of the block that is open."""

    marks: Marks
    page: int
    rules: Sequence[Rule]
    blocks: list[Block] = field(default_factory=list)
    open: list[Glyph] = field(default_factory=list)
    away: bool = False  # the open block has content on another page before what it has here
    seen: int = 0

    def walk(self, element: object, above: tuple[str, ...]) -> None:
        """Read an element and what it holds."""
        self.seen += 1
        if not element or len(above) > _DEEPEST_ELEMENT or self.seen > _MOST_ELEMENTS:
            return
        name = _type_of(element)
        inside = (*above, name)
        if name == "TR" and not _CONTENTS & set(above):
            self.close(above)
            row = self._row(element)
            if row is not None:
                self.blocks += row
                return
        if name not in _INLINE:
            self.close(above)
        for child in self._children(element, name):
            self.walk(child, inside)
        if name not in _INLINE:
            self.close(inside)

    def _children(self, element: object, name: str) -> Iterator[object]:
        """Yield the elements inside an element; take the characters that stand in it directly on the way."""
        for at in range(max(raw.FPDF_StructElement_CountChildren(element), 0)):
            child = raw.FPDF_StructElement_GetChildAtIndex(element, at)
            if child:
                yield child
            elif name not in _BARE:
                mark = raw.FPDF_StructElement_GetChildMarkedContentID(element, at)
                found = self.marks.pop(mark, [])
                self.away = self.away or (mark < 0 and not self.open)
                self.open += found

    def _row(self, element: object) -> list[Block] | None:
        """Return a table's row; None, with nothing taken, when its cells set a page rather than a table."""
        marks, cells = dict(self.marks), list(self._cells(element, 0))
        sizes = [len(cell) for cell in cells]
        if not sizes or max(sizes) > _LONGEST_CELL or len(cells) == 1:
            self.marks = marks
            return None
        lines = tuple(tuple(self._lines(cell)) for cell in cells)
        self.away = False
        return [Block(kind=PieceKind.ROW, cells=lines, page=self.page, tag="TR")] if any(lines) else []

    def _cells(self, element: object, depth: int) -> Iterator[list[Glyph]]:
        for child in self._children(element, "TR"):
            if _type_of(child) in _CELLS:
                yield self._all(child, 0)
            elif depth < _DEEPEST_ELEMENT:
                yield from self._cells(child, depth + 1)

    def _all(self, element: object, depth: int) -> list[Glyph]:
        """Take all characters below an element."""
        found: list[Glyph] = []
        kept, self.open = self.open, found
        for child in self._children(element, "P"):
            if depth < _DEEPEST_ELEMENT:
                found += self._all(child, depth + 1)
        self.open = kept
        return found

    def _lines(self, glyphs: Sequence[Glyph]) -> list[Line]:
        return list(with_markers(read_lines(glyphs, self.rules)))

    def close(self, above: tuple[str, ...]) -> None:
        """Make a block of the characters taken since the last one, when there are any."""
        if self.open:
            lines = tuple(self._lines(self.open))
            if lines:
                self.blocks.append(self._block(lines, above))
        self.open, self.away = [], False

    def _block(self, lines: tuple[Line, ...], above: tuple[str, ...]) -> Block:
        tag = "Title" if "Title" in above else next((name for name in reversed(above) if name not in _INLINE), "P")
        block = Block(kind=PieceKind.PARAGRAPH, cells=(lines,), page=self.page, tag=tag, follows=self.away)
        heading = next((name for name in above if name == "Title" or _HEADING.fullmatch(name)), "")
        if _CONTENTS & set(above):
            return replace(block, furniture=FurnitureKind.NOTICE)
        if "Artifact" in above:
            return replace(block, furniture=FurnitureKind.HEADER)
        if heading and len(block.text) <= _LONGEST_HEADING and not _NOTES & set(above):
            return replace(block, kind=PieceKind.HEADING, level=_level(heading, above))
        kind = next((kind for names, kind in _KINDS if names & set(above)), PieceKind.PARAGRAPH)
        return replace(block, kind=kind, marker=_marker(kind, lines[0].text, above))


def _marker(kind: PieceKind, text: str, above: tuple[str, ...]) -> int:
    if kind is PieceKind.ITEM:
        return bullet(text) or ordinal(text)
    return note_number(text) if _NOTES & set(above) else 0


def _level(heading: str, above: tuple[str, ...]) -> int:
    """Return the level of "H3"; a bare "H" stands as deep as its sections do."""
    if heading[1:].isdigit():
        return min(max(int(heading[1:]), 1), DEEPEST)
    return 1 if heading == "Title" else min(max(above.count("Sect"), 1), DEEPEST)


def _type_of(element: object) -> str:
    length = raw.FPDF_StructElement_GetType(element, None, 0)
    return string_of(length, lambda buffer, size: raw.FPDF_StructElement_GetType(element, buffer, size))
