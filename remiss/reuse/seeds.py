"""Seeds: places of two texts, or of one, that have the same fingerprint, and lie where more of them do."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from remiss.reuse.fingerprints import Fingerprints, Hashes, Places

MOST_COPIES = 20  # places of one fingerprint that are all paired; of more, each is paired with the first alone
FEWEST = 2  # seeds of two texts that lie together; one alone is chance

_SHARDS = 16  # parts by hash that are sorted one at a time
_BIN = 64  # code points by which copies drift apart within a few sentences
_TABLE = 1 << 22  # counters of bins; two bins that share one are both kept, which costs time alone
Marks = npt.NDArray[np.bool_]

_SPREAD = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Seeds:
    """Pairs of places, in no order.

    Attributes:
        left: Places in code points from the start of all texts.
        right: The same of the other place of each pair; never before the left one.
    """

    left: Places
    right: Places

    def __len__(self) -> int:
        return len(self.left)

    def kept(self, which: Marks) -> "Seeds":
        """Return the pairs that are marked."""
        return Seeds(self.left[which], self.right[which])


def find_seeds(prints: Fingerprints) -> Seeds:
    """Return the pairs of equal fingerprints that do not stand alone."""
    shard_of = (prints.hashes >> np.uint64(60)).astype(np.uint8)
    parts = [_joined(prints, shard_of == shard) for shard in range(_SHARDS)]
    seeds = Seeds(*(np.concatenate([getattr(part, side) for part in parts]) for side in ("left", "right")))
    return seeds.kept(_in_company(seeds, prints.offsets))


def _joined(prints: Fingerprints, chosen: Marks) -> Seeds:
    """Return all pairs of equal fingerprints among the chosen.

    Hash and place are packed into one number, so that one sort does both; the bits of the hash that are lost let a few
    pairs of different runs through, which no second seed confirms.
    """
    bits = np.uint64(max(int(prints.offsets[-1]), 1).bit_length())
    packed = (prints.hashes[chosen] << bits) | prints.places[chosen].astype(np.uint64)
    packed.sort()
    hashes: Hashes = packed >> bits
    borders = np.flatnonzero(np.concatenate([[True], hashes[1:] != hashes[:-1], [True]]))
    if len(hashes) == 0:
        return Seeds(np.empty(0, np.int64), np.empty(0, np.int64))
    sizes = np.diff(borders)
    repeated = sizes > 1
    firsts, sizes = borders[:-1][repeated], sizes[repeated]
    places = (packed & ((np.uint64(1) << bits) - np.uint64(1))).astype(np.int64)
    pairs = list(_pairs(firsts, sizes))
    left = np.concatenate([np.empty(0, np.int64), *(one for one, _ in pairs)])
    right = np.concatenate([np.empty(0, np.int64), *(two for _, two in pairs)])
    return Seeds(places[left], places[right])


def _pairs(firsts: Places, sizes: Places) -> Iterator[tuple[Places, Places]]:
    """Yield index pairs of groups that begin at `firsts`: all of a small group, each with the first of a large."""
    for step in range(1, int(sizes.max(initial=0))):
        longer = sizes > step
        firsts, sizes = firsts[longer], sizes[longer]
        yield firsts, firsts + step
        few = firsts[sizes <= MOST_COPIES], sizes[sizes <= MOST_COPIES]
        for start in range(1, MOST_COPIES - step):
            enough = few[1] > start + step
            if not enough.any():
                break
            yield few[0][enough] + start, few[0][enough] + start + step


def _in_company(seeds: Seeds, offsets: Places) -> Marks:
    """Return which seeds lie on nearly the same diagonal of the same two texts as others."""
    kept = np.zeros(len(seeds), bool)
    texts = [np.searchsorted(offsets, side, "right").astype(np.uint64) for side in (seeds.left, seeds.right)]
    pair = (texts[0] * np.uint64(len(offsets)) + texts[1]) * _SPREAD
    diagonal = (seeds.right - seeds.left) // _BIN
    for shift in (0, 1):
        binned = ((diagonal + shift) >> 1).astype(np.uint64)
        key = (pair + binned) * _SPREAD
        slot = (key >> np.uint64(64 - 22)).astype(np.int64)
        kept |= np.bincount(slot, minlength=_TABLE)[slot] >= FEWEST
    return kept
