"""What a page is made of, before it is known what all of it is."""

from dataclasses import dataclass
from functools import cached_property

from remiss.intake.extract import PieceKind
from remiss.intake.pdf.glyphs import HYPHEN
from remiss.intake.pdf.lines import Line
from remiss.model.document import FurnitureKind


@dataclass(frozen=True)
class Block:
    """Lines that belong together.

    Attributes:
        cells: The lines; one group for all kinds but a row, which has one for each cell, empty ones too.
        page: 1-based.
        level: 1 to 6 for a heading, else 0.
        marker: Characters of the first line that are a list item's marker or a note's number, with the blank behind.
        furniture: What kind, when it is furniture.
        tag: The structure tree's own name of what it is, "" for what the tree does not speak of.
        follows: It goes on with the block before it on another page or in another column.
    """

    kind: PieceKind
    cells: tuple[tuple[Line, ...], ...]
    page: int
    level: int = 0
    marker: int = 0
    furniture: FurnitureKind | None = None
    tag: str = ""
    follows: bool = False

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """All lines in order."""
        return tuple(line for cell in self.cells for line in cell)

    @property
    def first(self) -> Line:
        """The first line."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """The last line."""
        return self.lines[-1]

    @cached_property
    def text(self) -> str:
        """What it says, roughly: lines joined by blanks, or by nothing where PDFium knows that a word is parted."""
        return " ".join(line.text for line in self.lines).replace(f"{HYPHEN} ", "")

    @property
    def size(self) -> float:
        """Points of the first line."""
        return self.first.size

    @property
    def bold(self) -> bool:
        """Every line is bold."""
        return all(line.bold for line in self.lines)


def paragraph(lines: tuple[Line, ...], page: int, tag: str = "") -> Block:
    """Return lines as a paragraph."""
    return Block(kind=PieceKind.PARAGRAPH, cells=(lines,), page=page, tag=tag)
