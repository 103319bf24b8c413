"""What people judge, kept apart from the scores: a log that only grows. Here what they judge of suggested links.

A log entry names the documents and sections it is about, so that it holds whichever of them is the base. What stands
in force is worked out from the log (`remiss.compare.standing`); nothing is ever rewritten, so two people's entries
can stand side by side.
"""

from dataclasses import dataclass
from enum import StrEnum

from remiss.model.alignment import Relation
from remiss.model.anchor import Anchor
from remiss.model.document import DocumentId
from remiss.model.remark_judgement import RemarkDeed


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What the program itself said of two sections when they were judged; `score` is a ratio in [0, 1]."""

    relation: Relation
    score: float


class Way(StrEnum):
    """How two linked sections are read: as versions of one text, or as two texts on one matter."""

    VERSIONS = "versions"
    MATTER = "matter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed:
    """Two sections do belong together; `suggestion` is None when the program had not linked them."""

    one: Anchor
    other: Anchor
    suggestion: Suggestion | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """Two sections do not belong together."""

    one: Anchor
    other: Anchor
    suggestion: Suggestion | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAs:
    """Two linked sections are to be read in this way, whatever their likeness says."""

    one: Anchor
    other: Anchor
    way: Way


@dataclass(frozen=True, slots=True, kw_only=True)
class Alone:
    """A section has no counterpart in another document."""

    one: Anchor
    against: DocumentId


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """A person has gone through a section against another document; `done` False takes that back.

    Attributes:
        beside: The counterparts that stood beside it then; None when that was not kept, as in a log written by hand.
    """

    one: Anchor
    against: DocumentId
    done: bool = True
    beside: tuple[Anchor, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A person's note on a section against another document; the latest counts, "" removes it."""

    one: Anchor
    against: DocumentId
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """An earlier entry no longer counts; undoing an undoing makes it count again.

    Attributes:
        entry: 1-based place of that entry in the log.
    """

    entry: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewed:
    """A document of the comparison gave way to a new version; what was judged of the old one is looked for there."""

    old: DocumentId
    new: DocumentId


PairDeed = Confirmed | Rejected | ReadAs
RowDeed = Alone | Reviewed | Noted
Deed = PairDeed | RowDeed | RemarkDeed | Undone | Renewed


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the log.

    Attributes:
        by: The name a person gave; never empty.
        at: When, as an ISO date with or without time: "2026-11-26T10:32:05+01:00".
        deed: What was decided.
    """

    by: str
    at: str
    deed: Deed


Log = tuple[Entry, ...]
