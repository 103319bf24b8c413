"""Fingerprints of texts: hashes of runs of letters, so few that a national collection can be sorted in memory.

Letters and digits alone count, folded so that a scan's usual errors fall together: white space, punctuation and line
breaks differ between copies. Of every few hashes in a row the smallest is kept (winnowing), the same ones in every
copy.

Source: Schleimer, Wilkerson and Aiken (2003), "Winnowing: local algorithms for document fingerprinting".
"""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from remiss.language.fold import fold

GRAM = 16  # letters; a power of two. 16 found every scanned copy and few chance repeats (engine.md 2c)
# Hashes in a row of which one is kept: a common run of GRAM + WINDOW - 1 letters is never missed. 4 found no more.
WINDOW = 8

HASH_BITS = 40  # of a hash that are kept; in a national collection one place in a thousand meets a chance likeness

_BATCH = 1 << 18  # code points hashed at a time: what fits in a processor's cache
_CODES = 0x2100  # code points that may be letters of Swedish text, its foreign names and its scans
_LIKE = {"&": "a", "d": "a", "|": "i", "1": "i", "l": "i", "j": "i", "0": "o", "6": "o"}
_LIKE_WRITTEN = {"é": "a"}  # a scan's "é" is å or ä far more often than an accent

_MULTIPLIER = 0x9E3779B97F4A7C15  # odd; the golden ratio in 64 bits (Knuth)
_MIXER = np.uint64(0xFF51AFD7ED558CCD)  # the finaliser of MurmurHash3 (Appleby)
_SHIFT = np.uint64(33)
_NONE = np.uint64((1 << 64) - 1)  # stands where no run of letters begins; no hash is larger

Hashes = npt.NDArray[np.uint64]
Places = npt.NDArray[np.int64]


class Prints(NamedTuple):
    """The kept hashes of one text, or those of them in a range, by place.

    Attributes:
        hashes: Of `HASH_BITS` bits each. Runs that differ may have the same one; nothing near by confirms them.
        starts: Where the run of each begins, in code points of the text. Rising.
    """

    hashes: Hashes
    starts: Places


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """The hashes of all texts, each packed into one number with its place, so that one sort orders both.

    Attributes:
        ranges: By rising hash, each sorted: what of the hash tells it from others of the range, then the place: where
            the run begins, in code points from the start of all texts laid end to end. There are as many as it takes
            for both to fit into 64 bits.
        bits: How many bits the place takes.
        offsets: Where each text begins in that count, and where the last one ends.
    """

    ranges: tuple[Hashes, ...]
    bits: int
    offsets: Places


def letter_class(char: str) -> str:
    """Return what a character counts as, "" when it does not count: "ä" and "d" are an "a", "1" and "l" an "i"."""
    plain = fold(char)
    known = _LIKE_WRITTEN.get(char.lower()) or _LIKE.get(plain, plain)
    return known if len(known) == 1 and known.isascii() and known.isalnum() else ""


def fingerprint(texts: Sequence[str], *, jobs: int = 1) -> Fingerprints:
    """Return the fingerprints of texts; a text of fewer than `GRAM` letters has none.

    Args:
        texts: Any number, also none.
        jobs: Threads; the result is the same with any number.
    """
    offsets = offsets_of(map(len, texts))
    with ThreadPoolExecutor(jobs) as pool:
        parts = pool.map(lambda batch: packed_in_ranges(_of_batch(texts, offsets, *batch), offsets), _batches(offsets))
        return sorted_prints(parts, offsets)


def prints_of(text: str) -> Prints:
    """Return the fingerprints of one text, the same that it has among others."""
    return _of_batch([text], offsets_of([len(text)]), 0, 1)


