"""The sections of a document as they are searched."""

from collections.abc import Iterator, Sequence

from remiss.model.body import BLOCK_SEPARATOR, body_text
from remiss.model.document import Block, Document, Section
from remiss.model.outline import heading
from remiss.model.search import Entry


def entries_of(document: Document) -> tuple[Entry, ...]:
    """Return an entry for each section in reading order, before them one for the title and the text below it.

    A heading without text of its own has one too: it may be what is looked for.
    """
    title = document.metadata.title
    text, pages = _read(document, title, None, document.preamble)
    opening = Entry(section=None, path=(title,), text=text, heading_end=len(title), pages=pages)
    return (opening, *_walk(document, document.sections, ()))


def _walk(document: Document, sections: Sequence[Section], above: tuple[str, ...]) -> Iterator[Entry]:
    for section in sections:
        title = heading(section)
        path = (*above, title)
        text, pages = _read(document, title, section.page, section.blocks)
        yield Entry(section=section.id, path=path, text=text, heading_end=len(title), pages=pages)
        yield from _walk(document, section.children, path)


def _read(
    document: Document, title: str, page: int | None, blocks: Sequence[Block]
) -> tuple[str, tuple[tuple[int, int], ...]]:
    body = body_text(document.text, blocks)
    before = f"{title}{BLOCK_SEPARATOR}" if title else ""
    begun = [
        (0, page),
        *((span.start + len(before), block.page) for span, block in zip(body.blocks, blocks, strict=True)),
    ]
    return before + body.text, tuple((at, found) for at, found in begun if found is not None)
