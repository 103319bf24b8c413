"""Documents and their outline: the nouns every other module speaks of."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from remiss.model.span import Span

# "stockholm/trygghetsprogram-2024-2027", or the path of a file outside the library
DocumentId = NewType("DocumentId", str)
SectionId = NewType("SectionId", str)  # slugs of the titles from the root, joined by "."; unique in its document


class DocumentKind(StrEnum):
    """What a document is in the life of a remiss."""

    PROGRAMME = "programme"
    REMISS = "remiss"
    RESPONSE = "response"
    PROTOCOL = "protocol"
    NOTE = "note"
    ANSWER = "answer"
    OTHER = "other"


class SourceText(StrEnum):
    """Whether a structured document carries the source's own words or only its facts."""

    FULL = "full"
    DIGEST = "digest"


class BlockKind(StrEnum):
    """How a block of body text is set in the source."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    QUOTE = "quote"
    CODE = "code"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, a list item, a table row or another block of a section's own text.

    Attributes:
        kind: How it is set.
        spans: The text a reader sees, as stretches of the source in order; never empty. There is more than one where
            mark-up, a page break or page furniture stands inside the block; see `remiss.model.body`.
        page: 1-based page on which the block begins, or None when the source has no pages.
    """

    kind: BlockKind
    spans: tuple[Span, ...]
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One heading and the text below it. All offsets are into the document's `text`.

    Attributes:
        id: Unique in the document; stable while the titles above it and its own stand.
        number: Printed number as text, such as "3.2" or "§ 6"; "" when the heading has none.
        title: The heading as it should read, without number or mark-up; never empty.
        level: 1 (outermost) to 6.
        start: Where the heading begins.
        heading_end: Where the heading ends.
        body_end: End of the section's own text: where its first subsection, or the next section, starts.
        end: End of the section with all its subsections.
        page: 1-based page of the heading, or None.
        blocks: Its own text in reading order, furniture left out; empty when the heading stands alone.
        children: Subsections in reading order, each with a higher level.

    Raises:
        ValueError: level outside 1-6, offsets out of order, or a child that is not deeper.
    """

    id: SectionId
    number: str
    title: str
    level: int
    start: int
    heading_end: int
    body_end: int
    end: int
    page: int | None = None
    blocks: tuple[Block, ...] = ()
    children: tuple["Section", ...] = ()

    def __post_init__(self) -> None:
        if not 1 <= self.level <= 6:
            raise ValueError(f"level must be 1-6, got {self.level}")
        if not self.start <= self.heading_end <= self.body_end <= self.end:
            raise ValueError(f"offsets out of order in {self.id!r}")
        shallow = [child.id for child in self.children if child.level <= self.level]
        if shallow:
            raise ValueError(f"children not deeper than {self.id!r}: {shallow}")


class FurnitureKind(StrEnum):
    """Why a stretch of text is not part of what the document says."""

    HEADER = "header"
    FOOTER = "footer"
    PAGE_NUMBER = "page_number"
    SIGNATURE = "signature"
    LETTERHEAD = "letterhead"
    NOTICE = "notice"
    METADATA = "metadata"


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """Header, footer, page number or signature line: text that belongs to the page, not to the matter."""

    span: Span
    kind: FurnitureKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a structured document comes from.

    Attributes:
        name: The file or publication, as a reader would cite it.
        sha256: Lower-case hexadecimal hash of the imported file's bytes, or "" for a digest of a publication.
        pages: Number of pages, or None when unknown.
        ocr: True when the text was read from a scan by a machine.
        text: The source's own words, or a digest of its facts.
    """

    name: str
    sha256: str = ""
    pages: int | None = None
    ocr: bool = False
    text: SourceText = SourceText.FULL


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What is known of a document besides its text; "" means not stated.

    Attributes:
        organisation: Municipality or authority, such as "Stockholms stad".
        body: The nämnd, office or party within it.
        date: ISO date or the start of one: "2023", "2023-02" or "2023-02-13".
        period: Years a programme covers, as printed: "2024-2027".
        reference: Diarienummer.
        status: As the source puts it: "remissversion", "antagen" ...
        responds_to: Id of the document it answers.
    """

    title: str
    kind: DocumentKind = DocumentKind.OTHER
    organisation: str = ""
    body: str = ""
    date: str = ""
    period: str = ""
    reference: str = ""
    status: str = ""
    responds_to: str = ""
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text with its outline.

    Attributes:
        id: Library id, or the path of a file outside the library as it was given.
        text: The decoded text of the file as it stands, newlines untouched; every offset points into it.
        sha256: Lower-case hexadecimal hash of the file's bytes.
        preamble: Text before the first heading.
        sections: Top sections in reading order.
        furniture: What was set apart, in order of position.
    """

    id: DocumentId
    metadata: Metadata
    text: str = field(repr=False)
    sha256: str
    preamble: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    furniture: tuple[Furniture, ...] = ()
