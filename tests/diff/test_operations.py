"""What is done with operations afterwards."""

import pytest

from remiss.diff import changed_share, diff_texts, swap
from remiss.model.operation import Operation, Tag
from remiss.model.span import Span


def test_swap_mirrors_spans_tags_and_places():
    moved = Operation(Tag.DELETE, Span(0, 4), Span(0, 0), Span(9, 13))
    replaced = Operation(Tag.REPLACE, Span(4, 6), Span(0, 3))
    assert swap([moved, replaced]) == (
        Operation(Tag.INSERT, Span(0, 0), Span(0, 4), Span(9, 13)),
        Operation(Tag.REPLACE, Span(0, 3), Span(4, 6)),
    )


@pytest.mark.parametrize(
    ("left", "right", "share"),
    [
        ("", "", 0),
        ("?", "!", 0),
        ("ja", "ja", 0),
        ("ja", "", 1),
        ("Nämnden ska stödja skolan.", "Nämnden bör stödja skolan.", 2 / 8),
        ("Nämnden stödjer skolan.", "Nämnden stödjer skolan, i dag.", 2 / 8),
        ("Nämnden stödjer skolan.", "Nämnden stödjer\n\nskolan.", 0),
    ],
)
def test_changed_share_counts_words_of_both_sides(left, right, share):
    assert changed_share(diff_texts(left, right), left, right) == share
