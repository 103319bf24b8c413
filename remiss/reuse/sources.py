"""What a search for reuse is given of each document."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from remiss.model.document import Document, SourceText
from remiss.model.outline import sections_of
from remiss.model.span import Span

LONGEST_TURN = 100  # code points; a longer line that recurs is a text of its own, such as a section of a statute
ENTRIES = 4  # lines; fewer that end in numbers are rather a table's or a sentence's
LONGEST_ENTRY = 150  # code points
OFTEN = 4  # times; a line that stands in one document so often is a formula of it: a form's field, a protocol's turn

_NUMBER_AT_END = re.compile(r"[^\W\d][^\d\n]*[ \t]+(\d{1,3})\Z")
_NOT_BREAK = re.compile(r"[^\n]")
_ENTRY = re.compile(
    r"(?m)^.{0,150}?(?:[.…_·] ?){5,}+ *(?:sid\S* ?)?\d{1,4}[ \t]*$"
)  # of a table of contents, with its leaders
_HEADING_MARK = re.compile(r"#{1,6}(?=\s)")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s)\]>\"]+")


@dataclass(frozen=True, slots=True)
class Source:
    """A text to search.

    Attributes:
        name: Unique among the texts searched together.
        text: As it stands; offsets point into it.
        furniture: What belongs to the page, in order of position.
        hidden: What a reader does not see: front matter, mark-up, targets of links; in order of position. May hold
            furniture too.
    """

    name: str
    text: str
    furniture: tuple[Span, ...] = ()
    hidden: tuple[Span, ...] = ()


class Searched(NamedTuple):
    """A text with what is set apart from the search blanked out.

    Attributes:
        text: As long as the source's own.
        apart: What was blanked out, in order of position.
    """

    text: str
    apart: tuple[Span, ...]


def source_of(document: Document) -> Source:
    """Return a document as a source: its headings and blocks are searched, nothing else.

    What stands before the first heading of a digest is a remark on the digest, and no part of what its source says.
    """
    furniture = [item.span for item in document.furniture]
    source = document.metadata.source
    if source is not None and source.text is SourceText.DIGEST:
        furniture += [Span(block.spans[0].start, block.spans[-1].end) for block in document.preamble]
    return Source(document.id, document.text, tuple(sorted(furniture)), tuple(_hidden(document)))


def readable(document: Document) -> str:
    """Return a document's text with blanks for what a reader does not see and for page furniture; offsets stay."""
    furniture = [item.span for item in document.furniture]
    marks = (_HEADING_MARK.match(document.text, section.start) for section in sections_of(document))
    heads = [Span(*mark.span()) for mark in marks if mark]
    return blanked(document.text, sorted([*furniture, *_hidden(document), *heads]))


def _hidden(document: Document) -> Iterator[Span]:
    sections = sections_of(document)
    blocks = [*document.preamble, *(block for section in sections for block in section.blocks)]
    seen = [Span(section.start, section.heading_end) for section in sections]
    at = 0
    for start, end in sorted([*seen, *(span for block in blocks for span in block.spans)]):
        if start > at:
            yield Span(at, start)
        at = max(at, end)
    if at < len(document.text):
        yield Span(at, len(document.text))


def searched(source: Source) -> Searched:
    """Set apart furniture, what is not seen, web addresses, and short lines that recur `OFTEN` times or more."""
    text = blanked(source.text, sorted([*source.furniture, *source.hidden]))
    if "://" in text or "www." in text:
        text = _blank(_ADDRESS, text)
    if "...." in text or ". . ." in text or "…" in text:
        text = _blank(_ENTRY, text)
    text = blanked(text, list(_contents(text)))
    lines = [span for span in _lines(text) if 0 < span.end - span.start <= LONGEST_TURN]
    said = [" ".join(text[start:end].lower().split()) for start, end in lines]
    times = Counter(said)
    often = [span for span, line in zip(lines, said, strict=True) if times[line] >= OFTEN]
    if not often:
        return Searched(text, source.furniture)
    return Searched(blanked(text, often), tuple(sorted([*source.furniture, *often])))


def _contents(text: str) -> Iterator[Span]:
    """Yield the lines of a table of contents without leaders: `ENTRIES` or more in a row that end in rising numbers."""
    run: list[Span] = []
    last = 0
    for span in _lines(text):
        if span.start == span.end:
            continue
        ends_in_digit = text[span.end - 1].isdigit() and span.end - span.start <= LONGEST_ENTRY
        entry = _NUMBER_AT_END.search(text, span.start, span.end) if ends_in_digit else None
        number = int(entry[1]) if entry else 0
        if entry and number >= last:
            run.append(span)
        else:
            if len(run) >= ENTRIES:
                yield from run
            run = [span] if entry else []
        last = number
    if len(run) >= ENTRIES:
        yield from run


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: " " * len(match.group()), text)


def _lines(text: str) -> Iterator[Span]:
    at = 0
    for line in text.split("\n"):
        left = len(line) - len(line.lstrip())
        yield Span(at + left, at + max(left, len(line.rstrip())))
        at += len(line) + 1


def blanked(text: str, spans: Sequence[Span]) -> str:
    """Return a text with blanks for the letters of stretches given in order of position, which may overlap.

    The length stays, and so do line breaks.
    """
    if not spans:
        return text
    parts, at = [], 0
    for start, end in spans:
        if end > at:
            parts += [text[at : max(start, at)], _NOT_BREAK.sub(" ", text[max(start, at) : end])]
            at = end
    return "".join([*parts, text[at:]])
