"""How many remarks are read right: own sentences and answers, and the hand-read answers beside the checkout.

Asks are counted as ../shared/tools/score.py does: one is found when half of the shorter of two stretches is shared.
"""

import random
import sys
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).parent.parent / "remarks"))
from marked_answers import ASKS, Marked, names, plain_document, read_marked

from remiss.model.document import Document
from remiss.model.span import Span
from remiss.remarks import read_response
from remiss.service import open_document

CASES = Path(__file__).parent.parent / "cases" / "remarks"
MISREAD = {"å": "a" * 17 + "éd&", "ä": "a" * 12 + "ddd&éii", "ö": "o" * 15 + "éé6", "Å": "A", "Ä": "A", "Ö": "O"}
SHARED = Path(__file__).parent.parent.parent.parent / "shared"


def measured(document: Document, marks: list[Marked], *, verbose: bool = False) -> dict[str, float]:
    """Return precision, recall and F1 of asks, and the share of remarks found that have the reader's stance."""
    low, high = min(mark.span.start for mark in marks) - 50, max(mark.span.end for mark in marks) + 50
    found = [one for one in read_response(document).remarks if low <= one.span.start and one.span.end <= high]
    asks = [mark for mark in marks if mark.stance in ASKS]
    asked = [one for one in found if one.stance.value in ASKS]
    hit = [mark for mark in asks if any(_meet(one.span, mark.span) for one in asked)]
    false = [one for one in asked if not any(_meet(one.span, mark.span) for mark in asks)]
    pairs = [(mark, one) for mark in marks if (one := next((o for o in found if _meet(o.span, mark.span)), None))]
    right = [(mark, one) for mark, one in pairs if one.stance.value == (mark.stance or "neutral")]
    if verbose:
        for mark in asks:
            if mark not in hit:
                print("  missed:", document.text[slice(*mark.span)][:120])
        for one in false:
            print("  false: ", document.text[slice(*one.span)][:120])
        for mark, one in pairs:
            if (mark, one) not in right:
                print(f"  {one.stance.value}, not {mark.stance}:", document.text[slice(*mark.span)][:120])
    precision, recall = len(hit) / max(len(hit) + len(false), 1), len(hit) / max(len(asks), 1)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"f1": f1, "precision": precision, "recall": recall, "stance": len(right) / max(len(pairs), 1)}


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    shared = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    return shared >= 0.5 * min(one[1] - one[0], other[1] - other[0])


def sentences_right(name: str) -> tuple[int, int]:
    """Return how many of the sentences of a file give exactly the remarks it says, and how many there are."""
    right = 0
    cases = yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))
    for case in cases:
        document = plain_document(f"Yttrande\n\nKontorets synpunkter\n\n{case['text']}\n")
        told = [
            f"{one.stance.value} {one.change.value if one.change else 'null'}"
            for one in read_response(document).remarks
        ]
        right += told == case["is"]
    return right, len(cases)


def gold(shared: Path) -> list[tuple[str, Document, list[Marked]]]:
    """Return the hand-read answers with their marks, by document and section."""
    rows = yaml.safe_load((shared / "gold" / "remarks.yaml").read_text(encoding="utf-8"))["remarks"]
    found = []
    for doc, section in sorted({(row["doc"], row["section"]) for row in rows}):
        own = [row for row in rows if (row["doc"], row["section"]) == (doc, section)]
        document = open_document(None, str(shared / "seeds" / doc))
        found.append((f"{doc[:3]}:{section}", document, [Marked(Span(r["start"], r["end"]), r["stance"]) for r in own]))
    return found


def scanned(document: Document, name: str) -> Document:
    """Return an answer as a bad scan would read it: no å, ä or ö left, some of them as other signs.

    Source of the shares: counts of two real scans, language.md "Gold and noise".
    """
    chance = random.Random(name)
    text = "".join(chance.choice(MISREAD[sign]) if sign in MISREAD else sign for sign in document.text)
    return plain_document(text, kind=document.metadata.kind)


def _pooled(figures: list[dict[str, float]]) -> dict[str, float]:
    return {key: sum(one[key] for one in figures) / len(figures) for key in figures[0]}


def main() -> None:
    verbose = "-v" in sys.argv
    marked = [(name, *read_marked(name)) for name in names()]
    for title, figures in (
        ("all marked", _pooled([measured(document, marks) for _, document, marks in marked])),
        ("as scanned", _pooled([measured(scanned(document, name), marks) for name, document, marks in marked])),
    ):
        print(f"{title:12}", "  ".join(f"{key} {value:.2f}" for key, value in figures.items()))
    for name in ("sentences", "held_out"):
        right, total = sentences_right(name)
        print(f"{name:12} {right} of {total}")
    for name, document, marks in [
        *marked,
        *(gold(SHARED) if SHARED.is_dir() else []),
    ]:
        figures = measured(document, marks, verbose=verbose)
        print(f"{name:12}", "  ".join(f"{key} {value:.2f}" for key, value in figures.items()))


if __name__ == "__main__":
    main()
