"""What people judge of the remarks in answers: where they belong, which want the same, and what the sender replies.

Like the judgements of links these are entries of the comparison's log, which only grows; what stands in force is
worked out from it (`remiss.register`).
"""

from dataclasses import dataclass
from enum import StrEnum

from remiss.model.anchor import Anchor, RemarkAnchor
from remiss.model.document import DocumentId
from remiss.model.remark import Extent, Stance


class Position(StrEnum):
    """What the sender answers to an ask."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not_met"
    OUTSIDE = "outside"


class Fulfilment(StrEnum):
    """Whether an adopted text meets an ask."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not_met"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True, kw_only=True)
class Replied:
    """The sender's position on an ask, and so on the whole group it is in; None takes back what was replied before.

    Attributes:
        reason: Why, in as many lines as it takes; "" while nobody has written it.
    """

    one: RemarkAnchor
    position: Position | None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """What the program took for a remark is none."""

    one: RemarkAnchor


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """Where in the base document a remark belongs.

    Attributes:
        extent: A part, the whole, or a matter outside.
        section: Of the base document; None for another extent than a part.
    """

    extent: Extent
    section: Anchor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refiled:
    """A remark belongs elsewhere, or does something else than the program thinks; None leaves that as it is."""

    one: RemarkAnchor
    filing: Filing | None = None
    stance: Stance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """Two asks want the same: their groups are one."""

    one: RemarkAnchor
    other: RemarkAnchor


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted:
    """An ask stands by itself, outside the group it was in."""

    one: RemarkAnchor


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """A remark that the program did not see, marked by hand."""

    one: RemarkAnchor
    stance: Stance
    filing: Filing


@dataclass(frozen=True, slots=True, kw_only=True)
class GoneThrough:
    """A person has gone through all remarks of an answer; `done` False takes that back."""

    document: DocumentId
    done: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessed:
    """Whether an adopted text meets an ask; None takes back what was said before.

    Attributes:
        adopted: The text that was adopted.
        reason: Why, in as many lines as it takes; may be "".
    """

    one: RemarkAnchor
    adopted: DocumentId
    fulfilment: Fulfilment | None
    reason: str = ""


AskDeed = Assessed | Replied | Dropped | Refiled | Joined | Parted | Added
RemarkDeed = AskDeed | GoneThrough
