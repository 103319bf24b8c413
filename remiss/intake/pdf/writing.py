"""Blocks to the extract's text: one paragraph a line, pages parted by a form feed.

The text holds the file's own characters, with two exceptions, both at line ends, where a line break is no character of
the text. A break between words becomes a blank. A hyphen that only parts a word becomes a soft hyphen (U+00AD), and the
piece steps over it: so a quote reads as it should, every offset is honest, and nothing is lost that could be asked for
again. A hyphen that belongs to the word ("EU-\nfrågor", "barn-\noch") is kept.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from remiss.intake.extract import Piece, PieceKind
from remiss.intake.pdf.blocks import Block
from remiss.intake.pdf.glyphs import HYPHEN
from remiss.intake.pdf.lines import Line, ends_in_hyphen
from remiss.intake.placed import Place
from remiss.language.lexicon import frequency
from remiss.model.span import Span

CELL_BORDER = "\t"
_COORDINATED = frozenset({"och", "eller", "samt", "respektive"})  # "barn- och ungdomsfrågor"
_HYPHENED = frozenset({"icke"})  # first parts that Swedish writes with a hyphen: "icke-kommersiell"
_LAST_WORD = re.compile(r"[^\W_]+(?=[-\u2010\u00ad]\Z)")
_LAST_OF_LINE = re.compile(r"[^\W\d_]{3,}\Z")
_FIRST_WORD = re.compile(r"[^\W_]+")
_INNER_HYPHEN = re.compile(r"[^\W_]+(?:-[^\W_]+)+")


@dataclass(frozen=True, slots=True)
class Written:
    """A text with its pieces and the places of its lines."""

    text: str
    pieces: tuple[Piece, ...]
    places: tuple[Place, ...]


def write(blocks: Iterable[Block], pages: int) -> Written:
    """Return blocks, in reading order, as text."""
    given = list(blocks)
    writer = _Writer(hyphened_words(given))
    page = 1
    for block in given:
        if block.page > page:
            writer.add("\f" * (block.page - page))
            page = block.page
        elif writer.size:
            writer.add("\n")
        writer.block(block)
    writer.add("\f" * (pages - page))
    return Written("".join(writer.parts), tuple(_finished(writer.pieces)), tuple(writer.places))


def hyphened_words(blocks: Iterable[Block]) -> frozenset[str]:
    """Return the words that stand with a hyphen inside a line somewhere, in lower case."""
    return frozenset(
        match.group().lower() for block in blocks for line in block.lines for match in _INNER_HYPHEN.finditer(line.text)
    )


@dataclass(slots=True)
class _Open:
    """A piece that is being written."""

    block: Block
    spans: list[Span]
    tail: Line | None = None  # its last line so far
    tail_part: int = 0  # where in the writer's parts that stands


@dataclass(slots=True)
class _Writer:
    hyphened: frozenset[str]
    parts: list[str] = field(default_factory=list)
    size: int = 0
    pieces: list[_Open] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    body: _Open | None = None  # the last piece that a later page may go on with

    def add(self, text: str) -> int:
        """Write text; return where it begins."""
        start = self.size
        self.parts.append(text)
        self.size += len(text)
        return start

    def block(self, block: Block) -> None:
        """Write a block and open its piece, or go on with the one before."""
        if block.follows and self.body is not None:
            piece = self.body
            self._mend(piece, block.first)
        else:
            piece = _Open(block, [])
            self.pieces.append(piece)
        for at, cell in enumerate(block.cells):
            if at:
                self.add(CELL_BORDER)
            if cell:
                self._cell(piece, cell, block.marker if not at else 0)
        if block.furniture is None and block.kind is not PieceKind.QUOTE:
            self.body = piece

    def _mend(self, piece: _Open, line: Line) -> None:
        """Step over the hyphen that parts a word where another page goes on with it."""
        if piece.tail and ends_in_hyphen(piece.tail) and joins(piece.tail.text, line.text, self.hyphened) == "":
            span = piece.spans[-1]
            piece.spans[-1] = Span(span.start, span.end - 1)
            self.parts[piece.tail_part] = f"{self.parts[piece.tail_part][:-1]}{HYPHEN}"

    def _cell(self, piece: _Open, lines: Sequence[Line], marker: int) -> None:
        shown = self.size + marker  # where the open span begins
        for at, line in enumerate(lines):
            text = line.text
            following = lines[at + 1].text if at + 1 < len(lines) else None
            between = "" if following is None else joins(text, following, self.hyphened)
            parted = following is not None and ends_in_hyphen(line)
            broken = piece.block.kind is PieceKind.ROW and following is not None and is_broken(text, following)
            if parted and between == "":
                text = text[:-1]
            elif text.endswith(HYPHEN):
                text = text[:-1] + "-"
            start = self.add(text)
            piece.tail, piece.tail_part = line, len(self.parts) - 1
            self.places.append(Place(Span(start, self.size), piece.block.page, *line.box))
            for begin, end in line.raised:
                if start + begin > shown:
                    piece.spans.append(Span(shown, start + begin))
                    shown = start + end
            if broken or (parted and between == ""):
                piece.spans.append(Span(shown, self.size))
                self.add(HYPHEN)
                shown = self.size
            self.add("" if broken or between == KEPT else between)
        if self.size > shown:
            piece.spans.append(Span(shown, self.size))


def is_broken(above: str, below: str) -> bool:
    """Return whether a word goes on from one line of a cell to the next without a hyphen, for want of room.

    The line above ends in no word, and together with the first of the line below it is one that Swedish lists know.
    """
    last, first = _LAST_OF_LINE.search(above), _FIRST_WORD.match(below)
    if not last or not first or not first.group().islower():
        return False
    left, whole = last.group().lower(), f"{last.group()}{first.group()}".lower()
    return not frequency(left) and frequency(whole) > 0


KEPT = "\u2060"  # says that a hyphen stays and no blank follows


def joins(above: str, below: str, hyphened: frozenset[str]) -> str:
    """Return what stands between two lines of a paragraph: a blank, `KEPT`, or "" for a hyphen that only parts a word.

    A hyphen belongs to the word before a capital or a digit, after an abbreviation or a single letter, and where the
    word stands with it elsewhere; before a conjunction a blank follows it.
    """
    last, first = _LAST_WORD.search(above), _FIRST_WORD.match(below)
    if not last or not first:
        return KEPT if above.endswith("/") and " " not in above[-30:] else " "
    left, right = last.group(), first.group()
    if right.lower() in _COORDINATED:
        return " "
    abbreviated = len(left) == 1 or left.isupper() or left.lower() in _HYPHENED or any(map(str.isdigit, left))
    proper = not right[0].islower() or abbreviated or f"{left}-{right}".lower() in hyphened
    return KEPT if proper else ""


def _finished(pieces: Iterable[_Open]) -> Iterable[Piece]:
    for piece in pieces:
        spans = tuple(span for span in piece.spans if span.end > span.start)
        if spans:
            block = piece.block
            yield Piece(
                kind=PieceKind.FURNITURE if block.furniture else block.kind,
                spans=spans,
                level=0 if block.furniture else block.level,
                page=block.page,
                furniture=block.furniture,
            )
