"""Sentences of two texts, in groups that say the same."""

import pytest
from case_files import cases
from hypothesis import given
from hypothesis import strategies as st
from outlines import untimed

from remiss.align import align_sentences
from remiss.language.sentences import sentences

TEXTS = st.lists(
    st.sampled_from(
        ["Nämnden beslutar.", "Taxan höjs i år.", "Taxan höjs i år och nästa år.", "Badet stänger.", "—", ""]
    ),
    max_size=7,
)


def _split(text):
    return [text[span.start : span.end] for span in sentences(text)]


def _written(beads):
    return " ".join(f"{','.join(map(str, left))}={','.join(map(str, right))}" for left, right in beads)


@pytest.mark.parametrize(("given", "expected"), cases("align/sentences"))
def test_beads(given, expected):
    """Two texts parted by `|||`; expected: indexes of each bead, left=right."""
    left, right = (_split(part) for part in given.split("|||"))

    assert _written(align_sentences(left, right)) == expected.strip()


@untimed
@given(TEXTS, TEXTS)
def test_beads_are_runs_in_reading_order_that_share_no_sentence(left, right):
    beads = align_sentences(left, right)
    for side, total in ((0, len(left)), (1, len(right))):
        flat = [index for bead in beads for index in bead[side]]

        assert flat == sorted(set(flat))
        assert set(flat) <= set(range(total))
    assert all(run == tuple(range(run[0], run[-1] + 1)) for bead in beads for run in bead)


@untimed
@given(TEXTS, TEXTS)
def test_swapping_the_texts_mirrors_the_beads(left, right):
    assert align_sentences(right, left) == tuple((theirs, mine) for mine, theirs in align_sentences(left, right))


@untimed
@given(TEXTS)
def test_a_text_against_itself_pairs_each_sentence_with_itself(text):
    assert align_sentences(text, text) == tuple(((at,), (at,)) for at in range(len(text)))


def test_the_banded_rows_agree_with_a_long_text():
    """More rows than are multiplied at a time, with a sentence struck in each strip."""
    left = [f"Punkt {at} handlar om gata {at * 7919} och kvarter {at * 104729}." for at in range(600)]
    struck = {3, 255, 256, 511}
    right = [sentence for at, sentence in enumerate(left) if at not in struck]
    kept = [at for at in range(600) if at not in struck]

    assert align_sentences(left, right) == tuple(((at,), (place,)) for place, at in enumerate(kept))
