"""What two sections treat, told by the themes of the field: the same matter in other words.

Themes know that "samhällsbyggnadsprocessen" and "stadsutveckling" are one matter, which no likeness of letters does.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from remiss.align.profile import Profile
from remiss.themes import ThemeId

FEW_HITS = 3  # of words that tell of a theme; a section with so many of them counts half
# Themes that say how work is led and shared: headings of any document name them, see stock.ROLE_HEADING_WORDS.
ROLE_THEMES = frozenset({ThemeId("styrning"), ThemeId("samverkan"), ThemeId("finansiering")})
RARE = 2  # sections of a document whose heading names a theme; one that more of them name is the document's own matter


@dataclass(frozen=True, slots=True)
class Concepts:
    """How much each theme tells in two documents.

    Attributes:
        weight: By theme: the rarer it is in the sections of both, the more.
        in_headings: Themes that headings of both name, and few in each.
    """

    weight: Mapping[ThemeId, float]
    in_headings: frozenset[ThemeId]


def concepts(left: Sequence[Profile], right: Sequence[Profile]) -> Concepts:
    """Return how much themes tell in two documents."""
    sections = (*left, *right)
    spread = Counter(theme for one in sections for theme in one.themes)
    mine, theirs = (
        Counter(theme for one in side for theme in one.title_themes - ROLE_THEMES) for side in (left, right)
    )
    return Concepts(
        weight={theme: log((1 + len(sections)) / (1 + count)) for theme, count in spread.items()},
        in_headings=frozenset(theme for theme in mine if mine[theme] <= RARE and 0 < theirs[theme] <= RARE),
    )


def theme_likeness(left: Profile, right: Profile, found: Concepts) -> float:
    """Return how alike the themes of two sections are, a ratio in [0, 1]: their cosine, less when it rests on few
    words. Symmetric."""
    mine, theirs = (
        {theme: found.weight[theme] * log(1 + n) for theme, n in one.themes.items()} for one in (left, right)
    )
    lengths = sqrt(sum(value**2 for value in mine.values()) * sum(value**2 for value in theirs.values()))
    if not lengths:
        return 0.0
    fewest = min(sum(left.themes.values()), sum(right.themes.values()))
    cosine = sum(value * theirs.get(theme, 0.0) for theme, value in mine.items()) / lengths
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
