"""A value that is worked out when it is first read."""

import pickle

import pytest

from remiss.model.later import Later


def doubled(numbers: list[int]) -> list[int]:
    numbers.append(len(numbers))
    return [2 * number for number in numbers]


def test_nothing_is_worked_out_before_it_is_asked_for_and_then_once():
    given = [5]
    later = Later(doubled, given)
    assert given == [5]
    assert later.value == later.value == [10, 2]
    assert given == [5, 1]


@pytest.mark.parametrize("read", [False, True])
def test_a_pickle_gives_the_value_whether_it_was_known_or_not(read):
    later = Later(doubled, [5])
    if read:
        assert later.value
    assert pickle.loads(pickle.dumps(later)).value == [10, 2]


def test_it_compares_hashes_and_shows_as_its_value():
    one, other = Later(tuple, "ab"), Later.known(("a", "b"))
    assert one == other
    assert hash(one) == hash(other)
    assert repr(one) == repr(("a", "b"))
    assert one != Later.known(("a",))
    assert one != ("a", "b")


def test_what_cannot_be_worked_out_fails_each_time():
    later = Later(int, "x")
    for _ in range(2):
        with pytest.raises(ValueError, match="invalid literal"):
            assert later.value
