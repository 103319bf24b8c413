"""From seeds to stretches: where two texts have seeds in a row, at about the same distance from one another."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from remiss.reuse.fingerprints import Places
from remiss.reuse.seeds import GAP, NARROWEST, Marks, Seeds

DRIFT = 60  # code points by which two copies may drift apart between neighbouring seeds

_ROUNDS = 3  # of splitting by place and by diagonal in turn; more find nothing new in the texts at hand
_THIN = 4 * DRIFT  # a stretch of a narrower band of diagonals is one copy


class Stretch(NamedTuple):
    """A place where one text may have what another has, or the same further on.

    Attributes:
        left: Number of the text in which the first one stands.
        right: The same of the second.
        left_seeds: Where each seed begins, in code points of the left text, rising.
        right_seeds: As many, each in the right text.
    """

    left: int
    right: int
    left_seeds: list[int]
    right_seeds: list[int]


def find_stretches(seeds: Seeds) -> Iterator[Stretch]:
    """Yield the stretches, by texts and by place in the left one."""
    if len(seeds.left) == 0:
        return
    pair = seeds.left_text * (int(seeds.right_text.max(initial=0)) + 1) + seeds.right_text
    order, lane = _lanes(pair, seeds.left, seeds.right - seeds.left)
    starts = np.flatnonzero(np.diff(lane, prepend=-1))
    ends = np.append(starts[1:], len(lane)).astype(np.int64)
    wide = seeds.left[order[ends - 1]] - seeds.left[order[starts]] >= NARROWEST
    for first, end in zip(starts[wide].tolist(), ends[wide].tolist(), strict=True):
        which = order[first:end]
        texts = int(seeds.left_text[which[0]]), int(seeds.right_text[which[0]])
        for lefts, rights in _copies(seeds.left[which].tolist(), seeds.right[which].tolist()):
            yield Stretch(*texts, lefts, rights)


def _lanes(pair: Places, left: Places, diagonal: Places) -> tuple[Places, Places]:
    """Return an order of the seeds and the number of the lane of each: seeds near by in place and in diagonal.

    Within a lane the order is by place; the numbers rise.
    """
    order: Places = np.lexsort((diagonal, left, pair)).astype(np.int64)
    lane = _numbered(_breaks(pair[order], left[order], GAP))
    for _ in range(_ROUNDS):
        order, lane = _split(order, lane, diagonal, DRIFT)
        order, lane = _split(order, lane, left, GAP)
    return order, lane


def _split(order: Places, lane: Places, value: Places, most: int) -> tuple[Places, Places]:
    again = np.lexsort((value[order], lane))
    return order[again], _numbered(_breaks(lane[again], value[order[again]], most))


def _numbered(starts: Marks) -> Places:
    return np.cumsum(starts, dtype=np.int64)


def _breaks(group: Places, value: Places, most: int) -> Marks:
    """Return where a new group begins, or a value lies more than `most` above the one before."""
    if len(group) == 0:
        return np.empty(0, bool)
    return np.concatenate([[True], (group[1:] != group[:-1]) | (value[1:] - value[:-1] > most)])


def _copies(lefts: list[int], rights: list[int]) -> Iterator[tuple[list[int], list[int]]]:
    """Yield the seeds of each copy; where a phrase recurs again and again, copies lie beside and across one another."""
    diagonals = [right - left for left, right in zip(lefts, rights, strict=True)]
    if max(diagonals) - min(diagonals) < _THIN and rights == sorted(rights):
        yield lefts, rights
        return
    copies: list[tuple[list[int], list[int]]] = []
    open_ones: list[tuple[list[int], list[int]]] = []
    for left, right in zip(lefts, rights, strict=True):
        open_ones = [copy for copy in open_ones if left - copy[0][-1] <= GAP]
        fitting = [copy for copy in open_ones if _follows(copy, left, right)]
        if fitting:
            best = min(fitting, key=lambda copy: abs((right - copy[1][-1]) - (left - copy[0][-1])))
            best[0].append(left)
            best[1].append(right)
        else:
            copies.append(([left], [right]))
            open_ones.append(copies[-1])
    yield from (copy for copy in copies if copy[0][-1] - copy[0][0] >= NARROWEST)


def _follows(copy: tuple[list[int], list[int]], left: int, right: int) -> bool:
    ahead, there = left - copy[0][-1], right - copy[1][-1]
    return ahead > 0 and 0 < there <= GAP and abs(there - ahead) <= DRIFT
