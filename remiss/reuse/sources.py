"""What a search for reuse is given of each document."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from remiss.model.document import Document
from remiss.model.span import Span

OFTEN = 4  # times; a line that stands in one document so often is a formula of it: a form's field, a protocol's turn

_ENTRY = re.compile(r"(?m)^.*(?:[.…_·] ?){5,} *(?:sid\S* ?)?\d{1,4}[ \t]*$")  # of a table of contents, with its leaders
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s)\]>\"]+")


@dataclass(frozen=True, slots=True)
class Source:
    """A text to search.

    Attributes:
        name: Unique among the texts searched together.
        text: As it stands; offsets point into it.
        furniture: What belongs to the page, in order of position.
    """

    name: str
    text: str
    furniture: tuple[Span, ...] = ()


class Searched(NamedTuple):
    """A text with what is set apart from the search blanked out.

    Attributes:
        text: As long as the source's own.
        apart: What was blanked out, in order of position.
    """

    text: str
    apart: tuple[Span, ...]


def source_of(document: Document) -> Source:
    """Return a document as a source, its furniture set apart."""
    return Source(document.id, document.text, tuple(item.span for item in document.furniture))


def searched(source: Source) -> Searched:
    """Set apart furniture, web addresses, and lines that stand in the text `OFTEN` times or more."""
    text = blanked(source.text, source.furniture)
    if "://" in text or "www." in text:
        text = _blank(_ADDRESS, text)
    if "...." in text or ". . ." in text or "…" in text:
        text = _blank(_ENTRY, text)
    lines = [span for span in _lines(text) if span.start < span.end]
    said = [" ".join(text[start:end].lower().split()) for start, end in lines]
    times = Counter(said)
    often = [span for span, line in zip(lines, said, strict=True) if times[line] >= OFTEN]
    if not often:
        return Searched(text, source.furniture)
    return Searched(blanked(text, often), tuple(sorted([*source.furniture, *often])))


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: " " * len(match.group()), text)


def _lines(text: str) -> Iterator[Span]:
    at = 0
    for line in text.split("\n"):
        left = len(line) - len(line.lstrip())
        yield Span(at + left, at + max(left, len(line.rstrip())))
        at += len(line) + 1


def blanked(text: str, spans: Sequence[Span]) -> str:
    """Return a text of the same length with blanks for stretches given in order of position; overlaps are allowed."""
    if not spans:
        return text
    parts, at = [], 0
    for start, end in spans:
        if end > at:
            parts += [text[at : max(start, at)], " " * (end - max(start, at))]
            at = end
    return "".join([*parts, text[at:]])
