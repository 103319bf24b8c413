"""What two texts share and what only one has."""

import pytest
from case_files import cases
from hypothesis import given
from hypothesis import strategies as st
from outlines import document, untimed

from remiss.align import common_terms, overlap

TEXTS = st.lists(
    st.sampled_from(
        [
            "Klotter och skadegörelse tas bort.",
            "Belysningen byts.",
            "Polisen, skolan och vi samverkar.",
            "\n\n",
            "Så är det.",
        ]
    ),
    max_size=5,
).map(" ".join)


@pytest.mark.parametrize(("given", "expected"), cases("align/overlap"))
def test_shared_and_only(given, expected):
    left, right = (part.strip() for part in given.split("|||"))
    found = overlap(left, right)
    rows = [
        ("left", " + ".join(left[span.start : span.end] for span in found.shared_left)),
        ("right", " + ".join(right[span.start : span.end] for span in found.shared_right)),
        ("only left", " + ".join(_point(left, point) for point in found.only_left)),
        ("only right", " + ".join(_point(right, point) for point in found.only_right)),
        ("overlap", str(round(found.overlap, 2))),
        ("reused left", " + ".join(left[span.start : span.end] for span in found.reused_left)),
        ("reused right", " + ".join(right[span.start : span.end] for span in found.reused_right)),
    ]

    wanted = expected.strip().split("\n")
    told = [f"{name}: {value}".rstrip() for name, value in rows if value or "reused" not in name]

    assert told == wanted


def _point(text, point):
    named = [f"{fact.kind.value} {text[fact.span.start : fact.span.end]}" for fact in point.facts]
    return text[point.span.start : point.span.end] + (f" ({', '.join(named)})" if named else "")


@untimed
@given(TEXTS, TEXTS)
def test_swapping_mirrors(left, right):
    there, back = overlap(left, right), overlap(right, left)

    assert (there.shared_left, there.shared_right, there.overlap) == (back.shared_right, back.shared_left, back.overlap)
    assert (there.only_left, there.only_right) == (back.only_right, back.only_left)
    assert (there.reused_left, there.reused_right) == (back.reused_right, back.reused_left)


def test_swapping_mirrors_which_of_two_like_sentences_has_an_answer():
    one, twice = "Taxan höjs i badet.", "Taxan höjs kraftigt nästa månad. Taxan höjs kraftigt nästa månad."
    there, back = overlap(one, twice), overlap(twice, one)

    assert there.only_right == back.only_left
    assert len(there.only_right) == 1


@untimed
@given(TEXTS, TEXTS)
def test_stretches_are_in_order_and_do_not_overlap(left, right):
    found = overlap(left, right)
    only = [[point.span for point in points] for points in (found.only_left, found.only_right)]
    reused = (found.reused_left, found.reused_right)
    for stretches in (found.shared_left, found.shared_right, *only, *reused):
        flat = [offset for span in stretches for offset in span]

        assert flat == sorted(flat)
        assert all(start < end for start, end in stretches)
    assert 0 <= found.overlap <= 1


@untimed
@given(TEXTS)
def test_a_text_shares_all_with_itself(text):
    found = overlap(text, text)

    assert (found.only_left, found.only_right, found.overlap) == ((), (), 1.0)
    assert found.reused_left == found.reused_right


def test_words_common_in_both_documents_are_left_out():
    sections = "\n".join(f"# Del {at}\nTrygghet {word}." for at, word in enumerate(["larm", "ljus", "skola", "polis"]))
    common = common_terms(document(sections), document(sections))

    assert "trygg" in common or "trygghet" in common
    assert "larm" not in common
    found = overlap("Trygghet med larm.", "Larm ger trygghet.", common=common)
    assert len(found.shared_left) == 1
