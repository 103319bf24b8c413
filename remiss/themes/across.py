"""Themes across documents: who has how much of what, and what one of them lacks."""

from collections.abc import Mapping, Sequence

from remiss.model.coverage import Cover, DocumentThemes, Lacking, ThemeCoverage
from remiss.themes.vocabulary import ThemeId, Vocabulary

HALF = 4.0  # worth of telling words from which the strength is one half; see `remiss.themes.coverage`


def coverage_of(found: Sequence[DocumentThemes], vocabulary: Vocabulary) -> tuple[ThemeCoverage, ...]:
    """Return how much each document has of every theme, in the order of the vocabulary and of the documents."""
    each = [_covers(one) for one in found]
    return tuple(ThemeCoverage(theme, tuple(covers.get(theme, _NOTHING) for covers in each)) for theme in vocabulary)


_NOTHING = Cover(0.0, 0, 0)


def _covers(found: DocumentThemes) -> Mapping[ThemeId, Cover]:
    worth: dict[ThemeId, list[float]] = {}
    places: dict[ThemeId, int] = {}
    for section in found.sections:
        for treated in section.treated:
            theme = ThemeId(treated.theme)
            worth.setdefault(theme, []).append(treated.score / (1 - treated.score))
            places[theme] = places.get(theme, 0) + len(treated.evidence)
    return {theme: Cover(sum(found) / (sum(found) + HALF), len(found), places[theme]) for theme, found in worth.items()}


def lacking(coverage: Sequence[ThemeCoverage], own: int) -> tuple[Lacking, ...]:
    """Return the themes that the document at place `own` lacks and others have.

    What most of them have comes first, then what one of them has most of; ties by the order of the themes.
    """
    found = []
    for row in coverage:
        having = tuple(at for at, cover in enumerate(row.covers) if at != own and cover.sections)
        if having and not row.covers[own].sections:
            found.append(Lacking(row.theme, having, max(having, key=lambda at: row.covers[at].strength)))
    strength = {row.theme: max((cover.strength for cover in row.covers), default=0.0) for row in coverage}
    return tuple(sorted(found, key=lambda one: (-len(one.having), -strength[one.theme])))


def by_gap(coverage: Sequence[ThemeCoverage], own: int) -> tuple[ThemeCoverage, ...]:
    """Return themes with what the document at place `own` lacks first, as `lacking` has them; the others as they were.

    Among the others, those that it has less of than another has come first, the greatest difference before the rest.
    """
    rank = {one.theme: at for at, one in enumerate(lacking(coverage, own))}

    def behind(row: ThemeCoverage) -> float:
        return max(row.covers, key=lambda cover: cover.strength).strength - row.covers[own].strength

    return tuple(sorted(coverage, key=lambda row: (rank.get(row.theme, len(rank)), -behind(row))))
