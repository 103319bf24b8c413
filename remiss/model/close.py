"""Two linked sections read closely: as versions of one text, or as two texts on one matter."""

from dataclasses import dataclass

from remiss.model.later import Later
from remiss.model.operation import Operation
from remiss.model.point import Point
from remiss.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """Two linked sections read as versions of one text.

    Attributes:
        operations: From the left own text to the right one; offsets are into `BodyText.text` of each side.
        changed: Share of the words on both sides that is changed, a ratio in [0, 1]; typesetting is no change.
    """

    operations: tuple[Operation, ...]
    changed: float


@dataclass(frozen=True, slots=True, kw_only=True)
class InCommon:
    """What two texts on one matter share, and the sentences only one has.

    All offsets are into `BodyText.text` of that side's own text; stretches are in order and do not overlap.

    Attributes:
        shared_left, shared_right: Words and phrases that both use.
        only_left, only_right: Sentences without counterpart on the other side, with the facts they name.
        reused_left, reused_right: Passages that stand word for word on the other side too.
    """

    shared_left: tuple[Span, ...] = ()
    shared_right: tuple[Span, ...] = ()
    only_left: tuple[Point, ...] = ()
    only_right: tuple[Point, ...] = ()
    reused_left: tuple[Span, ...] = ()
    reused_right: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """Two linked sections read as two texts on one matter.

    The share is all that a matrix shows; the places are found when somebody opens the row, or exports it.

    Attributes:
        overlap: Share of the telling words on both sides that the other side also uses, a ratio in [0, 1].
        places: What they share and what only one says. Its parts are attributes of this record too.
    """

    overlap: float
    places: Later[InCommon]

    @property
    def shared_left(self) -> tuple[Span, ...]:
        """Words and phrases of the left text that the right one uses too."""
        return self.places.value.shared_left

    @property
    def shared_right(self) -> tuple[Span, ...]:
        """Words and phrases of the right text that the left one uses too."""
        return self.places.value.shared_right

    @property
    def only_left(self) -> tuple[Point, ...]:
        """Sentences that only the left text has."""
        return self.places.value.only_left

    @property
    def only_right(self) -> tuple[Point, ...]:
        """Sentences that only the right text has."""
        return self.places.value.only_right

    @property
    def reused_left(self) -> tuple[Span, ...]:
        """Passages of the left text that stand word for word in the right one."""
        return self.places.value.reused_left

    @property
    def reused_right(self) -> tuple[Span, ...]:
        """Passages of the right text that stand word for word in the left one."""
        return self.places.value.reused_right


def differs(reading: Versions | Matter) -> bool:
    """Return whether two linked sections differ in more than typesetting; a changed sign is a difference too."""
    if isinstance(reading, Matter):
        return True
    return any(operation.is_real for operation in reading.operations)


def only_typographic(reading: Versions | Matter) -> bool:
    """Return whether two linked sections differ, but in their typesetting alone."""
    return not differs(reading) and isinstance(reading, Versions) and any(op.minor for op in reading.operations)


def only_headings(reading: Versions | Matter) -> bool:
    """Return whether neither of two linked sections has text of its own, so that nothing was compared."""
    return isinstance(reading, Versions) and not reading.operations
