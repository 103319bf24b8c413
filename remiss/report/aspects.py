"""What a sentence of a programme tells: a goal, a measure, how it is followed up, who is responsible, money, a time."""

import re
import tomllib
from importlib import resources

from remiss.language.facts import facts
from remiss.language.figures import figures
from remiss.language.fold import fold
from remiss.model.figure import FigureKind
from remiss.model.ground import GroundKind
from remiss.model.point import FactKind

_OF_FIGURE = {FigureKind.MONEY: GroundKind.MONEY, FigureKind.TIME: GroundKind.TIME, FigureKind.GOAL: GroundKind.GOAL}
_WILL = re.compile(r"\b(?:ska|skall|bor|minst|hogst|senast)\b")  # what makes a share a goal and no statistic


def _pattern(words: str) -> re.Pattern[str]:
    near = r"(?:\s+\w+){0,3}\s+"
    written = (
        re.escape(word).replace(r"\*", r"\w*").replace(r"\+", near).replace("_", r"\s+") for word in words.split()
    )
    return re.compile(rf"\b(?:{'|'.join(written)})\b")


_WORDS = tomllib.loads(resources.files(__package__).joinpath("aspects.toml").read_text(encoding="utf-8"))
_CUES = {GroundKind(kind): _pattern(told["words"]) for kind, told in _WORDS.items()}


def aspect_of(sentence: str) -> GroundKind | None:
    """Return what a sentence is about, None for what is only told.

    A sentence has one place in a report. Where it tells several things, the rarer wins: money, how it is followed up, a
    goal, a time, who is responsible, a measure. A body alone is no responsibility, a share that is only
    told no goal; a year alone is a time.
    """
    folded = fold(sentence)
    cued = {kind for kind, pattern in _CUES.items() if pattern.search(folded)}
    found = {one.kind for one in figures(sentence)}
    told = {_OF_FIGURE[kind] for kind in found if kind in _OF_FIGURE}
    if FigureKind.SHARE in found and _WILL.search(folded):
        told.add(GroundKind.GOAL)
    named = {one.kind for one in facts(sentence)}
    if GroundKind.RESPONSIBILITY in cued and FactKind.BODY not in named:
        cued.discard(GroundKind.RESPONSIBILITY)
    if FactKind.MEASURE in named:
        told.add(GroundKind.MEASURE)
    return next((kind for kind in _ORDER if kind in cued or kind in told), None)


_ORDER = (
    GroundKind.MONEY,
    GroundKind.FOLLOW_UP,
    GroundKind.GOAL,
    GroundKind.TIME,
    GroundKind.RESPONSIBILITY,
    GroundKind.MEASURE,
)
