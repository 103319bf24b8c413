"""Passages of one pair of texts, found in parts or twice, put together."""

from collections.abc import Iterable

from remiss.model.span import Span
from remiss.reuse.refine import Pair
from remiss.reuse.runs import GAP_COST, LONGEST_RUN

BETWEEN = 120  # code points, about a sentence; two copies with no more between them, in the same order, are one
WIDEST = 250  # code points, about two sentences; two copies with more between them are two, however long they are
FEWEST = 20  # code points; a shorter piece is no part of a copy that the pieces around it do not hold
SAME = 0.8  # share of the shorter passage, on both sides, that lies in a longer one; it is the same find


def merged(pairs: Iterable[Pair], *, one_text: bool) -> list[Pair]:
    """Return the passages in order, without those that lie in longer ones; parts of one copy are one passage.

    Args:
        pairs: Passages of two texts, or of one.
        one_text: Both sides are of one text; passages that overlap themselves are left out.
    """
    whole = sorted({pair for pair in pairs if _size(pair) >= FEWEST and not (one_text and _meets_itself(pair))})
    while True:
        before, whole = whole, _joined(whole, one_text=one_text)
        if len(whole) == len(before):
            return _longest(whole)


def _meets_itself(pair: Pair) -> bool:
    return pair.left.end > pair.right.start


def _joined(pairs: Iterable[Pair], *, one_text: bool) -> list[Pair]:
    """Return the pairs in order, each put together with one that it goes on from, if there is one."""
    kept: list[Pair] = []
    open_ones: list[int] = []  # places in `kept` of what may still go on
    for pair in pairs:
        open_ones = [at for at in open_ones if pair.left.start - kept[at].left.end <= WIDEST]
        at = next((at for at in reversed(open_ones) if _goes_on(kept[at], pair, one_text=one_text)), None)
        if at is None:
            open_ones.append(len(kept))
            kept.append(pair)
        else:
            kept[at] = _hull(kept[at], pair)
    return sorted(kept)


def _longest(pairs: Iterable[Pair]) -> list[Pair]:
    """Return the pairs in order, without those that lie in longer ones."""
    found: list[Pair] = []
    open_ones: list[Pair] = []
    for pair in sorted(pairs, key=lambda pair: (pair.left.start, -_size(pair), pair)):
        open_ones = [other for other in open_ones if other.left.end > pair.left.start]
        if not any(_lies_in(pair, other) for other in open_ones if _size(other) >= _size(pair)):
            hidden = {other for other in open_ones if _lies_in(other, pair)}
            open_ones = [other for other in open_ones if other not in hidden]
            found = [other for other in found if other not in hidden] if hidden else found
            open_ones.append(pair)
            found.append(pair)
    return sorted(found)


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
    return max(left, right) <= WIDEST and GAP_COST * (max(left, 0) + max(right, 0)) < min(_size(one), _size(two))


def _lies_in(one: Pair, other: Pair) -> bool:
    return all(
        min(mine.end, theirs.end) - max(mine.start, theirs.start) >= SAME * (mine.end - mine.start)
        for mine, theirs in zip(one[:2], other[:2], strict=True)
    )
