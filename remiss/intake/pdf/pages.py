"""A page to blocks in reading order: what is furniture set apart, the rest as its tags say or as it stands."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from remiss.intake.pdf.blocks import Block, paragraph
from remiss.intake.pdf.columns import aligned_rows
from remiss.intake.pdf.contents import as_line, find_contents
from remiss.intake.pdf.layout import Pitches, read_paragraphs
from remiss.intake.pdf.lines import Line
from remiss.intake.pdf.sheets import Sheet
from remiss.intake.pdf.tables import ruled_rows
from remiss.intake.shape import is_fill
from remiss.model.document import FurnitureKind

_MARGIN = 0.16  # of the page's height, where what the file calls an artifact is a head or foot

Running = dict[Line, FurnitureKind]


def read_page(sheet: Sheet, running: Running, pitches: Pitches) -> list[Block]:
    """Return the blocks of a page in reading order.

    Args:
        running: Its running heads and feet.
        pitches: Usual distances between lines in the whole file.
    """
    heads = _furniture(sheet, running)
    if sheet.tagged is None:
        return _by_stream([*heads, *_by_place(sheet, sheet.lines, running, pitches)])
    blocks = [block for each in sheet.tagged if (block := _without(each, running)) is not None]
    rest = [*heads, *_by_place(sheet, sheet.rest, running, pitches)]
    return _inserted(blocks, rest)


def _furniture(sheet: Sheet, running: Running) -> list[Block]:
    return [replace(paragraph((line,), sheet.number), furniture=kind) for line, kind in running.items()]


def _by_place(sheet: Sheet, lines: Sequence[Line], running: Running, pitches: Pitches) -> list[Block]:
    """Return blocks made of lines by where they stand: contents, ruled tables, other tables, paragraphs."""
    stretches = [(line.turn, line.at, line.until) for line in running]
    matter = [line for line in lines if not _inside(line, stretches) and not (line.artifact and is_fill(line.text))]
    page = sheet.number
    aside = [line for line in matter if line.artifact and _in_margin(sheet, line)]
    blocks = [replace(paragraph((line,), page), furniture=_margin_kind(sheet, line)) for line in aside]
    matter = _left(matter, aside)
    contents = find_contents(matter)
    blocks += [replace(paragraph((as_line(entry),), page), furniture=FurnitureKind.NOTICE) for entry in contents]
    matter = _left(matter, [line for entry in contents for line in entry])
    rows = [row for grid in sheet.grids for row in ruled_rows(grid, matter, page)]
    matter = _left(matter, [line for row in rows for line in row.lines])
    more = aligned_rows(matter, page)
    matter = _left(matter, [line for row in more for line in row.lines])
    return [*blocks, *rows, *more, *read_paragraphs(matter, page, pitches)]


def _left(lines: Iterable[Line], taken: Iterable[Line]) -> list[Line]:
    gone = set(taken)
    return [line for line in lines if line not in gone]


def _inside(line: Line, stretches: Sequence[tuple[int, int, int]]) -> bool:
    return any(turn == line.turn and start <= line.at and line.until <= end for turn, start, end in stretches)


def _in_margin(sheet: Sheet, line: Line) -> bool:
    return line.box.bottom >= (1 - _MARGIN) * sheet.height or line.box.top <= _MARGIN * sheet.height


def _margin_kind(sheet: Sheet, line: Line) -> FurnitureKind:
    if line.text.isdigit():
        return FurnitureKind.PAGE_NUMBER
    return FurnitureKind.HEADER if line.box.bottom > sheet.height / 2 else FurnitureKind.FOOTER


def _without(block: Block, running: Running) -> Block | None:
    """Return a tagged block without lines that are running heads, None when nothing is left."""
    stretches = [(line.turn, line.at, line.until) for line in running]
    cells = tuple(tuple(line for line in cell if not _inside(line, stretches)) for cell in block.cells)
    return replace(block, cells=cells) if any(cells) else None


def _by_stream(blocks: Iterable[Block]) -> list[Block]:
    return sorted(blocks, key=lambda block: min(line.at for line in block.lines))


def _inserted(blocks: list[Block], rest: Iterable[Block]) -> list[Block]:
    """Return tagged blocks in the tree's order, each other block behind the one that the stream has before it."""
    found = list(blocks)
    for block in _by_stream(rest):
        before = [at for at, other in enumerate(found) if other.first.at < block.first.at]
        nearest = max(before, key=lambda at: found[at].first.at, default=-1)
        found.insert(nearest + 1, block)
    return found
