"""Which sentences of a changed stretch are compared with which."""

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from remiss.diff.chain import Pair, heaviest_chain
from remiss.diff.likeness import Keys, alike, likeness
from remiss.diff.tokens import is_telling

CLOSE = 0.85  # likeness of paragraphs whose words can be compared without looking for their sentences
VERSIONS = 0.5  # likeness; of pairs of real sentences of some 25 words one in a hundred has 0.23 by chance
REWORDING = 0.3  # likeness of two sentences that alone stand in the same place
BELONGS = 0.5  # share of a sentence, or of what a passage has no answer to, that must be answered to take it in


class Passage(NamedTuple):
    """Sentences of the left list and of the right one, half-open; `versions` when they are versions of one text."""

    versions: bool
    left_start: int
    left_end: int
    right_start: int
    right_end: int

    @property
    def is_single(self) -> bool:
        """Whether it is one sentence against one."""
        return self.left_end - self.left_start == 1 == self.right_end - self.right_start

    @property
    def is_open(self) -> bool:
        """Whether there is something on both sides."""
        return self.left_start < self.left_end and self.right_start < self.right_end


def paired_paragraphs(left: Sequence[Keys], right: Sequence[Keys]) -> list[Passage]:
    """Return passages that cover two lists of paragraphs without holes, in order; versions are nearly the same."""
    gaps, versions = _around(_versions(left, right, CLOSE), left, right)
    return _in_order(gaps, versions)


def paired_sentences(left: Sequence[Keys], right: Sequence[Keys]) -> list[Passage]:
    """Return passages that cover two lists of sentences without holes, in order; some may be empty.

    Versions may hold several sentences on either side, since one may have been split or two made one. Of a single
    sentence left over against a single one less likeness is asked.
    """
    gaps, versions = _around(_versions(left, right, VERSIONS), left, right)
    for at in range(len(versions)):
        gaps[at], versions[at] = _grown_back(gaps[at], versions[at], left, right)
        versions[at], gaps[at + 1] = _grown_ahead(versions[at], gaps[at + 1], left, right)
    gaps = [gap._replace(versions=gap.is_single and _is_rewording(gap, left, right)) for gap in gaps]
    return _in_order(gaps, versions)


def _is_rewording(single: Passage, left: Sequence[Keys], right: Sequence[Keys]) -> bool:
    return likeness(left[single.left_start], right[single.right_start], REWORDING) > 0


def _versions(left: Sequence[Keys], right: Sequence[Keys], cutoff: float) -> list[Pair]:
    """Return the pairs alike, in order, that together hold the most tokens in common."""
    return heaviest_chain(
        Pair(here, there, ratio * (len(left[here]) + len(right[there])))
        for here, there, ratio in alike(left, right, cutoff)
    )


def _around(pairs: Sequence[Pair], left: Sequence[Keys], right: Sequence[Keys]) -> tuple[list[Passage], list[Passage]]:
    """Return the gaps before, between and after the pairs, and the pairs, as passages."""
    versions = [Passage(True, pair.left, pair.left + 1, pair.right, pair.right + 1) for pair in pairs]
    starts = [(0, 0), *((passage.left_end, passage.right_end) for passage in versions)]
    ends = [*((passage.left_start, passage.right_start) for passage in versions), (len(left), len(right))]
    gaps = [Passage(False, start[0], end[0], start[1], end[1]) for start, end in zip(starts, ends, strict=True)]
    return gaps, versions


def _in_order(gaps: Sequence[Passage], versions: Sequence[Passage]) -> list[Passage]:
    return [*chain.from_iterable(zip(gaps, versions, strict=False)), gaps[-1]]


def _grown_ahead(
    passage: Passage, gap: Passage, left: Sequence[Keys], right: Sequence[Keys]
) -> tuple[Passage, Passage]:
    """Return the passage with the sentences that belong to it from the gap after it, and the gap without them."""
    while True:
        with_left = passage._replace(left_end=gap.left_start + 1)
        with_right = passage._replace(right_end=gap.right_start + 1)
        if gap.left_start < gap.left_end and _belongs(passage, with_left, left, right):
            passage, gap = with_left, gap._replace(left_start=with_left.left_end)
        elif gap.right_start < gap.right_end and _belongs(passage, with_right, left, right):
            passage, gap = with_right, gap._replace(right_start=with_right.right_end)
        else:
            return passage, gap


def _grown_back(gap: Passage, passage: Passage, left: Sequence[Keys], right: Sequence[Keys]) -> tuple[Passage, Passage]:
    """Return the gap before the passage without the sentences that belong to the passage, and the passage with them."""
    while True:
        with_left = passage._replace(left_start=gap.left_end - 1)
        with_right = passage._replace(right_start=gap.right_end - 1)
        if gap.left_start < gap.left_end and _belongs(passage, with_left, left, right):
            passage, gap = with_left, gap._replace(left_end=with_left.left_start)
        elif gap.right_start < gap.right_end and _belongs(passage, with_right, left, right):
            passage, gap = with_right, gap._replace(right_end=with_right.right_start)
        else:
            return gap, passage


def _belongs(passage: Passage, grown: Passage, left: Sequence[Keys], right: Sequence[Keys]) -> bool:
    """Return whether what was added answers what the passage had no answer to, by its telling words."""
    left_before, right_before = _telling(passage, left, right)
    left_after, right_after = _telling(grown, left, right)
    added = len(left_after) + len(right_after) - len(left_before) - len(right_before)
    in_common = LCSseq.similarity(left_before, right_before)
    unanswered = len(right_before if left_after != left_before else left_before) - in_common
    gain = LCSseq.similarity(left_after, right_after) - in_common
    return gain > 0 and gain >= min(2, added, unanswered) and gain >= BELONGS * min(added, unanswered)


def _telling(passage: Passage, left: Sequence[Keys], right: Sequence[Keys]) -> tuple[Keys, Keys]:
    left_keys = chain.from_iterable(left[passage.left_start : passage.left_end])
    right_keys = chain.from_iterable(right[passage.right_start : passage.right_end])
    return list(filter(is_telling, left_keys)), list(filter(is_telling, right_keys))
