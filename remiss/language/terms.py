"""Terms: whether two words or short phrases mean the same."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product

from remiss.language.compounds import Part, analyses
from remiss.language.fold import fold
from remiss.language.lemmas import PARTICLES, has_lost_marks

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*-?")
_ENDING = re.compile(r"(?<=[^\W_]):[^\W_]+")  # the case ending of an abbreviation: "PBL:s"
_RELATIONS = frozenset(
    "angående av avseende bland efter enligt från för genom gällande hos i inom kring med mellan mot om på rörande som till under "
    "ur utan vid via åt".split()
)
_SILENT = frozenset("alla att de dem den denna deras dess dessa det detta en ett och samt sin sina sitt vår våra vårt".split())
_JOINS = frozenset(("och", "samt", "eller", "respektive"))
_OWNERS = frozenset(("stad", "kommun"))
_MOST_READINGS = 200  # of one phrase; the likeliest come first
_ABBREVIATION = re.compile(r"[A-ZÅÄÖ](?:[A-ZÅÄÖ]|[a-zåäö](?=[A-ZÅÄÖ])){1,5}")
_NAMED = {"brå": "brottsförebyggande rådet", "sol": "socialtjänstlagen"}


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
    tokens = [match.group().lower() for match in _WORD.finditer(term)]
    damaged = term.isascii() and any(has_lost_marks(token) for token in tokens if "-" not in token)
    hanging = [at for at, token in enumerate(tokens) if token.endswith("-")]
    following = [at for at in range(len(tokens)) if hanging and at > hanging[-1] and tokens[at] not in _JOINS]
    if not following:
        return (tuple(islice(_readings(tokens, damaged=damaged), _MOST_READINGS)),)
    full = following[0]
    before, after = tokens[: hanging[0]], tokens[full + 1 :]
    words = [[*_completed(tokens[at][:-1], tokens[full], damaged=damaged)] for at in hanging]
    return tuple(
        tuple(islice(_readings([*before, *after], len(before), word, damaged=damaged), _MOST_READINGS))
        for word in (*words, list(analyses(tokens[full], damaged=damaged)))
    )


def _completed(modifier: str, word: str, *, damaged: bool) -> Iterator[tuple[Part, ...]]:
    """Yield the analyses of the compound that a hanging modifier forms with the tail of a following word."""
    for parts in analyses(word, damaged=damaged):
        for first in analyses(modifier + "s-x", damaged=damaged):
            for cut in range(1, len(parts)):
                yield (*first[:-1], *parts[cut:])


def _readings(
    tokens: list[str], place: int = -1, word: list[tuple[Part, ...]] | None = None, *, damaged: bool
) -> Iterator[_Reading]:
    """Yield the readings of a phrase in which `word` is put in at `place`."""
    slots: list[list[tuple[Part, ...]]] = []
    first_relation: int | None = None
    joined = False
    todo: list[str | None] = [*tokens]
    if word is not None:
        todo.insert(place, None)
    for at, token in enumerate(todo):
        if token is None:
            slots.append(word or [])
        elif token in PARTICLES and at == len(todo) - 1 and len(slots) == 1:
            slots[0] = [*slots[0], *_with_particle(token, slots[0])]
        elif token in _RELATIONS:
            if slots and first_relation is None:
                first_relation = len(slots)
        elif token in _SILENT or token in _JOINS:
            joined = joined or token in _JOINS
        else:
            slots.append(list(analyses(token, damaged=damaged)))
    if not slots:
        slots = [[(frozenset({token or ""}),) for token in todo]]
    heads = {(first_relation or len(slots)) - 1}
    if first_relation is None:
        heads.add(0)
    if joined:
        heads |= set(range(len(slots)))
    for choice in product(*slots):
        for head in sorted(heads):
            others = [part for at, parts in enumerate(choice) for part in (parts if at != head else parts[:-1])]
            yield _Reading(choice[head][-1], tuple(others))
            if choice[0][-1] & _OWNERS and head > 0 and len(others) > 1:
                yield _Reading(choice[head][-1], tuple(others[len(choice[0]) :]))


def _with_particle(particle: str, slot: list[tuple[Part, ...]]) -> Iterator[tuple[Part, ...]]:
    yield (frozenset(particle + form for form in slot[0][-1]),)


def _abbreviates(short: str, long: str) -> bool:
    return False
