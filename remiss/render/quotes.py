"""The sentences of a section that tell of a theme, in its own words, with their pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from remiss.language.sentences import sentences
from remiss.model.body import body_text, from_source
from remiss.model.coverage import SectionThemes
from remiss.model.document import Block, Document, Section
from remiss.model.outline import by_id
from remiss.model.span import Span


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence as a reader sees it.

    Attributes:
        marks: What of `text` tells of the theme, in order; they do not overlap.
        page: 1-based page on which its paragraph begins, or None.
        start: Where its paragraph begins in the document.
    """

    text: str
    marks: tuple[Span, ...]
    page: int | None
    start: int = 0


@dataclass(frozen=True, slots=True)
class Passage:
    """What a section says of a theme.

    Attributes:
        section: None for the text before the first heading.
        heading: The heading's marks, in `remiss.model.outline.heading`; nothing is marked in the number.
        quotes: In reading order; empty when only the heading tells.
    """

    section: Section | None
    heading: tuple[Span, ...]
    quotes: tuple[Quote, ...]


def passages(document: Document, found: Sequence[SectionThemes], theme: str) -> tuple[Passage, ...]:
    """Return what the sections of a document say of a theme, in reading order; those that do not treat it are none."""
    sections = by_id(document)
    return tuple(
        _passage(document, sections[one.section] if one.section else None, treated.evidence)
        for one in found
        for treated in one.treated
        if treated.theme == theme
    )


def _passage(document: Document, section: Section | None, evidence: Sequence[Span]) -> Passage:
    blocks = document.preamble if section is None else section.blocks
    page = None if section is None else section.page
    quotes = tuple(quote for block in blocks for quote in _quotes(document, block, page, evidence))
    return Passage(section, () if section is None else _in_heading(document, section, evidence), quotes)


def _in_heading(document: Document, section: Section, evidence: Sequence[Span]) -> tuple[Span, ...]:
    """Return the marks of a heading, where its title stands in the source as it is shown."""
    start = document.text.find(section.title, section.start, section.heading_end)
    shift = len(f"{section.number} ") if section.number else 0
    inside = [one for one in evidence if start <= one.start and one.end <= start + len(section.title)]
    return tuple(Span(one.start - start + shift, one.end - start + shift) for one in inside) if start >= 0 else ()


def _quotes(document: Document, block: Block, page: int | None, evidence: Sequence[Span]) -> Iterator[Quote]:
    first, last = block.spans[0].start, block.spans[-1].end
    inside = [one for one in evidence if first <= one.start < last]
    if not inside:
        return
    body = body_text(document.text, [block])
    marks = [found for one in inside if (found := from_source(body, one)) is not None]
    for span in sentences(body.text):
        own = _apart(mark for mark in marks if span.start <= mark.start < span.end)
        if own:
            shown = tuple(Span(mark.start - span.start, min(mark.end, span.end) - span.start) for mark in own)
            yield Quote(body.text[slice(*span)], shown, block.page if block.page is not None else page, first)


def _apart(marks: Iterator[Span]) -> tuple[Span, ...]:
    """Return marks in order without those that begin inside one before."""
    found: list[Span] = []
    for mark in sorted(marks):
        if not found or mark.start >= found[-1].end:
            found.append(mark)
    return tuple(found)
