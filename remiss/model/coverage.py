"""Which themes the sections of a document treat."""

from dataclasses import dataclass
from enum import StrEnum

from remiss.model.document import DocumentId, SectionId
from remiss.model.span import Span

LEAST_TREATED, LEAST_THOROUGH = 1 / 3, 2 / 3  # strength: about two telling words, and about eight


@dataclass(frozen=True, slots=True)
class Treated:
    """A theme that a section treats.

    Attributes:
        theme: Id in the vocabulary.
        score: How much the section has of it, a ratio in (0, 1).
        evidence: The places that tell of it, in reading order, in the document's text.
        through: The narrower themes that are counted in it, in the order of the vocabulary; see `with_narrower`.
        own: Whether the section treats it by words of its own, too.
    """

    theme: str
    score: float
    evidence: tuple[Span, ...]
    through: tuple[str, ...] = ()
    own: bool = True


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


class Treatment(StrEnum):
    """How much a document treats a theme."""

    NONE = "none"
    BRIEF = "brief"
    TREATED = "treated"
    THOROUGH = "thorough"


@dataclass(frozen=True, slots=True)
class Cover:
    """What a document has of a theme.

    Attributes:
        strength: A ratio in [0, 1): 0 when no section treats it, and the nearer 1 the more sections do and the more.
            It never falls when sections are added.
        sections: How many sections treat it.
        places: How many places tell of it there.
        narrower: How many of the sections treat it only through a narrower theme.
    """

    strength: float
    sections: int
    places: int
    narrower: int = 0

    @property
    def treatment(self) -> Treatment:
        """The strength in a word; the bounds are where a planner reading a programme would change it."""
        if not self.sections:
            return Treatment.NONE
        if self.strength < LEAST_TREATED:
            return Treatment.BRIEF
        return Treatment.TREATED if self.strength < LEAST_THOROUGH else Treatment.THOROUGH


@dataclass(frozen=True, slots=True)
class ThemeCoverage:
    """One theme in several documents.

    Attributes:
        covers: In the order of the documents.
    """

    theme: str
    covers: tuple[Cover, ...]


@dataclass(frozen=True, slots=True)
class Lacking:
    """A theme that one document lacks and others have.

    Attributes:
        having: Places of the documents that have it, in their order; at least one.
        strongest: Place of the one that has most of it; of several the first.
    """

    theme: str
    having: tuple[int, ...]
    strongest: int
