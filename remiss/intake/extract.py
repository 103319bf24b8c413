"""What a reader of a foreign format hands on: the text it found, cut into pieces, and what it could not keep.

PDF, DOCX, ODT and HTML differ in everything but this. Whatever reads one of them ends in an `Extract`; from there on a
document comes about in the same way, so that nothing behind this file knows which format a text came in.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from pathlib import PurePath

from remiss.intake.metadata import suggest_metadata
from remiss.model.body import body_text
from remiss.model.document import Block, BlockKind, Document, DocumentId, Furniture, FurnitureKind, Metadata, Source
from remiss.model.numbering import split_number
from remiss.model.span import Span
from remiss.model.tree import DEEPEST, Heading, build_sections


class PieceKind(StrEnum):
    """How a piece of an extracted text is set in its file. A footnote is a quote that stands where it is called."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    QUOTE = "quote"
    CODE = "code"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A heading, a block of body text or page furniture.

    Attributes:
        spans: The words a reader sees, as stretches of the extract's text in order; never empty. More than one where a
            page break or furniture stands inside, and one for each cell of a row.
        level: 1 (outermost) to 6 for a heading, else 0.
        page: 1-based page on which it begins, None when the format has no pages.
        furniture: What kind, when it is furniture.

    Raises:
        ValueError: No spans, spans out of order, a level that does not fit the kind, or furniture without its kind.
    """

    kind: PieceKind
    spans: tuple[Span, ...]
    level: int = 0
    page: int | None = None
    furniture: FurnitureKind | None = None

    def __post_init__(self) -> None:
        if not self.spans or any(before.end > after.start for before, after in pairwise(self.spans)):
            raise ValueError(f"spans are missing or out of order: {self.spans}")
        if not (1 <= self.level <= DEEPEST if self.kind is PieceKind.HEADING else self.level == 0):
            raise ValueError(f"level {self.level} does not fit {self.kind}")
        if (self.kind is PieceKind.FURNITURE) != (self.furniture is not None):
            raise ValueError(f"furniture {self.furniture} does not fit {self.kind}")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a person should know of a file that was read, such as pages without text.

    Attributes:
        code: "R-IMP-21" and so on; its sentence is the text `finding.R-IMP-21`.
        facts: Names and values that the sentence asks for, in the order they were given.
        page: 1-based, None when it is about the whole file.
    """

    code: str
    facts: tuple[tuple[str, str | int], ...] = ()
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """The text of a foreign file.

    Attributes:
        text: Every word the reader found, in reading order; one paragraph a line, pages parted by a form feed. Offsets
            of pieces, and later of the document, are code points into it.
        pieces: In reading order; together they hold every word of the text.
        pages: Number of pages, None when the format has none.
        words: Words that the file itself holds, counted on another way than the text was made; None when there is none.
        ocr: The text, or a part of it, was read from pictures.
        title: What the file's own properties call it, "" when nothing.
        findings: In the order a person should read them.
    """

    text: str
    pieces: tuple[Piece, ...]
    pages: int | None = None
    words: int | None = None
    ocr: bool = False
    title: str = ""
    findings: tuple[Finding, ...] = ()


def to_document(extract: Extract, *, where: str, sha256: str) -> Document:
    """Return the document that an extract tells of.

    Args:
        where: The file's path as it was given; it becomes the document's id.
        sha256: Hash of the file's bytes.
    """
    preamble, sections = build_sections(_headings(extract), _blocks(extract), len(extract.text))
    document = Document(
        id=DocumentId(where),
        metadata=Metadata(title=""),
        text=extract.text,
        sha256=sha256,
        preamble=preamble,
        sections=sections,
        furniture=tuple(
            Furniture(span=span, kind=piece.furniture)
            for piece in extract.pieces
            if piece.furniture is not None
            for span in piece.spans
        ),
    )
    return replace(document, metadata=_metadata(extract, document))


def _metadata(extract: Extract, document: Document) -> Metadata:
    """Return what the text suggests, and what the file itself knows better: pages, OCR, a title where none is found."""
    suggested = suggest_metadata(document)
    source = suggested.source or Source(name=document.id)
    named = extract.title if extract.title and suggested.title == PurePath(document.id).stem else suggested.title
    pages = source.pages if extract.pages is None else extract.pages
    return replace(suggested, title=named, source=replace(source, pages=pages, ocr=extract.ocr or source.ocr))


def _headings(extract: Extract) -> list[Heading]:
    return [_heading(extract.text, piece) for piece in extract.pieces if piece.kind is PieceKind.HEADING]


def _heading(text: str, piece: Piece) -> Heading:
    shown = body_text(text, [Block(kind=BlockKind.PARAGRAPH, spans=piece.spans)]).text
    number, title = split_number(" ".join(shown.split()))
    return Heading(
        start=piece.spans[0].start,
        heading_end=piece.spans[-1].end,
        number=number,
        title=title,
        level=piece.level,
        page=piece.page,
    )


def _blocks(extract: Extract) -> list[Block]:
    return [
        Block(kind=BlockKind(piece.kind.value), spans=piece.spans, page=piece.page)
        for piece in extract.pieces
        if piece.kind not in (PieceKind.HEADING, PieceKind.FURNITURE)
    ]
