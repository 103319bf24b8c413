"""Themes across documents: who has what, and what one of them lacks."""

import pytest
from case_files import cases
from hypothesis import given
from hypothesis import strategies as st

from remiss.intake import read_plain
from remiss.themes import by_gap, coverage_of, default_vocabulary, lacking, themes_of

SAID = st.sampled_from(
    [
        "Kameror sätts upp.",
        "Torget är en plats där många går.",
        "Klotter och graffiti tvättas bort.",
        "Vi lagar cyklar.",
    ]
)
SECTIONS = st.lists(SAID, max_size=5)


def document(sections):
    text = "".join(f"# Del {at}\n\n{said}\n\n" for at, said in enumerate(sections, 1))
    return read_plain(text, where="text.txt", sha256="")


def coverage(texts):
    vocabulary = default_vocabulary()
    return coverage_of(themes_of([read_plain(text, where="t", sha256="") for text in texts], vocabulary), vocabulary)


@pytest.mark.parametrize(("given", "expected"), cases("themes/lacking"))
def test_lacking(given, expected):
    names, texts = zip(*(line.split(": ", 1) for line in given.splitlines()), strict=True)

    found = lacking(coverage(texts), 0)

    lines = [f"{one.theme}: {', '.join(names[at] for at in one.having)}; {names[one.strongest]}" for one in found]
    assert lines == expected.splitlines()


@given(SECTIONS, SAID)
def test_coverage_never_falls_when_a_section_is_added(sections, more):
    vocabulary = default_vocabulary()
    found = coverage_of(themes_of([document(sections), document([*sections, more])], vocabulary), vocabulary)

    for row in found:
        before, after = row.covers
        assert 0 <= before.strength <= after.strength < 1
        assert before.sections <= after.sections


@given(st.lists(SECTIONS, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_documents_does_not_matter(texts, random):
    vocabulary = default_vocabulary()
    documents = [document(sections) for sections in texts]
    order = list(range(len(documents)))
    random.shuffle(order)

    found = coverage_of(themes_of(documents, vocabulary), vocabulary)
    shuffled = coverage_of(themes_of([documents[at] for at in order], vocabulary), vocabulary)

    assert [tuple(row.covers[at] for at in order) for row in found] == [row.covers for row in shuffled]


@given(st.lists(SECTIONS, min_size=2, max_size=4))
def test_the_largest_gaps_come_first_and_no_theme_is_lost(texts):
    vocabulary = default_vocabulary()
    found = coverage_of(themes_of(map(document, texts), vocabulary), vocabulary)

    ordered = by_gap(found, 0)
    lacks = [one.theme for one in lacking(found, 0)]

    assert sorted(row.theme for row in ordered) == sorted(vocabulary)
    assert [row.theme for row in ordered[: len(lacks)]] == lacks


def test_words_for_how_much_follow_the_strength():
    text = "# A\n\nKlotter.\n\n# B\n\nKlotter, graffiti och skadegörelse.\n\n# C\n\nKlotter, graffiti och vandalism."
    (row,) = (row for row in coverage([text, "Klotter.", "", "# A\n\nKlotter och graffiti."]) if row.theme == "klotter")

    assert [cover.treatment.value for cover in row.covers] == ["treated", "brief", "none", "treated"]
    assert [cover.sections for cover in row.covers] == [3, 1, 0, 1]
