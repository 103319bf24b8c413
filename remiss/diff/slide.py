"""Where an insertion or a deletion stands, when it could stand in several places.

"A, B and C" may have become "A, D, B and C" by "D," put in, or by ", D". Nobody marks the second; a diff finds it as
easily as the first.
"""

from collections.abc import Sequence
from itertools import accumulate

from remiss.diff.stretch import Stretch, joined
from remiss.diff.tokens import is_telling, is_word, word_total

REACH = 40  # tokens an insertion or deletion may be moved, either way
ITEM = 3  # what makes up for a beginning just before a comma
_LEAP = 2  # words or tokens; an equal stretch of at most so many between two changes is better closed or moved
_CLOSING, _OPENING = frozenset(".,;:!?…)]}”’%"), frozenset("([{„")
BRACKETS = {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}
_STOPS, _PAUSES = frozenset(".!?…"), frozenset(",;:)–")


def slid(stretches: Sequence[Stretch], left: Sequence[str], right: Sequence[str]) -> list[Stretch]:
    """Return the stretches with each insertion and deletion where its ends fit best.

    An end fits best at the edge of the text or after a full stop, then after a comma, then before a function word, the
    first of several; least just before a mark that belongs to the word before it. Of places that fit alike the given
    one stands, then the nearest, then the earlier. A place where two changes meet beats them all.
    """
    result = _padded(stretches, len(left), len(right))
    for at in range(1, len(result), 2):
        stretch = result[at]
        if _inserts(stretch):
            _slide(result, at, right, stretch.right_start, stretch.right_end)
        elif _deletes(stretch):
            _slide(result, at, left, stretch.left_start, stretch.left_end)
    for at in range(2, len(result) - 1, 2):
        _resettle(result, at, left, right)
    return joined(result)


def _padded(stretches: Sequence[Stretch], left_size: int, right_size: int) -> list[Stretch]:
    """Return the stretches with an equal one, empty if need be, on both sides of every change."""
    head, tail = Stretch(True, 0, 0, 0, 0), Stretch(True, left_size, left_size, right_size, right_size)
    starts, ends = bool(stretches) and not stretches[0].equal, bool(stretches) and not stretches[-1].equal
    return [*([head] if starts else []), *stretches, *([tail] if ends else [])]


def _slide(stretches: list[Stretch], at: int, keys: Sequence[str], start: int, end: int) -> None:
    """Move the change at `at`, which covers `keys[start:end]` and nothing on the other side, to its best place."""
    back, ahead = _room(stretches[at - 1]), _room(stretches[at + 1])
    earliest = 0
    while -earliest < back and keys[start + earliest - 1] == keys[end + earliest - 1]:
        earliest -= 1
    latest = 0
    while latest < ahead and keys[start + latest] == keys[end + latest]:
        latest += 1
    if earliest == latest:
        return

    def merit(shift: int) -> tuple[bool, int, int, int]:
        fit = _phrase_fit(keys, start + shift, end + shift)
        return _closes(stretches, at, keys, shift), fit, -abs(shift), -shift

    best = max(range(earliest, latest + 1), key=merit)
    if best:
        _shift(stretches, at, best)


def _resettle(stretches: list[Stretch], at: int, left: Sequence[str], right: Sequence[str]) -> None:
    """Let a few equal tokens between two insertions, or two deletions, stand at their like where the ends fit best.

    "is" of "the method is fast" stands twice in "the method, which is new, is very fast".
    """
    before, same, after = stretches[at - 1 : at + 2]
    size = same.left_end - same.left_start
    if not 0 < size <= _LEAP:
        return
    if _inserts(before) and _inserts(after):
        shift = _best_place(right, before.right_start, same.right_start, size, after.right_end) - same.right_start
        stretches[at - 1] = before._replace(right_end=before.right_end + shift)
        stretches[at] = same.moved_by(0, shift)
        stretches[at + 1] = after._replace(right_start=after.right_start + shift)
    elif _deletes(before) and _deletes(after):
        shift = _best_place(left, before.left_start, same.left_start, size, after.left_end) - same.left_start
        stretches[at - 1] = before._replace(left_end=before.left_end + shift)
        stretches[at] = same.moved_by(shift, 0)
        stretches[at + 1] = after._replace(left_start=after.left_start + shift)


def _best_place(keys: Sequence[str], start: int, place: int, size: int, end: int) -> int:
    """Return where in `keys[start:end]` the tokens at `place` stand best, outside brackets if they can."""
    same = keys[place : place + size]
    places = [
        at
        for at in range(max(start, place - REACH), min(end - size, place + REACH) + 1)
        if keys[at : at + size] == same
    ]
    depths = list(accumulate((BRACKETS.get(key, 0) for key in keys[start:end]), initial=0))

    def merit(at: int) -> tuple[int, int, int, int]:
        depth = depths[at - start]
        fit = 0 if depth else _fit(keys, at) + _fit(keys, at + size)
        return -depth, fit, -abs(at - place), -at

    return max(places, key=merit)


def _room(same: Stretch) -> int:
    """Return how many of its tokens an equal stretch may give."""
    return min(REACH, same.left_end - same.left_start)


def _closes(stretches: Sequence[Stretch], at: int, keys: Sequence[str], shift: int) -> bool:
    """Return whether the change, moved, meets the next change and leaves no small equal stretch between."""
    if shift == 0:
        return False
    neighbour, beyond = (at - 1, at - 2) if shift < 0 else (at + 1, at + 2)
    same = stretches[neighbour]
    if abs(shift) < same.left_end - same.left_start or not 0 <= beyond < len(stretches):
        return False
    start, end = (same.right_start, same.right_end) if _inserts(stretches[at]) else (same.left_start, same.left_end)
    return word_total(keys[start:end]) <= _LEAP


def _inserts(change: Stretch) -> bool:
    return change.left_start == change.left_end


def _deletes(change: Stretch) -> bool:
    return change.right_start == change.right_end


def _shift(stretches: list[Stretch], at: int, shift: int) -> None:
    """Move the change, growing the equal stretch on one side of it and cutting the one on the other."""
    before, change, after = stretches[at - 1], stretches[at].moved_by(shift, shift), stretches[at + 1]
    stretches[at - 1] = before._replace(left_end=change.left_start, right_end=change.right_start)
    stretches[at] = change
    stretches[at + 1] = after._replace(left_start=change.left_end, right_start=change.right_end)


def _phrase_fit(keys: Sequence[str], start: int, end: int) -> int:
    """Return how well `keys[start:end]` may be put in or left out; an item may come with the comma before it."""
    fit = _fit(keys, start) + _fit(keys, end)
    adds_item = start and end < len(keys) and keys[start] in _PAUSES and keys[end - 1] not in _PAUSES
    return fit + ITEM if adds_item and keys[end] not in _PAUSES else fit


def _fit(keys: Sequence[str], place: int) -> int:
    """Return how well a change may begin or end just before `keys[place]`."""
    if place in {0, len(keys)}:
        return 4
    before, after = keys[place - 1], keys[place]
    if after[0] in _CLOSING or before in _OPENING:
        return -1
    if before[0] in _STOPS:
        return 4
    if before[0] in _PAUSES or after in _OPENING:
        return 3
    if not is_word(after) or is_telling(after) or after[0] == "[":
        return 0
    return 2 if is_telling(before) else 1
