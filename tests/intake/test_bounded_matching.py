"""Words of a page and of passages: found in and out of order, and in bounded time."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remiss.intake.matching import MOST_WORDS, match_words

WORDS = st.lists(st.sampled_from("abc"), max_size=12)


def test_passages_in_order_and_out_of_it_are_found():
    page = "huvud alfa beta gamma delta epsilon ruta ett två tre".split()

    owners = match_words(page, ["ruta ett två tre".split(), "alfa beta gamma delta epsilon".split()])

    assert owners == dict.fromkeys(range(6, 10), 0) | dict.fromkeys(range(1, 6), 1)


@pytest.mark.parametrize(
    ("page", "passages", "places"),
    [
        ("kommun plan 2024 dnr plan 2024 mål för torg", ["plan 2024", "mål för torg"], {4: 0, 5: 0, 6: 1, 7: 1, 8: 1}),
        ("mål för alla torg kommun plan för torg", ["mål för alla torg"], {0: 0, 1: 0, 2: 0, 3: 0}),
    ],
    ids=["running head", "foot"],
)
def test_the_same_words_in_a_head_or_foot_are_not_meant(page, passages, places):
    assert match_words(page.split(), [passage.split() for passage in passages]) == places


def test_common_words_all_over_a_page_are_no_place():
    page = "och alfa i beta och gamma i delta och epsilon i zeta".split()

    assert (
        match_words(page, ["och omega i sigma tau".split(), "alfa beta gamma delta epsilon zeta".split()]).get(0)
        is None
    )


@given(WORDS, st.lists(WORDS, max_size=4))
def test_only_equal_words_are_matched_and_each_once(page, passages):
    owners = match_words(page, passages)

    for owner in set(owners.values()):
        taken = [page[at] for at, one in owners.items() if one == owner]
        assert all(taken.count(word) <= passages[owner].count(word) for word in taken)


@pytest.mark.parametrize(
    ("page", "passages"),
    [
        (["a"] * 50_000, [["a"] * 50_000]),
        (["a", "b"] * 10_000, [["b", "a"] * 10_000]),
        (["a", "b"] * 10_000, [["b", "a", "c", "c", "c"]] * 4_000),
        ([f"w{n}" for n in range(20_000)], [[f"w{n}" for n in range(19_999, -1, -1)]]),
    ],
    ids=["one word", "two words", "many passages", "turned round"],
)
def test_no_page_takes_long(page, passages):
    start = process_time()
    owners = match_words(page, passages)

    assert process_time() - start < 10  # SequenceMatcher takes minutes for each of them
    assert all(at < MOST_WORDS for at in owners)
