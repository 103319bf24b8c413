"""Ruled tables of pages that do not say where they are."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from remiss.intake.extract import PieceKind
from remiss.intake.pdf.blocks import Block
from remiss.intake.pdf.lines import Line
from remiss.intake.pdf.rules import Rule

_TOUCH = 3.0  # points: rules that meet may fall short so much
_FEWEST_COLUMNS = 2
_FEWEST_ROWS = 2
_LONGEST_CELL = 1_200  # characters; a frame around whole pages of text is no table


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: where its columns and rows begin and end, and which of its fields are one cell.

    Attributes:
        columns: Places of the upright rules, from the left; one more than there are columns.
        rows: Places of the level rules, from below.
        cells: By row (from below) and column: the field in which its cell begins.
    """

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    cells: dict[tuple[int, int], tuple[int, int]]

    def cell_of(self, line: Line) -> tuple[int, int] | None:
        """Return the cell that a line stands in, None outside of the table."""
        box = line.box
        column = bisect_right(self.columns, (box.left + box.right) / 2) - 1
        row = bisect_right(self.rows, (box.bottom + box.top) / 2) - 1
        return self.cells.get((row, column))


def find_grids(rules: Sequence[Rule]) -> list[Grid]:
    """Return the ruled tables: rules that touch, with at least two columns and two rows."""
    grids = []
    for group in _touching(rules):
        columns = _places(rule for rule in group if rule.upright)
        rows = _places(rule for rule in group if not rule.upright)
        if len(columns) > _FEWEST_COLUMNS and len(rows) > _FEWEST_ROWS:
            grids.append(Grid(columns, rows, _cells(group, columns, rows)))
    return grids


def _touching(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    """Yield the groups of rules that hang together."""
    waiting = list(dict.fromkeys(rules))
    while waiting:
        group = [waiting.pop()]
        for rule in group:
            near = [other for other in waiting if _meet(rule, other)]
            group += near
            taken = set(near)
            waiting = [other for other in waiting if other not in taken]
        yield group


def _meet(one: Rule, other: Rule) -> bool:
    if one.upright == other.upright:
        ends = one.start - _TOUCH <= other.end and other.start - _TOUCH <= one.end
        return abs(one.at - other.at) <= _TOUCH and ends
    return one.start - _TOUCH <= other.at <= one.end + _TOUCH and other.start - _TOUCH <= one.at <= other.end + _TOUCH


def _places(rules: Iterator[Rule]) -> tuple[float, ...]:
    found: list[float] = []
    for place in sorted(rule.at for rule in rules):
        if not found or place - found[-1] > _TOUCH:
            found.append(place)
    return tuple(found)


def _cells(
    group: Sequence[Rule], columns: tuple[float, ...], rows: tuple[float, ...]
) -> dict[tuple[int, int], tuple[int, int]]:
    """Return the cell of each field: fields with no rule between are one, which begins at its upper left."""
    cells: dict[tuple[int, int], tuple[int, int]] = {}
    for row in reversed(range(len(rows) - 1)):
        for column in range(len(columns) - 1):
            middle = (columns[column] + columns[column + 1]) / 2, (rows[row] + rows[row + 1]) / 2
            cell = (row, column)
            if column and not _ruled(group, True, columns[column], middle[1]):
                cell = cells[row, column - 1]
            elif row + 1 < len(rows) - 1 and not _ruled(group, False, rows[row + 1], middle[0]):
                cell = cells[row + 1, column]
            cells[row, column] = cell
    return cells


def _ruled(group: Sequence[Rule], upright: bool, at: float, along: float) -> bool:
    return any(
        rule.upright == upright and abs(rule.at - at) <= _TOUCH and rule.start <= along <= rule.end for rule in group
    )


def ruled_rows(grid: Grid, lines: Sequence[Line], page: int) -> list[Block]:
    """Return the rows of a ruled table; [] when what stands in it is no table's."""
    cells: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        cell = grid.cell_of(line)
        if cell is not None:
            cells.setdefault(cell, []).append(line)
    if any(sum(len(line.text) for line in found) > _LONGEST_CELL for found in cells.values()):
        return []
    blocks = []
    for row in reversed(range(len(grid.rows) - 1)):
        begun = sorted({cell for (at, _), cell in grid.cells.items() if at == row and cell[0] == row})
        found = [tuple(cells.get(cell, ())) for cell in begun]
        if any(found):
            kind = PieceKind.ROW if len(begun) > 1 else PieceKind.PARAGRAPH
            blocks.append(Block(kind=kind, cells=tuple(found), page=page))
    return blocks if len(cells) > 1 else []
