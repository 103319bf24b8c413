"""A short point: a sentence only one text has, with the facts it names."""

from dataclasses import dataclass
from enum import Enum

from remiss.model.span import Span


class FactKind(Enum):
    """What a fact tells."""

    AMOUNT = "amount"  # a sum, a share, a number of posts: "5 mnkr", "15 procent"
    DATE = "date"  # a day, a month, a year, a period: "senast den 1 mars 2026", "2024-2027"
    BODY = "body"  # who is to act: a board, an office, a company, an authority, a region
    MEASURE = "measure"  # what is to be done, by its name: "trygghetsvandringar", "en handlingsplan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Words that name a fact, as they stand in the text."""

    kind: FactKind
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A sentence without counterpart.

    Attributes:
        span: The sentence, in `BodyText.text`.
        facts: What it names, in reading order, inside `span`; they do not overlap.
        themes: Labels of the themes of the field it treats, in reading order, each once.
    """

    span: Span
    facts: tuple[Fact, ...] = ()
    themes: tuple[str, ...] = ()
