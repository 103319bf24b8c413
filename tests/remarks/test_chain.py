"""The chain of remarks against all its ways counted one by one."""

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from remiss.remarks.chain import marginals, so_far

WEIGHT = st.floats(-6, 6)


@st.composite
def chains(draw):
    remarks, places = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    rows = st.lists(WEIGHT, min_size=places, max_size=places)
    table = st.lists(rows, min_size=places, max_size=places)
    scores = draw(st.lists(rows, min_size=remarks, max_size=remarks))
    steps = draw(st.lists(table, min_size=remarks - 1, max_size=remarks - 1))
    return np.array(scores), [np.array(step) for step in steps]


@given(chains())
def test_each_place_is_as_likely_as_the_ways_through_it(chain):
    scores, steps = chain
    found = np.zeros_like(scores)
    for way in product(range(scores.shape[1]), repeat=len(scores)):
        weight = sum(scores[at, place] for at, place in enumerate(way))
        weight += sum(step[one, other] for step, one, other in zip(steps, way, way[1:], strict=False))
        for at, place in enumerate(way):
            found[at, place] += np.exp(weight)

    assert np.allclose(marginals(scores, steps), found / found.sum(axis=1, keepdims=True))


@given(chains())
def test_without_steps_each_remark_stands_alone(chain):
    scores, steps = chain
    alone = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)

    assert np.allclose(marginals(scores, [np.zeros_like(step) for step in steps]), alone)


def test_what_cannot_be_is_never_likely():
    shut = np.array([[0.0, -1e9], [0.0, 0.0]])

    assert marginals(shut, [np.zeros((2, 2))])[0].tolist() == [1.0, 0.0]


@given(chains())
def test_what_comes_after_is_not_heeded_so_far(chain):
    scores, steps = chain
    found = so_far(scores, steps)

    for end in range(1, len(scores) + 1):
        assert np.allclose(found[end - 1], marginals(scores[:end], steps[: end - 1])[-1])
