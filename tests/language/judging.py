"""Judges a way of matching terms on tables of pairs."""

import importlib.util
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from case_files import cases

PROTOTYPE = "prototypes/language/pairs.py"


@dataclass(frozen=True)
class Pair:
    """Two terms, and whether they mean the same."""

    left: str
    right: str
    same: bool
    group: str


@dataclass(frozen=True)
class Score:
    """How often a way of matching was right."""

    hits: int
    false: int
    missed: int

    @property
    def precision(self) -> float:
        return self.hits / max(1, self.hits + self.false)

    @property
    def f1(self) -> float:
        return 2 * self.hits / max(1, 2 * self.hits + self.false + self.missed)


def case_pairs(name: str) -> list[Pair]:
    """Return the pairs of tests/cases/language/<name>.md."""
    found = []
    for case in cases(f"language/{name}"):
        given, expected = case.values
        for line in given.strip().splitlines():
            left, right = line.split(" | ")
            found.append(Pair(left, right, {"same": True, "other": False}[expected.strip()], case.id))
    return found


def prototype_pairs(shared: Path) -> list[Pair]:
    """Return the pairs of the study beside the checkout."""
    spec = importlib.util.spec_from_file_location("prototype_pairs", shared / PROTOTYPE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return [Pair(*pair, same, str(same)) for pairs, same in ((module.POS, True), (module.NEG, False)) for pair in pairs]


def judge(match: Callable[[str, str], bool], pairs: Iterable[Pair]) -> tuple[Score, list[Pair]]:
    """Return the score of a way of matching, and the pairs it judged wrongly."""
    found = [(pair, match(pair.left, pair.right)) for pair in pairs]
    hits, false, missed = (
        [pair for pair, verdict in found if (pair.same, verdict) == kind]
        for kind in ((True, True), (False, True), (True, False))
    )
    return Score(len(hits), len(false), len(missed)), false + missed
