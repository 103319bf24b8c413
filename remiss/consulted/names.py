"""Names of bodies: what kind each is of, and how alike two are."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml
from rapidfuzz import fuzz

from remiss.language.fold import fold
from remiss.language.stems import stem

SPELLING = 0.88  # likeness of two spellings of one name: one of nine letters wrong, as in Nynäshamn, gives .89
LEAST_LETTERS = 5  # of a name that may be misspelt; shorter ones differ by a letter and are others ("Sala", "Ale")
SAME, ALIAS, PART, SPELT = (
    1.0,
    0.98,
    0.93,
    0.9,
)  # by how a name is recognised, the surest first; only their order counts

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_PAIR = re.compile(r"\w- (?:och|samt) \w")
_BRACKETS = re.compile(r"\(([^)]*)\)")


@dataclass(frozen=True, slots=True)
class BodyName:
    """A name taken apart.

    Attributes:
        whole: All of it folded, words joined by blanks, without brackets.
        kind: Such as "municipality"; "" for a body of no listed kind.
        own: Stems of the words that tell it from others of its kind, sorted.
        given: Abbreviations in brackets.
        initials: The first letters of its words, with and without noise; empty for a single word.
        unit: Stems of what stands after a comma or in brackets: the part of the body that is meant.
        paired: Two matters make its name, as in "Kultur- och fritidsnämnden": none of its halves is the body.
    """

    whole: str
    kind: str
    own: tuple[str, ...]
    given: frozenset[str]
    initials: frozenset[str]
    unit: frozenset[str]
    paired: bool


@cache
def body_name(name: str) -> BodyName:
    """Take a name apart. A name without words has neither kind nor own words, and is like no other."""
    folded = fold(name)
    bracketed = [part.strip() for part in _BRACKETS.findall(folded)]
    main, _, after = _BRACKETS.sub(" ", folded).partition(",")
    words = _WORD.findall(main)
    kind, own = _kind_and_own(words)
    units = [*_WORD.findall(after), *(word for part in bracketed for word in _WORD.findall(part))]
    telling = [word for word in words if word not in _words().noise]
    initials = {"".join(word[0] for word in some) for some in (words, telling) if len(some) > 1}
    return BodyName(
        whole=" ".join(words),
        kind=kind,
        own=tuple(sorted(own)),
        given=frozenset(part for part in bracketed if part and " " not in part),
        initials=frozenset(initials),
        unit=frozenset(map(stem, units)),
        paired=_PAIR.search(main) is not None,
    )


def likeness(one: BodyName, two: BodyName) -> float:
    """Return how sure it is that two names mean one body: a ratio in [0, 1], 0 when they do not. Symmetric."""
    if not one.whole or not two.whole:
        return 0.0
    if one.whole == two.whole or _renamed(one) & _renamed(two):
        return SAME
    if _abbreviates(one, two) or _abbreviates(two, one):
        return ALIAS
    return _by_words(one, two) if one.kind == two.kind and one.own and two.own else 0.0


def _by_words(one: BodyName, two: BodyName) -> float:
    if one.own == two.own:
        return SAME
    if not (one.paired or two.paired) and (set(one.own) < set(two.own) or set(two.own) < set(one.own)):
        return PART
    spelt = " ".join(one.own), " ".join(two.own)
    is_long = min(map(len, spelt)) >= LEAST_LETTERS
    return SPELT if is_long and fuzz.ratio(*spelt) >= 100 * SPELLING else 0.0


def _abbreviates(short: BodyName, full: BodyName) -> bool:
    return len(short.whole) > 1 and short.whole in full.given | full.initials


@dataclass(frozen=True, slots=True)
class _Words:
    kinds: tuple[tuple[str, frozenset[str], tuple[str, ...]], ...]  # kind, words, endings with the longest first
    noise: frozenset[str]
    renamed: tuple[frozenset[str], ...]


@cache
def _words() -> _Words:
    text = resources.files(__package__).joinpath("words.yaml").read_text(encoding="utf-8")
    read: dict[str, Any] = yaml.safe_load(text)
    return _Words(
        kinds=tuple(
            (item["kind"], frozenset(item.get("words", ())), tuple(sorted(item.get("endings", ()), key=_longest)))
            for item in read["kinds"]
        ),
        noise=frozenset(read["noise"]),
        renamed=tuple(map(frozenset, read["renamed"])),
    )


def _longest(word: str) -> tuple[int, str]:
    return -len(word), word


def _kind_and_own(words: Iterable[str]) -> tuple[str, set[str]]:
    kind, own = "", set()
    for word in words:
        here, rest = _kind_of(word)
        kind = kind or here
        if rest and rest not in _words().noise:
            own.add(stem(rest.removesuffix("s")))  # "Karlstads kommun", "Karlstad"; a stem may cut off more with the s
    return kind, own


def _kind_of(word: str) -> tuple[str, str]:
    """Return the kind that a word tells and what of it is a name; the whole word when it tells none."""
    for kind, alone, endings in _words().kinds:
        if word in alone:
            return kind, ""
        for ending in endings:
            if word.endswith(ending):
                return kind, word.removesuffix(ending).removesuffix("s")
    return "", word


def _renamed(name: BodyName) -> frozenset[int]:
    """Return the places in the list of renamed bodies that a name has."""
    forms = {name.whole, *name.given}
    return frozenset(at for at, group in enumerate(_words().renamed) if not group.isdisjoint(forms))
