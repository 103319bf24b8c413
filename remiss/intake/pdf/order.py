"""Reading order, where a page's stream has another: some drivers and layout programs write lines as they like."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from remiss.intake.pdf.lines import Line

_MOST_LINES = 600  # of a page; one that has more is a drawing
_MARGIN = 0.1  # of the page's height: heads and feet are often written last
_UPWARDS = 0.02  # of the lines begin above the line before them, in its own column
_SIDEWAYS = 0.3  # of the lines of text stand beside the line of text before them
_FEWEST = 2
_PASSED = 6  # lines of text that stand below a line in its own column though they came before it: it comes too late
_TEXT = 4  # words; cells of tables have fewer
_GUTTER = 6.0  # points
_FEWEST_LINES = 4  # on each side of a gutter
_MOST_CROSSING = 0.3  # of the lines: headings and tables over both columns
_SAME_BASE = 0.3  # of the type size
_NEAR = 2.0  # of the type size: the lines of two columns need not be level


def in_reading_order(lines: Sequence[Line], height: float) -> list[Line]:
    """Return the upright lines of a page, `height` points high, in reading order, others after them.

    The stream's order stands unless it leaps upwards or sideways too often; then columns are told by the gutter between
    them, and read one after the other between what stands across it.
    """
    upright = [line for line in lines if not line.turn]
    inner = [line for line in upright if _MARGIN * height < line.base < (1 - _MARGIN) * height]
    if len(upright) > _MOST_LINES or not _is_disordered(inner):
        return list(lines)
    ordered = [*_ordered(upright), *(line for line in lines if line.turn)]
    return [replace(line, at=at, until=at) for at, line in enumerate(ordered)]


def _is_disordered(lines: Sequence[Line]) -> bool:
    up = sideways = 0
    for above, line in pairwise(lines):
        up += line.base > above.base + line.size / 2 and _overlap(above, line) > 0
        beside = abs(line.base - above.base) <= _NEAR * line.size and _overlap(above, line) < 0
        sideways += beside and _text_lines((above, line)) == 2
    if sideways > max(_FEWEST, _SIDEWAYS * _text_lines(lines)):
        return True
    if up >= _FEWEST and up >= _UPWARDS * len(lines):
        return True
    return any(_passed(lines[:at], line) >= _PASSED for at, line in enumerate(lines))


def _overlap(one: Line, other: Line) -> float:
    return min(one.end, other.end) - max(one.start, other.start)


def _passed(before: Sequence[Line], line: Line) -> int:
    """Return how many lines of text that came before a line stand below it in its own column."""
    return _text_lines([one for one in before if one.base < line.base and _overlap(one, line) > 0])


def _ordered(lines: Sequence[Line]) -> Iterator[Line]:
    gutter = _gutter(lines)
    if gutter is None:
        yield from _by_rows(lines)
        return
    left: list[Line] = []
    right: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.base):
        if line.start < gutter < line.end:
            yield from _ordered(left)
            yield from _ordered(right)
            yield line
            left, right = [], []
        else:
            (left if line.end <= gutter else right).append(line)
    yield from _ordered(left)
    yield from _ordered(right)


def _by_rows(lines: Sequence[Line]) -> list[Line]:
    """Return lines from above; those of one baseline from the left."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: -line.base):
        if rows and abs(rows[-1][0].base - line.base) <= _SAME_BASE * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in sorted(row, key=lambda line: line.start)]


def _gutter(lines: Sequence[Line]) -> float | None:
    """Return where a gutter between two columns of text stands, None without one: the widest of those least crossed."""
    best: tuple[int, float, float] | None = None
    for edge in sorted({round(line.end) for line in lines}):
        at = edge + _GUTTER / 2
        left = [line for line in lines if line.end <= at]
        right = [line for line in lines if line.start >= at]
        crossing = len(lines) - len(left) - len(right)
        if min(_text_lines(left), _text_lines(right)) < _FEWEST_LINES or crossing > _MOST_CROSSING * len(lines):
            continue
        width = min(line.start for line in right) - max(line.end for line in left)
        if width >= _GUTTER and (best is None or (crossing, -width) < best[:2]):
            best = crossing, -width, at
    return None if best is None else best[2]


def _text_lines(lines: Sequence[Line]) -> int:
    return sum(line.text.count(" ") >= _TEXT - 1 for line in lines)
