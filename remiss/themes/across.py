"""Themes across documents: who has how much of what, and what one of them lacks."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from remiss.model.coverage import Cover, DocumentThemes, Lacking, ThemeCoverage, Treated
from remiss.themes.vocabulary import ThemeId, Vocabulary

HALF = 4.0  # worth of telling words from which the strength is one half; see `remiss.themes.coverage`


def coverage_of(found: Sequence[DocumentThemes], vocabulary: Vocabulary) -> tuple[ThemeCoverage, ...]:
    """Return how much each document has of every theme, in the order of the vocabulary and of the documents.

    A broader theme has what its narrower ones have; see `with_narrower`.
    """
    each = [_covers(with_narrower(one, vocabulary)) for one in found]
    return tuple(ThemeCoverage(theme, tuple(covers.get(theme, _NOTHING) for covers in each)) for theme in vocabulary)


_NOTHING = Cover(0.0, 0, 0)


def _covers(found: DocumentThemes) -> Mapping[ThemeId, Cover]:
    worth: dict[ThemeId, list[float]] = {}
    places: dict[ThemeId, int] = {}
    narrower: dict[ThemeId, int] = {}
    for section in found.sections:
        for treated in section.treated:
            theme = ThemeId(treated.theme)
            worth.setdefault(theme, []).append(treated.score / (1 - treated.score))
            places[theme] = places.get(theme, 0) + len(treated.evidence)
            narrower[theme] = narrower.get(theme, 0) + (not treated.own)
    return {
        theme: Cover(sum(found) / (sum(found) + HALF), len(found), places[theme], narrower[theme])
        for theme, found in worth.items()
    }


def with_narrower(found: DocumentThemes, vocabulary: Vocabulary) -> DocumentThemes:
    """Return the themes of a document with what its sections have of narrower themes counted in the broader ones, too.

    Worth is added up, places are told once. What has been through here comes back as it is.
    """
    if any(treated.through for section in found.sections for treated in section.treated):
        return found
    wider = {theme: _wider(theme, vocabulary) for theme in vocabulary}
    if not any(wider.values()):
        return found
    order = {theme: at for at, theme in enumerate(vocabulary)}
    sections = tuple(replace(one, treated=_summed(one.treated, wider, order)) for one in found.sections)
    return replace(found, sections=sections)


def narrower_of(theme: ThemeId, vocabulary: Vocabulary) -> tuple[ThemeId, ...]:
    """Return the themes that are part of a theme, however far below, in the order of the vocabulary."""
    return tuple(one for one in vocabulary if theme in _wider(one, vocabulary))


def _wider(theme: ThemeId, vocabulary: Vocabulary) -> tuple[ThemeId, ...]:
    """Return the themes above a theme, the nearest first; a circle ends where it would begin anew."""
    above: list[ThemeId] = []
    at = vocabulary[theme].broader
    while at is not None and at in vocabulary and at != theme and at not in above:
        above.append(at)
        at = vocabulary[at].broader
    return tuple(above)


def _summed(
    treated: Sequence[Treated], wider: Mapping[ThemeId, Sequence[ThemeId]], order: Mapping[ThemeId, int]
) -> tuple[Treated, ...]:
    own = {ThemeId(one.theme): one for one in treated}
    parts: dict[ThemeId, list[Treated]] = {}
    for name, one in own.items():
        for above in wider[name]:
            parts.setdefault(above, []).append(one)
    summed = [_sum(theme, own.get(theme), parts[theme]) if theme in parts else own[theme] for theme in {**own, **parts}]
    return tuple(sorted(summed, key=lambda one: order[ThemeId(one.theme)]))


def _sum(theme: ThemeId, own: Treated | None, parts: Sequence[Treated]) -> Treated:
    together = [*([own] if own else []), *parts]
    worth = sum(one.score / (1 - one.score) for one in together)
    return Treated(
        theme=theme,
        score=worth / (1 + worth),
        evidence=tuple(sorted({span for one in together for span in one.evidence})),
        through=tuple(one.theme for one in parts),
        own=own is not None,
    )


def lacking(coverage: Sequence[ThemeCoverage], own: int) -> tuple[Lacking, ...]:
    """Return the themes that the document at place `own` lacks and others have.

    What most of them have comes first, then what one of them has most of; ties by the order of the themes. A broader
    theme that all of them have through narrower ones alone is left to those.
    """
    found = []
    for row in coverage:
        having = tuple(at for at, cover in enumerate(row.covers) if at != own and cover.sections)
        through = all(row.covers[at].sections == row.covers[at].narrower for at in having)
        if having and not row.covers[own].sections and not through:
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
