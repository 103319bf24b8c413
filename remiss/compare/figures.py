"""Figures that aligned sections tell differently: amounts, shares, years, goals."""

from collections.abc import Iterator, Sequence, Set

from remiss.language.figures import figures
from remiss.language.sentences import sentences
from remiss.language.stems import stem
from remiss.language.stopwords import is_stopword
from remiss.language.tokens import Token, words
from remiss.model.body import own_text, to_source
from remiss.model.close import Versions
from remiss.model.document import Document, SectionId
from remiss.model.figure import Figure, FigureDifference
from remiss.model.outline import by_id
from remiss.model.result import Result, details_of
from remiss.model.span import Span

ON_ONE_MATTER = 0.4  # share of the telling words of the shorter sentence from which two figures are of one thing
SAME_KEY = 0.5  # what two figures that say the same are likelier to be of one thing
NAMED = 4  # words that tell what is counted


def differing_figures(result: Result) -> tuple[FigureDifference, ...]:
    """Return the figures that differ between linked sections, by document, then in reading order of the base.

    What both sections tell is left out, however it is written ("5 mnkr", "5 miljoner kronor"). Two figures of one kind
    stand side by side when their sentences share telling words, the most alike first; what is left stands alone, unless
    another section that is linked to its own tells the same.
    """
    base = _figures_of(result.base)
    found: list[FigureDifference] = []
    for other, pair in zip(result.others, result.pairs, strict=True):
        theirs = _figures_of(other)
        close = {detail.link.left for detail in details_of(pair) if isinstance(detail.reading, Versions)}
        links = [(detail.link.left, detail.link.right) for detail in details_of(pair)]
        for left in base:
            beside = [right for one, right in links if one == left]
            if beside:
                right_figures = [figure for right in theirs if right in beside for figure in theirs[right]]
                differing = _differences(result.base, base[left], other, right_figures)
                found += [one for one in differing if one.theirs is not None or left in close]
        answered = {right for left, right in links if left in close}
        told = {id(one.theirs) for one in found if one.document == other.id}
        known = {figure.key for left in base for figure in base[left]}
        for right in theirs:
            if right in answered:
                found += [
                    FigureDifference(document=other.id, what=_what(other, figure), ours=None, theirs=figure)
                    for figure in theirs[right]
                    if id(figure) not in told and figure.key not in known
                ]
    return tuple(found)


def _figures_of(document: Document) -> dict[SectionId, list[Figure]]:
    """Return the figures of each section in reading order."""
    return {key: list(_figures(document, key)) for key in by_id(document)}


def _figures(document: Document, section: SectionId) -> Iterator[Figure]:
    body = own_text(document, by_id(document)[section])
    for block in body.blocks:
        for one in sentences(body.text[slice(*block)]):
            start = block.start + one.start
            whole = Span(start, block.start + one.end)
            for told in figures(body.text[slice(*whole)]):
                span = Span(start + told.span.start, start + told.span.end)
                yield Figure(
                    kind=told.kind,
                    section=section,
                    span=to_source(body, span),
                    sentence=to_source(body, whole),
                    key=told.key,
                )


def _differences(
    base: Document, ours: Sequence[Figure], other: Document, theirs: Sequence[Figure]
) -> Iterator[FigureDifference]:
    """Yield what the figures of a base section have no equal for, beside the nearest of the other document's."""
    mine = [_telling_stems(base, figure) for figure in ours]
    others = [_telling_stems(other, figure) for figure in theirs]
    pairs = sorted(
        (-_likeness(mine[i], others[j]) - SAME_KEY * (one.key == two.key), i, j)
        for i, one in enumerate(ours)
        for j, two in enumerate(theirs)
        if one.kind is two.kind
    )
    partner: dict[int, int] = {}
    for unlike, i, j in pairs:
        if -unlike >= ON_ONE_MATTER and i not in partner and j not in partner.values():
            partner[i] = j
    told = {figure.key for figure in theirs}
    for i, one in enumerate(ours):
        beside = theirs[partner[i]] if i in partner else None
        if (beside.key if beside else one.key) == one.key and one.key in told:
            continue
        yield FigureDifference(document=other.id, what=_what(base, one), ours=one, theirs=beside)


def _likeness(ours: Set[str], theirs: Set[str]) -> float:
    return len(ours & theirs) / max(min(len(ours), len(theirs)), 1)


def _telling_stems(document: Document, figure: Figure) -> frozenset[str]:
    return frozenset(stem(token.text) for token in _telling(document, figure))


def _telling(document: Document, figure: Figure) -> list[Token]:
    """Return the telling words of a figure's sentence without the figure, in reading order, each once."""
    start, end = figure.span.start - figure.sentence.start, figure.span.end - figure.sentence.start
    found: dict[str, Token] = {}
    for token in words(document.text[slice(*figure.sentence)]):
        if not start <= token.span.start < end and not is_stopword(token.text) and not token.text.isdigit():
            found.setdefault(token.text, token)
    return list(found.values())


def _what(document: Document, figure: Figure) -> tuple[str, ...]:
    """Return the telling words that stand nearest to a figure, in reading order."""
    at = figure.span.start - figure.sentence.start
    near = sorted(_telling(document, figure), key=lambda token: abs(token.span.start - at))[:NAMED]
    return tuple(token.text for token in sorted(near, key=lambda token: token.span.start))
