"""Where remarks on a known base document aim: what speaks for each section, and what the remarks around aim at."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from itertools import pairwise

import numpy as np
import yaml

from remiss.model.document import Document
from remiss.model.outline import walk
from remiss.model.remark import Aim, Extent, Via, is_ask
from remiss.remarks.chain import Steps, Weights, marginals, so_far, sums
from remiss.remarks.cues import Cues
from remiss.remarks.evidence import SIGNS, evidence
from remiss.remarks.found import Found, goes_on, together
from remiss.remarks.likeness import shared_words, strangers
from remiss.remarks.parts import Parts
from remiss.remarks.phrases import Line, find, is_word, span_of
from remiss.remarks.told import HEADED, PHRASE
from remiss.remarks.wholes import whole_named

WHERE = ("paragraph", "heading", "elsewhere")
STEPS = tuple(f"{kept}_{where}" for where in WHERE for kept in ("same", "within", "area"))
"""What may speak for going from one place to another: it is the same, one lies within the other, or both lie in one
part of the first level; in the same paragraph, under the same heading, or elsewhere in the answer."""
BESIDE = 0.5  # of the most likely of one name: so likely is another that may be meant as well
LEAST = 0.15  # a ratio; what is less likely is not said
NOWHERE = -1e9  # logarithm of what cannot be


@dataclass(frozen=True, slots=True)
class Fitted:
    """What each of `SIGNS` and of `STEPS` weighs, in that order."""

    signs: Weights
    steps: Weights


@cache
def fitted() -> Fitted:
    """Return the weights that come with the program."""
    read = yaml.safe_load(resources.files("remiss.remarks").joinpath("aims.yaml").read_text(encoding="utf-8"))
    return Fitted(
        *(np.array([read[kind][name] for name in names]) for kind, names in (("signs", SIGNS), ("steps", STEPS)))
    )


def placed(
    found: Sequence[Found], told: Sequence[Sequence[Aim]], parts: Parts, response: Document, cues: Cues
) -> list[tuple[Aim, ...]]:
    """Return the aims of each remark: what it names outright, else the most likely place, with its reason.

    The score of a most likely place is how likely it is, a ratio in [0, 1]. None where no reason can be told.
    """
    if not found:
        return []
    weights = fitted()
    scores = evidence(found, told, parts, response, cues) @ weights.signs + closed(told, parts)
    chain = sums(scores, Steps(kinds_of_step(parts) @ weights.steps, taken(found)))
    reader = _Reader(found, told, parts, response, cues, strangers(found, parts, response))
    both = zip(marginals(chain), so_far(chain), strict=True)
    return [reader.aims(at, likely, before) for at, (likely, before) in enumerate(both)]


def closed(told: Sequence[Sequence[Aim]], parts: Parts) -> Weights:
    """Return remarks x places: `NOWHERE` for the others where a remark names its parts outright, else 0."""
    found = np.zeros((len(told), len(parts.parts) + 2))
    place = {part.section: at for at, part in enumerate(parts.parts)}
    for at, aims in enumerate(told):
        if is_outright(aims):
            found[at] = NOWHERE
            found[at, [place[aim.section] for aim in aims]] = 0
    return found


def is_outright(aims: Sequence[Aim]) -> bool:
    """Return whether a remark names its parts with a word for parts, by number or by several words of a heading."""
    return bool(aims) and aims[0].score >= PHRASE


def kinds_of_step(parts: Parts) -> Weights:
    """Return for each of `WHERE` which of `STEPS` a step from one place to another is.

    An array of `WHERE` x places x places x `STEPS`; 1 for one that is, else 0.
    """
    of = areas(parts)
    same, within = np.eye(len(of)), np.zeros((len(of), len(of)))
    for below, section in enumerate(parts.base):
        above = section.parent
        while above is not None and not parts.base[above].is_title:
            within[below, above] = within[above, below] = 1
            above = parts.base[above].parent
    area = (of[:, None] == of[None, :]) - same - within
    kinds = np.zeros((len(WHERE), *same.shape, len(STEPS)))
    for at in range(len(WHERE)):
        kinds[at, :, :, 3 * at : 3 * at + 3] = np.stack((same, within, area), axis=2)
    return kinds


def taken(found: Sequence[Found]) -> list[int]:
    """Return for each remark but the first where the one before stands, by its number in `WHERE`."""
    return [WHERE.index(_where(one, other)) for one, other in pairwise(found)]


def _where(one: Found, other: Found) -> str:
    if together(one, other):
        return "paragraph"
    return "heading" if goes_on(one, other) else "elsewhere"


def areas(parts: Parts) -> Weights:
    """Return for each place the part of the first level below the title that it lies in, by number.

    The document as a whole and what lies outside it are parts of their own.
    """
    document = parts.document
    tops = () if document is None else document.sections
    if len(tops) == 1:
        tops = (replace(tops[0], children=()), *tops[0].children)
    found = {section.id: at for at, top in enumerate(tops) for section in walk((top,))}
    return np.array([*(found[part.section] for part in parts.parts if part.section), len(tops), len(tops) + 1])


@dataclass(frozen=True, slots=True)
class _Reader:
    found: Sequence[Found]
    told: Sequence[Sequence[Aim]]
    parts: Parts
    response: Document
    cues: Cues
    strange: Sequence[bool]

    def aims(self, at: int, likely: Weights, before: Weights) -> tuple[Aim, ...]:
        """Return the aims of one remark.

        Args:
            at: Its place among the remarks.
            likely: How likely each place is.
            before: The same, as one who has read so far would say.
        """
        if is_outright(self.told[at]):
            return self._meant(self.told[at], before)
        best = int(np.argmax(likely))
        aim = self._aim(at, best)
        if aim is None or likely[best] < LEAST:
            return ()
        namesakes = tuple(other for other in self.told[at] if other.label == aim.label)
        if not all(other.score == HEADED for other in namesakes):  # a heading that names several means them all
            namesakes = self._meant(namesakes, before)
        return tuple(replace(one, score=float(likely[best])) for one in namesakes or (aim,))

    def _meant(self, aims: Sequence[Aim], before: Weights) -> tuple[Aim, ...]:
        """Return the parts that are named; of those of one name, such as "Ansvar" in each chapter, the likely ones.

        Where several are, the score of each is parted among them: which is meant is not told.
        """
        places = {part.section: place for place, part in enumerate(self.parts.parts)}
        likely = [float(before[places[aim.section]]) for aim in aims]
        named = list(zip(aims, likely, strict=True))
        most = {aim.label: max(one for other, one in named if other.label == aim.label) for aim in aims}
        kept = [(aim, one) for aim, one in named if one >= BESIDE * most[aim.label]]
        whole = {aim.label: sum(one for other, one in kept if other.label == aim.label) for aim, _ in kept}
        return tuple(replace(aim, score=aim.score * one / whole[aim.label]) for aim, one in kept)

    def _aim(self, at: int, place: int) -> Aim | None:
        if place == len(self.parts.parts):
            lines = (self.found[other].line for other in self._near(at))
            named = (self._extent(Extent.WHOLE, whole_named(line, self.cues), line) for line in lines)
            return next((aim for aim in named if aim.quote is not None), None)
        if place > len(self.parts.parts):
            line = self.found[at].line
            said = find(self.cues.lists["outside"], line)
            sure = said is not None or (self.strange[at] and is_ask(self.found[at].remark))
            return self._extent(Extent.OUTSIDE, said, line) if sure else None
        return self._named(at, place) or self._alike(at, place)

    def _near(self, at: int) -> list[int]:
        """Return a remark and those of its paragraph and under its heading of the answer, the nearest first."""
        here = self.found[at]
        near = [other for other, one in enumerate(self.found) if together(here, one) or goes_on(here, one)]
        return sorted(near, key=lambda one: (abs(one - at), one))

    def _named(self, at: int, place: int) -> Aim | None:
        """Return how a remark names a section, else the nearest one under the same heading of the answer."""
        section = self.parts.parts[place].section
        aims = (aim for other in self._near(at) for aim in self.told[other] if aim.section == section)
        return next(aims, None)

    def _alike(self, at: int, place: int) -> Aim | None:
        """Return an aim at a section with which a remark, else its paragraph, has words in common.

        That both speak of a measure, "åtgärd", is none: which one is told by its number.
        """
        part, section = self.parts.parts[place], self.parts.base[place]
        beside = [one for one in self.found if together(self.found[at], one)]
        for those in ([self.found[at]], beside):
            text = "\n".join(self.response.text[slice(*one.remark.span)] for one in those)
            shared = shared_words(text, section)
            if words := tuple(word for word in shared if not is_word(self.cues.lists["measures"], word)):
                return Aim(section=part.section, label=part.label, via=Via.LIKENESS, score=0.0, words=words)
        return None

    def _extent(self, extent: Extent, said: tuple[int, int] | None, line: Line) -> Aim:
        return Aim(
            extent=extent,
            label=self.cues.labels[extent.value],
            via=Via.LIKENESS if said is None else Via.NAMED,
            score=0.0,
            quote=None if said is None else span_of(line, said),
        )
