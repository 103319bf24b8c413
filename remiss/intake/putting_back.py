"""Page furniture that a person says is text after all."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from remiss.model.document import Block, BlockKind, Document, Section
from remiss.model.outline import page_at, walk
from remiss.model.span import Span, trimmed
from remiss.model.tree import Heading, build_sections


def put_back(document: Document, spans: Collection[Span]) -> Document:
    """Return a document in which some of its furniture is paragraphs of the sections it stands in.

    A paragraph that ran past it is cut in two there. A piece inside a heading stays where it is.

    Args:
        spans: Places of furniture; one without any is passed over.
    """
    chosen = frozenset(spans)
    taken = [piece for piece in document.furniture if piece.span in chosen and not _in_heading(document, piece.span)]
    if not taken:
        return document
    found = list(document.preamble)
    for section in walk(document.sections):
        found.extend(section.blocks)
    for piece in taken:
        span = trimmed(document.text, piece.span)
        if span.start < span.end:
            page = page_at(document, span.start)
            found = [part for block in found for part in _cut(block, span)]
            found.append(Block(kind=BlockKind.PARAGRAPH, spans=(span,), page=page))
    found.sort(key=lambda block: block.spans[0].start)
    headings = [_heading(section) for section in walk(document.sections)]
    preamble, sections = build_sections(headings, found, len(document.text))
    left = tuple(piece for piece in document.furniture if piece not in taken)
    return replace(document, preamble=preamble, sections=sections, furniture=left)


def _in_heading(document: Document, span: Span) -> bool:
    return any(section.start <= span.start < section.heading_end for section in walk(document.sections))


def _cut(block: Block, at: Span) -> Iterator[Block]:
    before = tuple(span for span in block.spans if span.end <= at.start)
    after = tuple(span for span in block.spans if span.end > at.start)
    if before and after:
        yield replace(block, spans=before)
        yield replace(block, spans=after)
    else:
        yield block


def _heading(section: Section) -> Heading:
    return Heading(
        start=section.start,
        heading_end=section.heading_end,
        number=section.number,
        title=section.title,
        level=section.level,
        page=section.page,
    )
