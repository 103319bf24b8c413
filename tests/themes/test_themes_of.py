"""Which themes a section treats, and by which words."""

import pytest
from case_files import cases
from hypothesis import given
from hypothesis import strategies as st

from remiss.intake import read_plain
from remiss.themes import default_vocabulary, themes_of


def read(text):
    return read_plain(text, where="text.txt", sha256="")


def told(text, vocabulary=None):
    vocabulary = vocabulary or default_vocabulary()
    (found,) = themes_of([read(text)], vocabulary)
    return [
        f"{vocabulary[one.theme].label}: {', '.join(text[slice(*span)] for span in one.evidence)}"
        for section in found.sections
        for one in section.treated
    ]


@pytest.mark.parametrize(("text", "expected"), cases("themes/told"))
def test_told(text, expected):
    assert told(text) == expected.splitlines()


def test_a_long_section_needs_more_words_in_company():
    said = "Torget är en plats där många går förbi."
    filler = " ".join(["Det regnade hela dagen och ingen visste när det skulle sluta."] * 200)

    assert told(said)
    assert not told(f"{said} {filler}")


def test_evidence_points_into_the_text_past_furniture():
    text = "# Ljus\n\nVid ån behövs bättre belysning.\n\n2 (9)\n\nOckså kameror övervägs."
    (found,) = themes_of([read(text)], default_vocabulary())

    spans = [span for section in found.sections for one in section.treated for span in one.evidence]

    assert [text[slice(*span)] for span in spans] == ["kameror", "belysning"]


def test_text_before_the_first_heading_has_no_section():
    (found,) = themes_of([read("Kameror sätts upp.")], default_vocabulary())

    assert [section.section for section in found.sections] == [None]


@given(st.text(max_size=200))
def test_any_text_has_themes_within_it(text):
    (found,) = themes_of([read(text)], default_vocabulary())

    for section in found.sections:
        for one in section.treated:
            assert 0 < one.score < 1
            assert list(one.evidence) == sorted(one.evidence)
            assert all(0 <= start < end <= len(text) for start, end in one.evidence)
