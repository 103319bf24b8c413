"""What speaks to a text that is written, an answer or a report: each with its place, so that it can be cited."""

from dataclasses import dataclass
from enum import StrEnum

from remiss.model.document import DocumentId, SectionId


class GroundKind(StrEnum):
    """Where a ground comes from, in the order it is shown.

    GAP: The own programme treats what the base lacks. NEW: The base treats what the own programme lacks.
    OTHERS: Another programme treats what the base lacks. ASK: Another answer asks for it. EARLIER: The own
    organisation has said so in an answer before. JUDGED: A person says so in the comparison: a note, or that a section
    stands alone.

    In a report: COMMON, LACKING, ALONE: a theme that the own programme and others treat, that only others do, that only
    it does. The rest are what one programme says and none of the others it is laid against, or says otherwise than
    another does: a GOAL, a MEASURE, how it is to be followed up, who is responsible, MONEY, a TIME.
    """

    GAP = "gap"
    NEW = "new"
    OTHERS = "others"
    ASK = "ask"
    EARLIER = "earlier"
    JUDGED = "judged"
    COMMON = "common"
    LACKING = "lacking"
    ALONE = "alone"
    GOAL = "goal"
    MEASURE = "measure"
    FOLLOW_UP = "follow-up"
    RESPONSIBILITY = "responsibility"
    MONEY = "money"
    TIME = "time"


OF_THEMES = (GroundKind.COMMON, GroundKind.LACKING, GroundKind.ALONE)
OF_DIFFERENCES = (
    GroundKind.GOAL,
    GroundKind.MEASURE,
    GroundKind.FOLLOW_UP,
    GroundKind.RESPONSIBILITY,
    GroundKind.MONEY,
    GroundKind.TIME,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A ground for what an answer says.

    Attributes:
        section: Of the base, that it speaks to; None for the base as a whole.
        document: Where it stands, or what was judged.
        place: Section of that document; None outside of its sections, and where nothing stands in it.
        quote: The document's own characters, white space collapsed; "" where there is nothing to quote.
        page: 1-based page of the quote, or None.
        names: What the quote names, in its own words: bodies, sums, dates, measures.
        whole: The whole section lacks a counterpart, not only what is quoted.
        note: What a person wrote, with who did and when in `by` and `at`; "" for what the program found.
        theme: Label of the theme it is about, or "".
        documents: Of a theme all that treat it besides the base, or lack it when the base alone has it; of what the own
            programme alone says those that do not; of what another says those that say it too, word for word.
        beside: What the base says there, as `quote`, with its page in `beside_page`; "" where it says nothing.
    """

    kind: GroundKind
    section: SectionId | None
    document: DocumentId
    place: SectionId | None = None
    quote: str = ""
    page: int | None = None
    names: tuple[str, ...] = ()
    whole: bool = False
    note: str = ""
    by: str = ""
    at: str = ""
    theme: str = ""
    documents: tuple[DocumentId, ...] = ()
    beside: str = ""
    beside_page: int | None = None
