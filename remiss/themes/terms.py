"""The words of a vocabulary against the words of a text: across inflection, compounds and reading errors."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from remiss.language import term_forms
from remiss.language.fold import fold
from remiss.language.tokens import Token, words
from remiss.model.span import Span
from remiss.themes.vocabulary import Phrase, ThemeId, Vocabulary

_MARKED = "åäö"
_DAMAGED = 0.01  # share of å, ä and ö among letters; Swedish has 0.04, a scan that lost them next to none
_FEWEST = 200  # letters from which that share tells
_MISREAD = str.maketrans({"é": "ä", "á": "ä", "à": "ä"})  # as scans read å, ä and ö where they do not lose the marks
_LONG = 6  # letters of a word whose signs a scan may have mistaken


class Strength(IntEnum):
    """How much a term tells: not at all, in company, alone."""

    EXCLUDED = 0
    COMPANY = 1
    TELLING = 2


_RANKS = (Strength.COMPANY, Strength.TELLING, Strength.EXCLUDED)  # of terms that are as long the last wins


@dataclass(frozen=True, slots=True)
class Found:
    """A place that tells of a theme.

    Attributes:
        term: The base forms of what the vocabulary has, so that two inflections of one word count once.
    """

    theme: ThemeId
    term: Phrase
    strength: Strength
    span: Span


@dataclass(frozen=True, slots=True)
class _Term:
    theme: ThemeId
    phrase: Phrase
    strength: Strength
    patterns: tuple[re.Pattern[str], ...]

    @property
    def key(self) -> Phrase:
        """What all terms have that are inflections of the same words."""
        return tuple(_form(word.strip("*")) for word in self.phrase)


class Finder:
    """The terms of a vocabulary, ready to be looked for."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._by_start: dict[str, list[_Term]] = defaultdict(list)
        self._by_form: dict[str, list[_Term]] = defaultdict(list)
        for theme in vocabulary.values():
            for strength, phrases in (
                (Strength.TELLING, theme.telling),
                (Strength.COMPANY, theme.company),
                (Strength.EXCLUDED, theme.excluded),
            ):
                for phrase in phrases:
                    self._add(_Term(theme.id, phrase, strength, tuple(map(_pattern, phrase))))
        self.starting = lru_cache(maxsize=50_000)(self._starting)

    def _add(self, term: _Term) -> None:
        first = term.phrase[0]
        self._by_start["" if first.startswith("*") else fold(first.rstrip("*"))[:2]].append(term)
        if len(term.phrase) == 1 and "*" not in first and term.strength is not Strength.EXCLUDED:
            self._by_form[_form(first)].append(term)

    def _starting(self, word: str) -> tuple[_Term, ...]:
        """Return the terms that a folded word may begin, as it stands or by its base form."""
        exact = [
            term
            for term in (*self._by_start.get(word[:2], ()), *self._by_start.get("", ()))
            if term.patterns[0].fullmatch(word)
        ]
        return (*exact, *(term for term in self._by_form.get(_form(word), ()) if term not in exact))

    def find(self, text: str, *, damaged: bool) -> Iterator[Found]:
        """Yield the places that tell of a theme in reading order; of terms of one theme that overlap, the longest.

        Args:
            damaged: The text comes from a scan that lost its marks.
        """
        tokens = words(text)
        read = [_read(token.text, damaged=damaged) for token in tokens]
        folded = [fold(word) for word in read]
        done: dict[ThemeId, int] = {}
        for at in range(len(tokens)):
            best: dict[ThemeId, tuple[int, int, _Term]] = {}
            for term in self.starting(folded[at]):
                end = at + len(term.phrase)
                if done.get(term.theme, 0) > at or not _follows(term, folded, read, at):
                    continue
                rank = end, _RANKS.index(term.strength), term
                if term.theme not in best or rank[:2] > best[term.theme][:2]:
                    best[term.theme] = rank
            for theme, (end, _, term) in best.items():
                done[theme] = end
                if term.strength is not Strength.EXCLUDED:
                    yield Found(theme, term.key, term.strength, _span(tokens, at, end))


def _span(tokens: Sequence[Token], at: int, end: int) -> Span:
    return Span(tokens[at].span.start, tokens[end - 1].span.end)


def _follows(term: _Term, folded: Sequence[str], read: Sequence[str], at: int) -> bool:
    end = at + len(term.phrase)
    if end > len(folded):
        return False
    if not all(pattern.fullmatch(word) for pattern, word in zip(term.patterns[1:], folded[at + 1 : end], strict=True)):
        return False
    return all(_same_marks(word, said) for word, said in zip(term.phrase, read[at:end], strict=True))


def _same_marks(written: str, said: str) -> bool:
    """Return whether the marks that a word has are those that the vocabulary writes: "gång" is no "gäng".

    A vocabulary that writes without marks, and a text that lost them, say nothing of them.
    """
    plain = written.strip("*")
    if written.isascii() or said.isascii():
        return True
    at = max(fold(said).find(fold(plain)), 0)
    part = said[at : at + len(plain)]
    return all(one == two or one not in _MARKED or two not in _MARKED for one, two in zip(plain, part, strict=False))


@lru_cache(maxsize=100_000)
def _read(word: str, *, damaged: bool) -> str:
    lowered = word.lower()
    return lowered.translate(_MISREAD) if damaged and len(word) >= _LONG else lowered


@lru_cache(maxsize=100_000)
def _form(word: str) -> str:
    forms = term_forms(word)
    return forms[-1] if forms else word


def _pattern(word: str) -> re.Pattern[str]:
    inside = re.escape(fold(word.strip("*")))
    before, after = (r"[\w-]*" if star else "" for star in (word.startswith("*"), word.endswith("*")))
    return re.compile(f"{before}{inside}{after}")


def is_damaged(text: str) -> bool:
    """Return whether a text has lost å, ä and ö, as bad scans do."""
    letters = [char for char in text.lower() if char.isalpha()]
    return len(letters) >= _FEWEST and sum(char in _MARKED for char in letters) < _DAMAGED * len(letters)
