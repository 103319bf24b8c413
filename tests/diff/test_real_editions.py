"""Editions of real documents laid side by side."""

from itertools import pairwise

import pytest

from remiss.diff import changed_share, diff_texts, swap
from remiss.language.tokens import word_count
from remiss.model.operation import Tag

pytestmark = pytest.mark.real

EDITIONS = [
    # left, right, the least and the most of the words that may be changed
    ("botkyrka_lex_sarah_hemtjanst", "botkyrka_lex_sarah_v3", 0.01, 0.06),
    ("botkyrka_varmebolja_boendestod", "botkyrka_varmebolja_hemtjanst", 0.01, 0.10),
    ("botkyrka_hot_vald_rutin_2025_alla", "botkyrka_hot_vald_servicehus_2023", 0.50, 0.90),
    ("sfs_2023-196_brottsforebyggande", "sfs_2023-421_ordningsvakter", 0.80, 1.00),
]


@pytest.fixture(params=EDITIONS, ids=lambda edition: f"{edition[0]}-{edition[1]}")
def edition(request, shared):
    left, right, least, most = request.param
    texts = [(shared / "corpus" / f"{name}.txt").read_text(encoding="utf-8") for name in (left, right)]
    return *texts, least, most


def test_as_much_is_changed_as_a_reader_finds(edition):
    left, right, least, most = edition
    assert least <= changed_share(diff_texts(left, right), left, right) <= most


def test_equal_stretches_hold_the_same_words_and_the_rest_is_covered(edition):
    left, right, *_ = edition
    operations = diff_texts(left, right)
    for op in operations:
        gone, come = ("".join(text.split()) for text in (left[slice(*op.left)], right[slice(*op.right)]))
        assert op.tag is not Tag.EQUAL or gone == come or gone[:1].lower() + gone[1:] == come[:1].lower() + come[1:]
    assert all(a.left.end == b.left.start and a.right.end == b.right.start for a, b in pairwise(operations))
    assert (operations[-1].left.end, operations[-1].right.end) == (len(left), len(right))


def test_swapped_editions_mirror(edition):
    left, right, *_ = edition
    assert diff_texts(right, left) == swap(diff_texts(left, right))


def test_a_passage_moved_in_a_new_edition_is_found(shared):
    names = ("botkyrka_hot_vald_rutin_2025_alla", "botkyrka_hot_vald_servicehus_2023")
    left, right = [(shared / "corpus" / f"{name}.txt").read_text(encoding="utf-8") for name in names]
    moved = [left[slice(*op.left)] for op in diff_texts(left, right) if op.moved_to and op.tag is Tag.DELETE]
    assert any("radera" in text for text in moved)
    assert all(word_count(text) >= 8 for text in moved)


def test_every_real_text_against_itself_rewrapped_is_equal(shared):
    paths = sorted((shared / "corpus").glob("*.txt"))
    assert paths
    for path in paths:
        text = path.read_text(encoding="utf-8")
        assert [op.tag for op in diff_texts(text, " ".join(text.split()))] == [Tag.EQUAL]
