"""Physical lines of a text, and what can be said of each by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from remiss.intake.genre import GLUED_NOTICE

_LINE = re.compile(r"[^\r\n\f]*(?:\r\n|[\r\n\f]|\Z)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something on it.

    Attributes:
        start, end: Where its text stands, outer white space left out.
        text: What stands there.
        gap: Blank lines before it.
        feeds: Form feeds between it and the line before: pages that begin there.
    """

    start: int
    end: int
    text: str
    gap: int
    feeds: int


def read_lines(text: str) -> tuple[Line, ...]:
    """Return the lines that are not blank. Lines end with LF, CR, CR LF or a form feed."""
    return tuple(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    gap = feeds = 0
    for match in _LINE.finditer(text):
        raw = match.group()
        seen = raw.strip()
        if seen:
            start = match.start() + len(raw) - len(raw.lstrip())
            yield from _unglued(Line(start, start + len(seen), seen, gap, feeds))
            gap = feeds = 0
        else:
            gap += 1
        feeds += raw.endswith("\f")


def _unglued(line: Line) -> Iterator[Line]:
    """Yield a line, in two when the text of a hidden template row runs into it."""
    if line.text.startswith(GLUED_NOTICE) and len(line.text) > len(GLUED_NOTICE):
        border = line.start + len(GLUED_NOTICE)
        rest = line.text[len(GLUED_NOTICE) :]
        yield Line(line.start, border, GLUED_NOTICE, line.gap, line.feeds)
        yield Line(line.end - len(rest.lstrip()), line.end, rest.lstrip(), 1, 0)
    else:
        yield line
