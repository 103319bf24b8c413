"""Plain text, or Markdown that others wrote, to a document."""

import re
from dataclasses import replace
from itertools import pairwise

from remiss.intake.blocks import read_blocks
from remiss.intake.chunks import measure, read_chunks
from remiss.intake.firm import find_firm
from remiss.intake.found import Found, Text
from remiss.intake.furniture import as_spans, find_furniture
from remiss.intake.lines import Line, read_lines
from remiss.intake.loose import find_loose
from remiss.intake.metadata import suggest_metadata
from remiss.intake.nesting import nest
from remiss.intake.pages import Pages, find_page_numbers, find_pages, page_at
from remiss.intake.title import find_title, is_kind_alone
from remiss.model.document import Document, DocumentId, Furniture, FurnitureKind, Metadata
from remiss.model.numbering import split_number
from remiss.model.span import Span
from remiss.model.tree import Heading, build_sections

_FRONT_LINES = 60
_FRONT_TITLE = re.compile(r"(?:title|rubrik|titel) ?: *[\"']?(.+?)[\"']?")


def read_plain(text: str, *, where: str, sha256: str) -> Document:
    """Return the outline, body text and furniture that a plain text seems to have.

    Args:
        text: The decoded file as it stands; every offset points into it. May be empty.
        where: The file's path as it was given; it becomes the document's id.
        sha256: Hash of the file's bytes.

    Nothing is refused. Every word is in a heading, in a block or in furniture, but for targets of links. A text without
    headings has no sections; all of it is preamble. Pages are known when the text has form feeds or page numbers.
    """
    lines = read_lines(text)
    claims = find_furniture(lines)
    pages = find_pages(lines, find_page_numbers(lines), claims)
    chunks = Text(chunks=read_chunks(lines, claims))
    find_firm(chunks)
    title = find_title(
        chunks, measure([line for at, line in enumerate(lines) if at not in claims]), _front_title(lines)
    )
    furniture = [*as_spans(lines, claims)]
    if title:
        furniture += _kind_labels(chunks, title)
        chunks.add(title)
    find_loose(chunks)
    headings = _headings(chunks, pages)
    preamble, sections = build_sections(headings, read_blocks(text, chunks.chunks, chunks.taken(), pages), len(text))
    document = Document(
        id=DocumentId(where),
        metadata=Metadata(title=""),
        text=text,
        sha256=sha256,
        preamble=preamble,
        sections=sections,
        furniture=tuple(sorted(furniture, key=lambda piece: piece.span)),
    )
    return replace(document, metadata=suggest_metadata(document))


def _front_title(lines: tuple[Line, ...]) -> str:
    """Return the title that the file's front matter gives, or ""."""
    for line in lines[1:_FRONT_LINES] if lines and lines[0].text == "---" else ():
        match = _FRONT_TITLE.fullmatch(line.text)
        if match:
            return match[1]
    return ""


def _kind_labels(chunks: Text, title: Found) -> list[Furniture]:
    """Take back marked headings above the title that only name the document's kind; they are part of a letterhead."""
    labels = [heading for heading in chunks.found.values() if heading.first < title.first and is_kind_alone(heading)]
    for label in labels:
        del chunks.found[label.first]
    spans = [Span(chunks.chunks[label.first].start, chunks.chunks[label.last].end) for label in labels]
    chunks.dropped.update(label.first for label in labels)
    return [Furniture(span=span, kind=FurnitureKind.LETTERHEAD) for span in spans]


def _headings(chunks: Text, pages: Pages) -> list[Heading]:
    found = [chunks.found[at] for at in sorted(chunks.found)]
    bare = [after.first == here.last + 1 for here, after in pairwise(found)] + [False]
    headings = []
    for heading, level in zip(found, nest(found, bare), strict=True):
        start = chunks.chunks[heading.first].start
        number, title = split_number(heading.text)
        end = chunks.chunks[heading.last].end
        headings.append(
            Heading(start=start, heading_end=end, number=number, title=title, level=level, page=page_at(pages, start))
        )
    return headings
