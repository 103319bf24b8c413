"""Terms: whether two words or short phrases mean the same."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product

from remiss.language.compounds import Analysis, Part, analyses, modifiers
from remiss.language.fold import fold
from remiss.language.lemmas import PARTICLES, has_lost_marks, is_verb

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*-?")
_ENDING = re.compile(r"(?<=[^\W_]):[^\W_]+")  # the case ending of an abbreviation: "PBL:s"
_RELATIONS = frozenset(
    fold(word)
    for word in (
        "angående av avseende bland efter enligt från för genom gällande hos i inom inför kring med mellan mot om på "
        "rörande som till under ur utan vid via åt över"
    ).split()
)
_SILENT = frozenset("alla att de dem den denna deras dess dessa det detta en ett sin sina sitt var vara vart".split())
_PARTICLES = frozenset(map(fold, PARTICLES))
_JOINS = frozenset(("och", "samt", "eller", "respektive"))
_OWNERS = frozenset(("stad", "kommun"))
_MOST_READINGS = 200  # of one phrase; the likeliest come first
_ABBREVIATION = re.compile(r"([A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,4}[A-ZÅÄÖ])(?:-([^\W_]+))?")
_NAMED = {"Brå": "brottsförebyggande rådet", "BRÅ": "brottsförebyggande rådet", "SoL": "socialtjänstlagen"}
"""Abbreviations that are not the first letters of their parts."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to understand a term: what it is, and what tells which one, in the order of the text."""

    head: Part
    modifiers: tuple[Part, ...]


def same_term(left: str, right: str) -> bool:
    """Return whether two words or short phrases mean the same across inflection, compounds and lost å, ä, ö.

    They do when some reading of the one has the head and the modifiers of some reading of the other: "budgetförslaget"
    and "förslag till budget" are a proposal, told apart by a budget. A word with a hyphen left hanging is completed,
    and its phrase means each of its members: "kultur- och fritidsnämnden" is the same as "fritidsnämnd". Symmetric.
    A term without a letter or digit is the same as none.
    """
    left, right = _plain(left), _plain(right)
    if not _WORD.search(left) or not _WORD.search(right):
        return False
    if left.lower() == right.lower():
        return True
    ours, theirs = _members(left), _members(right)
    return _covers(ours, theirs) or _covers(theirs, ours) or _abbreviates(left, right) or _abbreviates(right, left)


def _plain(term: str) -> str:
    text = unicodedata.normalize("NFC", term).replace("\u00ad", "").replace("‑", "-").replace("–", "-")
    return " ".join(_ENDING.sub("", text).split())


def _covers(few: tuple[tuple[_Reading, ...], ...], many: tuple[tuple[_Reading, ...], ...]) -> bool:
    """Return whether every member of the one is a member of the other."""
    return all(any(_meet(one, other) for other in many) for one in few)


def _meet(left: tuple[_Reading, ...], right: tuple[_Reading, ...]) -> bool:
    return any(
        not one.head.isdisjoint(other.head) and _same_bag(one.modifiers, other.modifiers)
        for one in left
        for other in right
    )


def _same_bag(left: tuple[Part, ...], right: tuple[Part, ...]) -> bool:
    """Return whether the parts can be paired one to one, in whatever order, so that each pair shares a base form."""
    if len(left) != len(right):
        return False
    if not left:
        return True
    return any(
        not left[0].isdisjoint(part) and _same_bag(left[1:], right[:at] + right[at + 1 :])
        for at, part in enumerate(right)
    )


