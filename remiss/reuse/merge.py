"""Passages of one pair of texts, found in parts or twice, put together."""

from collections.abc import Iterable

from remiss.model.span import Span
from remiss.reuse.refine import GAP_COST, LONGEST_RUN, Pair

BETWEEN = 120  # code points, about a sentence; two copies with no more between them, in the same order, are one
SAME = 0.8  # share of the shorter passage, on both sides, that lies in a longer one; it is the same find


def merged(pairs: Iterable[Pair], *, one_text: bool) -> list[Pair]:
    """Return the passages in order, without those that lie in longer ones; parts of one copy are one passage.

    Args:
        pairs: Passages of two texts, or of one.
        one_text: Both sides are of one text; passages that overlap themselves are left out.
    """
    kept: list[Pair] = []
    for pair in sorted(set(pairs)):
        if one_text and pair.left.end > pair.right.start:
            continue
        at = next((at for at in range(len(kept) - 1, -1, -1) if _goes_on(kept[at], pair, one_text=one_text)), None)
        if at is None:
            kept.append(pair)
        else:
            kept[at] = _hull(kept[at], pair)
    longest: list[Pair] = []
    for pair in sorted(kept, key=lambda pair: (-_size(pair), pair)):
        if not any(_lies_in(pair, other) for other in longest):
            longest.append(pair)
    return sorted(longest)


def _size(pair: Pair) -> int:
    return min(side.end - side.start for side in pair[:2])


def _hull(one: Pair, two: Pair) -> Pair:
    return Pair(
        Span(min(one.left.start, two.left.start), max(one.left.end, two.left.end)),
        Span(min(one.right.start, two.right.start), max(one.right.end, two.right.end)),
        max(one.run, two.run),
    )


def _goes_on(one: Pair, two: Pair, *, one_text: bool) -> bool:
    """Return whether the second goes on where the first ends, on both sides, or overlaps it on both.

    What lies between must lose less than either is worth, as inside a passage.
    """
    left, right = two.left.start - one.left.end, two.right.start - one.right.end
    if two.right.start < one.right.start or (one_text and max(two.left.end, one.left.end) > one.right.start):
        return False
    if (left < 0) != (right < 0) and abs(left - right) > _size(two) / 2:
        return False
    if left < 0 and right < 0 and abs(left - right) > min(_size(one), _size(two)) / 2:
        return False
    if max(left, right) <= BETWEEN and min(one.run, two.run) >= LONGEST_RUN:
        return True
    return GAP_COST * (max(left, 0) + max(right, 0)) < min(_size(one), _size(two))


def _lies_in(one: Pair, other: Pair) -> bool:
    return all(
        min(mine.end, theirs.end) - max(mine.start, theirs.start) >= SAME * (mine.end - mine.start)
        for mine, theirs in zip(one[:2], other[:2], strict=True)
    )
