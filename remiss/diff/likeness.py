"""Which sentences of two lists are versions of one another."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, product

from rapidfuzz.distance import Indel

from remiss.diff.chain import Pair
from remiss.diff.tokens import is_telling

Keys = Sequence[str]

FEW = 400  # pairs; so many are all measured
COMMON = 30  # sentences; a word that stands in more of them tells none from the others
RAREST = 8  # words of a sentence by which its candidates are found
ORDERED_CELLS = 1_000_000_000  # tokens on the left x on the right; 0.4 s
TRIED = 6  # candidates whose likeness is measured, for each sentence


def likeness(left: Keys, right: Keys, cutoff: float = 0.0) -> float:
    """Return the share of tokens that two sentences have in common in the same order.

    A ratio in [0, 1], 1 for the same tokens; 0 when it is below `cutoff`. Symmetric. Of sentences too long for that,
    the share in any order.
    """
    if len(left) * len(right) <= ORDERED_CELLS:
        return Indel.normalized_similarity(left, right, score_cutoff=cutoff)
    ratio = 2 * (Counter(left) & Counter(right)).total() / (len(left) + len(right))
    return ratio if ratio >= cutoff else 0.0


def alike(left: Sequence[Keys], right: Sequence[Keys], cutoff: float) -> Iterator[Pair]:
    """Yield the pairs of sentences whose likeness is at least `cutoff`, with it as their weight, by the left side.

    The two share a telling word; of many that do, only those that share the most are looked at.
    """
    few = len(left) * len(right) <= FEW
    for here, there in product(range(len(left)), range(len(right))) if few else _candidates(left, right):
        ratio = likeness(left[here], right[there], cutoff)
        if ratio and any(is_telling(word) and word in right[there] for word in left[here]):
            yield Pair(here, there, ratio)


def _candidates(left: Sequence[Keys], right: Sequence[Keys]) -> Iterator[tuple[int, int]]:
    """Yield, for each sentence on the left, those on the right that share the most of its rarest telling words."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, sentence in enumerate(right):
        for word in filter(is_telling, dict.fromkeys(sentence)):
            places[word].append(place)
    for here, sentence in enumerate(left):
        found = [places[word] for word in dict.fromkeys(sentence) if word in places]
        rarest = sorted((there for there in found if len(there) <= COMMON), key=len)[:RAREST]
        shared = Counter(chain.from_iterable(rarest))
        for there, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:TRIED]:
            yield here, there
