"""What a scanner makes of letters: for what it wrote, the letters that may have stood there."""

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

MARKED = "åäö"

Shares = Mapping[str, Mapping[str, float]]
"""For each of å, ä and ö what was written for it, with its share; the letter itself when some survived."""

_RAREST = 2e-4  # share from which a confusion is tried; below, every word gets readings that none of it wants
_DOUBLED = 0.1  # of the product of two signs' shares: how often they stand for one letter together
_KEPT = 1e-4  # least share of surviving letters, so that a rare one that did is no riddle
_ODD = {"|": 7.0, "&": 7.0, "\ufffd": 9.0, "é": 3.5}  # nats that a sign costs which hardly ever stands in a word
_DIGIT = 4.0  # nats; a digit inside a word
_PLAIN = 0.02  # nats; a letter that was read right


@dataclass(frozen=True, slots=True)
class Channel:
    """A scanner's habits.

    Attributes:
        readings: For a written run of one or two characters, the letters it may stand for with the logarithm (nats) of
            the share of that letter so written. The run itself is not among them.
        kept: For å, ä and ö and their capitals, the logarithm of the share that survived.
    """

    readings: Mapping[str, tuple[tuple[str, float], ...]]
    kept: Mapping[str, float]

    def cost(self, char: str) -> float:
        """Return the nats, at most 0, for a character being what it looks like."""
        if char in self.kept:
            return self.kept[char]
        if char.isdigit():
            return -_DIGIT
        return -_ODD.get(char, _PLAIN)


def channel_of(shares: Shares) -> Channel:
    """Return the channel of a scanner with the given habits with å, ä and ö, and every scanner's habits with others.

    Capitals are lost as small letters are: "Å" as "A" where "å" is written "a"; a sign that has no case stays.
    """
    readings: dict[str, dict[str, float]] = {}
    kept: dict[str, float] = {}
    for letter, single in shares.items():
        written = _doubled(letter, single)
        for form, capital in ((letter, False), (letter.upper(), True)):
            kept[form] = math.log(max(written.get(letter, 0.0), _KEPT))
            for run, share in _cased(written, capital=capital).items():
                if run != form and share >= _RAREST:
                    readings.setdefault(run, {})[form] = math.log(share)
    for pair, per_thousand in _table()["noise"].items():
        readings.setdefault(pair[1:], {}).setdefault(pair[0], math.log(per_thousand / 1000))
    fixed = {run: tuple(sorted(letters.items())) for run, letters in readings.items()}
    return Channel(MappingProxyType(fixed), MappingProxyType(kept))


def _doubled(letter: str, written: Mapping[str, float]) -> Mapping[str, float]:
    """Return what is written for a letter, and that two of its signs may stand for it together: "o6"."""
    signs = [run for run in written if len(run) == 1 and run != letter]
    pairs = {one + two: _DOUBLED * written[one] * written[two] for one in signs for two in signs if one != two}
    return {**pairs, **written}


def _cased(written: Mapping[str, float], *, capital: bool) -> dict[str, float]:
    if not capital:
        return dict(written)
    found: dict[str, float] = {}
    for run, share in written.items():
        found[run.upper()] = found.get(run.upper(), 0.0) + share
    return found


@cache
def first_guess() -> Shares:
    """Return the shares for a scanner that nothing is known of; each letter's add up to 1, none survived."""
    table = _table()["lost"]
    totals = {letter: sum(table[letter].values()) for letter in MARKED}
    return MappingProxyType(
        {letter: {run: share / totals[letter] for run, share in table[letter].items()} for letter in MARKED}
    )


@cache
def _table() -> dict[str, Any]:
    source = resources.files(__package__).joinpath("confusions.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))
