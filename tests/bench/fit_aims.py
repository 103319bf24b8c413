"""Fit what each sign of an aim weighs to answers marked by hand, and write remiss/remarks/aims.yaml.

    python tests/bench/fit_aims.py [--held-out] FOLDER ...

The chain of remiss.remarks.chain is fitted by maximum likelihood: places that a mark names as right count together, a
remark without a mark, or whose mark tells no place, may lie anywhere. `PENALTY` keeps weights that few answers speak
for small (a Gaussian prior).

With --held-out nothing is written: each folder in turn is read with the weights of the others, and the share of the
marks on a section whose most likely place lies in the right part of the first level, and is the right section, is told.
"""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from bench_remarks_gold import aimed_section, nearest
from remarks_gold import MarkedAnswer, marked_answers
from scipy.optimize import minimize

from remiss.model.document import Document
from remiss.remarks import default_cues
from remiss.remarks.aims import told_by_all
from remiss.remarks.chain import Steps, Weights, marginals, sums
from remiss.remarks.evidence import SIGNS, Evidence, evidence
from remiss.remarks.parts import parts_of
from remiss.remarks.placing import NOWHERE, STEPS, areas, closed, kinds_of_step, taken
from remiss.remarks.reading import find_remarks
from remiss.remarks.statements import read_statements
from remiss.service import open_document

PENALTY = 0.5
# Weights that a name has at least, however few answers name parts of short documents: who reads the answer sees it.
LEAST = {
    "hinted": 3.0,
    "headed": 2.0,
    "outside_said": 4.0,
    "whole_meant": 2.0,
    "whole_praised": 3.5,
    "strange": 1.5,
    "within_paragraph": 2.5,
}
WRITTEN = Path(__file__).parent.parent.parent / "remiss" / "remarks" / "aims.yaml"
HEAD = """\
# What each sign weighs that a remark aims at a place: one of it makes the place e to that power as likely. Signs are
# told in evidence.py, the steps from a remark to the next in placing.py.
# Written by tests/bench/fit_aims.py from answers marked by hand; not to be changed by hand. What is said
# outright weighs at the least what LEAST there tells: who reads an answer sees it, though few of those marked do.
"""


@dataclass(frozen=True)
class Example:
    """A marked answer as the chain sees it.

    Attributes:
        signs: Remarks x places x signs.
        kinds: As `kinds_of_step`.
        taken: As `taken`.
        shut: Remarks x places: `NOWHERE` for the others where a remark names its parts outright.
        right: Remarks x places: 0 where a place is right, or nothing is known, else `NOWHERE`.
        areas: Of each place, its part of the first level.
        marked: Of each mark on a section: the number of the remark and the places that are right.
    """

    signs: Evidence
    kinds: Weights
    taken: Sequence[int]
    shut: Weights
    right: Weights
    areas: Weights
    marked: Sequence[tuple[int, Sequence[int]]]


def examples(folder: Path) -> list[Example]:
    """Return the marked answers of a folder in which remarks are found."""
    answers = marked_answers(folder)
    bases = {path: open_document(None, str(path)) for path in {answer.base for answer in answers}}
    read = (_example(answer, bases[answer.base]) for answer in answers)
    return [one for one in read if len(one.signs)]


def _example(answer: MarkedAnswer, base: Document) -> Example:
    cues, response = default_cues(), answer.document
    statements = read_statements(response, cues)
    found = find_remarks(response, statements, cues)
    parts = parts_of(response, base, statements, cues)
    told = told_by_all(found, parts, response, cues)
    signs, shut = evidence(found, told, parts, response, cues), closed(told, parts)
    place = {part.section: at for at, part in enumerate(parts.parts)}
    right, marked = np.zeros(signs.shape[:2]), []
    visible = {one.remark: at for at, one in enumerate(found) if not one.silent}
    for mark in answer.marks:
        one = nearest(mark.span, tuple(visible))
        if one is None or not mark.aims:
            continue
        extents = {"whole": len(place), "outside": len(place) + 1}
        places = [
            extents[aim] if aim in extents else place[section.id]
            for aim in mark.aims
            if aim in extents or (section := aimed_section(base, aim)) is not None
        ]
        at = visible[one]
        if right[at].any():  # a second mark on the remark: all of either are right
            right[at, places] = 0
        elif not shut[at, places].all():  # else the remark names another outright: nothing to learn
            right[at], right[at, places] = NOWHERE, 0
        if any(aim not in extents for aim in mark.aims):
            marked.append((at, places))
    return Example(signs, kinds_of_step(parts), taken(found), shut, right, areas(parts), marked)


