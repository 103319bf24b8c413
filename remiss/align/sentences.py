"""Sentences of two texts laid against each other in reading order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from remiss.align.ngrams import weights
from remiss.language.fold import fold
from remiss.language.tokens import word_texts

Bead = tuple[tuple[int, ...], tuple[int, ...]]  # 0-based indexes, left and right
Floats = npt.NDArray[np.float64]

GRAM_SIZES = (2, 3, 4)  # characters; finer than for sections, for a sentence has few words
SHAPES = (  # sentences left and right, the plainest first
    (1, 1),
    *((1, 2), (2, 1), (2, 2)),
    *((1, 3), (3, 1), (1, 4), (4, 1)),
    *((2, 3), (3, 2)),
)
MOST = max(map(max, SHAPES))
SKIP_LEFT, SKIP_RIGHT = len(SHAPES), len(SHAPES) + 1  # the steps beyond the shapes
SURE = 16  # added to a step to a firm group
STRIP = 256  # vectors of one side that are multiplied with their neighbours together
STRIP_CELLS = 2**18  # of the table, looked at together: 20 MB
DENSE_CELLS = 2**17  # of the vectors of one side; a section has a tenth; sparse ones would take four times as long
LEAST = 0.05  # likeness below which two groups of sentences have nothing to do with each other
FIRM = 0.28  # likeness from which a group stands by itself; a weaker one needs a firm neighbour

# What a path costs, in likeness. Chosen together on tests/bench/bench_align.py and on 89 groups of the development gold
# of Bleualign (Text+Berg), among 240 drawn settings; a third more or less of one changes no figure by more than .03.
SKIP = 0.06  # a sentence without counterpart
SURPLUS = 0.04  # each sentence that one side of a group has more than the other
GROUP = 0.15  # each sentence beyond one that both sides of a group have; else two groups would always beat one
# Two sides of unlike lengths: this times the square of their difference over their sum. That versions of a text are
# about as long is what tells a sentence that belongs to its neighbour from one without counterpart when words do not.
# Source of the idea: Gale and Church, A Program for Aligning Sentences in Bilingual Corpora, 1993.
LENGTH = 1.4


@dataclass(frozen=True, slots=True)
class _Side:
    """The sentences of one side.

    Attributes:
        vectors: What each n-gram weighs in each sentence: sparse, or dense when there is little of it.
        norms, lengths: By how many neighbouring sentences a run has, from one to `MOST`: of each such run, by its
            first sentence, the length of the sum of their vectors, and their code points.
    """

    vectors: csr_matrix | Floats
    norms: Mapping[int, Floats]
    lengths: Mapping[int, Floats]


def align_sentences(left: Sequence[str], right: Sequence[str]) -> tuple[Bead, ...]:
    """Return which sentences say the same, in groups of one or more on each side.

    Each group is a run of neighbours on both sides, groups stand in reading order and do not cross; a sentence without
    counterpart stands in none. The groups chosen are those whose likeness, less what merging, skipping and unlike
    lengths cost, adds up to the most. Swapping the texts mirrors the groups: of equal paths one is taken in the order
    in which the texts sort. Time grows with the product of the lengths, memory with a byte per pair.
    """
    if not left or not right:
        return ()
    if list(right) < list(left):
        return tuple((mine, theirs) for theirs, mine in align_sentences(right, left))
    steps = _best_steps(*_sides(left, right))
    return tuple(_without_stray(*_trace(steps, len(left), len(right))))


def _words(sentences: Sequence[str]) -> list[list[str]]:
    """Return the words of each sentence; one without words, such as a lone dash, counts as one word."""
    return [word_texts(folded) or [folded] for folded in map(fold, sentences)]


def _sides(left: Sequence[str], right: Sequence[str]) -> tuple[_Side, _Side]:
    vectors = weights(_words(left), _words(right), GRAM_SIZES)
    if all(side.shape[0] * side.shape[1] <= DENSE_CELLS for side in vectors):
        dense = [side.toarray().astype(np.float64) for side in vectors]
        return _side(dense[0], left), _side(dense[1], right)
    return _side(vectors[0], left), _side(vectors[1], right)


def _side(vectors: csr_matrix | Floats, sentences: Sequence[str]) -> _Side:
    counts = range(1, min(MOST, len(sentences)) + 1)
    lengths = np.array([max(len(sentence), 1) for sentence in sentences], np.float64)
    bands = _bands(vectors, len(counts))
    return _Side(
        vectors=vectors,
        norms={count: _norms(bands, count) for count in counts},
        lengths={count: _run_sums(lengths, count) for count in counts},
    )


def _dots(one: csr_matrix | Floats, other: csr_matrix | Floats) -> Floats:
    """Return the products of each vector with each of the other side."""
    if isinstance(one, csr_matrix):
        found: Floats = (one @ other.T).toarray().astype(np.float64)
        return found
    products: Floats = np.einsum("ik,jk->ij", one, other)  # BLAS would wake threads, which costs more than the work
    return products


def _bands(vectors: csr_matrix | Floats, most: int) -> Sequence[Floats]:
    """Return the product of each vector with itself, with the next one, and so on: `most` arrays, each one shorter."""
    parts: list[list[Floats]] = [[] for _ in range(most)]
    for start in range(0, vectors.shape[0], STRIP):
        block = vectors[start : start + STRIP + most - 1]
        own = _dots(block, block)
        for apart, part in enumerate(parts):
            part.append(own.diagonal(apart)[:STRIP])
    return [np.concatenate(part) for part in parts]


def _norms(bands: Sequence[Floats], count: int) -> Floats:
    """Return the length of the sum of every run of `count` neighbouring vectors."""
    total = len(bands[0]) - count + 1
    squares = np.zeros(total)
    for apart in range(count):
        for first in range(count - apart):
            squares += bands[apart][first : first + total] * (2 if apart else 1)
    norms: Floats = np.sqrt(squares)
    return norms


def _run_sums(values: Floats, width: int) -> Floats:
    """Return the sums of all runs of `width` neighbours along the last axis."""
    sums = np.zeros((*values.shape[:-1], values.shape[-1] + 1))
    np.cumsum(values, axis=-1, out=sums[..., 1:])
    runs: Floats = sums[..., width:] - sums[..., :-width]
    return runs


def _best_steps(left: _Side, right: _Side) -> npt.NDArray[np.int8]:
    """Return which step ends the best path to each pair of prefixes: a place in `SHAPES`, or a skip.

    One row of the table is settled at a time, for all right prefixes at once. A step to a firm group has `SURE` added.
    """
    width = right.vectors.shape[0] + 1
    steps = np.full((left.vectors.shape[0] + 1, width), SKIP_RIGHT, np.int8)
    places = np.arange(width)
    totals: list[Floats] = [*([np.full(width, -np.inf)] * (MOST - 1)), -SKIP * places]
    reached = np.full((len(SHAPES), width), -np.inf)
    for i, (gain, firm) in enumerate(_rows_of_gains(left, right), start=1):
        for shape, (many_left, many_right) in enumerate(SHAPES):
            if many_right < width:
                before = totals[-many_left][:-many_right]
                np.add(before, gain[shape, many_right:], out=reached[shape, many_right:])
        shapes, skipping = reached.argmax(axis=0), totals[-1] - SKIP
        best = reached[shapes, places]
        step = np.where(best > skipping, shapes + SURE * firm[shapes, places], SKIP_LEFT)
        best = np.maximum(best, skipping)
        total = np.maximum.accumulate(best + SKIP * places) - SKIP * places
        steps[i] = np.where(total > best + 1e-12, SKIP_RIGHT, step)
        totals = [*totals[1:], total]
    return steps


def _rows_of_gains(left: _Side, right: _Side) -> Iterator[tuple[Floats, npt.NDArray[np.bool_]]]:
    """Yield, for each left sentence, what each group that ends with it gains, and which groups are firm.

    Both by shape and by the right sentence after the group; impossible ones gain minus infinity.
    """
    total, width = left.vectors.shape[0], right.vectors.shape[0] + 1
    size = max(STRIP_CELLS // (len(SHAPES) * width), 1)
    for start in range(0, total, size):
        end = min(start + size, total)
        gains = np.full((end - start, len(SHAPES), width), -np.inf)
        firm = np.zeros(gains.shape, np.bool_)
        above = max(start - MOST + 1, 0)
        products = _dots(left.vectors[above:end], right.vectors)
        for shape, (many_left, many_right) in enumerate(SHAPES):
            first = max(start - many_left + 1, 0)  # of the left runs that end in the strip
            if first + many_left > end or many_right >= width:
                continue
            last = end - many_left + 1
            dots = np.zeros((last - first, width - 1))
            for at in range(first - above, first - above + many_left):
                dots += products[at : at + last - first]
            norms = left.norms[many_left][first:last, None] * right.norms[many_right]
            likeness = np.divide(_run_sums(dots, many_right), norms, out=np.zeros_like(norms), where=norms > 0)
            mine, theirs = left.lengths[many_left][first:last, None], right.lengths[many_right]
            unlike = (theirs - mine) / (theirs + mine)
            gain = np.where(likeness < LEAST, -np.inf, likeness - LENGTH * unlike * unlike)
            gain -= SURPLUS * abs(many_left - many_right) + GROUP * (min(many_left, many_right) - 1)
            gains[first + many_left - 1 - start :, shape, many_right:] = gain
            firm[first + many_left - 1 - start :, shape, many_right:] = likeness >= FIRM
        yield from zip(gains, firm, strict=True)


def _trace(steps: npt.NDArray[np.int8], i: int, j: int) -> tuple[list[Bead], list[bool]]:
    """Return the groups of the best path, and which of them are firm."""
    beads: list[Bead] = []
    firm: list[bool] = []
    while i > 0 or j > 0:
        step = int(steps[i, j])
        if i == 0 or step == SKIP_RIGHT:
            j -= 1
        elif j == 0 or step == SKIP_LEFT:
            i -= 1
        else:
            many_left, many_right = SHAPES[step % SURE]
            beads.append((tuple(range(i - many_left, i)), tuple(range(j - many_right, j))))
            firm.append(step >= SURE)
            i, j = i - many_left, j - many_right
    return beads[::-1], firm[::-1]


def _without_stray(beads: Sequence[Bead], firm: Sequence[bool]) -> Iterator[Bead]:
    """Yield the firm beads, and of the others those that join a firm one on both sides."""
    for at, bead in enumerate(beads):
        near = [other for other in (at - 1, at + 1) if 0 <= other < len(beads) and firm[other]]
        if firm[at] or any(_touch(*sorted((bead, beads[other]))) for other in near):
            yield bead


def _touch(first: Bead, second: Bead) -> bool:
    return first[0][-1] + 1 == second[0][0] and first[1][-1] + 1 == second[1][0]
