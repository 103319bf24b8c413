"""Tables without rules: rows of cells that begin at the same places as those of the next row.

The page's stream tells a table cell by cell. A cell goes down; the next begins to the right, as high as the row. Two
columns of text are one such row, and its cells are long.
"""

from collections.abc import Sequence

from remiss.intake.extract import PieceKind
from remiss.intake.pdf.blocks import Block
from remiss.intake.pdf.lines import Line

_SAME_BASE = 0.4  # of the type size
_ALIGNED = 4.0  # points
_PITCH = 2.0  # of the type size, from line to line of a cell
_MOST_LINES = 8  # of a cell
_FEWEST_ROWS = 2
_FEWEST_CELLS = 5  # of a table: two rows of two are as often a letterhead
_APART = 0.5  # of the type size, between cells

Row = list[list[Line]]  # cells of lines


def aligned_rows(lines: Sequence[Line], page: int) -> list[Block]:
    """Return the rows of tables without rules, in order; lines stand as the page's stream has them."""
    rows = [row for row in _rows(lines) if len(row) > 1 and max(map(len, row)) <= _MOST_LINES]
    places = {line: at for at, line in enumerate(lines)}
    tables: list[list[Row]] = []
    for row in rows:
        last = tables[-1][-1] if tables else None
        if last is not None and places[row[0][0]] == places[last[-1][-1]] + 1 and _aligned(last, row):
            tables[-1].append(row)
        else:
            tables.append([row])
    return [
        Block(kind=PieceKind.ROW, cells=tuple(map(tuple, row)), page=page)
        for table in tables
        if len(table) >= _FEWEST_ROWS and sum(map(len, table)) >= _FEWEST_CELLS
        for row in table
    ]


def _rows(lines: Sequence[Line]) -> list[Row]:
    rows: list[Row] = []
    for line in lines:
        row: Row = rows[-1] if rows and not line.turn else []
        top = _top(row, line)
        if top is not None:
            if top:
                rows[-1:] = [[row[0][:top]], [row[0][top:]]]
            rows[-1].append([line])
        elif row and _is_below(row[-1][-1], line):
            row[-1].append(line)
        else:
            rows.append([[line]])
    return rows


def _top(row: Row, line: Line) -> int | None:
    """Return with which line of its first cell a row begins if a line begins another cell; None when it does not."""
    if not row or line.start < max(part.end for part in row[-1][-_MOST_LINES:]) + _APART * line.size:
        return None
    for at in range(max(len(row[0]) - _MOST_LINES, 0) if len(row) == 1 else 0, len(row[0])):
        if abs(row[0][at].base - line.base) <= _SAME_BASE * line.size:
            return at if len(row) == 1 or at == 0 else None
    return None


def _is_below(above: Line, line: Line) -> bool:
    return abs(above.start - line.start) <= _ALIGNED and 0 < above.base - line.base <= _PITCH * line.size


def _aligned(above: Row, row: Row) -> bool:
    """Return whether at least two cells of a row begin or end where cells of the row above do."""
    places = sum(
        any(
            abs(cell[0].start - other[0].start) <= _ALIGNED or abs(cell[0].end - other[0].end) <= _ALIGNED
            for other in above
        )
        for cell in row
    )
    return places > 1
