"""Points in the words of the text."""

from collections.abc import Iterator

from remiss.language.fold import fold
from remiss.model.point import FactKind, Point
from remiss.model.span import Span


def unbroken(source: str, span: Span) -> str:
    """Return a stretch of a text on one line."""
    return " ".join(source[span.start : span.end].split())


def facts_named(source: str, point: Point) -> Iterator[tuple[FactKind, str]]:
    """Yield the facts of a point, kind and words, in reading order; one named twice comes once."""
    seen = set()
    for fact in point.facts:
        words = unbroken(source, fact.span)
        if (known := (fact.kind, fold(words))) not in seen:
            seen.add(known)
            yield fact.kind, words
