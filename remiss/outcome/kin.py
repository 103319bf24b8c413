"""Words that speak of the same thing, and what shows that a text gives what was asked for."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from remiss.language import term_forms
from remiss.language.facts import facts
from remiss.language.fold import fold
from remiss.language.stems import stem
from remiss.language.stopwords import is_stopword
from remiss.language.terms import same_term
from remiss.themes import ThemeId, default_vocabulary, themes_in

SAME, KIN, PART = 1.0, 0.8, 0.5  # how far a word answers another: the same, of one matter, a part in common

Figure = tuple[str, str]  # a number in digits, and the stem of what it counts
HEAD = 4  # letters of a word that may end a compound
STEM, STEM_SHARE = 7, 0.65  # letters in common from the beginning, and of the longer word


@dataclass(frozen=True, slots=True)
class Sign:
    """A kind of thing that is asked for, and how a text that gives it reads; patterns are of folded text."""

    asked: re.Pattern[str]
    shown: re.Pattern[str]
    facts: frozenset[str]

    def is_shown(self, text: str) -> bool:
        """Return whether a text gives what the sign is of."""
        if self.shown.search(fold(text)):
            return True
        return bool(self.facts) and any(fact.kind.value in self.facts for fact in facts(text))


@dataclass(frozen=True, slots=True)
class _Kin:
    asking: re.Pattern[str]
    denying: re.Pattern[str]
    same: tuple[tuple[str, re.Pattern[str]], ...]
    signs: tuple[Sign, ...]
    numbers: Mapping[str, str]


@cache
def _kin() -> _Kin:
    told = tomllib.loads(resources.files(__package__).joinpath("kin.toml").read_text(encoding="utf-8"))
    return _Kin(
        asking=_any_of(told["asking"]),
        denying=re.compile(told["denying"]),
        same=tuple((name, _any_of(words)) for name, words in told["same"].items()),
        signs=tuple(
            Sign(re.compile(one["asked"]), re.compile(one["shown"]), frozenset(one["facts"])) for one in told["sign"]
        ),
        numbers=told["numbers"],
    )


def _any_of(words: str) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word).replace(r"\*", r"[\w-]*") for word in words.split()))


def signs_in(ask: str) -> tuple[Sign, ...]:
    """Return the kinds of things an ask calls for."""
    folded = fold(ask)
    return tuple(sign for sign in _kin().signs if sign.asked.search(folded))


def is_asking(word: str) -> bool:
    """Return whether a word only puts the ask, or is too common to tell what it is about."""
    return is_stopword(word) or bool(_kin().asking.fullmatch(fold(word)))


def denies(text: str) -> bool:
    """Return whether a sentence denies what it speaks of."""
    return bool(_kin().denying.search(fold(text)))


@lru_cache(maxsize=100_000)
def answering(asked: str, found: str) -> float:
    """Return how far one word answers another: `SAME`, `KIN`, `PART`, or 0."""
    if asked.lower() == found.lower() or same_term(asked, found):
        return SAME
    if _groups(asked) & _groups(found):
        return KIN
    one, other = parts(asked), parts(found)
    if len(one) == 1 and one == other[-1:] and len(one[0]) >= HEAD:
        return KIN  # what is asked for, and a kind of it: "bokning", "tidsbokning"
    if _stem_in_common(asked, found):
        return KIN
    if _themes(asked) & _themes(found):
        return PART
    return PART if one and other and one[0] == other[0] and len(one) + len(other) > 2 else 0.0


def number_of(word: str) -> str:
    """Return a number in digits; "" for a word that is none. "En" and "ett" are articles."""
    folded = fold(word)
    return folded if folded.isdecimal() else _kin().numbers.get(folded, "")


def _stem_in_common(one: str, other: str) -> bool:
    """Return whether two words begin so much alike that one is made of the other: "demokratin", "demokratiska"."""
    short, long = sorted((fold(one), fold(other)), key=len)
    same = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return same >= STEM and same >= STEM_SHARE * len(long)


def figures_in(words: Iterable[str]) -> tuple[Figure, ...]:
    """Return the numbers among the words of a text with what each counts, the next word or "", in order, each once."""
    row = tuple(words)
    pairs = zip(row, (*row[1:], ""), strict=True)
    return tuple(dict.fromkeys((number_of(word), stem(unit)) for word, unit in pairs if number_of(word)))


@lru_cache(maxsize=50_000)
def _groups(word: str) -> frozenset[str]:
    folded = fold(word)
    return frozenset(name for name, words in _kin().same if words.fullmatch(folded))


@lru_cache(maxsize=50_000)
def _themes(word: str) -> frozenset[ThemeId]:
    return frozenset(themes_in((word,), default_vocabulary()))


@lru_cache(maxsize=50_000)
def parts(word: str) -> tuple[str, ...]:
    """Return the base forms of a word's parts in reading order: the first tells most, "cykel" of "cykelväg"."""
    return tuple(form for form in term_forms(word) if len(form) > 2 and "+" not in form)
