"""What an answer says of the document it answers: its standpoint as a whole, and each remark with where it aims.

All spans point into the text of the answer, so what is quoted is the respondent's own characters.
"""

from dataclasses import dataclass
from enum import StrEnum

from remiss.model.document import DocumentId, SectionId
from remiss.model.span import Span


class Standpoint(StrEnum):
    """Where a whole answer stands. The values are the terms of Swedish remiss practice, as data has them."""

    SUPPORTS = "tillstyrker"
    SUPPORTS_WITH_REMARKS = "tillstyrker med synpunkter"
    OPPOSES = "avstyrker"
    NO_REMARKS = "inga synpunkter"
    ABSTAINS = "avstår"
    UNCLEAR = "oklart"


class Stance(StrEnum):
    """What a remark does to what it speaks of."""

    POSITIVE = "positive"
    SUGGESTS_ADDITION = "suggests_addition"
    SUGGESTS_CLARIFICATION = "suggests_clarification"
    CRITICISES = "criticises"
    NEUTRAL = "neutral"


class Change(StrEnum):
    """What a remark wants done to the base document."""

    ADD = "add"
    CLARIFY = "clarify"
    REMOVE = "remove"
    RESTRUCTURE = "restructure"
    REVISE = "revise"
    ASSIGN = "assign"


ASKS = frozenset({Stance.SUGGESTS_ADDITION, Stance.SUGGESTS_CLARIFICATION, Stance.CRITICISES})


class Via(StrEnum):
    """How a remark was found to aim at a part: the part is named, or only treated in like words."""

    NAMED = "named"
    LIKENESS = "likeness"


class Extent(StrEnum):
    """What kind of part a remark aims at."""

    SECTION = "section"
    WHOLE = "whole"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """A part of the base document that a remark is about.

    Attributes:
        extent: One part; the base document as a whole; or a matter that lies outside it.
        section: Id in the base document; None without one, and where the aim is not a part.
        label: What the part is called: the heading in the base document, else as the answer writes it.
        via: Named, or only alike.
        score: How sure the program is, a ratio in [0, 1].
        quote: Where the answer names it: in the remark, in one beside it or in the heading above; None when nowhere.
        words: Telling words that remark and part share, as the answer writes them, the most telling first.
    """

    extent: Extent = Extent.SECTION
    section: SectionId | None = None
    label: str
    via: Via
    score: float
    quote: Span | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One statement of an answer.

    Attributes:
        span: A sentence, a clause of one, or a list item.
        stance: What it does.
        change: What it wants done, or None: praise, reports, and criticism that names no remedy.
        cue: The words that tell, inside `span`; None where nothing told and the remark is neutral for that.
        aims: What it is about, the surest first; empty when nothing shows.
        reason: Why, as the respondent puts it, inside `span` or right after it; None when no reason is given.
        repeats: Other places of the same answer that say the same, such as its summary.
        intro: The sentence that opens the list of which this is an item, or the heading or the name of the column that
            tells what all that stands under it does; or None.
        context: What stands before in the answer and has to be read with it ("Den bör ..."), or None.
        umbrella: It only announces asks that follow and is none of its own.
    """

    span: Span
    stance: Stance
    change: Change | None = None
    cue: Span | None = None
    aims: tuple[Aim, ...] = ()
    reason: Span | None = None
    repeats: tuple[Span, ...] = ()
    intro: Span | None = None
    context: Span | None = None
    umbrella: bool = False


@dataclass(frozen=True, slots=True)
class Whole:
    """The standpoint of a whole answer, and the stretch of it that shows it; None when nothing does."""

    standpoint: Standpoint
    span: Span | None


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read out of an answer; remarks in reading order."""

    stance: Whole
    remarks: tuple[Remark, ...]


def read_with(remark: Remark) -> Span | None:
    """Return what has to be read before a remark for it to be understood, None when it stands by itself."""
    return remark.intro if remark.context is None else remark.context


def is_ask(remark: Remark) -> bool:
    """Return whether a remark wants something changed, or says that something is wrong or missing."""
    return remark.stance in ASKS


class Role(StrEnum):
    """How a section names a body."""

    RESPONSIBLE = "responsible"
    COOPERATING = "cooperating"
    NAMED = "named"


class Complaint(StrEnum):
    """What an answer finds wrong with how a body's responsibility is told."""

    MISSING = "missing"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """A section of the base document names a body.

    Attributes:
        body: As one base form for all its writings in the documents at hand, the first of them.
        section: Id in the base document.
        role: The strongest that a sentence of the section tells.
        spans: Where the body is named in the base document, in reading order.
    """

    body: str
    section: SectionId
    role: Role
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyRemark:
    """An answer says that a body, or who answers for something, is missing or unclear.

    Attributes:
        body: As in `Duty`; "" when the answer names none.
        sections: Of the base document, at which the remark aims; empty when it aims at none of them.
        response: The answer.
        span: The remark, in its text.
    """

    body: str
    sections: tuple[SectionId, ...]
    complaint: Complaint
    response: DocumentId
    span: Span


@dataclass(frozen=True, slots=True)
class Responsibility:
    """Who answers for what: a table of bodies by sections, and what answers find wrong with it.

    Attributes:
        bodies: Rows, in the order in which they are first named.
        sections: Columns: sections that name a body or that an answer complains of, in reading order.
        duties: The cells that are not empty, by body, then by section.
        remarks: By answer as given, then in reading order.
    """

    bodies: tuple[str, ...]
    sections: tuple[SectionId, ...]
    duties: tuple[Duty, ...]
    remarks: tuple[DutyRemark, ...]
