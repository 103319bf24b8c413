"""Amounts, shares, dates and goals that two texts tell differently."""

from dataclasses import dataclass
from enum import StrEnum

from remiss.model.document import DocumentId, SectionId
from remiss.model.span import Span


class FigureKind(StrEnum):
    """What a figure tells: a sum of money, a share, another number, a time, a goal in words."""

    MONEY = "money"
    SHARE = "share"
    NUMBER = "number"
    TIME = "time"
    GOAL = "goal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure in a section; both spans point into the document's text.

    Attributes:
        span: The figure with what bounds it, "minst 80 procent".
        sentence: The sentence or list item it stands in.
        key: What it says, however it is written; equal for "5 mnkr" and "5 miljoner kronor".
    """

    kind: FigureKind
    section: SectionId
    span: Span
    sentence: Span
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureDifference:
    """A figure that aligned sections tell differently, or that only one of them tells.

    Attributes:
        document: The one beside the base.
        what: Telling words of what is counted, as the base writes them when it has them, in reading order.
        ours, theirs: The base's figure and the other's; at most one is None.
    """

    document: DocumentId
    what: tuple[str, ...]
    ours: Figure | None
    theirs: Figure | None
