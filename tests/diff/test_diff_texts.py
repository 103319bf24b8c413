"""What people would mark, by tables of cases: the left text, a line `->`, the right text; then the marks."""

import pytest

from remiss.diff import changed_share, diff_texts, swap
from remiss.model.operation import Operation, Tag
from remiss.model.span import Span
from tests.case_files import cases
from tests.diff.marked import marked


@pytest.mark.parametrize(
    ("given", "expected"), [*cases("diff/words"), *cases("diff/sentences"), *cases("diff/moves"), *cases("diff/blanks")]
)
def test_marks(given, expected):
    left, right = given.split("\n->\n")
    assert marked(left, right) == expected.rstrip("\n")
    assert diff_texts(right, left) == swap(diff_texts(left, right))
