"""The text a reader sees of a section, with the way back to the source.

Matching and comparing need a section's text in one piece, without mark-up and page furniture; quoting needs the
source's own characters. `BodyText` holds the first and leads to the second.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from remiss.model.document import Block, Document, Section
from remiss.model.span import Span

_APART = re.compile(r"[\n\r\f\t|]")  # a tab parts the cells of an extracted table
_PARTS_A_WORD = "\u00ad"  # a hyphen at the end of a line or page that is none of the word's
BLOCK_SEPARATOR = "\n\n"  # a blank line, so that paragraph borders survive in plain text


@dataclass(frozen=True, slots=True)
class BodyText:
    """Text joined from stretches of a source.

    Attributes:
        text: The stretches; those of one block joined by a blank where the source breaks the line between them
            (page break, furniture) or begins a new cell of a table, else by nothing (mark-up inside a line, a soft
            hyphen where the line breaks inside a word); blocks are joined by a blank line.
        starts: Offset in `text` where each stretch begins, rising.
        sources: The stretch of the source each of them was taken from.
        blocks: Each block's stretch of `text`, in order.
    """

    text: str
    starts: tuple[int, ...]
    sources: tuple[Span, ...]
    blocks: tuple[Span, ...]


def body_text(source: str, blocks: Iterable[Block]) -> BodyText:
    """Join the visible text of `blocks`, whose spans point into `source`. No blocks give the empty text."""
    parts: list[str] = []
    starts: list[int] = []
    sources: list[Span] = []
    ranges: list[Span] = []
    at = 0
    for block in blocks:
        if parts:
            parts.append(BLOCK_SEPARATOR)
            at += len(BLOCK_SEPARATOR)
        began = at
        previous: Span | None = None
        for span in block.spans:
            if previous is not None and _is_apart(source, previous.end, span.start):
                parts.append(" ")
                at += 1
            starts.append(at)
            sources.append(span)
            parts.append(source[span.start : span.end])
            at += span.end - span.start
            previous = span
        ranges.append(Span(began, at))
    return BodyText("".join(parts), tuple(starts), tuple(sources), tuple(ranges))


def _is_apart(source: str, start: int, end: int) -> bool:
    return bool(_APART.search(source, start, end)) and not source.startswith(_PARTS_A_WORD, start)


def own_text(document: Document, section: Section) -> BodyText:
    """Return a section's own text, without heading, subsections and furniture."""
    return body_text(document.text, section.blocks)


def to_source(body: BodyText, span: Span) -> Span:
    """Return the stretch of the source that `span` of `body.text` was taken from.

    The result reaches from the first to the last character of the span and so may cover mark-up or furniture that
    stands between them. An empty span gives an empty span at its place; in an empty body that is (0, 0).
    """
    if not body.starts:
        return Span(0, 0)
    start = _point(body, span.start)
    if span.end <= span.start:
        return Span(start, start)
    return Span(start, _point(body, span.end - 1) + 1)


def _point(body: BodyText, offset: int) -> int:
    piece = max(bisect_right(body.starts, offset) - 1, 0)
    inside = min(offset - body.starts[piece], body.sources[piece].end - body.sources[piece].start)
    return body.sources[piece].start + max(inside, 0)


def from_source(body: BodyText, span: Span) -> Span | None:
    """Return the stretch of `body.text` that was taken from within `span` of the source; None when nothing was.

    The way back of `to_source`: what stands of the span between its first and its last character that is seen.
    """
    seen = [
        (start + max(span.start - source.start, 0), start + min(span.end, source.end) - source.start)
        for start, source in zip(body.starts, body.sources, strict=True)
        if source.start < span.end and span.start < source.end
    ]
    return Span(seen[0][0], seen[-1][1]) if seen else None
