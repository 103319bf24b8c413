"""Which themes each section of a document treats, and by which words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from remiss.model.body import body_text, to_source
from remiss.model.coverage import DocumentThemes, SectionThemes, Treated
from remiss.model.document import Block, Document
from remiss.model.outline import sections_of
from remiss.model.span import Span
from remiss.themes.terms import Finder, Found, Strength, is_damaged
from remiss.themes.vocabulary import Theme, ThemeId, Vocabulary

ALONE, BESIDE, AGAIN = 1.0, 0.5, 0.25  # what a telling word, one in company, and the same once more are worth
IN_HEADING = 1.5  # times as much
ENOUGH = 1.0  # worth from which a section treats a theme
LONG = 300  # words; a longer section needs the more, the longer it is, when no word tells alone


def themes_of(documents: Iterable[Document], vocabulary: Vocabulary) -> tuple[DocumentThemes, ...]:
    """Return the themes of each section of documents, without page furniture.

    A section treats a theme when it has a word that tells alone, or several that tell together; more of them the longer
    it is. A word counts once, repetitions a quarter; in a heading half as much again.
    """
    finder = _finder(tuple(vocabulary.values()))
    order = {theme: place for place, theme in enumerate(vocabulary)}
    return tuple(
        DocumentThemes(document.id, tuple(_sections(document, finder, order, damaged=is_damaged(document.text))))
        for document in documents
    )


def themes_said(text: str, vocabulary: Vocabulary) -> tuple[ThemeId, ...]:
    """Return the themes that a text by itself treats, by the rule of `themes_of`, in the order it first names them."""
    found = [(one, one.span) for one in _finder(tuple(vocabulary.values())).find(text, damaged=False)]
    order = {theme: place for place, theme in enumerate(vocabulary)}
    treated = _treated(found, 0, len(text.split()), order)
    return tuple(
        ThemeId(one.theme) for one in sorted(treated, key=lambda one: (one.evidence[0], order[ThemeId(one.theme)]))
    )


@lru_cache(maxsize=4)  # a tenth of a second to make, as much as some fifty sections take
def _finder(themes: tuple[Theme, ...]) -> Finder:
    return Finder({theme.id: theme for theme in themes})


def _sections(
    document: Document, finder: Finder, order: dict[ThemeId, int], *, damaged: bool
) -> Iterator[SectionThemes]:
    def themes(heading: Span, blocks: Sequence[Block]) -> tuple[Treated, ...]:
        body = body_text(document.text, blocks)
        titles = list(finder.find(document.text[slice(*heading)], damaged=damaged))
        found = [(one, Span(one.span.start + heading.start, one.span.end + heading.start)) for one in titles]
        told = list(finder.find(body.text, damaged=damaged))
        found += [(one, to_source(body, one.span)) for one in told]
        return _treated(found, len(titles), len(body.text.split()), order)

    sections = sections_of(document)
    if document.preamble:
        end = sections[0].start if sections else len(document.text)
        yield SectionThemes(None, Span(0, end), themes(Span(0, 0), document.preamble))
    for section in sections:
        heading = Span(section.start, section.heading_end)
        yield SectionThemes(section.id, Span(section.start, section.body_end), themes(heading, section.blocks))


def _treated(
    found: Sequence[tuple[Found, Span]], in_heading: int, words: int, order: dict[ThemeId, int]
) -> tuple[Treated, ...]:
    places: dict[ThemeId, list[tuple[Found, Span, float]]] = defaultdict(list)
    for at, (one, span) in enumerate(found):
        places[one.theme].append((one, span, IN_HEADING if at < in_heading else 1.0))
    treated = []
    for theme in sorted(places, key=order.__getitem__):
        worth = _worth([(one, factor) for one, _, factor in places[theme]])
        alone = any(one.strength is Strength.TELLING for one, _, _ in places[theme])
        if worth >= ENOUGH * (1.0 if alone else max(1.0, words / LONG)):
            evidence = tuple(sorted({span for _, span, _ in places[theme]}))
            treated.append(Treated(theme, worth / (1 + worth), evidence))
    return tuple(treated)


def _worth(found: Sequence[tuple[Found, float]]) -> float:
    """Return what the places of a theme are worth together."""
    total = 0.0
    known = set()
    for one, factor in found:
        first = ALONE if one.strength is Strength.TELLING else BESIDE
        total += factor * (first * AGAIN if one.term in known else first)
        known.add(one.term)
    return total