@lru_cache(maxsize=10_000)
def _members(term: str) -> tuple[tuple[_Reading, ...], ...]:
    """Return the readings of each thing the term names: of one, unless hyphens are left hanging."""
    tokens = tuple(match.group().lower() for match in _WORD.finditer(term))
    damaged = term.isascii() and any(has_lost_marks(token) for token in tokens if "-" not in token)
    hanging = [at for at, token in enumerate(tokens) if token.endswith("-")]
    full = next((at for at, token in enumerate(tokens) if hanging and at > hanging[-1] and token not in _JOINS), None)
    if full is None:
        slots = [analyses(token, damaged=damaged) for token in tokens]
        return (tuple(islice(_readings(tokens, slots), _MOST_READINGS)),)
    last = analyses(tokens[full], damaged=damaged)
    words = (*(_completed(modifiers(tokens[at][:-1], damaged=damaged), last) for at in hanging), last)
    kept = tokens[: hanging[0]] + tokens[full:]
    around = [analyses(token, damaged=damaged) for token in kept]
    around_each = ([*around[: hanging[0]], word, *around[hanging[0] + 1 :]] for word in words)
    return tuple(tuple(islice(_readings(kept, slots), _MOST_READINGS)) for slots in around_each)


def _completed(modifier: Part, word: tuple[Analysis, ...]) -> tuple[Analysis, ...]:
    """Return the analyses of the compound that a hanging modifier forms with the tail of a following word."""
    return tuple((modifier, *parts[cut:]) for parts in word for cut in range(1, len(parts)))


def _readings(tokens: tuple[str, ...], slots: Sequence[tuple[Analysis, ...]]) -> Iterator[_Reading]:
    """Yield the readings of a phrase of words with their analyses, the likeliest first."""
    if len(tokens) > 1 and fold(tokens[1]) in _PARTICLES:
        verb = tuple((frozenset(tokens[1] + form for form in parts[0]),) for parts in slots[0] if len(parts) == 1)
        yield from _readings((tokens[0], *tokens[2:]), (verb, *slots[2:]))
    relation = next((at for at, token in enumerate(tokens) if at and fold(token) in _RELATIONS), len(tokens))
    spoken = [at for at, token in enumerate(tokens) if not _is_silent(token)] or [*range(len(tokens))]
    heads = [at for at in spoken if at < relation][-1:] or spoken[-1:]
    if any(token in _JOINS for token in tokens):
        heads = spoken
    elif relation == len(tokens) and is_verb(tokens[0]):
        heads = [*heads, spoken[0]]
    for choice in product(*(slots[at] for at in spoken)):
        said = dict(zip(spoken, choice, strict=True))
        for head in dict.fromkeys(heads):
            yield _reading(said, head)
            if head != spoken[0] and len(said) + len(said[head]) > 3 - 1 and said[spoken[0]][-1] & _OWNERS:
                yield _reading({at: parts for at, parts in said.items() if at != spoken[0]}, head)


def _reading(said: dict[int, Analysis], head: int) -> _Reading:
    others = (part for at, parts in said.items() for part in (parts if at != head else parts[:-1]))
    return _Reading(said[head][-1], tuple(others))


def _is_silent(token: str) -> bool:
    return fold(token) in _RELATIONS or token in _JOINS or fold(token) in _SILENT


def _abbreviates(short: str, long: str) -> bool:
    """Return whether `short` begins with capitals that are the first letters of the words and parts of `long`."""
    if short in _NAMED:
        return same_term(_NAMED[short], long)
    found = _ABBREVIATION.fullmatch(short)
    if not found:
        return False
    letters, rest = fold(found.group(1)), found.group(2)
    tokens = [match.group().lower().strip("-") for match in _WORD.finditer(long)]
    for chosen in (tokens, [token for token in tokens if not _is_silent(token)]):
        for choice in islice(product(*(analyses(token) for token in chosen)), _MOST_READINGS):
            if _spells(letters, rest, tuple(part for parts in choice for part in parts)):
                return True
    return False


def _spells(letters: str, rest: str, parts: tuple[Part, ...]) -> bool:
    if len(parts) < len(letters):
        return False
    if any(letter not in {fold(form)[0] for form in part} for letter, part in zip(letters, parts, strict=False)):
        return False
    left = parts[len(letters) :]
    return any(
        len(analysis) == len(left) and not any(map(frozenset.isdisjoint, analysis, left))
        for analysis in (analyses(rest.lower()) if rest else ((),))
    )
