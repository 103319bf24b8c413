"""Seeds: places of two texts, or of one, that have the same fingerprint, and lie where more of them do."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from remiss.reuse.fingerprints import (
    Fingerprints,
    Hashes,
    Places,
    Prints,
    packed_in_ranges,
    sorted_prints,
)

MOST_COPIES = 20  # places of one fingerprint that are all paired; of more, each is paired with the first alone
NARROWEST = 24  # code points from the first seed of a copy to the last; within less lies one long word, or a name
GAP = 400  # code points between seeds of one copy

_CHUNK = 1 << 20  # fingerprints, or seeds, looked at together; what keeps memory low
_SAMPLED = 64  # of so many seeds one is looked at to divide them
_BIN = 128  # code points by which copies drift apart within a few sentences
_SPREAD = np.uint64(0x9E3779B97F4A7C15)  # as in `fingerprints`

Marks = npt.NDArray[np.bool_]
Short = npt.NDArray[np.uint32] | npt.NDArray[np.uint64]


class Joined(NamedTuple):
    """Pairs of places with equal fingerprints, in code points from the start of all texts, in no order.

    Attributes:
        left: The first place of each pair.
        right: The second, further on.
    """

    left: Short
    right: Short


@dataclass(frozen=True, slots=True)
class Seeds:
    """Pairs of places in code points of their texts, in no order.

    Attributes:
        left_text: Number of the text in which the first place stands, for each pair.
        right_text: The same of the second place; never before the left one.
        left: The first place.
        right: The second place; after the left one where the texts are the same.
    """

    left_text: Places
    right_text: Places
    left: Places
    right: Places


def find_seeds(prints: Fingerprints) -> Iterator[Seeds]:
    """Yield the pairs of equal fingerprints that others confirm; all of one left text are together."""
    return confirmed_seeds([join_prints(prints)], prints.offsets)


def join_shard(shard: Sequence[Prints], offsets: Places) -> Joined:
    """Return the pairs of equal fingerprints in one range of hashes.

    Args:
        shard: Those of each text in that range, in order of the texts.
        offsets: Of the texts, see `offsets_of`.
    """
    placed = (Prints(own.hashes, own.starts + start) for own, start in zip(shard, offsets[:-1], strict=True))
    return join_prints(sorted_prints((packed_in_ranges(prints, offsets) for prints in placed), offsets))


def confirmed_seeds(joined: Iterable[Joined], offsets: Places) -> Iterator[Seeds]:
    """Yield the pairs that others confirm, of one collection joined in one piece or by shards, in any order.

    All of one left text are together.
    """
    left, right = (np.concatenate(sides) for sides in zip(*joined, strict=True))
    for first, end in pairwise(_cuts(left, offsets)):
        here = (left >= first) & (left < end)
        seeds = _placed(left[here].astype(np.int64), right[here].astype(np.int64), offsets)
        kept = _confirmed(seeds)
        yield Seeds(seeds.left_text[kept], seeds.right_text[kept], seeds.left[kept], seeds.right[kept])


def _cuts(left: Short, offsets: Places) -> list[int]:
    """Return where texts begin, so that about `_CHUNK` pairs have their left place between two of them."""
    sample = np.sort(left[::_SAMPLED])
    step = max(_CHUNK // _SAMPLED, 1)
    texts = np.searchsorted(offsets, sample[step::step].astype(np.int64), "right") - 1
    return sorted({0, *offsets[texts].tolist(), int(offsets[-1])})


def _placed(left: Places, right: Places, offsets: Places) -> Seeds:
    left_text, right_text = (np.searchsorted(offsets, side, "right") - 1 for side in (left, right))
    return Seeds(left_text, right_text, left - offsets[left_text], right - offsets[right_text])


def join_prints(prints: Fingerprints) -> Joined:
    """Return the pairs of equal fingerprints; of one that is in too many places, each with the first."""
    small = np.uint32 if prints.bits <= 32 else np.uint64
    bits = np.uint64(prints.bits)
    lefts, rights = [np.empty(0, small)], [np.empty(0, small)]
    for part in (part for packed in prints.ranges for part in _whole_groups(packed, bits)):
        places = (part & ((np.uint64(1) << bits) - np.uint64(1))).astype(small)
        for one, two in _pairs(part >> bits):
            lefts.append(places[one])
            rights.append(places[two])
    return Joined(np.concatenate(lefts), np.concatenate(rights))


def _whole_groups(packed: Hashes, bits: np.uint64) -> Iterator[Hashes]:
    """Yield about `_CHUNK` fingerprints at a time, never cut inside a group of equal ones."""
    first = 0
    while first < len(packed):
        end = first + _CHUNK
        if end < len(packed):
            end = int(np.searchsorted(packed, ((packed[end] >> bits) + np.uint64(1)) << bits))
        part = packed[first : end if end > first else len(packed)]
        first += len(part)
        yield part


def _pairs(hashes: Hashes) -> Iterator[tuple[Places, Places]]:
    """Yield index pairs of equal neighbours: all of a small group, each with the first of a large one."""
    borders = np.flatnonzero(np.concatenate([[True], hashes[1:] != hashes[:-1], [True]]))
    sizes = np.diff(borders)
    large = sizes > MOST_COPIES
    firsts = np.repeat(borders[:-1][large], sizes[large] - 1)
    yield firsts, firsts + 1 + _counted(sizes[large] - 1)
    firsts, sizes = borders[:-1][(sizes > 1) & ~large], sizes[(sizes > 1) & ~large]
    for step in range(1, MOST_COPIES):
        firsts, sizes = firsts[sizes > step], sizes[sizes > step]
        for start in range(MOST_COPIES - step):
            enough = firsts[sizes > start + step] + start
            if len(enough) == 0:
                break
            yield enough, enough + step


def _counted(sizes: Places) -> Places:
    """Return 0, 1, ... for each of the sizes, one after the other."""
    ends = np.cumsum(sizes)
    return np.arange(ends[-1] if len(ends) else 0) - np.repeat(ends - sizes, sizes)


def _confirmed(seeds: Seeds) -> Marks:
    """Return which seeds have others of nearly the same diagonal near by, not all within one word."""
    kept = np.zeros(len(seeds.left), bool)
    pair = (seeds.left_text.astype(np.uint64) << np.uint64(32)) + seeds.right_text.astype(np.uint64)
    diagonal = seeds.right - seeds.left
    bits = np.uint64(int(seeds.left.max(initial=0)).bit_length())
    for shift in (0, _BIN // 2):
        binned = ((diagonal + shift) // _BIN).astype(np.uint64)
        mixed = ((pair * _SPREAD) ^ (binned + np.uint64(1))) * _SPREAD
        key = (mixed << bits) | seeds.left.astype(np.uint64)
        order = np.argsort(key)
        group, place = key[order] >> bits, seeds.left[order]
        starts = np.flatnonzero(np.concatenate([[True], (group[1:] != group[:-1]) | (np.diff(place) > GAP)]))
        if len(order) == 0:
            return kept
        sizes = np.diff(starts, append=len(order))
        wide = place[starts + sizes - 1] - place[starts] >= NARROWEST
        kept[order[np.repeat(wide, sizes)]] = True
    return kept
