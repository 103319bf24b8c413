"""How much of what the shorter of two sections tells the other tells too.

A summary of three sentences is little like the chapter it sums up, but nearly all its words stand there.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import log

from remiss.align.profile import KEPT, Profile
from remiss.align.recent import Recent

# Words that stand in one section alone; a section with so many of them to tell is trusted by half. F1 of the links in
# bench_alignment_gold.py, 2026-11: .69 with 0, .80 with 1 and 2.5, .82 with 5, .81 with 10 and more; partial links
# found of 197: 55 with 0, 50 with 5, 29 with 40.
LITTLE = 5.0


@dataclass(frozen=True, slots=True)
class Rarity:
    """How rare each telling form is in the sections of two documents.

    Attributes:
        of: By form: 1 for one that stands in one section alone, 0 for one that stands in all.
        left, right: What each section has to tell, the sum over its forms, in reading order.
    """

    of: Mapping[str, float]
    left: Sequence[float]
    right: Sequence[float]


def rarity(left: Sequence[Profile], right: Sequence[Profile]) -> Rarity:
    """Return how rare each telling form is in the sections of two documents, by the logarithm of how many have it."""
    sections = len(left) + len(right)
    most = log((1 + sections) / 2) or 1.0
    by_count = [log((1 + sections) / (1 + count)) / most for count in range(sections + 1)]
    of = {form: by_count[count] for form, count in frequency(left, right).items()}
    totals = [[sum(map(of.__getitem__, one.forms)) for one in side] for side in (left, right)]
    return Rarity(of=of, left=totals[0], right=totals[1])


def frequency(left: Sequence[Profile], right: Sequence[Profile]) -> Mapping[str, int]:
    """Return in how many sections of two documents each telling form stands."""
    spread = _SPREAD.get(left).copy()
    spread.update(_SPREAD.get(right))
    return spread


def _spread(sections: Sequence[Profile]) -> Counter[str]:
    return Counter(chain.from_iterable(one.forms for one in sections))


_SPREAD = Recent(_spread, KEPT)


def contained(left: Profile, right: Profile, rare: Rarity) -> float:
    """Return what share of the poorer section's rare words the other has, a ratio in [0, 1]; less when it has few.

    Mirrored by swapping the documents; 0 when one section has no telling words.
    """
    fewest = min(rare.left[left.order], rare.right[right.order])
    if not fewest:
        return 0.0
    common = sum(map(rare.of.__getitem__, left.forms.keys() & right.forms.keys()))
    return min(common / fewest, 1.0) * fewest / (fewest + LITTLE)
