"""Paragraphs by number: the way back into a file that has no pages."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby

from remiss.model.document import Block, BlockKind, Document, Section
from remiss.model.outline import path_at

_TOGETHER = frozenset({BlockKind.ITEM, BlockKind.ROW})  # a list or a table is one paragraph, as a reader counts
_UNPAGED = (".docx", ".docm", ".dotx", ".odt", ".html", ".htm")


def has_no_pages(document: Document) -> bool:
    """Return whether a document was read from a file of a kind that a reader sees in paragraphs, not in pages."""
    source = document.metadata.source
    return source is not None and source.pages is None and source.name.lower().endswith(_UNPAGED)


def paragraph_at(document: Document, offset: int) -> tuple[Section | None, int]:
    """Return the innermost section at an offset, None before the first heading, and the number of the paragraph in it.

    Paragraphs are counted from 1 below the section's own heading; a list or a table counts as one. The number is 0 in
    the heading.
    """
    path = path_at(document, offset)
    section = path[-1] if path else None
    blocks = document.preamble if section is None else section.blocks
    return section, _number(blocks, offset)


def paragraph_numbers(blocks: Sequence[Block]) -> tuple[int, ...]:
    """Return of each of a section's own blocks the number of the paragraph it is in, counted as in `paragraph_at`."""
    runs = groupby(enumerate(blocks), key=lambda one: one[1].kind if one[1].kind in _TOGETHER else one[0])
    return tuple(number for number, (_, run) in enumerate(runs, 1) for _ in run)


def _number(blocks: Sequence[Block], offset: int) -> int:
    within = blocks[: bisect_right(blocks, offset, key=lambda block: block.spans[0].start)]
    return paragraph_numbers(within)[-1] if within else 0
