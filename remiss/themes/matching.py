"""Where a text speaks of a theme."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from remiss.language.fold import fold
from remiss.language.tokens import word_texts, words
from remiss.model.span import Span
from remiss.themes.vocabulary import ThemeId, Vocabulary


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch of a text that tells of a theme, in code points."""

    theme: ThemeId
    span: Span


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase of a theme; `inside` stands in every word that it may begin with, and costs less to look for."""

    theme: ThemeId
    inside: str
    words: tuple[re.Pattern[str], ...]


def hits(text: str, vocabulary: Vocabulary) -> tuple[Hit, ...]:
    """Return every place that tells of a theme, in reading order; of one place several themes, as the vocabulary says.

    A theme's longest phrase that begins at a word counts, and its next hit begins after it.
    """
    found = list(_found(word_texts(text), vocabulary))
    tokens = words(text) if found else ()
    return tuple(Hit(theme, Span(tokens[at].span.start, tokens[end - 1].span.end)) for theme, at, end in found)


def themes_in(text_words: tuple[str, ...], vocabulary: Vocabulary) -> tuple[ThemeId, ...]:
    """Return the themes of `hits` of a text given by its words, without their places: several times as fast."""
    return tuple(theme for theme, _, _ in _found(text_words, vocabulary))


def _found(text_words: Sequence[str], vocabulary: Vocabulary) -> Iterator[tuple[ThemeId, int, int]]:
    """Yield each hit with the places of its first word and of the word after its last."""
    index = _index(vocabulary)
    starting = list(map(index.starting, text_words))
    if not any(starting):
        return
    folded = list(map(_plain, text_words))
    done: dict[ThemeId, int] = {}
    for at, phrases in enumerate(starting):
        if not phrases:
            continue
        for theme, end in _longest(folded, at, phrases).items():
            if done.get(theme, 0) <= at:
                done[theme] = end
                yield theme, at, end


@lru_cache(maxsize=100_000)
def _plain(word: str) -> str:
    return fold(word)


def _longest(folded: Sequence[str], at: int, phrases: Sequence[_Phrase]) -> Mapping[ThemeId, int]:
    found: dict[ThemeId, int] = {}
    for phrase in phrases:
        end = at + len(phrase.words)
        if end <= len(folded) and all(
            pattern.fullmatch(word) for pattern, word in zip(phrase.words[1:], folded[at + 1 : end], strict=True)
        ):
            found[phrase.theme] = max(found.get(phrase.theme, 0), end)
    return found


class _Index:
    """The phrases of a vocabulary by how their first word begins; it remembers which words begin which phrases."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._by_start: dict[str, list[_Phrase]] = defaultdict(list)
        for theme in vocabulary.values():
            for phrase in theme.phrases:
                start = "" if phrase[0].startswith("*") else phrase[0].rstrip("*")[:2]
                found = _Phrase(theme.id, phrase[0].strip("*"), tuple(map(_pattern, phrase)))
                self._by_start[start].append(found)
        # One search instead of one for each phrase: few words hold any of them.
        self._anywhere = re.compile("|".join(re.escape(phrase.inside) for phrase in self._by_start[""]))
        self.starting = lru_cache(maxsize=50_000)(self._starting)

    def _starting(self, written: str) -> tuple[_Phrase, ...]:
        word = _plain(written)
        anywhere = self._by_start[""] if self._anywhere.search(word) else ()
        phrases = [*self._by_start.get(word[:2], ()), *anywhere]
        return tuple(phrase for phrase in phrases if phrase.inside in word and phrase.words[0].fullmatch(word))


_indexes: dict[int, tuple[Vocabulary, _Index]] = {}


def _index(vocabulary: Vocabulary) -> _Index:
    """Return the index of a vocabulary, made once for each that is in use."""
    known = _indexes.get(id(vocabulary))
    if known is None or known[0] is not vocabulary:
        known = _indexes[id(vocabulary)] = (vocabulary, _Index(vocabulary))
    return known[1]


def _pattern(word: str) -> re.Pattern[str]:
    inside = re.escape(word.strip("*"))
    before, after = (r"\w*" if star else "" for star in (word.startswith("*"), word.endswith("*")))
    return re.compile(f"{before}{inside}{after}")
