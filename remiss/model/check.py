"""What a draft is checked for while it is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from remiss.model.draft import DraftKind
from remiss.model.span import Span


class Check(StrEnum):
    """Kinds of checks, after *Svara på remiss* (SB PM 2021:1) and what municipalities ask of a tjänsteutlåtande."""

    STANCE = "stance"
    SECTION = "section"
    REASON = "reason"
    RETOLD = "retold"
    DECISION = "decision"
    SUMMARY = "summary"
    PROPOSED = "proposed"
    BLANK = "blank"
    EMPTY = "empty"
    QUOTE = "quote"
    IDENTITY = "identity"


OF_ANY_TEXT = (Check.SUMMARY, Check.PROPOSED, Check.BLANK, Check.EMPTY, Check.QUOTE, Check.IDENTITY)
CHECKS = {DraftKind.RESPONSE: tuple(Check), DraftKind.REPORT: OF_ANY_TEXT}  # what a kind of drafts is checked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something a person should look at.

    Attributes:
        check: The kind of check that found it.
        why: Which of the kind's findings it is; the key of its sentences is `check.<check>.<why>`.
        part: Id of the part of the draft; "" for the draft as a whole.
        span: Where in the part's text, or None for the part as a whole.
        facts: What the sentences name.
    """

    check: Check
    why: str
    part: str = ""
    span: Span | None = None
    facts: Mapping[str, str] = field(default_factory=dict)