def fit(answers: Sequence[Example]) -> Weights:
    """Return the weights of `SIGNS`, then of `STEPS`."""
    start = np.array([LEAST.get(name, 0.0) for name in (*SIGNS, *STEPS)])
    bounds = [(LEAST.get(name), None) for name in (*SIGNS, *STEPS)]
    return minimize(
        _loss, start, args=(answers,), jac=True, bounds=bounds, method="L-BFGS-B", options={"maxiter": 100}
    ).x


def _loss(weights: Weights, answers: Sequence[Example]) -> tuple[float, Weights]:
    total, slope = PENALTY * weights @ weights, 2 * PENALTY * weights
    for one in answers:
        scores = one.signs @ weights[: len(SIGNS)] + one.shut
        steps = Steps(one.kinds @ weights[len(SIGNS) :], one.taken)
        for sign, shown in ((-1, scores + one.right), (1, scores)):
            chain = sums(shown, steps)
            size = np.logaddexp.reduce(chain.forward[-1])
            total += sign * size
            likely = marginals(chain)
            slope[: len(SIGNS)] += sign * np.einsum("tp,tpk->k", likely, one.signs)
            for at, kind in enumerate(one.taken):
                onward = (shown[at + 1] + chain.backward[at + 1])[None, :] - size
                both = chain.forward[at][:, None] + steps.kinds[kind] + onward
                slope[len(SIGNS) :] += sign * np.einsum("pq,pqk->k", np.exp(both), one.kinds[kind])
    return total, slope


def shares(answers: Iterable[Example], weights: Weights) -> tuple[int, int, int]:
    """Return how many marks on sections there are, in how many the area is right, and in how many the section."""
    of = area = exact = 0
    for one in answers:
        scores = one.signs @ weights[: len(SIGNS)] + one.shut
        likely = marginals(sums(scores, Steps(one.kinds @ weights[len(SIGNS) :], one.taken)))
        for at, places in one.marked:
            best = int(np.argmax(likely[at]))
            of, exact = of + 1, exact + (best in places)
            area += any(one.areas[best] == one.areas[place] for place in places)
    return of, area, exact


def main() -> None:
    """Fit and write, or tell what each folder gets from the others."""
    folders = [word for word in sys.argv[1:] if not word.startswith("--")]
    read = {folder: examples(Path(folder)) for folder in folders}
    if "--held-out" not in sys.argv:
        weights = fit([one for folder in folders for one in read[folder]])
        named = dict(zip((*SIGNS, *STEPS), (round(float(one), 2) for one in weights), strict=True))
        kinds = {"signs": {name: named[name] for name in SIGNS}, "steps": {name: named[name] for name in STEPS}}
        WRITTEN.write_text(HEAD + yaml.safe_dump(kinds, sort_keys=False), encoding="utf-8")
        return
    total = np.zeros(3)
    for folder in folders:
        counts = shares(read[folder], fit([one for other in folders if other != folder for one in read[other]]))
        total += counts
        print(f"{folder:40} area {counts[1] / counts[0]:.3f}  section {counts[2] / counts[0]:.3f}  of {counts[0]}")
    print(f"{'all':40} area {total[1] / total[0]:.3f}  section {total[2] / total[0]:.3f}")


if __name__ == "__main__":
    main()
