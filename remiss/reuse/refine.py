"""From stretches to passages: the words of both texts laid against one another around the seeds."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import Indel, LCSseq

from remiss.model.span import Span
from remiss.reuse.fingerprints import GRAM
from remiss.reuse.seeds import NARROWEST
from remiss.reuse.segments import best_segments
from remiss.reuse.stretches import Stretch
from remiss.reuse.wording import Worded, worded

LIKELY = (
    0.65  # likeness of the letters, as they stand; copies had 0.84 and more, scanned ones too, chance most often 0.5
)
MARGIN = 160  # code points looked at beyond the outermost seeds
CHUNK = 6_000  # code points compared at a time; the memory of a comparison grows with the square
ALIKE = 0.7  # likeness of the letters from which other words in the same place are the same words, misread
GAP_COST = 0.7  # of a letter on one side that the other lacks, against one letter in common
LONGEST_RUN = 5  # words that are the same in a row, at least once in a copy; fewer are a common turn of speech
EDGE = 0.75  # share of letters in common that words must have before and after the first and last five in a row

_BORDER = re.compile(r"[.!?:]\s|\n")
_EDGE = re.compile(r"[^\W_]*")


class Pair(NamedTuple):
    """A passage of one text and the same in another or further on.

    Attributes:
        run: Words in a row that are the same, or the same misread, at most.
    """

    left: Span
    right: Span
    run: int = 0


class _Run(NamedTuple):
    """Words of both sides, first and past the last, that are the same or are not, and what that is worth."""

    left: tuple[int, int]
    right: tuple[int, int]
    worth: float


def passages_of(left: str, right: str, stretch: Stretch) -> Iterator[Pair]:
    """Yield the parts of a stretch, and of what stands around it, that both texts have in common."""
    for part in _likely(left, right, stretch):
        yield from _passages_of(left, right, part)


def _likely(left: str, right: str, stretch: Stretch) -> Iterator[Stretch]:
    """Yield the stretch if it may be one copy, else what is likely of the two on either side of its widest gap.

    Most stretches of a large collection are two long words that two texts have at the same distance; to look at their
    letters takes a hundredth of the time that it takes to look at their words.
    """
    lefts, rights = stretch.left_seeds, stretch.right_seeds
    if lefts[-1] - lefts[0] < NARROWEST:
        return
    one, two = left[lefts[0] : lefts[-1] + GRAM], right[rights[0] : rights[-1] + GRAM]
    if len(one) > CHUNK or Indel.normalized_similarity(one, two, score_cutoff=LIKELY) >= LIKELY:
        yield stretch
        return
    cut = max(range(1, len(lefts)), key=lambda at: (lefts[at] - lefts[at - 1], -at))
    for part in (slice(0, cut), slice(cut, None)):
        yield from _likely(left, right, stretch._replace(left_seeds=lefts[part], right_seeds=rights[part]))


def _passages_of(left: str, right: str, stretch: Stretch) -> Iterator[Pair]:
    ours, theirs = _window(left, stretch.left_seeds), _window(right, stretch.right_seeds)
    if stretch.left == stretch.right:
        ours = Span(ours.start, min(ours.end, max(stretch.right_seeds[0], ours.start)))
        theirs = Span(max(theirs.start, min(stretch.left_seeds[-1], theirs.end)), theirs.end)
    cuts = _cuts(stretch, ours, theirs)
    mine, yours = Worded([], [], []), Worded([], [], [])
    runs: list[_Run] = []
    for (left_from, right_from), (left_to, right_to) in pairwise(cuts):
        one, two = worded(left, left_from, left_to), worded(right, right_from, right_to)
        runs += _runs(one, two, len(mine.keys), len(yours.keys))
        mine, yours = _joined(mine, one), _joined(yours, two)
    for first, end in best_segments([run.worth for run in runs]):
        part = _trimmed(runs[first:end], left, mine)
        lefts, rights = _tight(part, mine.keys, yours.keys)
        yield Pair(
            Span(mine.starts[lefts[0]], mine.ends[lefts[1] - 1]),
            Span(yours.starts[rights[0]], yours.ends[rights[1] - 1]),
            _longest(part),
        )


def _trimmed(runs: Sequence[_Run], text: str, words: Worded) -> Sequence[_Run]:
    """Return the runs without what stands loosely at either end, before or after `LONGEST_RUN` words in a row.

    A heading above another sentence with the same beginning is not part of what was copied, nor are the few words that
    a rewritten sentence before the copied one has kept. Within a sentence nothing is left out.
    """
    firm = [at for at, run in enumerate(runs) if _length(run) >= LONGEST_RUN]
    if not firm:
        return runs
    first, end = 0, len(runs)
    while _is_loose(runs[first : firm[0]]) and _crosses(text, words, runs[first].left[0], runs[firm[0]].left[0]):
        first += 1 if runs[first + 1].worth > 0 else 2
    while _is_loose(runs[firm[-1] + 1 : end]) and _crosses(
        text, words, runs[firm[-1]].left[1] - 1, runs[end - 1].left[1] - 1
    ):
        end -= 1 if runs[end - 2].worth > 0 else 2
    return runs[first:end]


def _is_loose(runs: Sequence[_Run]) -> bool:
    kept = sum(run.worth for run in runs if run.worth > 0)
    lost = sum(-run.worth for run in runs if run.worth < 0) / GAP_COST
    return 2 * kept < EDGE * (2 * kept + lost)


def _crosses(text: str, words: Worded, first: int, last: int) -> bool:
    """Return whether a sentence or a line ends between two words."""
    return bool(_BORDER.search(text, words.starts[first], words.starts[last]))


def _length(run: _Run) -> int:
    return min(run.left[1] - run.left[0], run.right[1] - run.right[0]) if run.worth > 0 else 0


def _longest(runs: Sequence[_Run]) -> int:
    longest = length = 0
    for run in runs:
        length = length + _length(run) if run.worth > 0 else 0
        longest = max(longest, length)
    return longest


def _tight(runs: Sequence[_Run], left: Sequence[str], right: Sequence[str]) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the words from the first run to the last, without a detour at either end.

    "Ekeby. Ekeby är" has "Ekeby är" in one piece, though its first word is the same too.
    """
    starts, ends = [runs[0].left[0], runs[0].right[0]], [runs[-1].left[1], runs[-1].right[1]]
    if len(runs) > 2:
        for side, keys in enumerate((left, right)):
            words, gap = runs[0][side], runs[1][side]
            size = words[1] - words[0]
            if runs[1][1 - side][0] == runs[1][1 - side][1] and keys[gap[1] - size : gap[1]] == keys[slice(*words)]:
                starts[side] = gap[1] - size
            words, gap = runs[-1][side], runs[-2][side]
            size = words[1] - words[0]
            if runs[-2][1 - side][0] == runs[-2][1 - side][1] and keys[gap[0] : gap[0] + size] == keys[slice(*words)]:
                ends[side] = gap[0] + size
    return (starts[0], ends[0]), (starts[1], ends[1])


