"""Changes to a text: applied, taken back, refused."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remiss.model.repair import Change, ChangeKind, Ground, accept, apply_changes, undo
from remiss.model.span import Span


def change(text: str, start: int, end: int, proposed: str, *, applied: bool = True) -> Change:
    return Change(
        span=Span(start, end),
        observed=text[start:end],
        proposed=proposed,
        kind=ChangeKind.LETTERS,
        applied=applied,
        margin=1.0,
        alternatives=(),
        ground=Ground.LIST,
    )


@st.composite
def texts_with_changes(draw) -> tuple[str, list[Change]]:
    text = draw(st.text(max_size=30))
    borders = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    pairs = [(a, b) for a, b in pairwise(borders) if draw(st.booleans())]
    return text, [change(text, a, b, draw(st.text(max_size=3)), applied=draw(st.booleans())) for a, b in pairs]


@given(texts_with_changes())
def test_none_applied_gives_the_text(drawn):
    text, changes = drawn

    assert apply_changes(text, undo(changes, [one.span for one in changes])) == text
    assert apply_changes(text, ()) == text


@given(texts_with_changes())
def test_order_does_not_matter_and_the_rest_stays(drawn):
    text, changes = drawn
    expected, end = "", 0
    for one in changes:
        expected += text[end : one.span.start] + (one.proposed if one.applied else one.observed)
        end = one.span.end

    assert apply_changes(text, changes) == apply_changes(text, reversed(changes)) == expected + text[end:]


@given(texts_with_changes())
def test_accepting_and_undoing_one_leaves_the_others(drawn):
    _, changes = drawn
    for at, one in enumerate(changes):
        accepted = accept(changes, [one.span])
        assert accepted[at].applied
        assert [*accepted[:at], *accepted[at + 1 :]] == [*changes[:at], *changes[at + 1 :]]
        assert undo(accepted, [one.span])[at].applied is False


def test_a_place_without_a_change_is_passed_over():
    changes = (change("svar pa", 5, 7, "på"),)

    assert undo(changes, [Span(0, 4)]) == changes


def test_overlapping_changes_are_refused():
    text = "svar pa remiss"
    changes = [change(text, 5, 7, "på"), change(text, 6, 10, "")]

    with pytest.raises(ValueError, match="overlap at 6"):
        apply_changes(text, changes)
    assert apply_changes(text, undo(changes, [Span(6, 10)])) == "svar på remiss"


def test_changes_of_another_text_are_refused():
    with pytest.raises(ValueError, match="has not 'pa' at 5"):
        apply_changes("svar om remiss", [change("svar pa", 5, 7, "på")])
