"""Changing what a person saw was wrong in an outline."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from remiss.intake.markup import visible
from remiss.model.document import Block, BlockKind, Document, Section, SectionId
from remiss.model.outline import walk
from remiss.model.span import Span
from remiss.model.tree import DEEPEST, Heading, build_sections


def relevel(document: Document, levels: Mapping[SectionId, int]) -> Document:
    """Return a document with other levels for some of its headings, and with new section ids where paths changed.

    Args:
        document: Any document.
        levels: New level by section id, 1 to 6; 0 makes the heading body text again. Sections left out keep theirs.

    Raises:
        KeyError: the document has no such section.
        ValueError: a level outside 0-6.
    """
    known = {section.id for section in walk(document.sections)}
    for section_id, level in levels.items():
        if section_id not in known:
            raise KeyError(section_id)
        if not 0 <= level <= DEEPEST:
            raise ValueError(f"level must be 0-{DEEPEST}, got {level}")
    headings: list[Heading] = []
    blocks: list[Block] = list(document.preamble)
    for section in walk(document.sections):
        level = levels.get(section.id, section.level)
        if level:
            headings.append(_heading(section, level))
        else:
            blocks.extend(_as_text(document, section))
        blocks.extend(section.blocks)
    preamble, sections = build_sections(headings, blocks, len(document.text))
    return replace(document, preamble=preamble, sections=sections)


def _heading(section: Section, level: int) -> Heading:
    return Heading(
        start=section.start,
        heading_end=section.heading_end,
        number=section.number,
        title=section.title,
        level=level,
        page=section.page,
    )


def _as_text(document: Document, section: Section) -> Iterator[Block]:
    """Yield a heading as a paragraph, without its mark and without furniture that stands inside it."""
    spans: list[Span] = []
    at = section.start
    for inside in (*(piece.span for piece in document.furniture), Span(section.heading_end, section.heading_end)):
        if section.start <= inside.start <= section.heading_end:
            spans.extend(_words(document.text, Span(at, inside.start)))
            at = inside.end
    if spans:
        yield Block(kind=BlockKind.PARAGRAPH, spans=tuple(spans), page=section.page)


def _words(text: str, span: Span) -> tuple[Span, ...]:
    piece = text[span.start : span.end]
    start = span.start + len(piece) - len(piece.lstrip("#* \t\r\n\f"))
    end = span.start + len(piece.rstrip("# \t\r\n\f"))
    return visible(text, Span(start, end)) if start < end else ()
