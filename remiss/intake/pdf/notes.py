"""Footnotes, and the raised numbers that call them."""

from collections.abc import Sequence
from dataclasses import replace

from remiss.intake.extract import PieceKind
from remiss.intake.pdf.blocks import Block
from remiss.intake.pdf.lines import Line
from remiss.intake.pdf.markers import note_number

_SMALLER = 0.93  # times the body's type: Writer and Word set notes in 10 points below 11 or 12


def find_notes(blocks: Sequence[Block], body: float) -> list[Block]:
    """Return a page's blocks with its footnotes as quotes, and only those numbers raised that call one of them.

    Footnotes are what stands last on the page, set smaller than the body, each beginning with a number; what follows
    one without a number belongs to it. A piece steps over raised numbers, so others, as in "m²", are let down.
    """
    found = list(blocks)
    last = len(found)
    for at in reversed(range(len(found))):
        block = found[at]
        if block.furniture is not None:
            continue
        if block.kind not in (PieceKind.PARAGRAPH, PieceKind.ITEM, PieceKind.QUOTE) or block.size > _SMALLER * body:
            break
        if note_number(block.text):
            last = at
    for at in range(last, len(found)) if _is_foot(found, last) else ():
        if found[at].furniture is None:
            number = note_number(found[at].first.text)
            found[at] = replace(found[at], kind=PieceKind.QUOTE, marker=number, follows=False)
    numbers = {_number(block) for block in found if block.kind is PieceKind.QUOTE} - {""}
    return [_with_calls(block, numbers) for block in found]


def _is_foot(blocks: Sequence[Block], first: int) -> bool:
    """Return whether what stands from a block on is less than the text above it: small type may set a whole page."""
    sizes = [len(block.text) if block.furniture is None else 0 for block in blocks]
    return sum(sizes[first:]) < sum(sizes[:first])


def _number(block: Block) -> str:
    return "".join(filter(str.isdigit, block.first.text[: block.marker]))


def _with_calls(block: Block, numbers: set[str]) -> Block:
    if not any(line.raised for line in block.lines):
        return block
    keeps = block.kind in (PieceKind.PARAGRAPH, PieceKind.ITEM, PieceKind.HEADING, PieceKind.ROW)
    cells = tuple(tuple(_calls(line, numbers if keeps else set()) for line in cell) for cell in block.cells)
    return replace(block, cells=cells)


def _calls(line: Line, numbers: set[str]) -> Line:
    raised = tuple((start, end) for start, end in line.raised if start and line.text[start:end] in numbers)
    return line if raised == line.raised else replace(line, raised=raised)
