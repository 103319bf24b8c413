"""A stretch of text."""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open stretch `[start, end)` of a text, in Unicode code points from its beginning."""

    start: int
    end: int
