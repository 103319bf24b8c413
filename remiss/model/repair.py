"""What is mended in a text whose letters or words were broken in scanning; the text itself is never touched."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from remiss.model.span import Span


class ChangeKind(StrEnum):
    """What is mended: the letters of a word, or a word that was divided at a line's end."""

    LETTERS = "letters"
    HYPHEN = "hyphen"


class Ground(StrEnum):
    """What speaks for the proposed word; the strongest that holds.

    Attributes:
        LIBRARY: The clean documents at hand have it.
        LIST: The list of common forms has it.
        DICTIONARY: The spelling dictionary allows it.
        COMPOUND: Its parts are known words.
        LETTERS: Nothing but how likely its letters follow one another.
    """

    LIBRARY = "library"
    LIST = "list"
    DICTIONARY = "dictionary"
    COMPOUND = "compound"
    LETTERS = "letters"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change that would mend the text, applied or only flagged for a person to decide.

    Attributes:
        span: The stretch of the original that it replaces; never empty.
        observed: What stands there: text[start:end].
        proposed: What should stand there; "" when a line-break hyphen goes.
        applied: Whether it holds. The program applies only what it is sure of; a person may apply or undo any.
        margin: Logarithm (nats) of how many times as likely the proposal is as the next reading, from 0 to 99; 0 also
            when what stands there is a little likelier, and the proposal worth a look.
        alternatives: The next readings, the likeliest first; what stands there may be among them.
        ground: What speaks for the proposal.
    """

    span: Span
    observed: str
    proposed: str
    kind: ChangeKind
    applied: bool
    margin: float
    alternatives: tuple[str, ...]
    ground: Ground


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """What was found in one text.

    Attributes:
        letter_rate: Share of å, ä and ö among the letters, in [0, 1]; 0 without letters.
        lost_letters: Whether the text has lost its å, ä and ö, so that its words were read anew.
        changes: In reading order, without overlaps.
    """

    letter_rate: float
    lost_letters: bool
    changes: tuple[Change, ...]


def apply_changes(text: str, changes: Iterable[Change]) -> str:
    """Return the text with the changes that are applied, in whatever order they are given; without any, the text.

    Raises:
        ValueError: two applied changes overlap, or one does not fit the text: it was made for another.
    """
    pieces, end = [], 0
    for change in sorted((one for one in changes if one.applied), key=lambda one: one.span):
        if change.span.start < end:
            raise ValueError(f"changes overlap at {change.span.start}")
        if not change.observed or text[slice(*change.span)] != change.observed:
            raise ValueError(f"the text has not {change.observed!r} at {change.span.start}")
        pieces += [text[end : change.span.start], change.proposed]
        end = change.span.end
    return "".join([*pieces, text[end:]])


def accept(changes: Iterable[Change], spans: Collection[Span]) -> tuple[Change, ...]:
    """Return the changes, those at the given places applied. A place without a change is passed over."""
    return _set(changes, spans, applied=True)


def undo(changes: Iterable[Change], spans: Collection[Span]) -> tuple[Change, ...]:
    """Return the changes, those at the given places only flagged. A place without a change is passed over."""
    return _set(changes, spans, applied=False)


def _set(changes: Iterable[Change], spans: Collection[Span], *, applied: bool) -> tuple[Change, ...]:
    chosen = frozenset(spans)
    return tuple(replace(change, applied=applied) if change.span in chosen else change for change in changes)
