"""Equal units of two sequences, small and large."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remiss.diff.chain import Pair, heaviest_chain
from remiss.diff.matching import DIFFLIB_UNITS, longest_run, match, match_close, match_units
from remiss.diff.stretch import Block

UNITS = st.lists(st.sampled_from("abcdefgh"), max_size=40)


def check(blocks, left, right):
    """Blocks hold equal units, are in order, and none continues the one before."""
    for block in blocks:
        assert block.size > 0
        assert left[block.left : block.left + block.size] == right[block.right : block.right + block.size]
    for before, after in pairwise(blocks):
        assert before.left + before.size <= after.left
        assert before.right + before.size <= after.right
        assert (before.left + before.size, before.right + before.size) != (after.left, after.right)


@pytest.mark.parametrize("matched", [match, match_close, match_units])
@given(left=UNITS, right=UNITS)
@settings(deadline=None)
def test_blocks_are_equal_and_in_order(matched, left, right):
    check(matched(left, right), left, right)
    assert matched(left, left) == ([Block(0, 0, len(left))] if left else [])


@pytest.mark.parametrize(
    ("left", "right", "kept"),
    [
        (["ord"] * 20_000, ["ord"] * 19_900, 19_900),
        ([f"w{n}" for n in range(20_000)], [f"w{n}" if n % 2 else "x" for n in range(20_000)], 10_000),
        (["a", "b", "c"] * 7_000, ["b", "c", "a"] * 7_000, 20_999),
        ([f"w{n}" for n in range(5_000)], [f"w{n}" for n in range(5_000, 10_000)], 0),
    ],
    ids=["equal words", "every second word changed", "shifted", "nothing in common"],
)
def test_large_inputs_keep_what_is_equal(left, right, kept):
    assert len(left) > DIFFLIB_UNITS
    blocks = match(left, right)
    check(blocks, left, right)
    assert sum(block.size for block in blocks) == kept


def test_of_units_the_longer_ones_are_anchors():
    left = ["Ett helt stycke om parker.", "Mål", "Medel"]
    right = ["Mål", "Medel", "Ett helt stycke om parker."]
    assert match_units(left, right) == [Block(0, 2, 1)]


def test_longest_run():
    assert longest_run(list("xxabcz"), list("abcyyz")) == Block(2, 0, 3)
    assert longest_run(list("ab"), list("cd")) == Block(0, 0, 0)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(1, 9)), max_size=9))
@settings(deadline=None)
def test_the_chain_is_the_heaviest_of_all(pairs):
    pairs = [Pair(*pair) for pair in pairs]
    chain = heaviest_chain(pairs)
    rising = [
        sum(pair.weight for pair in some)
        for size in range(len(pairs) + 1)
        for some in combinations(sorted(pairs), size)
        if all(a.left < b.left and a.right < b.right for a, b in pairwise(some))
    ]
    assert all(a.left < b.left and a.right < b.right for a, b in pairwise(chain))
    assert sum(pair.weight for pair in chain) == max(rising)
