"""Searching the library: what is looked through, what is asked for, and what was found."""

from dataclasses import dataclass

from remiss.model.document import DocumentId, DocumentKind, SectionId
from remiss.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One section as it is searched.

    Attributes:
        section: Its id; None for the title of the document with the text before the first heading.
        path: The headings that lead to it as printed, the outermost first, its own last; the title alone for itself.
        text: Its own heading, a blank line and its own text, without page furniture; the document's own characters.
        heading_end: Where the heading ends in `text`.
        pages: (offset in `text`, 1-based page) wherever a heading or paragraph begins on a page, rising.
        paragraphs: (offset in `text`, number of the paragraph) wherever one begins in a file without pages, rising.
    """

    section: SectionId | None
    path: tuple[str, ...]
    text: str
    heading_end: int
    pages: tuple[tuple[int, int], ...]
    paragraphs: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """What of a document a search can be narrowed by.

    Attributes:
        stamp: Another one when the file is another; see `remiss.store.document_stamps`.
        year: Four digits, or "" when unknown.
        themes: Ids of the themes that some section treats, sorted.
    """

    document: DocumentId
    stamp: str
    name: str
    organisation: str
    kind: DocumentKind
    year: str
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """Which documents are searched; "" and None mean any. Years are four digits, both included."""

    organisation: str = ""
    kind: DocumentKind | None = None
    since: str = ""
    until: str = ""
    theme: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A section in which the words stand.

    Attributes:
        name: The document's name, as everywhere.
        path: As in `Entry`.
        heading_marks: Places of the words in the last heading of `path`.
        page: Where the excerpt's first mark stands, or None.
        paragraph: The same in a file without pages, counted from 1 below the heading; None where there are pages, and
            for a hit in the heading alone.
        excerpt: A stretch of the section's text around the words.
        marks: Places of the words in `excerpt`, in order, apart.
        cut: Whether text was left out before and after the excerpt.
        places: How many words of the section match.
    """

    document: DocumentId
    name: str
    section: SectionId | None
    path: tuple[str, ...]
    heading_marks: tuple[Span, ...]
    page: int | None
    paragraph: int | None = None
    excerpt: str
    marks: tuple[Span, ...]
    cut: tuple[bool, bool]
    places: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The answer to a search.

    Attributes:
        hits: The best first; ties by document id and reading order. No more than was asked for.
        sections, documents: How many there are in all.
        instead: A word of the library to try when nothing was found, or "".
    """

    hits: tuple[Hit, ...]
    sections: int
    documents: int
    instead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What the library's documents can be narrowed by, each sorted; themes are ids."""

    organisations: tuple[str, ...]
    kinds: tuple[DocumentKind, ...]
    years: tuple[str, ...]
    themes: tuple[str, ...]
