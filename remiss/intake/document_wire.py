"""Documents on their way between two processes: JSON, as `wire` sends extracts."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from typing import Any

from remiss.intake.wire import sent
from remiss.model.document import (
    Block,
    BlockKind,
    Document,
    DocumentId,
    DocumentKind,
    Furniture,
    FurnitureKind,
    Metadata,
    Section,
    SectionId,
    Source,
    SourceText,
)
from remiss.model.span import Span


def document_to_wire(document: Document) -> bytes:
    """Return a document as bytes; its id and hash are known on the other side."""
    form = {
        "text": document.text,
        "metadata": asdict(document.metadata),
        "preamble": _blocks_form(document.preamble),
        "sections": _sections_form(document.sections),
        "furniture": [[*one.span, one.kind] for one in document.furniture],
    }
    return json.dumps(form).encode("ascii")


def document_from_wire(data: bytes, where: str, sha256: str) -> Document:
    """Return a document that was sent.

    Args:
        where: The file's path as it was given: the document's id, and for an error that was sent.
        sha256: Hash of the file's bytes.

    Raises:
        DocumentError: It is the error that was sent; R-IMP-19, it is neither.
    """
    return replace(sent(data, where, _document), id=DocumentId(where), sha256=sha256)


def _blocks_form(blocks: Iterable[Block]) -> list[object]:
    return [[block.kind, [list(span) for span in block.spans], block.page] for block in blocks]


def _sections_form(sections: Iterable[Section]) -> list[object]:
    return [
        [
            *(one.id, one.number, one.title, one.level),
            *(one.start, one.heading_end, one.body_end, one.end),
            *(one.page, _blocks_form(one.blocks), _sections_form(one.children)),
        ]
        for one in sections
    ]


def _document(form: dict[str, Any]) -> Document:
    text = str(form["text"])
    return Document(
        id=DocumentId(""),
        metadata=_metadata(form["metadata"]),
        text=text,
        sha256="",
        preamble=_blocks(form["preamble"], len(text)),
        sections=_sections(form["sections"], len(text)),
        furniture=tuple(
            Furniture(span=_span(start, end, len(text)), kind=FurnitureKind(kind))
            for start, end, kind in form["furniture"]
        ),
    )


def _metadata(form: dict[str, Any]) -> Metadata:
    source = form.pop("source")
    known = {str(name): str(value) for name, value in form.items()}
    kind = DocumentKind(known.pop("kind"))
    if source is not None:
        source = Source(**{**source, "text": SourceText(source["text"])})
    return Metadata(kind=kind, source=source, **known)


def _blocks(items: Iterable[Sequence[Any]], end: int) -> tuple[Block, ...]:
    return tuple(
        Block(kind=BlockKind(kind), spans=tuple(_span(start, stop, end) for start, stop in spans), page=page)
        for kind, spans, page in items
    )


def _sections(items: Iterable[Sequence[Any]], end: int) -> tuple[Section, ...]:
    found = []
    for name, number, title, level, start, heading_end, body_end, stop, page, blocks, children in items:
        _span(start, stop, end)
        found.append(
            Section(
                id=SectionId(name),
                number=str(number),
                title=str(title),
                level=level,
                start=start,
                heading_end=heading_end,
                body_end=body_end,
                end=stop,
                page=page,
                blocks=_blocks(blocks, end),
                children=_sections(children, end),
            )
        )
    return tuple(found)


def _span(start: Any, stop: Any, end: int) -> Span:  # noqa: ANN401 - from another process
    if not 0 <= int(start) <= int(stop) <= end:
        raise ValueError("a span outside of the text")
    return Span(int(start), int(stop))
