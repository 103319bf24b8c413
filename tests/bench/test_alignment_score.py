"""What counts as right, wrong and neither when links are held against a hand-made alignment.

Sections are named by a letter on each side: a and a are similar, b and b partial, e and e debatable; c has a sure gap
on both sides, d a debatable one.
"""

import pytest
from alignment_gold import COLUMNS, AlignmentGold, faults, read_rows
from alignment_score import score_links
from case_files import cases
from made import made_document

PAIRS = (("aa", "similar", 1), ("bb", "partial", 1), ("ee", "similar", 0))
GAPS = (("c-", 1), ("-c", 1), ("d-", 0), ("-d", 0))
FIRST, LENGTH = 37, 5  # where the first section begins below the front matter, and how long each is


def _side(name):
    start = FIRST + LENGTH * "abcde".find(name)
    return "-\t\t" if name == "-" else f"{name}\t{start}\t{start + LENGTH}"


def _gold():
    rows = [*PAIRS, *((names, "none", sure) for names, sure in GAPS)]
    lines = [f"{_side(left)}\t{_side(right)}\t{relation}\t{sure}" for (left, right), relation, sure in rows]
    both = made_document("".join(f"# {name}\n\n" for name in "ABCDE"))
    return AlignmentGold(left=both, right=both, rows=read_rows("\n".join(["\t".join(COLUMNS), *lines]), where="prov"))


def test_the_gold_fits_its_documents():
    assert faults(_gold()) == ()


@pytest.mark.parametrize(("given", "expected"), cases("bench/alignment_score"))
def test_what_counts(given, expected):
    score = score_links(_gold(), {(left, right) for left, right in given.split()})

    counts = [
        f"{name} {tally.hits} {tally.false} {tally.missed}"
        for name, tally in (("links", score.links), ("partial", score.partial), ("gaps", score.gaps))
    ]
    hidden = ", ".join(" ".join(end) for end in score.hidden) or "none"
    assert " · ".join([*counts, f"hidden {hidden}"]) == expected.strip()
