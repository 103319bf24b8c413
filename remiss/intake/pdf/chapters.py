"""Chapters that the bookmarks of a file leave out: they name 2.1 and 2.2, and not the 2 above them."""

from collections.abc import Sequence
from dataclasses import replace

from remiss.intake.extract import PieceKind
from remiss.intake.pdf.blocks import Block
from remiss.model.numbering import split_number
from remiss.model.tree import DEEPEST


def lack_chapters(marked: Sequence[Block]) -> bool:
    """Return whether a numbered heading stands below a number that no heading has."""
    numbers = {_number(block) for block in marked if block.kind is PieceKind.HEADING}
    return any(number.rpartition(".")[0] not in numbers for number in numbers if "." in number)


def with_chapters(marked: Sequence[Block], seen: Sequence[Block]) -> list[Block]:
    """Return the marked headings with numbered ones that only their type tells of and that stand above some of them.

    The depth of a number is its level then, for the file's own levels begin at the sections.

    Args:
        marked: Blocks with the headings that bookmarks name.
        seen: The blocks with the headings that their type tells of; other blocks where the two part differently.
    """
    numbers = {number for block in marked if block.kind is PieceKind.HEADING and (number := _number(block))}
    deepest = max((number.count(".") for number in numbers), default=0)
    lines = {
        block.first: block
        for block in seen
        if block.kind is PieceKind.HEADING and _number(block) and _number(block).count(".") < deepest
    }
    found = []
    for block in marked:
        above = lines.get(block.first)
        if block.kind is PieceKind.PARAGRAPH and above is not None and above.lines == block.lines:
            found.append(replace(block, kind=PieceKind.HEADING, level=1, marker=0))
        else:
            found.append(block)
    return [_at_depth(block) for block in found]


def _at_depth(block: Block) -> Block:
    number = _number(block)
    if block.kind is not PieceKind.HEADING or not number:
        return block
    return replace(block, level=min(number.count(".") + 1, DEEPEST))


def _number(block: Block) -> str:
    return split_number(block.text)[0]
