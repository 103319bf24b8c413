"""Stretches: the inner vocabulary of the diff, at whatever level it is working."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Stretch(NamedTuple):
    """A stretch of two sequences: the same on both sides, or changed; half-open.

    A list of stretches covers both sequences without holes, in order. The unit (code points, tokens, sentences) is
    said where the list is made.
    """

    equal: bool
    left_start: int
    left_end: int
    right_start: int
    right_end: int

    def moved_by(self, left: int, right: int) -> "Stretch":
        """Return the stretch counted from other beginnings."""
        return Stretch(
            self.equal, self.left_start + left, self.left_end + left, self.right_start + right, self.right_end + right
        )


def located(stretch: Stretch, left_edges: Sequence[int], right_edges: Sequence[int]) -> Stretch:
    """Return a stretch counted in units as one counted in what `edges` are counted in.

    Args:
        left_edges: Where each unit of the left sequence begins, and where the last one ends.
        right_edges: The same for the right one.
    """
    equal, left_start, left_end, right_start, right_end = stretch
    return Stretch(
        equal, left_edges[left_start], left_edges[left_end], right_edges[right_start], right_edges[right_end]
    )


class Block(NamedTuple):
    """`size` units from `left` on one side equal those from `right` on the other."""

    left: int
    right: int
    size: int


def joined(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Return the stretches with neighbours of one kind made one, and empty ones dropped."""
    result: list[Stretch] = []
    for stretch in stretches:
        if stretch.left_start == stretch.left_end and stretch.right_start == stretch.right_end:
            continue
        if result and result[-1].equal == stretch.equal:
            before = result.pop()
            stretch = before._replace(left_end=stretch.left_end, right_end=stretch.right_end)  # noqa: PLW2901  grows
        result.append(stretch)
    return result


def from_blocks(blocks: Iterable[Block], left_size: int, right_size: int) -> list[Stretch]:
    """Return the stretches of two sequences of the given sizes whose equal blocks are known.

    The blocks are in order, not empty, and none continues the one before on both sides.
    """
    result, left, right = [], 0, 0
    for at_left, at_right, size in (*blocks, Block(left_size, right_size, 0)):
        if left < at_left or right < at_right:
            result.append(Stretch(False, left, at_left, right, at_right))
        if size:
            result.append(Stretch(True, at_left, at_left + size, at_right, at_right + size))
        left, right = at_left + size, at_right + size
    return result
