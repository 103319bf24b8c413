"""The same words in two places."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


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
