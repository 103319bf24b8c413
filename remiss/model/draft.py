"""A text that a person writes inside a comparison, such as an own response: its parts, and what was put into them."""

from dataclasses import dataclass, replace
from enum import StrEnum

from remiss.model.document import SectionId
from remiss.model.ground import Ground


class DraftKind(StrEnum):
    """What is written; a comparison has at most one draft of each kind."""

    RESPONSE = "response"
    REPORT = "report"


class Role(StrEnum):
    """What a part of a draft is for, as Swedish tjänsteutlåtanden are built; from COMMON on of a report.

    A part whose role bears the name of a kind of ground is where grounds of that kind are put.
    """

    DECISION = "decision"
    SUMMARY = "summary"
    BACKGROUND = "background"
    PREPARATION = "preparation"
    VIEWS = "views"
    CONSEQUENCES = "consequences"
    ATTACHMENTS = "attachments"
    OTHER = "other"
    COMMON = "common"
    LACKING = "lacking"
    ALONE = "alone"
    GOAL = "goal"
    MEASURE = "measure"
    FOLLOW_UP = "follow-up"
    RESPONSIBILITY = "responsibility"
    MONEY = "money"
    TIME = "time"
    FIGURES = "figures"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A heading and what is written below it, up to the next part.

    Attributes:
        id: Unique in the draft; stays when the heading changes.
        level: 1 (outermost) to 6.
        text: Markdown; what nobody has touched yet stands in marks, see `remiss.model.proposed`.
        about: Section of the base that it speaks of; None for a part of the form.
    """

    id: str
    heading: str
    level: int
    text: str = ""
    role: Role = Role.OTHER
    about: SectionId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Put:
    """A ground that was put into the text.

    Attributes:
        number: 1-based in the order they were put in; the mark around the sentence carries it.
        part: Id of the part it was put into.
        sentence: As it was proposed.
    """

    number: int
    part: str
    sentence: str
    ground: Ground


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A text on its way.

    Attributes:
        comparison: Name of the comparison it is written in.
        title: Of the text.
        form: Name of the form it began as.
        organisation, body: Who answers; the body is the nämnd or office in the organisation, or "".
        parts: In reading order.
        puts: By number.
        checks_off: Kinds of checks that a person has turned off, sorted.
        revision: 1 for the first that was saved, one more for each that follows.
        by, at: Who saved it last and when, as an ISO date and time; `by` is "" for nobody who has said a name.
    """

    comparison: str
    kind: DraftKind
    title: str
    form: str
    organisation: str = ""
    body: str = ""
    parts: tuple[Part, ...] = ()
    puts: tuple[Put, ...] = ()
    checks_off: tuple[str, ...] = ()
    revision: int = 1
    by: str = ""
    at: str = ""


def part_of(draft: Draft, name: str) -> Part | None:
    """Return a part by its id, None when it is not there."""
    return next((part for part in draft.parts if part.id == name), None)


def with_part(draft: Draft, part: Part) -> Draft:
    """Return a draft with a part in the place of the one of the same id."""
    return replace(draft, parts=tuple(part if one.id == part.id else one for one in draft.parts))
