"""What two texts on one matter share, word by word, and what only one of them says."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, pairwise

from remiss.align.ngrams import telling_term
from remiss.align.profile import KEPT, Profile, profiles
from remiss.align.recent import Recent
from remiss.align.sentences import align_sentences
from remiss.language.facts import facts
from remiss.language.fold import fold
from remiss.language.sentences import sentences
from remiss.language.stopwords import is_stopword
from remiss.language.tokens import word_places, word_texts
from remiss.model.close import InCommon, Matter
from remiss.model.document import Document
from remiss.model.later import Later
from remiss.model.point import Fact, Point
from remiss.model.span import Span
from remiss.themes import default_vocabulary, themes_said

COVERED = 0.6  # share of a sentence's telling words that the other text must use for it to say nothing of its own ...
ANSWERED = 0.4  # ... and when it has a sentence of its own to answer to there
REUSED = 6  # words in a row, equal but for case and diacritics; fewer are a phrase that anyone may write
REUSED_TELLING = 2  # telling words in such a row; fewer are a turn of phrase
COMMON_SHARE = 0.3  # share of sections; a word in more of them belongs to the documents' theme and tells no two apart
COMMON_LEAST = 5  # sections; below, a word is never common, for in short documents every word is in a large share
TEXTS_KEPT = 500  # sections; a base's, which stand in many links, and those of the document that is laid against it
SENTENCES_KEPT = 5_000


@dataclass(frozen=True, slots=True)
class _Text:
    """A text by its words, as it is read once for all others that it is laid against.

    Attributes:
        places: Where the words begin and end.
        forms: The words folded.
        terms: Each word in one form for all its inflections, "" when it tells nothing.
        sentences: Its sentences.
        runs: All runs of `REUSED` words, folded.
    """

    places: tuple[tuple[int, int], ...]
    forms: tuple[str, ...]
    terms: tuple[str, ...]
    sentences: tuple[Span, ...]
    runs: frozenset[tuple[str, ...]]


def overlap(left: str, right: str, *, common: Set[str] = frozenset()) -> Matter:
    """Return the words, phrases and passages that both texts use, and what only one says. Mirrored by swapping.

    Args:
        left: A text; the spans of the result point into it.
        right: The other text.
        common: Terms that tell nothing here, see `common_terms`; they neither count nor are marked.
    """
    return Matter(
        overlap=_share(_telling(left) - common, _telling(right) - common),
        places=Later(in_common, left, right, frozenset(common)),
    )


def in_common(left: str, right: str, common: Set[str] = frozenset()) -> InCommon:
    """Return where two texts use the same words, phrases and passages, and what only one says; see `overlap`."""
    mine, theirs = _read(left), _read(right)
    if common:
        mine, theirs = _without(mine, common), _without(theirs, common)
    shared = {*mine.terms} & {*theirs.terms} - {""}
    runs = mine.runs & theirs.runs
    my_shares, their_shares = _shares(mine, shared), _shares(theirs, shared)
    in_doubt = any(ANSWERED <= share < COVERED for share in (*my_shares, *their_shares))
    beads = align_sentences(_pieces(left, mine.sentences), _pieces(right, theirs.sentences)) if in_doubt else ()
    return InCommon(
        shared_left=tuple(_phrases(left, mine, shared)),
        shared_right=tuple(_phrases(right, theirs, shared)),
        only_left=_points(left, _only(mine, my_shares, {i for one, _ in beads for i in one})),
        only_right=_points(right, _only(theirs, their_shares, {j for _, other in beads for j in other})),
        reused_left=tuple(_reused(mine, runs)),
        reused_right=tuple(_reused(theirs, runs)),
    )


def common_terms(left: Document, right: Document) -> frozenset[str]:
    """Return the terms that occur in so many sections of two documents that sharing them tells nothing."""
    mine, theirs = profiles(left), profiles(right)
    least = max(COMMON_SHARE * (len(mine) + len(theirs)), COMMON_LEAST)
    here, there = _SPREAD.get(mine), _SPREAD.get(theirs)
    return frozenset(form for form in here.keys() | there.keys() if here[form] + there[form] > least)


def _spread(sections: Sequence[Profile]) -> Counter[str]:
    return Counter(chain.from_iterable(one.text_terms for one in sections))


_SPREAD = Recent(_spread, KEPT)


@lru_cache(maxsize=TEXTS_KEPT)
def _telling(text: str) -> frozenset[str]:
    """Return the terms of a text that tell something."""
    return frozenset(map(telling_term, set(word_texts(text)))) - {""}


@lru_cache(maxsize=TEXTS_KEPT)
def _read(text: str) -> _Text:
    places = word_places(text)
    folded = fold(text)
    forms = tuple(folded[start:end] for start, end in places)
    return _Text(
        places=tuple(places),
        forms=forms,
        terms=tuple(telling_term(text[start:end]) for start, end in places),
        sentences=sentences(text),
        runs=frozenset(_runs(forms)),
    )


def _without(text: _Text, common: Set[str]) -> _Text:
    return replace(text, terms=tuple("" if term in common else term for term in text.terms))


def _runs(forms: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Return the runs of `REUSED` words, by the word they begin with."""
    return zip(*(forms[skip:] for skip in range(REUSED)), strict=False)


