"""What people would mark, by tables of cases: the left text, a line `->`, the right text; then the marks."""

import pytest
from case_files import cases
from marked import marked

from remiss.diff import diff_texts, swap
from remiss.model.operation import Operation, Tag
from remiss.model.span import Span


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        *cases("diff/words"),
        *cases("diff/sentences"),
        *cases("diff/moves"),
        *cases("diff/blanks"),
        *cases("diff/typography"),
        *cases("diff/capitals"),
    ],
)
def test_marks(given, expected):
    left, right = given.split("\n->\n")
    assert marked(left, right) == expected.rstrip("\n")
    assert diff_texts(right, left) == swap(diff_texts(left, right))


def test_words_and_marks_take_the_white_space_after_them():
    assert diff_texts("Nämnden ska  stödja", "Nämnden bör stödja") == (
        Operation(Tag.EQUAL, Span(0, 8), Span(0, 8)),
        Operation(Tag.REPLACE, Span(8, 13), Span(8, 12)),
        Operation(Tag.EQUAL, Span(13, 19), Span(12, 18)),
    )


def test_a_move_names_its_other_place():
    first = "Nämnden ska redovisa arbetet med belysning i parker varje år. "
    second = "Torgen ska städas varje morgon innan handeln öppnar för dagen och turisterna kommer. "
    assert diff_texts(first + second, second + first) == (
        Operation(Tag.DELETE, Span(0, 62), Span(0, 0), Span(85, 147)),
        Operation(Tag.EQUAL, Span(62, 147), Span(0, 85)),
        Operation(Tag.INSERT, Span(147, 147), Span(85, 147), Span(0, 62)),
    )


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("", "", ()),
        (" \n", "", (Operation(Tag.EQUAL, Span(0, 2), Span(0, 0)),)),
        (" ", "\n\n", (Operation(Tag.EQUAL, Span(0, 1), Span(0, 2)),)),
        ("", "ja", (Operation(Tag.INSERT, Span(0, 0), Span(0, 2)),)),
        ("ja ", "", (Operation(Tag.DELETE, Span(0, 3), Span(0, 0)),)),
        (
            " ",
            " ja",
            (Operation(Tag.EQUAL, Span(0, 1), Span(0, 0)), Operation(Tag.INSERT, Span(1, 1), Span(0, 3))),
        ),
    ],
)
def test_blank_sides(left, right, expected):
    assert diff_texts(left, right) == expected


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("A\u030atga\u0308rd", "Åtgärd"),
        ("sam\u00adverkan", "samverkan"),
        ("12\u00a0000 kr", "12 000 kr"),
        ("Ett.\r\n\r\nTvå.\r\n", "Ett.\n\nTvå."),
    ],
)
def test_what_looks_the_same_is_equal(left, right):
    assert diff_texts(left, right) == (Operation(Tag.EQUAL, Span(0, len(left)), Span(0, len(right))),)
