"""Fit what the signs of wording weigh to answers marked by hand, and write remiss/remarks/wording.sv.tsv.

    python tests/bench/fit_wording.py [--held-out] FOLDER ...

Multinomial logistic regression, with `PENALTY` on the squared weights. Every statement in which a respondent speaks is
an example: its stance is that of the mark it meets, one without a mark is neutral. The sentences of tests/cases/remarks
that say one thing, and its marked answers, are examples too, lest short and plain asks be denied: those tests tell of
the cues, how well words do is told by folders alone. A sign counts that stands in `FEWEST` statements and two folders:
what only one programme and its answers have is their matter.

With --held-out nothing is written: each folder in turn is read with what the others tell, and how well its asks are
found is told: by cues alone, and with the words.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from bench_remarks_gold import meet, shared
from remarks_gold import marked_answers, plain
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from remiss.model.document import DocumentKind
from remiss.model.remark import ASKS, Stance
from remiss.remarks import default_cues
from remiss.remarks.found import Found
from remiss.remarks.reading import VIEWS, find_remarks
from remiss.remarks.statements import read_statements
from remiss.remarks.wording import ASKED, CUE, STANCES, Weights, Wording, Words, is_denied, likely_of, signs_of

sys.path.insert(0, str(Path(__file__).parent.parent / "remarks"))
from marked_answers import names, read_marked

PENALTY = 0.02
FEWEST = 3
LEAST = 0.05  # weights below are left out
WRITTEN = Path(__file__).parent.parent.parent / "remiss" / "remarks" / "wording.sv.tsv"
CASES = Path(__file__).parent.parent / "cases" / "remarks"
MENDED = frozenset({"remarks", "dev", "trafik", "fritid", "trygghet", "jamstalld", "hallbar", "ungdom"})
"""The folders with which cues were mended; there, and in the tests, cues are right more often than elsewhere, so that
what they tell is no sign."""
HEAD = """\
# What each sign of a statement weighs for each stance, those of wording.py in its order. A sign is a word's stem, two
# of them, two with a word between (_), a form (=), an ending (-), the first words (^), the length in sixes of words
# (#), the place in its paragraph (@), what a cue tells ($), or stands for every statement (*).
# Written by tests/bench/fit_wording.py from answers marked by hand; not to be changed by hand, cues.sv.yaml is.
"""


@dataclass(frozen=True)
class Example:
    """A statement: the folder it is from, its signs, what the cues told of it, and what a reader made of it.

    `told` is None where no cue speaks.
    """

    folder: str
    signs: Mapping[str, Words | None]
    told: Stance | None
    stance: Stance


def of_folder(folder: str) -> Iterator[Example]:
    """Yield the statements of marked answers; those that may be read either way are left out."""
    cues = default_cues()
    for answer in marked_answers(Path(folder)):
        response = answer.document
        for one in find_remarks(response, read_statements(response, cues), cues):
            met = [mark for mark in answer.marks if meet(mark.span, one.remark.span)]
            mark = max(met, key=lambda mark: shared(mark.span, one.remark.span), default=None)
            if one.statement.role in VIEWS and (mark is None or mark.stance is not None):
                stance = mark.stance if mark is not None and mark.stance else Stance.NEUTRAL
                yield _example(folder, one, stance, signed=Path(folder).name not in MENDED)


def of_cases() -> Iterator[Example]:
    """Yield the sentences of the tests that say one thing, or nothing."""
    cues = default_cues()
    for name in ("sentences", "asking", "unsaid"):
        for case in yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8")):
            document = plain(f"Yttrande\n\nKontorets synpunkter\n\n{case['text']}\n", "response")
            found = find_remarks(document, read_statements(document, cues), cues)
            if len(found) == 1 and len(case["is"]) <= 1:
                stance = Stance(case["is"][0].split()[0]) if case["is"] else Stance.NEUTRAL
                yield _example("cases", found[0], stance)


def of_answers() -> Iterator[Example]:
    """Yield the statements of the marked answers of the tests."""
    cues = default_cues()
    for name in names():
        document, marks = read_marked(name)
        known = {mark.span: mark.stance for mark in marks}
        for one in find_remarks(document, read_statements(document, cues), cues):
            if one.statement.role in VIEWS and one.remark.span in known and document.metadata.kind in ASKED:
                yield _example("answers", one, Stance(known[one.remark.span] or Stance.NEUTRAL))


def _example(folder: str, one: Found, stance: Stance, *, signed: bool = False) -> Example:
    told = one.remark.stance if one.told else None
    signs = signs_of(one.line, one.statement, told)
    kept = signs if signed else {sign: words for sign, words in signs.items() if not sign.startswith(CUE)}
    return Example(folder, kept, told, stance)


def fit(examples: Sequence[Example]) -> Wording:
    """Return the weights that make what readers made of the examples most likely."""
    counts = Counter(sign for one in examples for sign in one.signs)
    folders: dict[str, set[str]] = {}
    for one in examples:
        for sign in one.signs:
            folders.setdefault(sign, set()).add(one.folder)
    kept = sorted(sign for sign, count in counts.items() if count >= FEWEST and len(folders[sign]) > 1)
    rows = {sign: at for at, sign in enumerate(kept)}
    table = _table(examples, rows)
    right = np.array([[one.stance is stance for stance in STANCES] for one in examples], dtype=float)

    def loss(flat: Weights) -> tuple[float, Weights]:
        weights = flat.reshape(len(rows), len(STANCES))
        scores = table @ weights
        logs = scores - np.logaddexp.reduce(scores, axis=1)[:, None]
        slope = table.T @ (np.exp(logs) - right) + 2 * PENALTY * weights
        return float(PENALTY * (flat @ flat) - (logs * right).sum()), slope.ravel()

    start = np.zeros(len(rows) * len(STANCES))
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return Wording(rows, found.reshape(len(rows), len(STANCES)))


def _table(examples: Sequence[Example], rows: Mapping[str, int]) -> csr_matrix:
    columns = [[rows[sign] for sign in one.signs if sign in rows] for one in examples]
    weights = [1 / np.sqrt(len(one.signs)) for one, found in zip(examples, columns, strict=True) for _ in found]
    places = np.cumsum([0, *map(len, columns)])
    return csr_matrix((weights, [at for found in columns for at in found], places), (len(examples), len(rows)))


def written(wording: Wording) -> str:
    """Return the file of the weights, the signs in the order of their characters."""
    lines = [
        "\t".join([sign, *(f"{weight:.2f}" for weight in wording.weights[at])])
        for sign, at in sorted(wording.rows.items())
        if np.abs(wording.weights[at]).max() >= LEAST
    ]
    return HEAD + "\n".join(lines) + "\n"


def figures(examples: Sequence[Example], wording: Wording | None) -> str:
    """Return how well asks are found, and the share of stances that are right; by cues alone without wording."""
    counts = Counter[str]()
    for one in examples:
        said = one.told or Stance.NEUTRAL
        if wording is not None and (one.told is None or is_denied(one.signs, one.told, wording)):
            said = likely_of(one.signs, wording, ASKED[DocumentKind.RESPONSE]).stance
        counts["right"] += said is one.stance
        counts["hits" if one.stance in ASKS else "made up"] += said in ASKS
        counts["missed"] += said not in ASKS and one.stance in ASKS
    precision = counts["hits"] / max(counts["hits"] + counts["made up"], 1)
    recall = counts["hits"] / max(counts["hits"] + counts["missed"], 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"F1 {f1:.3f} (P {precision:.3f}, R {recall:.3f}) stance {counts['right'] / len(examples):.3f}"


def main() -> None:
    """Fit and write, or tell what each folder gets from the others."""
    folders = [word for word in sys.argv[1:] if not word.startswith("--")]
    read = {folder: list(of_folder(folder)) for folder in folders}
    cases = [*of_cases(), *of_answers()]
    if "--held-out" not in sys.argv:
        everything = fit([*cases, *(one for folder in folders for one in read[folder])])
        WRITTEN.write_text(written(everything), encoding="utf-8")
        return
    together: list[tuple[str, str]] = []
    for folder in folders:
        wording = fit([*cases, *(one for other in folders if other != folder for one in read[other])])
        together.append((figures(read[folder], None), figures(read[folder], wording)))
        print(f"{folder:32} cues {together[-1][0]}  and words {together[-1][1]}", flush=True)


if __name__ == "__main__":
    main()
