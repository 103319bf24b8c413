"""Which sections of two documents treat the same matter, and why."""

from dataclasses import dataclass, field
from enum import StrEnum

from remiss.model.document import SectionId
from remiss.model.later import Later

CANDIDATES = 3  # that a person is offered; more is a list to search in


class Relation(StrEnum):
    """How much two linked sections have in common.

    same: The same text but for edits. similar: The same matter in other words. partial: One treats a part of the
    other's matter.
    """

    SAME = "same"
    SIMILAR = "similar"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True)
class HeadingEvidence:
    """The headings read alike; `likeness` is a ratio in [0, 1], 1 for the same words."""

    likeness: float


@dataclass(frozen=True, slots=True)
class TextEvidence:
    """The texts read alike; `likeness` is a ratio in [0, 1], 1 for the same text."""

    likeness: float


@dataclass(frozen=True, slots=True)
class WordsEvidence:
    """Telling words that both texts use, as the left one writes them, the most telling first."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReferenceEvidence:
    """One text names the other's section; `quote` is where it does so, in its own characters."""

    quote: str


@dataclass(frozen=True, slots=True)
class ContainedEvidence:
    """Of the `total` different telling words of the text that has fewer, `common` stand in the other text too.

    A compound stands there too when a part of it does.
    """

    common: int
    total: int


@dataclass(frozen=True, slots=True)
class LeadEvidence:
    """Neither section is as like any other section of the other document."""


@dataclass(frozen=True, slots=True)
class ContextEvidence:
    """The sections above them, or below them, are linked."""


@dataclass(frozen=True, slots=True)
class ThemesEvidence:
    """Both sections treat these themes of the field, told by their labels; `in_headings` when both headings name it."""

    labels: tuple[str, ...]
    in_headings: bool = False


@dataclass(frozen=True, slots=True)
class JudgedEvidence:
    """A person says so: the name given, and when, as in `remiss.model.judgement.Entry`."""

    by: str
    at: str


Evidence = (
    JudgedEvidence
    | HeadingEvidence
    | TextEvidence
    | ContainedEvidence
    | LeadEvidence
    | WordsEvidence
    | ThemesEvidence
    | ReferenceEvidence
    | ContextEvidence
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two sections that treat the same matter; a section may stand in many links.

    Attributes:
        score: How sure the program is, a ratio in [0, 1].
        evidence: What speaks for the link, the strongest first; never empty.
    """

    left: SectionId
    right: SectionId
    relation: Relation
    score: float
    evidence: tuple[Evidence, ...]


class Piece(StrEnum):
    """A piece of what a score is made of.

    START: Where every pair starts. STRANGERS: The documents treat different matters.
    CONTAINED: The longer tells what the shorter tells. LEAD: No other section is nearly
    as like. ORDER: They stand at the same place of their documents. The others as in `Evidence`, the context in three.
    """

    START = "start"
    STRANGERS = "strangers"
    TEXT = "text"
    CONTAINED = "contained"
    LEAD = "lead"
    HEADINGS = "headings"
    THEMES = "themes"
    REFERENCE = "reference"
    PARENTS = "parents"
    CHILDREN = "children"
    NEIGHBOURS = "neighbours"
    ORDER = "order"


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """How the score of two sections came about.

    Attributes:
        pieces: Each piece with its log-odds, in the order of `Piece`; those that give nothing are left out. Empty for
            sections that read the same, which have the score 1.
        raw: What the pieces add up to, as a ratio in [0, 1].
        score: That as it is shown, made surer or less so by what hand-made alignments taught.
    """

    pieces: tuple[tuple[Piece, float], ...]
    raw: float
    score: float


@dataclass(frozen=True, slots=True)
class NearMiss:
    """The best candidate that was not good enough, with its score in [0, 1]."""

    section: SectionId
    score: float


@dataclass(frozen=True, slots=True)
class Gap:
    """A section without counterpart in the other document; `near` is None when nothing came near it."""

    section: SectionId
    near: NearMiss | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """Links and gaps between the sections of two documents.

    Every section of the left outline stands in `links` or in `only_left`, never in both; likewise to the right.

    Attributes:
        links: By the left section's place in reading order, then the right one's.
        only_left: Sections of the left document without counterpart, in reading order.
        only_right: Sections of the right document without counterpart, in reading order.
        offered: `candidates`, with their reasons worked out when somebody first looks at them: they are many, and
            few are ever looked at.
    """

    links: tuple[Link, ...]
    only_left: tuple[Gap, ...]
    only_right: tuple[Gap, ...]
    offered: Later[tuple[Link, ...]] = field(default_factory=lambda: Later.known(()))

    @property
    def candidates(self) -> tuple[Link, ...]:
        """Pairs that were not linked, for a person who looks for another: each section's `CANDIDATES` best, by the left
        section's place, then by score, the best first, then by the right one's place."""
        return self.offered.value
