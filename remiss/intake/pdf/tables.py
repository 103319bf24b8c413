"""Ruled tables of pages that do not say where they are."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from remiss.intake.extract import PieceKind
from remiss.intake.pdf.blocks import Block
from remiss.intake.pdf.lines import Line
from remiss.intake.pdf.rules import Rule

_TOUCH = 3.0  # points: rules that meet may fall short so much
_FEWEST_COLUMNS = 2
_FEWEST_ROWS = 2
_MOST_COLUMNS = 60
_MOST_ROWS = 400
_MOST_RULES = 3_000  # of a page; one that has more is a drawing
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
    """Return the ruled tables: rules that cross or meet, with at least two columns and two rows."""
    if len(rules) > _MOST_RULES:
        return []
    grids = []
    for group in _touching(sorted(set(rules))):
        columns = _places(rule for rule in group if rule.upright)
        rows = _places(rule for rule in group if not rule.upright)
        if _FEWEST_COLUMNS < len(columns) <= _MOST_COLUMNS and _FEWEST_ROWS < len(rows) <= _MOST_ROWS:
            grids.append(Grid(columns, rows, _cells(group, columns, rows)))
    return grids


def _touching(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    """Yield the groups of rules that hang together, each upright one with the level ones it meets."""
    level = sorted((rule for rule in rules if not rule.upright), key=lambda rule: rule.at)
    places = [rule.at for rule in level]
    leader = {rule: rule for rule in rules}

    def lead(rule: Rule) -> Rule:
        while leader[rule] != rule:
            leader[rule] = leader[leader[rule]]
            rule = leader[rule]
        return rule

    for upright in (rule for rule in rules if rule.upright):
        near = level[bisect_left(places, upright.start - _TOUCH) : bisect_right(places, upright.end + _TOUCH)]
        for rule in near:
            if rule.start - _TOUCH <= upright.at <= rule.end + _TOUCH:
                leader[lead(rule)] = lead(upright)
    groups: dict[Rule, list[Rule]] = {}
    for rule in rules:
        groups.setdefault(lead(rule), []).append(rule)
    yield from groups.values()


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
    drawn: dict[tuple[bool, int], list[Rule]] = {}
    for rule in group:
        drawn.setdefault((rule.upright, bisect_right(columns if rule.upright else rows, rule.at) - 1), []).append(rule)

    def ruled(upright: bool, place: int, along: float) -> bool:
        return any(rule.start <= along <= rule.end for rule in drawn.get((upright, place), ()))

    cells: dict[tuple[int, int], tuple[int, int]] = {}
    for row in reversed(range(len(rows) - 1)):
        for column in range(len(columns) - 1):
            cell = (row, column)
            if column and not ruled(True, column, (rows[row] + rows[row + 1]) / 2):
                cell = cells[row, column - 1]
            elif row + 1 < len(rows) - 1 and not ruled(False, row + 1, (columns[column] + columns[column + 1]) / 2):
                cell = cells[row + 1, column]
            cells[row, column] = cell
    return cells


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
