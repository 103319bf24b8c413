"""How often the suggestion of what became of an ask is a reader's: made pairs, and the programme's two editions.

The words of `remiss.outcome.kin` were widened after reading what was missed in the made pairs, so all figures are of
texts that were looked at; the verdicts were written down before the first run, which gave almby .63, nordhamn .62,
lovsta .46, granvik .45 and the programme .47: the nearest to what a new remiss gives.

Run: python tests/bench/bench_outcome.py [-v]. An ask that is not read as one counts as wrong. The peer knows only the
most common verdict.
"""

import sys
from collections import Counter
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).parent.parent))
from outcome_cases import FOLDER, Marked, answers, edition

from remiss.compare import compare
from remiss.model.document import Document
from remiss.model.outcome import Outcomes
from remiss.outcome import outcomes_of
from remiss.register import build_register
from remiss.remarks import default_cues, read_response
from remiss.service import open_document
from remiss.store import open_library

KINDS = ("met", "partly", "not_met", "cannot_tell")
MADE = ("almby", "nordhamn", "lovsta", "granvik")
REAL = (
    "stockholm/trygghetsprogram-2020-2023",
    "stockholm/trygghetsprogram-2024-2027",
    "stockholm/exploateringsnamnden-svar-2023",
)


def outcomes(sent: Document, adopted: Document, responses: list[Document]) -> Outcomes:
    read = [(response, read_response(response, sent, default_cues())) for response in responses]
    register = build_register(sent, read, default_cues(), title="")
    return outcomes_of(register, compare(sent, [adopted], title=""))


def judged(found: Outcomes, marks: list[Marked], *, verbose: bool) -> Counter[tuple[str, str]]:
    """Return how often a reader's verdict, the first, met the program's, the second; "unread" for no ask."""
    texts = {response.id: response.text for response in found.register.responses}
    told = {}
    for one in found.outcomes:
        entry = found.register.filed[one.at]
        told[entry.document, " ".join(texts[entry.document][slice(*entry.remark.span)].split())] = (one, entry)
    pairs: Counter[tuple[str, str]] = Counter()
    for mark in marks:
        wanted = {"not": "not_met"}.get(mark.verdict, mark.verdict)
        hit = next((value for (document, text), value in told.items()
                    if document == mark.document and (text in mark.ask or mark.ask in text)), None)  # fmt: skip
        got = "unread" if hit is None else hit[0].suggested.fulfilment.value
        pairs[wanted, got] += 1
        if verbose and got != wanted:
            why = "" if hit is None else f"{hit[0].suggested.why.value} {hit[0].suggested.words} at {hit[1].section}"
            print(f"  {wanted} read as {got}: {mark.ask[:100]} [{why}]")
    return pairs


def told(name: str, pairs: Counter[tuple[str, str]]) -> float:
    total = sum(pairs.values())
    right = sum(count for (one, other), count in pairs.items() if one == other)
    common = max(Counter(wanted for wanted, _ in pairs.elements()).values())
    print(f"{name}: {right} of {total}, agreement {right / total:.2f}; the most common verdict {common / total:.2f}")
    print(f"  {'reader, program':<18}" + "".join(f"{kind:>12}" for kind in (*KINDS, "unread")))
    for wanted in KINDS:
        print(f"  {wanted:<18}" + "".join(f"{pairs[wanted, got]:>12}" for got in (*KINDS, "unread")))
    return right / total


def main() -> None:
    verbose = "-v" in sys.argv
    for name in MADE:
        if (FOLDER / name).is_dir():
            documents, marks = answers(name)
            found = outcomes(edition(name, "sent"), edition(name, "adopted"), documents)
            told(name, judged(found, marks, verbose=verbose))
    library = open_library(None)
    sent, adopted, response = (open_document(library, name) for name in REAL)
    rows = yaml.safe_load((FOLDER / "stockholm.yaml").read_text(encoding="utf-8"))
    marks = [Marked(response.id, row["ask"], row["verdict"]) for row in rows]
    told("stockholm", judged(outcomes(sent, adopted, [response]), marks, verbose=verbose))


if __name__ == "__main__":
    main()