def in_shard(prints: Prints, shard: int, shards: int) -> Prints:
    """Return those of a text's fingerprints that fall into one of `shards` ranges of hashes, 0-based."""
    edges = [(at << HASH_BITS) // shards for at in (shard, shard + 1)]
    kept = (prints.hashes >= np.uint64(edges[0])) & (prints.hashes < np.uint64(edges[1]))
    return Prints(prints.hashes[kept], prints.starts[kept])


def offsets_of(lengths: Iterable[int]) -> Places:
    """Return where each of texts of such lengths begins when they are laid end to end, and where the last one ends."""
    return np.cumsum([0, *lengths], dtype=np.int64)


def packed_in_ranges(prints: Prints, offsets: Places) -> list[Hashes]:
    """Return fingerprints whose starts count from the start of all texts packed, those of each range by themselves."""
    bits = int(offsets[-1]).bit_length()
    own = min(HASH_BITS, 64 - bits)  # bits of a hash that its range does not say
    packed = (prints.hashes << np.uint64(64 - own) >> np.uint64(64 - own - bits)) | prints.starts.astype(np.uint64)
    if own == HASH_BITS:
        return [packed]
    which = prints.hashes >> np.uint64(own)
    return [packed[which == at] for at in range(1 << (HASH_BITS - own))]


def sorted_prints(parts: Iterable[list[Hashes]], offsets: Places) -> Fingerprints:
    """Return packed fingerprints, in parts and in any order, as one."""
    ranges = [np.concatenate([np.empty(0, np.uint64), *found]) for found in zip(*parts, strict=True)]
    for packed in ranges:
        packed.sort()
    return Fingerprints(tuple(ranges), int(offsets[-1]).bit_length(), offsets)


def _batches(offsets: Places) -> Iterator[tuple[int, int]]:
    first = 0
    for at in range(1, len(offsets)):
        if offsets[at] - offsets[first] >= _BATCH or at == len(offsets) - 1:
            yield first, at
            first = at


def _of_batch(texts: Sequence[str], offsets: Places, first: int, end: int) -> Prints:
    """Return the fingerprints of neighbouring texts; the starts count from the start of all texts."""
    codes = np.frombuffer("".join(texts[first:end]).encode("utf-32-le", "surrogatepass"), np.uint32)
    classes = _CLASSES[np.minimum(codes, _CODES - 1)]
    letters = np.flatnonzero(classes)
    if len(letters) < GRAM:
        return Prints(np.empty(0, np.uint64), np.empty(0, np.int64))
    grams = _grams(_LETTER_HASHES[classes[letters]])
    for border in np.searchsorted(letters, offsets[first + 1 : end] - offsets[first]).tolist():
        grams[max(border - GRAM + 1, 0) : border] = _NONE  # runs that reach over into the next text
    kept = _winnow(grams)
    return Prints(grams[kept] >> np.uint64(64 - HASH_BITS), letters[kept] + offsets[first])


def _grams(letters: Hashes) -> Hashes:
    """Return the hash of every run of `GRAM` letters, put together of runs of half its length, and so on."""
    hashes, length = letters, 1
    while length < GRAM:
        factor = np.uint64(pow(_MULTIPLIER, length, 1 << 64))
        hashes = hashes[:-length] * factor + hashes[length:]
        length *= 2
    hashes = (hashes ^ (hashes >> _SHIFT)) * _MIXER
    mixed: Hashes = hashes ^ (hashes >> _SHIFT)
    return mixed


def _winnow(hashes: Hashes) -> Places:
    """Return the places of the hashes that are the smallest of any `WINDOW` in a row.

    Before the first and after the last one stand as many that are larger than any: what is kept of a text is the same
    whatever stands beside it.
    """
    beyond = np.full(WINDOW - 1, _NONE)
    padded = np.concatenate([beyond, hashes, beyond])
    windows = len(padded) - WINDOW + 1
    smallest = padded[:windows].copy()
    for shift in range(1, WINDOW):
        np.minimum(smallest, padded[shift : windows + shift], out=smallest)
    kept = np.zeros(len(padded), bool)
    for shift in range(WINDOW):
        kept[shift : windows + shift] |= padded[shift : windows + shift] == smallest
    return np.flatnonzero(kept[WINDOW - 1 : 1 - WINDOW] & (hashes != _NONE))


def _class_table() -> npt.NDArray[np.uint8]:
    return np.array([ord(letter_class(chr(code)) or "\0") for code in range(_CODES)], np.uint8)


def _letter_hashes() -> Hashes:
    generator = np.random.default_rng(_MULTIPLIER)
    return generator.integers(1, 1 << 63, 256, dtype=np.uint64)


_CLASSES = _class_table()
_LETTER_HASHES = _letter_hashes()
