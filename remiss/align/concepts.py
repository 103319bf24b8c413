"""What two sections treat, told by the themes of the field: the same matter in other words.

Themes know that "samhällsbyggnadsprocessen" and "stadsutveckling" are one matter, which no likeness of letters does.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from remiss.align.profile import Profile
from remiss.themes import ThemeId

# Of words that tell of a theme; a section with so many of them counts half. F1 of the links in bench_alignment_gold.py,
# 2026-11: .79 with 0, .81 with 1 and 2, .82 with 3 and more.
FEW_HITS = 3
# Themes that say how work is led and shared: headings of any document name them, see stock.ROLE_HEADING_WORDS.
ROLE_THEMES = frozenset({ThemeId("styrning"), ThemeId("samverkan"), ThemeId("finansiering")})
# Sections of a document whose heading names a theme; one that more of them name is the document's own matter. Chosen
# by hand, so that a chapter and a part of it may name it: bench_alignment_gold.py finds the same links with 0 to 3, and
# one partial link more with 4 and more, 2026-11.
RARE = 2


@dataclass(frozen=True, slots=True)
class Concepts:
    """What the sections of two documents treat; a theme tells the more the fewer sections of both have it.

    Attributes:
        in_headings: Themes that headings of both name, and few in each.
        left, right: What each section treats, by theme, weighed and of length 1, in reading order; empty for nothing.
    """

    in_headings: frozenset[ThemeId]
    left: Sequence[Mapping[ThemeId, float]]
    right: Sequence[Mapping[ThemeId, float]]


def concepts(left: Sequence[Profile], right: Sequence[Profile]) -> Concepts:
    """Return how much themes tell in two documents."""
    sections = (*left, *right)
    spread = Counter(theme for one in sections for theme in one.themes)
    mine, theirs = (
        Counter(theme for one in side for theme in one.title_themes - ROLE_THEMES) for side in (left, right)
    )
    weight = {theme: log((1 + len(sections)) / (1 + count)) for theme, count in spread.items()}
    return Concepts(
        in_headings=frozenset(theme for theme in mine if mine[theme] <= RARE and 0 < theirs[theme] <= RARE),
        left=[_treated(one, weight) for one in left],
        right=[_treated(one, weight) for one in right],
    )


def _treated(one: Profile, weight: Mapping[ThemeId, float]) -> Mapping[ThemeId, float]:
    found = {theme: weight[theme] * log(1 + count) for theme, count in one.themes.items()}
    length = sqrt(sum(value**2 for value in found.values()))
    return {theme: value / length for theme, value in found.items()} if length else {}


def theme_likeness(left: Profile, right: Profile, found: Concepts) -> float:
    """Return how alike the themes of two sections are, a ratio in [0, 1]: their cosine, less when it rests on few
    words. Mirrored by swapping the documents."""
    mine, theirs = found.left[left.order], found.right[right.order]
    common = mine.keys() & theirs.keys()
    if not common:
        return 0.0
    fewest = min(sum(left.themes.values()), sum(right.themes.values()))
    cosine = sum(mine[theme] * theirs[theme] for theme in sorted(common))
    return min(cosine, 1.0) * fewest / (fewest + FEW_HITS)


def common_heading_theme(left: Profile, right: Profile, found: Concepts) -> ThemeId | None:
    """Return a theme that both headings name and few others do; of several the first in the alphabet."""
    return min(left.title_themes & right.title_themes & found.in_headings, default=None)


def theme_pairs(left: Sequence[Profile], right: Sequence[Profile], found: Concepts) -> set[tuple[int, int]]:
    """Return the pairs of sections whose headings name a common theme."""
    return {
        (one.order, other.order)
        for one in left
        if one.title_themes & found.in_headings
        for other in right
        if common_heading_theme(one, other, found) is not None
    }
