"""How alike two headings read."""

from rapidfuzz import fuzz

from remiss.align.profile import Profile

CHANCE = 0.55  # fuzz.ratio that few unrelated Swedish headings reach: 95th percentile .43-.50 in ../shared/corpus


def heading_likeness(left: Profile, right: Profile, cosine: float) -> float:
    """Return how alike two headings read, a ratio in [0, 1]; symmetric.

    The better of two measures: the likeness of the writings above chance, which knows small changes and letters lost
    in scanning, and `cosine`, that of their content words, which knows reordered words and rare ones.
    """
    if left.folded_title == right.folded_title:
        return 1.0
    ratio = fuzz.ratio(left.folded_title, right.folded_title) / 100
    return max((ratio - CHANCE) / (1 - CHANCE), cosine if left.title_words and right.title_words else 0.0, 0.0)
