"""Fingerprints of texts: hashes of runs of letters, so few that a national collection can be sorted in memory.

Letters and digits alone count, folded so that a scan's usual errors fall together: white space, punctuation and line
breaks differ between copies. Of every few hashes in a row the smallest is kept (winnowing), the same ones in every
copy.

Source: Schleimer, Wilkerson and Aiken (2003), "Winnowing: local algorithms for document fingerprinting".
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from remiss.language.fold import fold

GRAM = 16  # letters; a power of two. 16 found every scanned copy and few chance repeats (engine.md 2c)
# Hashes in a row of which one is kept: a common run of GRAM + WINDOW - 1 letters is never missed. 4 found no more.
WINDOW = 8

_BATCH = 1 << 18  # code points hashed at a time: what fits in a processor's cache
_CODES = 0x2100  # code points that may be letters of Swedish text, its foreign names and its scans
_LIKE = {"&": "a", "d": "a", "|": "i", "1": "i", "l": "i", "j": "i", "0": "o", "6": "o"}
_LIKE_WRITTEN = {"é": "a"}  # a scan's "é" is å or ä far more often than an accent

_MULTIPLIER = 0x9E3779B97F4A7C15  # odd; the golden ratio in 64 bits (Knuth)
_MIXER = np.uint64(0xFF51AFD7ED558CCD)  # the finaliser of MurmurHash3 (Appleby)
_SHIFT = np.uint64(33)

Hashes = npt.NDArray[np.uint64]
Places = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """The kept hashes of all texts, each packed into one number with its place, so that one sort orders both.

    Attributes:
        packed: The first bits of the hash, then the place: where the run begins, in code points from the start of all
            texts laid end to end. Rising. The bits of a hash that are lost let a few runs that differ look
            the same; nothing near by confirms them.
        bits: How many bits the place takes.
        offsets: Where each text begins in that count, and where the last one ends.
    """

    packed: Hashes
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
    offsets = np.cumsum([0, *map(len, texts)], dtype=np.int64)
    bits = int(offsets[-1]).bit_length()
    with ThreadPoolExecutor(jobs) as pool:
        parts = list(pool.map(lambda batch: _of_batch(texts, offsets, bits, *batch), _batches(offsets)))
    packed = np.concatenate([np.empty(0, np.uint64), *parts])
    packed.sort()
    return Fingerprints(packed, bits, offsets)


def _batches(offsets: Places) -> Iterator[tuple[int, int]]:
    first = 0
    for at in range(1, len(offsets)):
        if offsets[at] - offsets[first] >= _BATCH or at == len(offsets) - 1:
            yield first, at
            first = at


def _of_batch(texts: Sequence[str], offsets: Places, bits: int, first: int, end: int) -> Hashes:
    codes = np.frombuffer("".join(texts[first:end]).encode("utf-32-le", "surrogatepass"), np.uint32)
    classes = _CLASSES[np.minimum(codes, _CODES - 1)]
    letters = np.flatnonzero(classes)
    if len(letters) < GRAM:
        return np.empty(0, np.uint64)
    grams = _grams(_LETTER_HASHES[classes[letters]])
    kept = _winnow(grams)
    starts = letters[kept] + offsets[first]
    ends = letters[kept + GRAM - 1] + offsets[first]
    own = np.searchsorted(offsets, starts, "right") == np.searchsorted(offsets, ends, "right")
    packed: Hashes = (grams[kept[own]] << np.uint64(bits)) | starts[own].astype(np.uint64)
    return packed


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
    """Return the places of the hashes that are the smallest of any `WINDOW` in a row."""
    if len(hashes) <= WINDOW:
        return np.arange(len(hashes))
    smallest = hashes[: 1 - WINDOW].copy()
    for shift in range(1, WINDOW):
        np.minimum(smallest, hashes[shift : len(hashes) - WINDOW + 1 + shift], out=smallest)
    kept = np.zeros(len(hashes), bool)
    for shift in range(WINDOW):
        part = slice(shift, len(hashes) - WINDOW + 1 + shift)
        kept[part] |= hashes[part] == smallest
    return np.flatnonzero(kept)


def _class_table() -> npt.NDArray[np.uint8]:
    return np.array([ord(letter_class(chr(code)) or "\0") for code in range(_CODES)], np.uint8)


def _letter_hashes() -> Hashes:
    generator = np.random.default_rng(_MULTIPLIER)
    return generator.integers(1, 1 << 63, 256, dtype=np.uint64)


_CLASSES = _class_table()
_LETTER_HASHES = _letter_hashes()
