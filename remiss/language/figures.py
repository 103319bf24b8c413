"""Figures of a text and what they say: two ways to write one sum are the same."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from typing import Any

from remiss.language.facts import facts
from remiss.language.fold import fold
from remiss.model.figure import FigureKind
from remiss.model.point import FactKind
from remiss.model.span import Span

_WORDS: dict[str, Any] = tomllib.loads(resources.files(__package__).joinpath("facts.toml").read_text(encoding="utf-8"))
_NUMBERS = _WORDS["numbers"]


def _choice(words: str | list[str]) -> str:
    listed = words.split() if isinstance(words, str) else words
    return "|".join(
        re.escape(word).replace("_", r"\s+") for word in sorted(listed, key=lambda word: (-len(word), word))
    )


_GOAL = re.compile(rf"\b(?:{_choice(_WORDS['goal']['words'])})\b")
_BOUND = re.compile(rf"\b(?:{_choice(_WORDS['goal']['bounds'])})\s+$")
_LOOSE = re.compile(rf"\b(?:{_choice(_NUMBERS['loose'])})\b")
_KRONOR = {name.replace("_", " "): worth for name, worth in _NUMBERS["kronor"].items()}
_THOUSANDS = re.compile(r"\.(?=\d{3}(?!\d))")  # "2.500" is two thousand five hundred, "2.5" is two and a half
_NUMBER = re.compile(r"\d[\d .]*(?:,\d+)?")


@dataclass(frozen=True, slots=True)
class Told:
    """A figure in a text: what kind it is, where it stands, and what it says."""

    kind: FigureKind
    span: Span
    key: str


def figures(text: str) -> tuple[Told, ...]:
    """Return the amounts, shares, times and goals that a text tells, in reading order; none for a text without any."""
    folded = fold(text)
    return tuple(sorted((*_counted(text, folded), *_goals(folded)), key=lambda one: one.span))


def _counted(text: str, folded: str) -> Iterator[Told]:
    for fact in facts(text):
        said = " ".join(folded[slice(*fact.span)].split())
        if fact.kind is FactKind.DATE:
            yield Told(FigureKind.TIME, fact.span, " ".join(_LOOSE.sub(" ", said.replace("–", "-")).split()))
        elif fact.kind is FactKind.AMOUNT:
            before = _BOUND.search(folded, 0, fact.span.start)
            bound = " ".join(before.group().split()) if before else ""
            start = before.start() if before else fact.span.start
            kind, key = _amount(said)
            yield Told(kind, Span(start, fact.span.end), f"{bound} {key}".strip())


def _goals(folded: str) -> Iterator[Told]:
    for match in _GOAL.finditer(folded):
        yield Told(FigureKind.GOAL, Span(*match.span()), match.group()[:6])  # inflections of one goal are the same


def _amount(said: str) -> tuple[FigureKind, str]:
    """Return the kind of an amount and what it says: kronor for money, the number with its unit for all else."""
    for unit in sorted(_KRONOR, key=len, reverse=True):
        if said.endswith(unit):
            kronor = (number * _KRONOR[unit] for number in _values(said.removesuffix(unit)))
            return FigureKind.MONEY, "-".join(f"{number:.0f}" for number in kronor)
    numbers = "-".join(f"{number:g}" for number in _values(said))
    if any(said.endswith(word) for word in _NUMBERS["share"].split()):
        return FigureKind.SHARE, f"{numbers} %"
    return FigureKind.NUMBER, f"{numbers} {said.rsplit(maxsplit=1)[-1]}"


def _values(said: str) -> list[float]:
    plain = (one.group().strip(" .") for one in _NUMBER.finditer(said))
    digits = [float(_THOUSANDS.sub("", one.replace(" ", "")).replace(",", ".")) for one in plain]
    return digits or [float(_NUMBERS["letters"][word]) for word in said.split() if word in _NUMBERS["letters"]]
