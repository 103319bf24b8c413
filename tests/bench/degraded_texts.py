"""Clean texts as scanners without å, ä and ö would give them: made noise, with the truth known."""

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass

Shares = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Scanner:
    """How letters are written: for a letter, what stands for it with its weight; what is left out stays."""

    name: str
    shares: Shares


def _with(shares: Shares, **more: Mapping[str, float]) -> Shares:
    return {**shares, **more}


_PLAIN = {"å": {"a": 1}, "ä": {"a": 1}, "ö": {"o": 1}, "Å": {"A": 1}, "Ä": {"A": 1}, "Ö": {"O": 1}}
_MIXED = {
    "å": {"a": 70, "é": 10, "d": 10, "i": 5, "&": 5},
    "ä": {"a": 45, "d": 20, "i": 12, "é": 15, "&": 4, "da": 4},
    "ö": {"o": 68, "é": 12, "6": 10, "d": 5, "x": 3, "oé": 2},
    "Å": {"A": 1},
    "Ä": {"A": 1},
    "Ö": {"O": 8, "6": 1, "0": 1},
}
_ODD = {  # signs that no table of ours foresees
    "å": {"a": 6, "4": 1, "5": 3},
    "ä": {"a": 5, "x": 3, "ii": 2},
    "ö": {"o": 5, "c": 3, "5": 2},
    "Å": {"A": 1},
    "Ä": {"A": 1},
    "Ö": {"O": 1},
}
_HALF = {letter: {**written, letter: sum(written.values())} for letter, written in _MIXED.items()}
_DIGITS = {
    **_PLAIN,
    "l": {"l": 985, "1": 7, "I": 8},
    "i": {"i": 992, "1": 8},
    "I": {"I": 6, "l": 2, "|": 2},
    "O": {"O": 9, "0": 1},
    "o": {"o": 997, "0": 3},
}

SCANNERS = (
    Scanner("plain", _PLAIN),
    Scanner("mixed", _MIXED),
    Scanner("odd", _ODD),
    Scanner("half", _HALF),
    Scanner("digits", _DIGITS),
)


def degrade(text: str, scanner: Scanner, seed: int) -> str:
    """Return a text as a scanner gives it; the words stay as many, in the same lines."""
    chance = random.Random(f"{scanner.name} {seed}")
    written = []
    for char in text:
        shares = scanner.shares.get(char)
        written.append(chance.choices([*shares], [*shares.values()])[0] if shares else char)
    return "".join(written)


def tokens(text: str) -> list[tuple[int, str]]:
    """Return the runs without white space with their places."""
    return [(match.start(), match.group()) for match in re.finditer(r"\S+", text)]
