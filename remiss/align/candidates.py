"""Which pairs of sections are worth a close look.

The full matrix of two long documents is never held: likeness of topic is computed in strips of rows, and of each row
and each column only the best cells are kept.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from remiss.align.ngrams import tfidf
from remiss.align.profile import Profile

Pair = tuple[int, int]  # places in reading order, left and right
Texts = Sequence[Sequence[str]]
Places = npt.NDArray[np.int64]
Values = npt.NDArray[np.float32]

NEIGHBOURS = 10  # candidates per section and direction; top-1 was always among them in engine.md 2b
NOISE = 0.05  # cosine; the median of unrelated sections is .01-.07 in six pairs of routines in ../shared/corpus
STRIP = 256  # rows at a time: 256 x 5,000 cells are 5 MB


def topic_pairs(left: Sequence[Profile], right: Sequence[Profile]) -> dict[Pair, float]:
    """Return the pairs of sections most alike in topic with their cosine in [0, 1].

    Two sections are as alike as the most alike of their passages, or as wholes when that is more.
    """
    return nearest([_texts(one) for one in left], [_texts(one) for one in right])


def heading_pairs(left: Sequence[Profile], right: Sequence[Profile]) -> dict[Pair, float]:
    """Return the pairs of sections most alike in their headings' words with their cosine in [0, 1]."""
    return nearest([[one.title_words] for one in left], [[one.title_words] for one in right])


def equal_pairs(left: Sequence[Profile], right: Sequence[Profile]) -> set[Pair]:
    """Return the pairs of sections that read the same, heading and text; of repeated ones, the first with the first.

    When one side repeats a section more often, its surplus goes with the last one of the other side.
    """
    places: dict[tuple[str, ...], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, sections in enumerate((left, right)):
        for one in sections:
            places[one.written][side].append(one.order)
    found: set[Pair] = set()
    for mine, theirs in places.values():
        if mine and theirs:
            count = max(len(mine), len(theirs))
            found.update((mine[min(k, len(mine) - 1)], theirs[min(k, len(theirs) - 1)]) for k in range(count))
    return found


def nearest(left: Sequence[Texts], right: Sequence[Texts]) -> dict[Pair, float]:
    """Return the best pairs between two lists of items, each item one or more texts given as words.

    Args:
        left: Items of one side; an item is as like another as the most alike of their texts.
        right: Items of the other side.

    Returns:
        Cosines above `NOISE` of each item's `NEIGHBOURS` best on the other side, whichever side it stands on.
    """
    if not left or not right:
        return {}
    rows, columns = tfidf([text for item in left for text in item], [text for item in right for text in item])
    row_ends, column_starts = _ends(left), np.concatenate([[0], _ends(right)[:-1]])
    turned = columns.T.tocsr()
    del columns
    highest = np.zeros((NEIGHBOURS, len(right)), np.float32)  # so far, of each right item
    kept = [_best_of_strip(*strip, turned, column_starts, highest) for strip in _strips(rows, row_ends)]
    i, j, values = (np.concatenate(parts) for parts in zip(*kept, strict=True))
    chosen = _first_in_group(i, j, values) | _first_in_group(j, i, values)
    return dict(zip(zip(i[chosen].tolist(), j[chosen].tolist(), strict=True), values[chosen].tolist(), strict=True))


def _texts(one: Profile) -> Texts:
    if len(one.passages) == 1:
        return one.passages
    return (*one.passages, tuple(word for passage in one.passages for word in passage))


def _ends(items: Sequence[Texts]) -> Places:
    return np.cumsum([len(item) for item in items], dtype=np.int64)


def _strips(rows: csr_matrix, ends: Places) -> Iterator[tuple[int, csr_matrix, Places]]:
    """Yield the rows in strips of about `STRIP`, each with its first item and where its items begin in it."""
    first_item = first_row = 0
    for item, end in enumerate(ends.tolist(), start=1):
        if end - first_row >= STRIP or item == len(ends):
            starts = np.concatenate([[first_row], ends[first_item : item - 1]]) - first_row
            yield first_item, rows[first_row:end], starts
            first_item, first_row = item, end


def _best_of_strip(
    first_item: int, strip: csr_matrix, row_starts: Places, turned: csr_matrix, column_starts: Places, highest: Values
) -> tuple[Places, Places, Values]:
    """Return items left and right with their cosine, for cells that may be among the best of their row or column.

    `highest` are the best of each column so far; it is brought up to date.
    """
    cells = (strip @ turned).toarray()
    best = np.maximum.reduceat(np.maximum.reduceat(cells, column_starts, axis=1), row_starts, axis=0)
    highest[:] = np.partition(np.concatenate([highest, best]), len(best), axis=0)[len(best) :]
    of_column = np.maximum(highest.min(axis=0, keepdims=True), np.asarray(NOISE, best.dtype))
    i, j = np.nonzero((best >= _cut(best)) | (best >= of_column))
    return i + first_item, j, best[i, j]


def _cut(cells: Values) -> Values:
    """Return the value from which a cell is among the `NEIGHBOURS` highest of its row, `NOISE` at least."""
    count = cells.shape[1]
    if count <= NEIGHBOURS:
        return np.full((1, 1), NOISE, cells.dtype)
    lowest = np.partition(cells, count - NEIGHBOURS, axis=1)[:, [count - NEIGHBOURS]]
    return np.maximum(lowest, np.asarray(NOISE, cells.dtype))


def _first_in_group(group: Places, other: Places, values: Values) -> npt.NDArray[np.bool_]:
    """Return which pairs are among the `NEIGHBOURS` highest of their group; of equal ones, those that stand first."""
    order = np.lexsort((other, -values, group))
    starts = np.flatnonzero(np.diff(group[order], prepend=-1))
    rank = np.arange(len(order)) - np.repeat(starts, np.diff(starts, append=len(order)))
    chosen = np.zeros(len(order), np.bool_)
    chosen[order[rank < NEIGHBOURS]] = True
    return chosen
