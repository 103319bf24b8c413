"""From stretches to passages: the words of both texts laid against one another around the seeds."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import Indel

from remiss.model.span import Span
from remiss.reuse.fingerprints import GRAM
from remiss.reuse.runs import Run, ends_of, longest_run, runs_of, trimmed
from remiss.reuse.seeds import NARROWEST
from remiss.reuse.segments import best_segments
from remiss.reuse.stretches import Stretch
from remiss.reuse.wording import Worded, joined, worded

# Likeness of the letters, as they stand: copies had 0.84 and more, scanned ones too, chance most often 0.5.
LIKELY = 0.65
MARGIN = 160  # code points looked at beyond the outermost seeds
CHUNK = 6_000  # code points compared at a time; the memory of a comparison grows with the square

_REST_OF_WORD = re.compile(r"[^\W_]*")


class Pair(NamedTuple):
    """A passage of one text and the same in another or further on.

    Attributes:
        run: Words in a row that are the same, or the same misread, at most.
    """

    left: Span
    right: Span
    run: int = 0


def passages_of(left: str, right: str, stretch: Stretch) -> Iterator[Pair]:
    """Yield the parts of a stretch, and of what stands around it, that both texts have in common."""
    for apart in _apart(stretch):
        for part in _likely(left, right, apart):
            yield from _passages_of(left, right, part)


def _apart(stretch: Stretch) -> Iterator[Stretch]:
    """Yield the stretch in parts whose two sides do not overlap: what stands three times at equal distances is two."""
    lefts, rights = stretch.left_seeds, stretch.right_seeds
    cut = bisect_left(lefts, rights[0]) if stretch.left == stretch.right else len(lefts)
    yield stretch._replace(left_seeds=lefts[:cut], right_seeds=rights[:cut])
    if cut < len(lefts):
        yield from _apart(stretch._replace(left_seeds=lefts[cut:], right_seeds=rights[cut:]))


def _likely(left: str, right: str, stretch: Stretch) -> Iterator[Stretch]:
    """Yield the stretch if it may be one copy, else what is likely of the two on either side of its widest gap.

    Most stretches of a large collection are two long words that two texts have at the same distance; to look at their
    letters takes a hundredth of the time that it takes to look at their words.
    """
    parts = [stretch]
    while parts:
        part = parts.pop()
        lefts, rights = part.left_seeds, part.right_seeds
        if lefts[-1] - lefts[0] < NARROWEST:
            continue
        one, two = left[lefts[0] : lefts[-1] + GRAM], right[rights[0] : rights[-1] + GRAM]
        if len(one) > CHUNK or Indel.normalized_similarity(one, two, score_cutoff=LIKELY) >= LIKELY:
            yield part
            continue
        gaps = [after - here for here, after in pairwise(lefts)]
        cut = gaps.index(max(gaps)) + 1
        parts += [
            part._replace(left_seeds=lefts[which], right_seeds=rights[which])
            for which in (slice(cut, None), slice(0, cut))
        ]


def _passages_of(left: str, right: str, stretch: Stretch) -> Iterator[Pair]:
    ours, theirs = _window(left, stretch.left_seeds), _window(right, stretch.right_seeds)
    if stretch.left == stretch.right:  # or the text would be found to have what it has in the same place
        border = (stretch.left_seeds[-1] + GRAM + stretch.right_seeds[0]) // 2
        ours, theirs = Span(ours.start, min(ours.end, border)), Span(max(theirs.start, border), theirs.end)
    mine, yours = Worded([], [], []), Worded([], [], [])
    runs: list[Run] = []
    for (left_from, right_from), (left_to, right_to) in pairwise(_cuts(stretch, ours, theirs)):
        one, two = worded(left, left_from, left_to), worded(right, right_from, right_to)
        runs += runs_of(one, two, len(mine.keys), len(yours.keys))
        mine, yours = joined(mine, one), joined(yours, two)
    for first, end in best_segments([run.worth for run in runs]):
        part = trimmed(runs[first:end], left, mine)
        lefts, rights = ends_of(part, mine.keys, yours.keys)
        yield Pair(
            Span(mine.starts[lefts[0]], mine.ends[lefts[1] - 1]),
            Span(yours.starts[rights[0]], yours.ends[rights[1] - 1]),
            longest_run(part),
        )


def _window(text: str, seeds: Sequence[int]) -> Span:
    """Return the stretch around the seeds, not cut inside a word."""
    start, end = max(min(seeds) - MARGIN, 0), min(max(seeds) + MARGIN, len(text))
    while start and text[start - 1].isalnum():
        start -= 1
    found = _REST_OF_WORD.match(text, end)
    return Span(start, found.end() if found else end)


def _cuts(stretch: Stretch, ours: Span, theirs: Span) -> list[tuple[int, int]]:
    """Return where both windows begin, where both can be cut, because the same letters follow, and where they end."""
    cuts = [(ours.start, theirs.start)]
    for left, right in zip(stretch.left_seeds, stretch.right_seeds, strict=True):
        if left - cuts[-1][0] > CHUNK and cuts[-1][1] < right < theirs.end and left < ours.end:
            cuts.append((left, right))
    return [*cuts, (ours.end, theirs.end)]
