"""How far two documents are editions of one text."""

from collections import Counter
from collections.abc import Sequence

from remiss.align.profile import KEPT, Profile
from remiss.align.recent import Recent

SHINGLE = 3  # content words in a row
FULL = 0.3  # share of shingles in common; editions in ../shared/corpus have .29-1, other pairs .04 at most


def kinship(left: Sequence[Profile], right: Sequence[Profile]) -> float:
    """Return a ratio in [0, 1]: 0 for texts that share no wording, 1 from `FULL` on. Symmetric.

    Headings count. Two documents without any words are editions of each other.
    """
    mine, theirs = _RECENT.get(left), _RECENT.get(right)
    total = mine.total() + theirs.total()
    if total == 0:
        return 1.0
    return min(2 * (mine & theirs).total() / total / FULL, 1.0)


def _shingles(sections: Sequence[Profile]) -> Counter[tuple[str, ...]]:
    found: Counter[tuple[str, ...]] = Counter()
    for one in sections:
        words = one.title_words + one.words
        last = max(len(words) - SHINGLE, 0)
        found.update(words[at : at + SHINGLE] for at in range(last + 1) if words)
    return found


_RECENT = Recent(_shingles, KEPT)
