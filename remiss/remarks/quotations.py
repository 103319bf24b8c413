"""Quotations: stretches of a text that are somebody else's words, or the writer's own from before."""

import re
from collections.abc import Iterator, Sequence

from remiss.model.document import Block
from remiss.model.span import Span

_MARK = re.compile(r"[\"”“„»«]")
FEW_WORDS = 4  # so many words between marks are a term, such as ”platsperspektiv”, and no quotation


def quotations(text: str, blocks: Sequence[Block]) -> tuple[Span, ...]:
    """Return the quotations in the blocks of a section, in reading order, marks included.

    A mark opens when no letter stands before it, and closes else; inner quotations belong to the outer one. A quotation
    that is not closed ends with its block when it began with it, and is none else: scans lose closing marks.
    """
    return tuple(_found(text, blocks))


def _found(text: str, blocks: Sequence[Block]) -> Iterator[Span]:
    opened: list[int] = []
    for block in blocks:
        for span in block.spans:
            for match in _MARK.finditer(text, span.start, span.end):
                if match.start() == span.start or text[match.start() - 1].isspace() or text[match.start() - 1] == "(":
                    opened.append(match.start())
                elif opened:
                    start = opened.pop()
                    if not opened:
                        yield from _long(text, start, match.end())
        if opened and opened[0] == block.spans[0].start:
            yield from _long(text, opened[0], block.spans[-1].end)
            opened.clear()


def _long(text: str, start: int, end: int) -> Iterator[Span]:
    if len(text[start:end].split()) > FEW_WORDS:
        yield Span(start, end)
