"""The chain of remarks against all its ways counted one by one."""

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from remiss.remarks.chain import Steps, marginals, so_far, sums

WEIGHT = st.floats(-6, 6)


@st.composite
def chains(draw):
    remarks, places = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    rows = st.lists(WEIGHT, min_size=places, max_size=places)
    kinds = draw(st.integers(1, 3))
    table = st.lists(rows, min_size=places, max_size=places)
    scores = draw(st.lists(rows, min_size=remarks, max_size=remarks))
    steps = draw(st.lists(table, min_size=kinds, max_size=kinds))
    taken = draw(st.lists(st.integers(0, kinds - 1), min_size=remarks - 1, max_size=remarks - 1))
    return np.array(scores), Steps(np.array(steps), taken)


@given(chains())
def test_each_place_is_as_likely_as_the_ways_through_it(chain):
    scores, steps = chain
    found = np.zeros_like(scores)
    for way in product(range(scores.shape[1]), repeat=len(scores)):
        weight = sum(scores[at, place] for at, place in enumerate(way))
        weight += sum(steps.kinds[step] for step in zip(steps.taken, way, way[1:], strict=False))
        for at, place in enumerate(way):
            found[at, place] += np.exp(weight)

    assert np.allclose(marginals(sums(scores, steps)), found / found.sum(axis=1, keepdims=True))


@given(chains())
def test_without_steps_each_remark_stands_alone(chain):
    scores, steps = chain
    alone = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)

    assert np.allclose(marginals(sums(scores, Steps(np.zeros_like(steps.kinds), steps.taken))), alone)


def test_what_cannot_be_is_never_likely():
    shut = np.array([[0.0, -1e9], [0.0, 0.0]])

    assert marginals(sums(shut, Steps(np.zeros((1, 2, 2)), [0])))[0].tolist() == [1.0, 0.0]


@given(chains())
def test_what_comes_after_is_not_heeded_so_far(chain):
    scores, steps = chain
    found = so_far(sums(scores, steps))

    for end in range(1, len(scores) + 1):
        part = sums(scores[:end], Steps(steps.kinds, steps.taken[: end - 1]))
        assert np.allclose(found[end - 1], marginals(part)[-1])
