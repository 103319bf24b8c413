"""What the words of a statement tell of what it does, where no cue speaks or where they deny what a cue tells.

What readers made of other statements with such words counts.

A log-linear model: each sign of a statement, a word's stem, two next to each other, how it begins, where it stands and
what a cue tells, weighs for or against each stance. The weights are in wording.sv.tsv, fitted by
tests/bench/fit_wording.py to answers marked by hand.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import sqrt

import numpy as np
import numpy.typing as npt

from remiss.language.fold import fold
from remiss.language.stems import stem
from remiss.model.document import DocumentKind
from remiss.model.remark import ASKS, Stance
from remiss.remarks.phrases import Line
from remiss.remarks.statements import Statement

STANCES = (
    Stance.POSITIVE,
    Stance.SUGGESTS_ADDITION,
    Stance.SUGGESTS_CLARIFICATION,
    Stance.CRITICISES,
    Stance.NEUTRAL,
)
"""The columns of the weights."""
ALWAYS, CUE = "*", "$"  # a sign of every statement, and how those begin that say what a cue tells
UNREAD = frozenset({DocumentKind.ANSWER, DocumentKind.PROTOCOL})
"""Minutes and answers to questions tell what is done and what others said: there only cues count."""
ASKED = {kind: 0.5 for kind in DocumentKind if kind not in UNREAD} | {DocumentKind.NOTE: 0.65}
"""Share of all kinds of asks together from which a statement is one, by what it stands in; F1 on sets held back is the
same from .5 to .65. A letter is one also where intake could not tell that it is."""
DENIED = 0.15
"""Share of its own kind, all asks or praise, below which an ask or praise that a cue tells is none; on sets held back
F1 and stance are the same from .15 to .3."""
_ENDING, _LONG = 3, 5  # letters of an ending, and more than which a word has that has one
_STEP, _MOST = 6, 5  # words by which lengths are told, and so many steps
_LATER = 3  # statements of a paragraph that are told apart by their place

Weights = npt.NDArray[np.float64]
Words = tuple[int, int]  # of a line: the first, and the one after the last


@dataclass(frozen=True, slots=True)
class Wording:
    """The weights of all signs: the row of each in `weights`, whose columns are `STANCES`."""

    rows: Mapping[str, int]
    weights: Weights


@dataclass(frozen=True, slots=True)
class Likely:
    """The stance that the words of a statement tell, and those that speak most for it; None for neutral."""

    stance: Stance
    words: Words | None = None


@cache
def default_wording() -> Wording:
    """Return the weights that come with the program."""
    text = resources.files("remiss.remarks").joinpath("wording.sv.tsv").read_text(encoding="utf-8")
    lines = [line.split("\t") for line in text.splitlines() if "\t" in line]
    weights = np.array([[float(one) for one in line[1:]] for line in lines])
    weights.setflags(write=False)
    return Wording({line[0]: at for at, line in enumerate(lines)}, weights)


def worded(
    line: Line, statement: Statement, wording: Wording, kind: DocumentKind, told: Stance | None = None
) -> Likely | None:
    """Return what the words of a statement, or of a clause of it, tell in a document of a kind.

    An ask where all kinds of asks together have so large a share, else praise or nothing, whichever is likelier.

    Args:
        line: The words of it.
        statement: Where it stands.
        wording: What they weigh.
        kind: What it stands in; minutes and answers to questions are not read by their words.
        told: What a cue tells of it.

    Returns:
        None where the words leave it at what the cue tells, and in documents that are not read by them.
    """
    if kind not in ASKED:
        return None
    signs = signs_of(line, statement, told)
    if told is not None and not is_denied(signs, told, wording):
        return None
    return likely_of(signs, wording, ASKED[kind])


def is_denied(signs: Mapping[str, Words | None], told: Stance, wording: Wording) -> bool:
    """Return whether signs speak against the ask or praise that a cue tells; nothing else is denied."""
    likely = np.exp(_weights(signs, wording)[0].sum(axis=0))
    same = [at for at, stance in enumerate(STANCES) if stance is told or {stance, told} <= ASKS]
    return told is not Stance.NEUTRAL and bool(likely[same].sum() < DENIED * likely.sum())


def likely_of(signs: Mapping[str, Words | None], wording: Wording, asked: float) -> Likely:
    """Return what signs tell, as `worded` does of the statement they are of.

    Args:
        signs: As `signs_of`.
        wording: What they weigh.
        asked: The share from which it is an ask.

    Returns:
        Neutral where none of its words is known.
    """
    weights, words = _weights(signs, wording)
    if not any(words):
        return Likely(Stance.NEUTRAL)
    likely = np.exp(weights.sum(axis=0))
    asks = [at for at, stance in enumerate(STANCES) if stance in ASKS]
    praise, nothing = STANCES.index(Stance.POSITIVE), STANCES.index(Stance.NEUTRAL)
    if likely[asks].sum() > asked * likely.sum():
        best = max(asks, key=lambda at: likely[at])
    elif likely[praise] > likely[nothing]:
        best = praise
    else:
        return Likely(Stance.NEUTRAL)
    speaks = weights[:, best] - weights[:, nothing]
    told = [(weight, one) for weight, one in zip(speaks, words, strict=True) if one is not None]
    return Likely(STANCES[best], max(told, key=lambda one: one[0])[1])


def _weights(signs: Mapping[str, Words | None], wording: Wording) -> tuple[Weights, list[Words | None]]:
    """Return what each sign that is known weighs, by the root of how many there are, and the words it is read from."""
    known = {wording.rows[sign]: words for sign, words in signs.items() if sign in wording.rows}
    return wording.weights[list(known)] / sqrt(len(signs)), list(known.values())


def signs_of(line: Line, statement: Statement, told: Stance | None = None) -> dict[str, Words | None]:
    """Return the signs of a statement, or of a clause of it, each with the words it is first read from.

    None for signs of where it stands, and for what a cue tells of it, `told`.
    """
    found: dict[str, Words | None] = {}
    for sign, words in _signs(line):
        found.setdefault(sign, words)
    setting = [ALWAYS, f"#{min(len(line.words) // _STEP, _MOST)}", f"@{min(statement.place, _LATER)}"]
    setting += ["@item"] if statement.item else []
    setting += [] if statement.row is None else ["@row"]
    setting += [CUE if told is None else CUE + told.value]
    return found | dict.fromkeys(setting, None)


def _signs(line: Line) -> Iterator[tuple[str, Words]]:
    forms = [fold(word).lower() for word in line.words]
    stems = [stem(form) for form in forms]
    for at, (form, root) in enumerate(zip(forms, stems, strict=True)):
        yield root, (at, at + 1)
        yield f"={form}", (at, at + 1)
        if len(form) > _LONG:
            yield f"-{form[-_ENDING:]}", (at, at + 1)
        if at + 1 < len(forms):
            yield f"{root} {stems[at + 1]}", (at, at + 2)
        if at + 2 < len(forms):
            yield f"{root} _ {stems[at + 2]}", (at, at + 3)
    for size in (1, 2):
        if len(forms) >= size:
            yield "^ " + " ".join(stems[:size]), (0, size)
