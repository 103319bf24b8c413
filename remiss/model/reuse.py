"""The same words in two places."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from remiss.model.document import Document, DocumentId


class Passage(NamedTuple):
    """A stretch `[start, end)` of a document's text, in code points."""

    document: str
    start: int
    end: int


class ReuseKind(StrEnum):
    """How two passages are the same.

    VERBATIM: the same letters, but for one or two. NEAR: the same but for edits or reading errors. FORMULA: as either,
    but what recurs is a stock phrase, a citation or belongs to the page, not to what is said.
    """

    VERBATIM = "verbatim"
    NEAR = "near"
    FORMULA = "formula"


@dataclass(frozen=True, slots=True, order=True)
class Reuse:
    """Two passages that say the same in the same words.

    Attributes:
        left: The one that stands first: in the document given first, or earlier in the same document.
        right: The other. The two never overlap.
        similarity: Likeness of the two, white space and folding aside; a ratio in [0, 1].
    """

    left: Passage
    right: Passage
    similarity: float
    kind: ReuseKind


@dataclass(frozen=True, slots=True)
class Family:
    """All the places where one passage stands.

    Attributes:
        passages: In order of document and place; two at least, none of them overlapping by half.
        source: The one in the oldest document, probably the first; None when not every document is dated, or several
            are equally old.
        kind: Of the pairs: `VERBATIM` when all are, `FORMULA` when any is.
    """

    passages: tuple[Passage, ...]
    source: Passage | None
    kind: ReuseKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ReuseResult:
    """What recurs in documents.

    Attributes:
        documents: That were searched, in the order that decides what is left and what is right.
        pairs: In reading order of the left passage, then of the right.
        families: The same grouped, formulae too.
        flows: Who has text of whom, most words first.
        common: Which answers have much of their text in common, the largest group first.
    """

    documents: tuple[Document, ...]
    pairs: tuple[Reuse, ...]
    families: tuple[Family, ...]
    flows: tuple["Flow", ...]
    common: tuple["CommonText", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """What one document has of another's text, formulae aside.

    Attributes:
        earlier: Who probably had it first; the one searched first where that cannot be said.
        later: The other.
        dated: Whether the dates say who was first.
        passages: How many.
        words: In them, as the later document has them.
        share: Of the letters of the later document; a ratio in [0, 1].
    """

    earlier: DocumentId
    later: DocumentId
    dated: bool
    passages: int
    words: int
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonText:
    """Documents that have much of their text in common with one: a campaign, a common draft.

    Attributes:
        model: The one the others share text with: of those with most others, the oldest.
        others: In order of how much, most first.
        shares: Of the letters of each of the others, in the same order; ratios in [0, 1].
        share: Of all their letters together.
    """

    model: DocumentId
    others: tuple[DocumentId, ...]
    shares: tuple[float, ...]
    share: float
