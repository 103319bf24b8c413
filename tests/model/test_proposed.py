"""Marks of proposed sentences: whole, half, beside each other, and carried over what a person writes."""

import pytest
from case_files import cases
from hypothesis import given, strategies

from remiss.model.proposed import (
    accepted,
    carried,
    damaged,
    marked,
    proposals,
    unmarked_span,
    without_marks,
)
from remiss.model.span import Span


@pytest.mark.parametrize(("text", "numbers", "half"), [
    ("{{1: A.}}", [1], []),
    ("{{1: A.}}\n\n{{2: B.}}", [1, 2], []),
    ("{{1: A.\n\n{{2: B.}}", [2], ["{{1:"]),
    ("{{1: A. {{2: B.}}", [2], ["{{1:"]),
    ("{{1: A.\n\nB.}}", [], ["{{1:", "}}"]),
    ("A.}}\n\n{{2: B.}}", [2], ["}}"]),
    ("{{1: A.}\n\n{{2: B.}}", [2], ["{{1:"]),
    ("{{1 A.}}", [], ["{{", "}}"]),
    ("{{: A.}}", [], ["{{", "}}"]),
    ("{{1: {a}}}", [1], []),
    ("{{1: A\nB.}}", [1], []),
    ("{{}}", [], ["{{", "}}"]),
    ("{{1: }}", [1], []),
    ("Inga.", [], []),
])  # fmt: skip
def test_a_half_mark_takes_nothing_beside_it(text, numbers, half):
    assert [one.number for one in proposals(text)] == numbers
    assert [text[slice(*span)] for span in damaged(text)] == half


def test_accepting_one_leaves_the_paragraph_beside_it():
    text = "{{1: A.}}\n\n{{2: B.\n\n{{3: C.}} D."

    assert accepted(text, 1) == "A.\n\n{{2: B.\n\n{{3: C.}} D."
    assert accepted(text, 2) == text
    assert accepted(text, 3) == "{{1: A.}}\n\n{{2: B.\n\nC. D."


@pytest.mark.parametrize(("text", "expected"), cases("drafts/carried"))
def test_marks_are_carried_over_what_a_person_writes(text, expected):
    before, after = text.split("\n->\n")

    assert carried(after, before) == expected.strip()


@given(strategies.text(alphabet="ab{}:1 .\n", max_size=40))
def test_no_text_is_lost_and_nothing_raises(text):
    plain = without_marks(text)
    again = carried(plain, text)

    assert without_marks(again) == plain or damaged_in(text)
    assert [char for char in plain if char in "ab."] == [char for char in text if char in "ab."]
    list(damaged(text))


def damaged_in(text):
    return any(damaged(text))


@given(strategies.lists(strategies.sampled_from(["Ett.", "Två ord.", "Tre."]), min_size=1, max_size=5))
def test_what_is_not_changed_keeps_all_its_marks(sentences):
    text = "\n\n".join(marked(number, one) for number, one in enumerate(sentences, 1))

    assert carried(without_marks(text), text) == text


@pytest.mark.parametrize("part", ["A.", "B.", "C.", "D."])
def test_a_stretch_is_found_in_the_text_without_marks(part):
    text = "A. {{1: B.}} C.\n\n{{22: D.}}"
    at = text.index(part)

    span = unmarked_span(text, Span(at, at + 2))

    assert without_marks(text)[slice(*span)] == part
