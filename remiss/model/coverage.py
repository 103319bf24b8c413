"""Which themes the sections of a document treat."""

from dataclasses import dataclass

from remiss.model.document import DocumentId, SectionId
from remiss.model.span import Span


@dataclass(frozen=True, slots=True)
class Treated:
    """A theme that a section treats.

    Attributes:
        theme: Id in the vocabulary.
        score: How much the section has of it, a ratio in (0, 1).
        evidence: The places that tell of it, in reading order, in the document's text.
    """

    theme: str
    score: float
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class SectionThemes:
    """The themes of one section.

    Attributes:
        section: Its id; None for the text before the first heading.
        span: From the heading to the end of the section's own text.
        treated: In the order of the vocabulary.
    """

    section: SectionId | None
    span: Span
    treated: tuple[Treated, ...]


@dataclass(frozen=True, slots=True)
class DocumentThemes:
    """The themes of a document, by section in reading order."""

    document: DocumentId
    sections: tuple[SectionThemes, ...]
