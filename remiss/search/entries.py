"""The sections of a document as they are searched."""

from collections.abc import Iterator, Sequence

from remiss.model.body import BLOCK_SEPARATOR, body_text
from remiss.model.document import Block, Document, Section, SectionId
from remiss.model.outline import heading
from remiss.model.paragraphs import has_no_pages, paragraph_numbers
from remiss.model.search import Entry


def entries_of(document: Document) -> tuple[Entry, ...]:
    """Return an entry for each section in reading order, before them one for the title and the text below it.

    A heading without text of its own has one too: it may be what is looked for.
    """
    title = document.metadata.title
    opening = _entry(document, None, (title,), None, document.preamble)
    return (opening, *_walk(document, document.sections, ()))


def _walk(document: Document, sections: Sequence[Section], above: tuple[str, ...]) -> Iterator[Entry]:
    for section in sections:
        path = (*above, heading(section))
        yield _entry(document, section.id, path, section.page, section.blocks)
        yield from _walk(document, section.children, path)


def _entry(
    document: Document, section: SectionId | None, path: tuple[str, ...], page: int | None, blocks: Sequence[Block]
) -> Entry:
    title, body = path[-1], body_text(document.text, blocks)
    before = f"{title}{BLOCK_SEPARATOR}" if title else ""
    starts = [span.start + len(before) for span in body.blocks]
    begun = [(0, page), *zip(starts, (block.page for block in blocks), strict=True)]
    numbers = zip(starts, paragraph_numbers(blocks), strict=True) if has_no_pages(document) else ()
    return Entry(
        section=section,
        path=path,
        text=before + body.text,
        heading_end=len(title),
        pages=tuple((at, found) for at, found in begun if found is not None),
        paragraphs=tuple(numbers),
    )
