"""How near two documents are: editions of one text, or texts on one matter."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from remiss.align.profile import KEPT, Profile
from remiss.align.recent import Recent
from remiss.language.stems import stem

SHINGLE = 3  # content words in a row
STRANGERS = 0.22  # cosine; pairs on different matters in tests/bench/alignment have .22-.25 ...
ONE_MATTER = 0.45  # ... two municipalities' programmes .30, a draft and its response .58, editions .71 and more
FULL = 0.3  # share of shingles in common; editions in ../shared/corpus have .29-1, other pairs .04 at most


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near two documents are, ratios in [0, 1].

    Attributes:
        editions: How far they are editions of one text, see `kinship`.
        matter: How far they treat one matter, see `affinity`.
    """

    editions: float
    matter: float


def nearness(left: Sequence[Profile], right: Sequence[Profile]) -> Nearness:
    """Return how near two documents are. Symmetric."""
    editions = kinship(left, right)
    return Nearness(editions=editions, matter=max(affinity(left, right), editions))


def kinship(left: Sequence[Profile], right: Sequence[Profile]) -> float:
    """Return a ratio in [0, 1]: 0 for texts that share no wording, 1 from `FULL` on. Symmetric.

    Headings count. Two documents without any words are editions of each other.
    """
    mine, theirs = _RECENT.get(left), _RECENT.get(right)
    total = mine.total() + theirs.total()
    if total == 0:
        return 1.0
    common = sum(min(mine[run], theirs[run]) for run in mine.keys() & theirs.keys())
    return min(2 * common / total / FULL, 1.0)


def affinity(left: Sequence[Profile], right: Sequence[Profile]) -> float:
    """Return how far two documents treat one matter, a ratio in [0, 1]: 0 for strangers. Symmetric.

    From the cosine of all their telling words, damped by their logarithm.
    """
    (mine, my_square), (theirs, their_square) = _WORDS.get(left), _WORDS.get(right)
    lengths = sqrt(my_square * their_square)
    if not lengths:
        return 1.0
    cosine = sum(value * theirs[word] for word, value in mine.items() if word in theirs) / lengths
    return min(max((cosine - STRANGERS) / (ONE_MATTER - STRANGERS), 0.0), 1.0)


def _word_weights(sections: Sequence[Profile]) -> tuple[Mapping[str, float], float]:
    """Return what each telling word weighs, and the sum of the squares."""
    counts = Counter(stem(word) for one in sections for word in (*one.title_words, *one.words))
    weights = {word: log(1 + count) for word, count in counts.items()}
    return weights, sum(value**2 for value in weights.values())


def _shingles(sections: Sequence[Profile]) -> Counter[tuple[str, ...]]:
    found: Counter[tuple[str, ...]] = Counter()
    for one in sections:
        words = one.title_words + one.words
        last = max(len(words) - SHINGLE, 0)
        found.update(words[at : at + SHINGLE] for at in range(last + 1) if words)
    return found


_RECENT = Recent(_shingles, KEPT)
_WORDS = Recent(_word_weights, KEPT)
