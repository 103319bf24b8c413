"""The vocabulary of change: what turns one text into another."""

from dataclasses import dataclass
from enum import StrEnum

from remiss.model.span import Span


class Tag(StrEnum):
    """As in difflib."""

    EQUAL = "equal"
    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class Operation:
    """One step from the left text to the right one.

    A sequence of operations covers both texts without holes or overlaps, in order.

    Attributes:
        left: Stretch of the left text, empty for an insert.
        right: Stretch of the right text, empty for a delete.
        moved_to: For a delete whose text stands elsewhere on the right, that place; for an insert whose text stood
            elsewhere on the left, that place; else None.
        minor: Whether what is changed says the same on both sides and is only set otherwise, as with other quotes.
            Never of an equal stretch, nor of one that moved.
    """

    tag: Tag
    left: Span
    right: Span
    moved_to: Span | None = None
    minor: bool = False

    @property
    def is_real(self) -> bool:
        """Whether it changes more than the typesetting."""
        return self.tag is not Tag.EQUAL and not self.minor
