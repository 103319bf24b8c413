"""A stretch of text."""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open stretch `[start, end)` of a text, in Unicode code points from its beginning."""

    start: int
    end: int


def trimmed(text: str, span: Span) -> Span:
    """Return a stretch of `text` without outer white space; one of nothing else becomes empty, at its start."""
    piece = text[span.start : span.end]
    if not piece.strip():
        return Span(span.start, span.start)
    return Span(span.start + len(piece) - len(piece.lstrip()), span.start + len(piece.rstrip()))
