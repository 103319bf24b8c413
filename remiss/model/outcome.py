"""What became of a remiss: whether the text that was adopted meets what the answers asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from remiss.model.document import DocumentId, SectionId
from remiss.model.register import Assessment, Register
from remiss.model.remark_judgement import Fulfilment
from remiss.model.result import Result
from remiss.model.span import Span


class Why(StrEnum):
    """What a suggestion rests on.

    ADDED: What is asked for came in. SOME: Some of it did. REWORDED: The text on the matter was changed, and whether as
    asked only a reader sees. GONE, STANDS: What was to go is gone, or is still there. MOVED, STAYED: The part was to
    stand elsewhere and does, or does not. DENIED: The matter came in, to be turned down. UNCHANGED: The part reads as
    it did. OTHER: It was changed in something else. NO_PART: The part has no counterpart any more. VAGUE: The ask names
    nothing that can be looked for. OUTSIDE: It speaks of something outside the document.
    """

    ADDED = "added"
    SOME = "some"
    REWORDED = "reworded"
    GONE = "gone"
    STANDS = "stands"
    MOVED = "moved"
    STAYED = "stayed"
    DENIED = "denied"
    UNCHANGED = "unchanged"
    OTHER = "other"
    NO_PART = "no_part"
    VAGUE = "vague"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A sentence or list item; `span` points into the text of its document."""

    section: SectionId
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """What the program thinks became of an ask.

    Attributes:
        words: Words of the adopted text, or of the one sent out when something went, that speak for it, as they stand
            there, in reading order, each once.
        sent, adopted: The passages that show it, in the text as sent out and as adopted; None when none does.
    """

    fulfilment: Fulfilment
    why: Why
    words: tuple[str, ...] = ()
    sent: Passage | None = None
    adopted: Passage | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one ask.

    Attributes:
        at: Place in `Register.filed`.
        section: Of the base as sent out, where the ask is filed; None when it is on the whole or outside.
        counterparts: Sections of the adopted text that treat the same matter, in reading order.
        assessed: What a person says; None while nobody has said anything.
    """

    at: int
    section: SectionId | None
    counterparts: tuple[SectionId, ...]
    suggested: Suggested
    assessed: Assessment | None = None

    @property
    def fulfilment(self) -> Fulfilment:
        """What holds: what a person says, else the program's suggestion."""
        return self.assessed.fulfilment if self.assessed else self.suggested.fulfilment


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcomes:
    """What became of all asks of a register, in the order of its groups.

    Attributes:
        register: With the base as it was sent out.
        result: The base as sent out laid against the one text that was adopted.
    """

    register: Register
    result: Result
    outcomes: tuple[Outcome, ...]


Counts = Mapping[Fulfilment, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeTally:
    """How many asks of one respondent, or at one part, were met; every `Fulfilment` is in `counts`."""

    response: DocumentId | None
    section: SectionId | None
    counts: Counts

    @property
    def total(self) -> int:
        """Return the number of asks."""
        return sum(self.counts.values())
