"""Paragraphs that go on in the next column or on the next page."""

from collections.abc import Sequence
from dataclasses import replace

from remiss.intake.extract import PieceKind
from remiss.intake.pdf.blocks import Block
from remiss.intake.pdf.lines import ends_in_hyphen
from remiss.intake.shape import is_terminal, starts_lower

_TEXT = (PieceKind.PARAGRAPH, PieceKind.ITEM)
_FULL = 0.85  # of the widest line of its paragraph


def join_flow(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with those marked that go on with a sentence from the page or column before."""
    found: list[Block] = []
    last: Block | None = None
    for block in blocks:
        follows = last is not None and _follows(last, block)
        found.append(block if block.follows == follows else replace(block, follows=follows))
        if block.furniture is None and block.kind is not PieceKind.QUOTE:
            last = block
    return found


def _follows(last: Block, block: Block) -> bool:
    if block.furniture is not None or block.kind is not PieceKind.PARAGRAPH or last.kind not in _TEXT:
        return False
    if block.tag and last.tag and not ends_in_hyphen(last.last):
        return block.follows and block.page != last.page
    moved = block.page != last.page or block.first.base > last.last.base
    alike = abs(block.size - last.last.size) <= 0.06 * block.size and block.first.bold == last.last.bold
    if not moved or not alike or last.first.turn != block.first.turn:
        return False
    if starts_lower(block.text) or ends_in_hyphen(last.last):
        return not is_terminal(last.text) or _is_full(last)
    return not is_terminal(last.text) and _is_full(last) and len(last.lines) > 1


def _is_full(block: Block) -> bool:
    widest = max(line.end - line.start for line in block.lines)
    return block.last.end - block.last.start >= _FULL * widest
