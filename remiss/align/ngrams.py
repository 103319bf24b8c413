"""Sparse TF-IDF vectors of character n-grams, the measure of what a text is about.

N-grams inside words stand the inflections and compounds of Swedish and most of what a scan damages. Plain numpy and
scipy: importing scikit-learn costs a second, more than aligning two documents.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain, repeat

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from remiss.language import term_forms
from remiss.language.fold import fold
from remiss.language.stopwords import is_stopword
from remiss.language.tokens import word_texts

GRAM_SIZES = (4,)  # characters; 4 alone tells pairs from chance as well as 3-5 at a third of the time (engine.md 2b)

MANY_TEXTS = 400  # from here on `tfidf` leaves common n-grams out, which halves the time at 1,000 x 1,000
COMMON_SHARE = 0.2  # share of texts; such an n-gram weighs less than a third of a rare one in 400 texts

Words = Sequence[str]
Places = npt.NDArray[np.int64]


def content_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a text that tell what it is about: no function words, no bare numbers."""
    return tuple(word for word in word_texts(fold(text)) if _tells(word))


def telling_forms(words: tuple[str, ...]) -> dict[str, str]:
    """Return the forms of the telling ones among words, each with the first word that has it, in reading order.

    A compound has a form for each of its parts and one for the whole, see `remiss.language.term_forms`.
    """
    found: dict[str, str] = {}
    for word in dict.fromkeys(words):
        for form in _telling_forms(word):
            found.setdefault(form, word)
    return found


def telling_words(words: tuple[str, ...]) -> dict[str, str]:
    """Return the telling ones among words by their one form, whatever the inflection, each as it is first written, in
    reading order."""
    found: dict[str, str] = {}
    for word in dict.fromkeys(words):
        found.setdefault(telling_term(word), word)
    found.pop("", None)
    return found


@lru_cache(maxsize=200_000)
def telling_term(word: str) -> str:
    """Return a word as one form, whatever its inflection: of a compound the whole; "" when it tells nothing."""
    forms = _telling_forms(word)
    return forms[-1] if forms else ""


@lru_cache(maxsize=200_000)
def _telling_forms(word: str) -> tuple[str, ...]:
    """Return the forms of a word, none when it tells nothing."""
    return () if is_stopword(word) or word.isdigit() else term_forms(word)


@lru_cache(maxsize=200_000)
def _tells(word: str) -> bool:
    return not is_stopword(word) and not word.isdigit()


def tfidf(left: Sequence[Words], right: Sequence[Words]) -> tuple[csr_matrix, csr_matrix]:
    """Return one row of length 1 per text of either side, so that a product of rows is a cosine in [0, 1].

    As `weights`, but n-grams that are everywhere are left out when there are many texts; they tell little and cost
    most of the time.
    """
    sides, frequency = _gram_counts(left, right, GRAM_SIZES)
    total = len(left) + len(right)
    if total >= MANY_TEXTS:
        everywhere = frequency > COMMON_SHARE * total
        for side in sides:
            side.data[everywhere[side.indices]] = 0
            side.eliminate_zeros()
    mine, theirs = (_unit_rows(_weigh(side, frequency, total)) for side in sides)
    return mine, theirs


def weights(left: Sequence[Words], right: Sequence[Words], sizes: Sequence[int]) -> tuple[csr_matrix, csr_matrix]:
    """Return one row per text of either side: what each n-gram of the words of all of them weighs in it.

    Args:
        left: Each text as its words, folded; one without words gets an empty row.
        right: The same for the other side.
        sizes: Lengths of the n-grams, in characters; a word is padded with a blank on both sides.
    """
    sides, frequency = _gram_counts(left, right, sizes)
    mine, theirs = (_weigh(side, frequency, len(left) + len(right)) for side in sides)
    return mine, theirs


def _gram_counts(
    left: Sequence[Words], right: Sequence[Words], sizes: Sequence[int]
) -> tuple[tuple[csr_matrix, csr_matrix], Places]:
    """Return how often each n-gram stands in each text, and in how many texts of both sides it stands.

    The sides are counted apart: one matrix cut in two would be in memory twice.
    """
    counts, vocabulary = _word_counts([*left, *right])
    grams = _grams_of_words(vocabulary, sizes)
    mine, theirs = counts[: len(left)] @ grams, counts[len(left) :] @ grams
    frequency = sum(np.bincount(side.indices, minlength=grams.shape[1]) for side in (mine, theirs))
    return (mine, theirs), np.asarray(frequency, np.int64)


def _word_counts(texts: Sequence[Words]) -> tuple[csr_matrix, dict[str, int]]:
    vocabulary, columns = _numbered(list(chain.from_iterable(texts)))
    rows = np.concatenate([[0], np.cumsum([len(text) for text in texts], dtype=np.int64)])
    counts = csr_matrix((np.ones(len(columns), np.float32), columns, rows), shape=(len(texts), len(vocabulary)))
    counts.sum_duplicates()
    return counts, vocabulary


def _grams_of_words(vocabulary: Iterable[str], sizes: Sequence[int]) -> csr_matrix:
    grams = list(map(_grams, vocabulary, repeat(tuple(sizes))))
    known, columns = _numbered(list(chain.from_iterable(grams)))
    rows = np.concatenate([[0], np.cumsum(list(map(len, grams)), dtype=np.int64)])
    return csr_matrix((np.ones(len(columns), np.float32), columns, rows), shape=(len(grams), len(known)))


def _numbered(items: Sequence[str]) -> tuple[dict[str, int], npt.NDArray[np.int32]]:
    """Return a number for each item that occurs, in the order in which they first do, and the number of every item."""
    numbers = {item: number for number, item in enumerate(dict.fromkeys(items))}
    return numbers, np.fromiter(map(numbers.__getitem__, items), np.int32, len(items))


@lru_cache(maxsize=100_000)
def _grams(word: str, sizes: tuple[int, ...]) -> tuple[str, ...]:
    padded = f" {word} "
    return tuple(padded[at : at + size] for size in sizes for at in range(max(len(padded) - size, 0) + 1))


def _weigh(grams: csr_matrix, frequency: Places, texts: int) -> csr_matrix:
    """Turn counts into their damped logarithm times how rare each n-gram is, in place: copies cost most of the memory.

    Source: TfidfVectorizer(sublinear_tf=True, smooth_idf=True) of scikit-learn.
    """
    rarity = (np.log((1 + texts) / (1 + frequency)) + 1).astype(np.float32)
    np.log(grams.data, out=grams.data)
    grams.data += 1
    grams.data *= rarity[grams.indices]
    return grams


def _unit_rows(matrix: csr_matrix) -> csr_matrix:
    """Scale every row to length 1, in place."""
    squares = np.add.reduceat(np.append(matrix.data**2, 0), matrix.indptr[:-1]) * (np.diff(matrix.indptr) > 0)
    lengths = np.sqrt(squares)
    scale = (1 / np.where(lengths > 0, lengths, 1)).astype(np.float32)
    matrix.data *= np.repeat(scale, np.diff(matrix.indptr))
    return matrix