def _window(text: str, seeds: Sequence[int]) -> Span:
    """Return the stretch around the seeds, not cut inside a word."""
    start, end = max(min(seeds) - MARGIN, 0), min(max(seeds) + MARGIN, len(text))
    while start and text[start - 1].isalnum():
        start -= 1
    found = _EDGE.match(text, end)
    return Span(start, found.end() if found else end)


def _cuts(stretch: Stretch, ours: Span, theirs: Span) -> list[tuple[int, int]]:
    """Return where both windows begin, where both can be cut, because the same letters follow, and where they end."""
    cuts = [(ours.start, theirs.start)]
    for left, right in zip(stretch.left_seeds, stretch.right_seeds, strict=True):
        if left - cuts[-1][0] > CHUNK and cuts[-1][1] < right < theirs.end and left < ours.end:
            cuts.append((left, right))
    return [*cuts, (ours.end, theirs.end)]


def _joined(before: Worded, after: Worded) -> Worded:
    return Worded(*(one + two for one, two in zip(before, after, strict=True)))


def _runs(left: Worded, right: Worded, left_from: int, right_from: int) -> Iterator[_Run]:
    """Yield the runs of words in order, counted from `left_from` and `right_from`."""
    at, to = 0, 0
    blocks = LCSseq.opcodes(left.keys, right.keys)
    equal = [(block.src_start, block.src_end, block.dest_start) for block in blocks if block.tag == "equal"]
    for start, end, there in [*equal, (len(left.keys), len(left.keys), len(right.keys))]:
        if at < start or to < there:
            worth = _worth("".join(left.keys[at:start]), "".join(right.keys[to:there]))
            yield _Run((left_from + at, left_from + start), (right_from + to, right_from + there), worth)
        at, to = end, there + end - start
        if start < end:
            worth = float(sum(map(len, left.keys[start:end])))
            yield _Run((left_from + start, left_from + at), (right_from + there, right_from + to), worth)


def _worth(left: str, right: str) -> float:
    """Return what words that differ are worth: their common letters when they are the same misread, else a loss."""
    likeness = Indel.normalized_similarity(left, right, score_cutoff=ALIKE) if left and right else 0.0
    if likeness >= ALIKE:
        return likeness * min(len(left), len(right))
    return -GAP_COST * (len(left) + len(right))
