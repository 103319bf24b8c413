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


def broken_lines(text: str, chance: random.Random, width: int = 70) -> tuple[str, set[int], set[int]]:
    """Return a text wrapped anew, many a word divided at a line's end, and the places of hyphens.

    Returns:
        The text; where hyphens were put in; where a line ends with a hyphen that is the word's own. Both places are
        those of the hyphens.
    """
    lines, line = [], ""
    soft, hanging = set(), set()
    done = 0
    for token in text.split():
        if len(line) + len(token) + 1 > width:
            head, rest = _divided(token, chance)
            if head:
                line += f" {head}-"
                soft.add(done + len(line) - 1)
            elif line.endswith("-") and re.search(r"[^\W\d_]-$", line) and _JOINS.fullmatch(token):
                hanging.add(done + len(line) - 1)
            lines.append(line)
            done += len(line) + 1
            line = rest
        else:
            line = f"{line} {token}" if line else token
    return "\n".join([*lines, line]), soft, hanging


_JOINS = re.compile(r"(?:och|eller|samt|respektive|till)\b.*")
_VOWELS, _CONSONANTS = "aeiouyåäö", "bdfghjklmnprstv"


def _divided(token: str, chance: random.Random) -> tuple[str, str]:
    """Return a word in two parts, cut before a consonant and its vowel; the first part empty without such a place."""
    places = [
        at
        for at in range(3, len(token) - 2)
        if token.isalpha()
        and token.islower()
        and token[at] in _CONSONANTS
        and token[at + 1] in _VOWELS
        and any(letter in _VOWELS for letter in token[:at])
    ]
    if len(token) < 7 or not places:
        return "", token
    cut = chance.choice(places)
    return token[:cut], token[cut:]
