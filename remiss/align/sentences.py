"""Sentences of two texts laid against each other in reading order."""

from collections.abc import Iterator, Sequence
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
STRIP = 256  # rows of products computed at a time
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
class _Windows:
    """The runs of so many neighbouring sentences of one side, by first sentence.

    Attributes:
        norms: Length of the sum of their vectors.
        lengths: Their code points.
    """

    norms: Floats
    lengths: Floats


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
    rows, columns = weights(_words(left), _words(right), GRAM_SIZES)
    beads = _trace(_best_steps(rows, columns, _lengths(left), _lengths(right)), len(left), len(right))
    return tuple(_without_stray(beads, [_likeness(bead, rows, columns) for bead in beads]))


def _words(sentences: Sequence[str]) -> list[list[str]]:
    """Return the words of each sentence; one without words, such as a lone dash, counts as one word."""
    return [word_texts(folded) or [folded] for folded in map(fold, sentences)]


def _lengths(sentences: Sequence[str]) -> Floats:
    """Return the length of each sentence in code points, 1 at least."""
    return np.maximum([float(len(sentence)) for sentence in sentences], 1.0)


def _best_steps(
    rows: csr_matrix, columns: csr_matrix, left_lengths: Floats, right_lengths: Floats
) -> npt.NDArray[np.int8]:
    """Return which step ends the best path to each pair of prefixes: a place in `SHAPES`, or a skip.

    One row of the table is computed at a time, for all right prefixes at once.
    """
    left_total, right_total = rows.shape[0], columns.shape[0]
    left, right = _windows(rows, left_lengths), _windows(columns, right_lengths)
    steps = np.full((left_total + 1, right_total + 1), SKIP_RIGHT, np.int8)
    places = np.arange(right_total + 1)
    totals: list[Floats] = [-SKIP * places]
    products: list[Floats] = []
    rows_of_products = _products(rows, columns)
    for i in range(1, left_total + 1):
        products = [*products[1 - MOST :], next(rows_of_products)]
        best = totals[-1] - SKIP
        step = np.full(right_total + 1, SKIP_LEFT, np.int8)
        for shape, (many_left, many_right) in enumerate(SHAPES):
            if many_left > i or many_right > right_total:
                continue
            dot = _window_sums(np.sum(products[-many_left:], axis=0), many_right)
            gain = _gain(dot, left[many_left], i - many_left, right[many_right])
            gain -= SURPLUS * abs(many_left - many_right) + GROUP * (min(many_left, many_right) - 1)
            total = totals[-many_left][:-many_right] + gain
            better = total > best[many_right:]
            best[many_right:][better] = total[better]
            step[many_right:][better] = shape
        reached = np.maximum.accumulate(best + SKIP * places) - SKIP * places
        step[reached > best + 1e-12] = SKIP_RIGHT
        steps[i] = step
        totals = [*totals[1 - MOST :], reached]
    return steps


def _gain(dot: Floats, left: _Windows, start: int, right: _Windows) -> Floats:
    """Return what the left run from `start` gains beside each right run, before the costs of its shape."""
    norm = left.norms[start] * right.norms
    likeness = np.divide(dot, norm, out=np.zeros_like(dot), where=norm > 0)
    length = left.lengths[start]
    unlike = (right.lengths - length) / (right.lengths + length)
    gain: Floats = np.where(likeness < LEAST, -np.inf, likeness - LENGTH * unlike * unlike)
    return gain


def _products(rows: csr_matrix, columns: csr_matrix) -> Iterator[Floats]:
    """Yield the products of each row with all columns."""
    turned = columns.T.tocsr()
    for start in range(0, rows.shape[0], STRIP):
        yield from (rows[start : start + STRIP] @ turned).toarray().astype(np.float64)


def _window_sums(values: Floats, width: int) -> Floats:
    """Return the sums of all runs of `width` neighbours."""
    sums = np.concatenate([[0.0], np.cumsum(values)])
    runs: Floats = sums[width:] - sums[:-width]
    return runs


def _windows(matrix: csr_matrix, lengths: Floats) -> dict[int, _Windows]:
    """Return all runs of neighbouring rows, by how many rows a run has, up to `MOST`."""
    total = matrix.shape[0]
    found = {}
    for count in range(1, min(MOST, total) + 1):
        merged = sum(
            (matrix[first : total - count + 1 + first] for first in range(1, count)), matrix[: total - count + 1]
        )
        norms = np.sqrt(np.asarray(merged.multiply(merged).sum(axis=1)).ravel()).astype(np.float64)
        found[count] = _Windows(norms, _window_sums(lengths, count))
    return found


def _trace(steps: npt.NDArray[np.int8], i: int, j: int) -> list[Bead]:
    beads: list[Bead] = []
    while i > 0 or j > 0:
        step = int(steps[i, j])
        if i == 0 or step == SKIP_RIGHT:
            j -= 1
        elif j == 0 or step == SKIP_LEFT:
            i -= 1
        else:
            many_left, many_right = SHAPES[step]
            beads.append((tuple(range(i - many_left, i)), tuple(range(j - many_right, j))))
            i, j = i - many_left, j - many_right
    return beads[::-1]


def _likeness(bead: Bead, rows: csr_matrix, columns: csr_matrix) -> float:
    left, right = rows[list(bead[0])].sum(axis=0), columns[list(bead[1])].sum(axis=0)
    lengths = np.linalg.norm(left) * np.linalg.norm(right)
    return float((np.asarray(left) * np.asarray(right)).sum() / lengths) if lengths else 0.0


def _without_stray(beads: Sequence[Bead], likeness: Sequence[float]) -> Iterator[Bead]:
    """Yield the firm beads, and of the others those that join a firm one on both sides."""
    for at, bead in enumerate(beads):
        near = [other for other in (at - 1, at + 1) if 0 <= other < len(beads) and likeness[other] >= FIRM]
        if likeness[at] >= FIRM or any(_touch(*sorted((bead, beads[other]))) for other in near):
            yield bead


def _touch(first: Bead, second: Bead) -> bool:
    return first[0][-1] + 1 == second[0][0] and first[1][-1] + 1 == second[1][0]
