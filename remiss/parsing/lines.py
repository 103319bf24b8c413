"""Lines and pages of a Markdown source."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from remiss.model.span import Span

PAGE_MARK = re.compile(r"\s*<!--\s*sida\s+(\d{1,6})\s*-->\s*")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """A source by lines.

    Attributes:
        spans: Each line with its line end, as markdown-it counts lines from 0.
        mark_starts: Where each page mark begins, rising.
        mark_pages: The page each of them opens.
    """

    text: str
    spans: tuple[Span, ...]
    mark_starts: tuple[int, ...]
    mark_pages: tuple[int, ...]


def read_lines(text: str) -> Lines:
    """Split a source into lines and find its page marks: `<!-- sida 3 -->` on a line of its own."""
    spans = tuple(Span(*match.span()) for match in _LINE.finditer(text))
    marks = [(span.start, PAGE_MARK.fullmatch(text, span.start, span.end)) for span in spans]
    pages = [(start, int(mark[1])) for start, mark in marks if mark]
    return Lines(
        text=text,
        spans=spans,
        mark_starts=tuple(start for start, _ in pages),
        mark_pages=tuple(page for _, page in pages),
    )


def page_at(lines: Lines, offset: int) -> int | None:
    """Return the page on which `offset` stands, None in a source without marks.

    What stands before the first mark is on the page before it, when there is one.
    """
    before = bisect_right(lines.mark_starts, offset)
    if before:
        return lines.mark_pages[before - 1]
    if lines.mark_pages and lines.mark_pages[0] > 1:
        return lines.mark_pages[0] - 1
    return None


def line_end(lines: Lines, line: int) -> int:
    """Return where a line ends, its line end left out."""
    span = lines.spans[line]
    return span.start + len(lines.text[span.start : span.end].rstrip("\r\n"))
