"""What two texts on one matter share, word by word, and what only one of them says."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from remiss.align.ngrams import telling_term
from remiss.align.profile import profiles
from remiss.align.sentences import align_sentences
from remiss.language.facts import facts
from remiss.language.fold import fold
from remiss.language.sentences import sentences
from remiss.language.stopwords import is_stopword
from remiss.language.tokens import Token, words
from remiss.model.document import Document
from remiss.model.point import Fact, Point
from remiss.model.result import Matter
from remiss.model.span import Span
from remiss.themes import default_vocabulary, hits

COVERED = 0.6  # share of a sentence's telling words that the other text must use for it to say nothing of its own ...
ANSWERED = 0.4  # ... and when it has a sentence of its own to answer to there
REUSED = 6  # words in a row, equal but for case and diacritics; fewer are a phrase that anyone may write
REUSED_TELLING = 2  # telling words in such a row; fewer are a turn of phrase
COMMON_SHARE = 0.3  # share of sections; a word in more of them belongs to the documents' theme and tells no two apart
COMMON_LEAST = 5  # sections; below, a word is never common, for in short documents every word is in a large share


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a text, folded; `term` is it in one form for all its inflections, "" when it tells nothing."""

    span: Span
    form: str
    term: str


def overlap(left: str, right: str, *, common: Set[str] = frozenset()) -> Matter:
    """Return the words, phrases and passages that both texts use, and what only one says. Mirrored by swapping.

    Args:
        left: A text; the spans of the result point into it.
        right: The other text.
        common: Terms that tell nothing here, see `common_terms`; they neither count nor are marked.
    """
    mine, theirs = _words(left, common), _words(right, common)
    my_terms, their_terms = {word.term for word in mine} - {""}, {word.term for word in theirs} - {""}
    shared = my_terms & their_terms
    runs = _runs(mine) & _runs(theirs)
    my_sentences, their_sentences = sentences(left), sentences(right)
    beads = align_sentences(_pieces(left, my_sentences), _pieces(right, their_sentences))
    return Matter(
        shared_left=tuple(_phrases(left, mine, shared)),
        shared_right=tuple(_phrases(right, theirs, shared)),
        only_left=_points(left, _only(my_sentences, {i for one, _ in beads for i in one}, mine, shared)),
        only_right=_points(right, _only(their_sentences, {j for _, other in beads for j in other}, theirs, shared)),
        overlap=_share(my_terms, their_terms),
        reused_left=tuple(_reused(mine, runs)),
        reused_right=tuple(_reused(theirs, runs)),
    )


def common_terms(left: Document, right: Document) -> frozenset[str]:
    """Return the terms that occur in so many sections of two documents that sharing them tells nothing."""
    sections = (*profiles(left), *profiles(right))
    frequency = Counter(form for one in sections for form in one.text_terms)
    least = max(COMMON_SHARE * len(sections), COMMON_LEAST)
    return frozenset(form for form, count in frequency.items() if count > least)


def _words(text: str, common: Set[str]) -> list[_Word]:
    return [_Word(token.span, fold(token.text), _telling(token, common)) for token in words(text)]


def _telling(token: Token, common: Set[str]) -> str:
    term = telling_term(token.text)
    return "" if term in common else term


def _runs(tokens: Sequence[_Word]) -> frozenset[tuple[str, ...]]:
    """Return all runs of `REUSED` words."""
    forms = [word.form for word in tokens]
    return frozenset(tuple(forms[at : at + REUSED]) for at in range(len(forms) - REUSED + 1))


def _reused(tokens: Sequence[_Word], runs: Set[tuple[str, ...]]) -> Iterator[Span]:
    """Yield the stretches made up of runs, function words at their end left off; what touches is one stretch.

    Stretches with fewer than two telling words are turns of phrase and left out.
    """
    stretches: list[tuple[int, int]] = []  # half-open, in words
    for at in range(len(tokens) - REUSED + 1):
        if tuple(word.form for word in tokens[at : at + REUSED]) not in runs:
            continue
        start = stretches.pop()[0] if stretches and at <= stretches[-1][1] else at
        stretches.append((start, at + REUSED))
    for start, end in stretches:
        if sum(1 for word in tokens[start:end] if word.term) < REUSED_TELLING:
            continue
        last = next(word for word in reversed(tokens[start:end]) if not is_stopword(word.form))
        yield Span(tokens[start].span.start, last.span.end)


def _phrases(text: str, tokens: Sequence[_Word], shared: Set[str]) -> Iterator[Span]:
    """Yield the stretches of neighbouring shared words; one word that tells nothing may stand between two of them."""
    last: int | None = None
    start = 0
    for at, token in enumerate(tokens):
        if token.term not in shared:
            continue
        if last is None or not _joined(text, tokens[last : at + 1]):
            if last is not None:
                yield Span(start, tokens[last].span.end)
            start = token.span.start
        last = at
    if last is not None:
        yield Span(start, tokens[last].span.end)


def _joined(text: str, tokens: Sequence[_Word]) -> bool:
    between = tokens[1:-1]
    gaps = (text[one.span.end : other.span.start] for one, other in pairwise(tokens))
    return len(between) <= 1 and all(not word.term for word in between) and all(gap.isspace() for gap in gaps)


def _only(spans: Iterable[Span], answered: Set[int], tokens: Sequence[_Word], shared: Set[str]) -> Iterator[Span]:
    starts = [word.span.start for word in tokens]
    for place, span in enumerate(spans):
        inside = tokens[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        telling = {word.term for word in inside} - {""}
        enough = ANSWERED if place in answered else COVERED
        if len(telling & shared) < enough * len(telling):
            yield span


def _points(text: str, spans: Iterable[Span]) -> tuple[Point, ...]:
    """Return sentences with the facts they name and the themes they treat."""
    vocabulary = default_vocabulary()
    return tuple(
        Point(
            span=span,
            facts=tuple(
                Fact(kind=fact.kind, span=Span(span.start + fact.span.start, span.start + fact.span.end))
                for fact in facts(text[span.start : span.end])
            ),
            themes=tuple(
                dict.fromkeys(vocabulary[hit.theme].label for hit in hits(text[span.start : span.end], vocabulary))
            ),
        )
        for span in spans
    )


def _pieces(text: str, spans: Iterable[Span]) -> list[str]:
    return [text[span.start : span.end] for span in spans]


def _share(mine: Set[str], theirs: Set[str]) -> float:
    """Return the share of the telling words on both sides that the other also uses; 1 when there are none at all."""
    total = len(mine) + len(theirs)
    return 2 * len(mine & theirs) / total if total else 1.0
