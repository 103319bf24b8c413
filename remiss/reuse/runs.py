"""Words of two texts laid against one another: runs that are the same, and the gaps between them."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel, LCSseq

from remiss.reuse.wording import Worded

ALIKE = 0.7  # likeness of the letters from which other words in the same place are the same words, misread
GAP_COST = 0.7  # of a letter on one side that the other lacks, against one letter in common
LONGEST_RUN = 5  # words that are the same in a row, at least once in a copy; fewer are a common turn of speech
EDGE = 0.75  # share of letters in common that words must have before and after the first and last five in a row

_BORDER = re.compile(r"[.!?:]\s|\n")

Words = tuple[int, int]
"""The first word of some, and the one past the last."""


class Run(NamedTuple):
    """Words of the two sides that are the same, or that are not, and what that is worth."""

    sides: tuple[Words, Words]
    worth: float

    @property
    def length(self) -> int:
        """Words in common, 0 for a gap."""
        return min(end - start for start, end in self.sides) if self.worth > 0 else 0


def runs_of(left: Worded, right: Worded, left_from: int, right_from: int) -> Iterator[Run]:
    """Yield the runs of words in order, counted from `left_from` and `right_from`."""
    at, to = 0, 0
    blocks = LCSseq.opcodes(left.keys, right.keys)
    equal = [(block.src_start, block.src_end, block.dest_start) for block in blocks if block.tag == "equal"]
    for start, end, there in [*equal, (len(left.keys), len(left.keys), len(right.keys))]:
        if at < start or to < there:
            worth = _worth("".join(left.keys[at:start]), "".join(right.keys[to:there]))
            yield Run(((left_from + at, left_from + start), (right_from + to, right_from + there)), worth)
        at, to = end, there + end - start
        if start < end:
            letters = sum(map(len, left.keys[start:end]))
            yield Run(((left_from + start, left_from + at), (right_from + there, right_from + to)), float(letters))


def _worth(left: str, right: str) -> float:
    """Return what words that differ are worth: their common letters when they are the same misread, else a loss."""
    likeness = Indel.normalized_similarity(left, right, score_cutoff=ALIKE) if left and right else 0.0
    if likeness >= ALIKE:
        return likeness * min(len(left), len(right))
    return -GAP_COST * (len(left) + len(right))


def longest_run(runs: Sequence[Run]) -> int:
    """Return how many words in a row are the same, or the same misread, at most."""
    longest = length = 0
    for run in runs:
        length = length + run.length if run.worth > 0 else 0
        longest = max(longest, length)
    return longest


def trimmed(runs: Sequence[Run], text: str, words: Worded) -> Sequence[Run]:
    """Return the runs without what stands loosely at either end, before or after `LONGEST_RUN` words in a row.

    A heading above another sentence with the same beginning is not part of what was copied, nor are the few words that
    a rewritten sentence before the copied one has kept. Within a sentence nothing is left out.

    Args:
        text: The left text.
        words: Its words.
    """
    firm = [at for at, run in enumerate(runs) if run.length >= LONGEST_RUN]
    if not firm:
        return runs
    first, end = 0, len(runs)
    begins, ends = runs[firm[0]].sides[0][0], runs[firm[-1]].sides[0][1] - 1
    while _is_loose(runs[first : firm[0]]) and _crosses(text, words, runs[first].sides[0][0], begins):
        first += 1 if runs[first + 1].worth > 0 else 2
    while _is_loose(runs[firm[-1] + 1 : end]) and _crosses(text, words, ends, runs[end - 1].sides[0][1] - 1):
        end -= 1 if runs[end - 2].worth > 0 else 2
    return runs[first:end]


def _is_loose(runs: Sequence[Run]) -> bool:
    kept = sum(run.worth for run in runs if run.worth > 0)
    lost = sum(-run.worth for run in runs if run.worth < 0) / GAP_COST
    return 2 * kept < EDGE * (2 * kept + lost)


def _crosses(text: str, words: Worded, first: int, last: int) -> bool:
    """Return whether a sentence or a line ends between two words."""
    return bool(_BORDER.search(text, words.starts[first], words.starts[last]))


def ends_of(runs: Sequence[Run], left: Sequence[str], right: Sequence[str]) -> tuple[Words, Words]:
    """Return the words of either side from the first run to the last, without a detour at either end.

    "Ekeby. Ekeby är" has "Ekeby är" in one piece, though its first word is the same too.
    """
    found = []
    for side, keys in enumerate((left, right)):
        start, end = runs[0].sides[side][0], runs[-1].sides[side][1]
        if len(runs) > 2:
            size, gap = runs[0].sides[side][1] - start, _one_sided(runs[1], side)
            if gap and keys[gap[1] - size : gap[1]] == keys[start : start + size]:
                start = gap[1] - size
            size, gap = end - runs[-1].sides[side][0], _one_sided(runs[-2], side)
            if gap and keys[gap[0] : gap[0] + size] == keys[end - size : end]:
                end = gap[0] + size
        found.append((start, end))
    return found[0], found[1]


def _one_sided(run: Run, side: int) -> Words | None:
    """Return the words of a gap that only one side has; None when the other has some too."""
    other = run.sides[1 - side]
    return run.sides[side] if other[0] == other[1] else None
