"""How themes are covered, in words: a cell, what one document lacks, and both as JSON."""

from collections.abc import Mapping, Sequence
from typing import Any

from remiss.model.coverage import Cover, DocumentThemes, Lacking, ThemeCoverage
from remiss.texts import Catalogue
from remiss.themes import ThemeId, Vocabulary, narrower_of

BOTH = 2  # others of whom "all" is said so


def treatment_word(cover: Cover, say: Catalogue) -> str:
    """Return how much a document has of a theme, as one word."""
    return say(f"treatment.{cover.treatment.value}")


def treatment_said(cover: Cover, say: Catalogue) -> str:
    """Return the word with the number of sections, the word alone where there are none."""
    word = treatment_word(cover, say)
    return f"{word}, {sections_said(cover, say)}" if cover.sections else word


def sections_said(cover: Cover, say: Catalogue) -> str:
    """Return how many sections treat a theme, and how many of them only through a narrower one."""
    said = say.count("app.sections", cover.sections)
    return f"{said} ({say('coverage.narrower', n=say.number(cover.narrower))})" if cover.narrower else said


def label_of(theme: str, vocabulary: Vocabulary) -> str:
    """Return what a theme is called."""
    return vocabulary[ThemeId(theme)].label


def with_parts(theme: str, vocabulary: Vocabulary, say: Catalogue) -> str:
    """Return what a theme is part of and which are part of it; "" when it stands alone."""
    known = vocabulary[ThemeId(theme)]
    part = [say("coverage.part_of", theme=label_of(known.broader, vocabulary))] if known.broader else []
    parts = say.listing(label_of(one, vocabulary) for one in narrower_of(known.id, vocabulary))
    return ", ".join([*part, *([say("coverage.with_parts", themes=parts)] if parts else [])])


def lacking_said(
    lacks: Sequence[Lacking], names: Sequence[str], own: int, vocabulary: Vocabulary, say: Catalogue
) -> str:
    """Return what the document at place `own` lacks, in a sentence on the first theme and one on how many more."""
    if not lacks:
        return say("coverage.lacks.none", own=names[own])
    first, others = lacks[0], len(names) - 1
    key = "one" if others == 1 else _how_many(first, others)
    said = say(
        f"coverage.lacks.{key}",
        k=say.number(len(first.having)),
        n=say.number(others),
        theme=label_of(first.theme, vocabulary),
        own=names[own],
        strongest=names[first.strongest],
    )
    return f"{said} {say.count('coverage.lacks.more', len(lacks) - 1)}" if len(lacks) > 1 else said


def _how_many(lack: Lacking, others: int) -> str:
    if len(lack.having) < others:
        return "some"
    return "both" if others == BOTH else "all"


def lack_line(lack: Lacking, names: Sequence[str], say: Catalogue) -> str:
    """Return who has a theme that one lacks: how many of the others, and in whom it is strongest."""
    n = len(names) - 1
    if n == 1:
        return say("coverage.lack.only", strongest=names[lack.strongest])
    return say("coverage.lack", k=say.number(len(lack.having)), n=say.number(n), strongest=names[lack.strongest])


def coverage_form(found: Sequence[DocumentThemes], coverage: Sequence[ThemeCoverage]) -> list[Mapping[str, Any]]:
    """Return the matrix of themes and documents for `remiss themes --json`."""
    return [
        {
            "theme": row.theme,
            "documents": [
                {
                    "document": one.document,
                    "treatment": cover.treatment.value,
                    "strength": round(cover.strength, 4),
                    "sections": cover.sections,
                    "places": cover.places,
                    "narrower": cover.narrower,
                }
                for one, cover in zip(found, row.covers, strict=True)
            ],
        }
        for row in coverage
    ]


def missing_form(found: Sequence[DocumentThemes], lacks: Sequence[Lacking]) -> list[Mapping[str, Any]]:
    """Return what the first document lacks, for `remiss themes --json --missing`."""
    return [
        {
            "theme": lack.theme,
            "documents": [found[at].document for at in lack.having],
            "strongest": found[lack.strongest].document,
        }
        for lack in lacks
    ]


def missing_text(lacks: Sequence[Lacking], names: Sequence[str], vocabulary: Vocabulary, say: Catalogue) -> str:
    """Return what the first of several documents lacks, as lines: a sentence, then a line for each theme."""
    lines = [lacking_said(lacks, names, 0, vocabulary, say)]
    lines += [f"  {label_of(lack.theme, vocabulary)}: {lack_line(lack, names, say)}" for lack in lacks]
    return "\n".join(lines) + "\n"
