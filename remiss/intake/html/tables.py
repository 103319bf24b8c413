"""Tables of a page: kept until they end, for only then one knows whether they are tables or only place text."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from remiss.intake.extract import PieceKind
from remiss.intake.writer import Words, Writer
from remiss.model.document import FurnitureKind

_MOST_COLUMNS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """A paragraph that is still to be written; a row when it has cells."""

    kind: PieceKind
    words: tuple[Words, ...] = ()
    before: str = ""
    level: int = 0
    furniture: FurnitureKind | None = None
    cells: tuple[tuple[Words, ...], ...] = ()

    def write(self, writer: Writer) -> None:
        """Hand it to a writer."""
        if self.kind is PieceKind.ROW:
            writer.add_row(self.cells)
        else:
            writer.add(self.kind, self.words, before=self.before, level=self.level, furniture=self.furniture)


@dataclass(slots=True)
class Table:
    """A table that is open.

    Attributes:
        rows: Of each, its cells; of each cell, what stands in it.
        loose: What stands in the table and in no cell.
        covered: By column, how many of the rows to come a cell from above still reaches over.
    """

    rows: list[list[list[Pending]]] = field(default_factory=list)
    loose: list[Pending] = field(default_factory=list)
    covered: dict[int, int] = field(default_factory=dict)

    def open_row(self) -> None:
        """Begin a row."""
        self.rows.append([])

    def open_cell(self, columns: int, rows: int = 1) -> int:
        """Begin a cell over some columns and rows, the others stay empty; return over how many columns it reaches.

        Past `_MOST_COLUMNS` it is one, so that no table grows wider with each row.
        """
        if not self.rows:
            self.open_row()
        row = self.rows[-1]
        while self.covered.get(len(row), 0):
            self.covered[len(row)] -= 1
            row.append([])
        wide = len(row) + columns > _MOST_COLUMNS
        for _ in range(1 if wide else columns):
            self.covered[len(row)] = 0 if wide else rows - 1
            row.append([])
        return 1 if wide else columns

    def add(self, piece: Pending, columns: int) -> None:
        """Put a paragraph into the cell that was begun last, which reaches over some columns."""
        if self.rows and len(self.rows[-1]) >= columns:
            self.rows[-1][-columns].append(piece)
        else:
            self.loose.append(piece)

    def pieces(self) -> Iterable[Pending]:
        """Return what the table comes to: rows, or the paragraphs in it when it only places text."""
        yield from self.loose
        if self._is_layout():
            yield from (piece for row in self.rows for cell in row for piece in cell)
            return
        for row in self.rows:
            yield Pending(kind=PieceKind.ROW, cells=tuple(map(_in_one_line, row)))
            yield from (piece for cell in row for piece in cell if piece.kind is PieceKind.ROW)

    def _is_layout(self) -> bool:
        filled = [sum(bool(cell) for cell in row) for row in self.rows]
        headed = any(piece.kind is PieceKind.HEADING for row in self.rows for cell in row for piece in cell)
        return headed or max(filled, default=0) <= 1


def _in_one_line(cell: list[Pending]) -> tuple[Words, ...]:
    found: list[Words] = []
    for piece in cell:
        if piece.kind is PieceKind.ROW:
            continue
        found += [Words(" ")] if found else []
        mark = piece.before.strip()
        found += [Words(f"{mark} ")] if mark else []
        found += piece.words
    return tuple(found)
