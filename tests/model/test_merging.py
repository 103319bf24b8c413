"""Two people's changes to one text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remiss.model.merging import merged

PARAGRAPHS = st.lists(st.sampled_from("abcdefg"), max_size=6).map("\n\n".join)
TABLE = [
    ("a\n\nb\n\nc", "a\n\nB\n\nc", "a\n\nb\n\nc", "a\n\nB\n\nc"),
    ("a\n\nb\n\nc\n\nd", "A\n\nb\n\nc\n\nd", "a\n\nb\n\nc\n\nD", "A\n\nb\n\nc\n\nD"),
    ("a\n\nb", "a\n\nB", "a\n\nbb", None),
    ("a\n\nb", "a\n\nb\n\nmin", "a\n\nb\n\nderas", "a\n\nb\n\nderas\n\nmin"),
    ("a", "a min", "a\n\nderas", "a min\n\nderas"),
    ("a\n\nb", "a\n\nb mer", "a\n\nb ännu", None),
    ("a", "a\n\nmin", "ändrad", "ändrad\n\nmin"),
    ("", "min", "deras", "deras\n\nmin"),
    ("a", "", "a", ""),
]


@pytest.mark.parametrize(("seen", "mine", "theirs", "expected"), TABLE)
def test_changes_that_do_not_meet_stand_together(seen, mine, theirs, expected):
    assert merged(seen, mine, theirs) == expected


@given(PARAGRAPHS, PARAGRAPHS)
def test_who_changes_alone_gets_what_they_wrote(seen, written):
    assert merged(seen, written, seen) == written
    assert merged(seen, seen, written) == written
    assert merged(seen, written, written) == written


@given(PARAGRAPHS, PARAGRAPHS, PARAGRAPHS)
def test_no_new_paragraph_of_either_is_lost(seen, mine, theirs):
    made = merged(seen, mine, theirs)

    if made is not None:
        kept = set(made.split("\n\n"))
        new = (set(mine.split("\n\n")) | set(theirs.split("\n\n"))) - set(seen.split("\n\n"))
        assert new <= kept