def _reused(text: _Text, runs: Set[tuple[str, ...]]) -> Iterator[Span]:
    """Yield the stretches made up of runs, function words at their end left off; what touches is one stretch.

    Stretches with fewer than two telling words are turns of phrase and left out.
    """
    stretches: list[tuple[int, int]] = []  # half-open, in words
    for at, run in enumerate(_runs(text.forms) if runs else ()):
        if run not in runs:
            continue
        start = stretches.pop()[0] if stretches and at <= stretches[-1][1] else at
        stretches.append((start, at + REUSED))
    for start, end in stretches:
        if sum(1 for term in text.terms[start:end] if term) < REUSED_TELLING:
            continue
        last = next(at for at in reversed(range(start, end)) if not is_stopword(text.forms[at]))
        yield Span(text.places[start][0], text.places[last][1])


def _phrases(text: str, read: _Text, shared: Set[str]) -> Iterator[Span]:
    """Yield the stretches of neighbouring shared words; one word that tells nothing may stand between two of them."""
    last: int | None = None
    start = 0
    for at, term in enumerate(read.terms):
        if term not in shared:
            continue
        if last is None or not _joined(text, read, last, at):
            if last is not None:
                yield Span(start, read.places[last][1])
            start = read.places[at][0]
        last = at
    if last is not None:
        yield Span(start, read.places[last][1])


def _joined(text: str, read: _Text, first: int, last: int) -> bool:
    """Return whether nothing stands between two words but blanks and at most one word, which tells nothing."""
    if last - first > 2 or any(read.terms[first + 1 : last]):
        return False
    return all(text[end:start].isspace() for (_, end), (start, _) in pairwise(read.places[first : last + 1]))


def _shares(text: _Text, shared: Set[str]) -> list[float]:
    """Return the share of each sentence's telling words that the other text uses; 1 when it has none."""
    starts = [start for start, _ in text.places]
    shares = []
    for span in text.sentences:
        telling = {*text.terms[bisect_left(starts, span.start) : bisect_left(starts, span.end)]} - {""}
        shares.append(len(telling & shared) / len(telling) if telling else 1.0)
    return shares


def _only(text: _Text, shares: Sequence[float], answered: Set[int]) -> Iterator[Span]:
    """Yield the sentences that say what the other text does not."""
    for place, (span, share) in enumerate(zip(text.sentences, shares, strict=True)):
        if share < (ANSWERED if place in answered else COVERED):
            yield span


def _points(text: str, spans: Iterable[Span]) -> tuple[Point, ...]:
    """Return sentences with the facts they name and the themes they treat."""
    return tuple(
        Point(
            span=span,
            facts=tuple(
                Fact(kind=fact.kind, span=Span(span.start + fact.span.start, span.start + fact.span.end))
                for fact in said.facts
            ),
            themes=said.themes,
        )
        for span in spans
        for said in (_said(text[span.start : span.end]),)
    )


@lru_cache(maxsize=SENTENCES_KEPT)
def _said(sentence: str) -> Point:
    """Return a sentence by itself as a point."""
    vocabulary = default_vocabulary()
    return Point(
        span=Span(0, len(sentence)),
        facts=facts(sentence),
        themes=tuple(vocabulary[theme].label for theme in themes_said(sentence, vocabulary)),
    )


def _pieces(text: str, spans: Iterable[Span]) -> list[str]:
    return [text[span.start : span.end] for span in spans]


def _share(mine: Set[str], theirs: Set[str]) -> float:
    """Return the share of the telling words on both sides that the other also uses; 1 when there are none at all."""
    total = len(mine) + len(theirs)
    return 2 * len(mine & theirs) / total if total else 1.0
