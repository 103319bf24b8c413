"""Which pairs of sections are worth a close look.

The full matrix of two long documents is never held: likeness of topic is computed in strips of rows, and of each row
and each column only the best cells are kept.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, vstack

from remiss.align.ngrams import tfidf
from remiss.align.profile import Profile

Pair = tuple[int, int]  # places in reading order, left and right
Texts = Sequence[Sequence[str]]

NEIGHBOURS = 10  # candidates per section and direction; top-1 was always among them in engine.md 2b
NOISE = 0.05  # cosine; the median of unrelated sections, 60 pairs of routines in ../shared/corpus
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
    strips = [
        _likeness(rows[start:end], columns, row_ends, column_starts, start)
        for start, end in pairwise(_strip_borders(row_ends))
    ]
    likeness = vstack(strips, format="csr")
    return dict(chain(_best(likeness, flip=False), _best(likeness.T.tocsr(), flip=True)))


def _texts(one: Profile) -> Texts:
    if len(one.passages) == 1:
        return one.passages
    return (*one.passages, tuple(word for passage in one.passages for word in passage))


def _ends(items: Sequence[Texts]) -> npt.NDArray[np.int64]:
    return np.cumsum([len(item) for item in items], dtype=np.int64)


def _strip_borders(ends: npt.NDArray[np.int64]) -> Iterable[int]:
    """Return row numbers that cut the rows in strips of about `STRIP`, never inside an item."""
    yield 0
    last = 0
    for end in ends.tolist():
        if end - last >= STRIP or end == ends[-1]:
            yield end
            last = end


def _likeness(
    strip: csr_matrix,
    columns: csr_matrix,
    row_ends: npt.NDArray[np.int64],
    column_starts: npt.NDArray[np.int64],
    first_row: int,
) -> csr_matrix:
    cells = (strip @ columns.T).toarray()
    inside = row_ends[(row_ends > first_row) & (row_ends <= first_row + strip.shape[0])]
    row_starts = np.concatenate([[0], inside[:-1] - first_row])
    best = np.maximum.reduceat(np.maximum.reduceat(cells, column_starts, axis=1), row_starts, axis=0)
    return csr_matrix(np.where(best >= NOISE, best, 0))


def _best(matrix: csr_matrix, *, flip: bool) -> Iterable[tuple[Pair, float]]:
    """Yield the `NEIGHBOURS` highest cells of each row; of equal ones, those that stand first."""
    for row, (start, end) in enumerate(pairwise(matrix.indptr.tolist())):
        values, places = matrix.data[start:end], matrix.indices[start:end]
        for at in np.argsort(-values, kind="stable")[:NEIGHBOURS].tolist():
            place = int(places[at])
            yield ((place, row) if flip else (row, place)), float(values[at])
