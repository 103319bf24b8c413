"""Themes across documents: who has what, and what one of them lacks."""

import pytest
from case_files import cases
from hypothesis import given
from hypothesis import strategies as st

from remiss.intake import read_plain
from remiss.themes import (
    by_gap,
    coverage_of,
    default_vocabulary,
    lacking,
    read_vocabulary,
    themes_of,
    with_narrower,
)

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


WIDER = """
- {id: stad, label: stad, words: [torg*]}
- {id: ljus, label: ljus, words: [lampor], broader: stad}
- {id: led, label: led, words: [ledljus], broader: ljus}
- {id: vagar, label: vägar, words: [cyklar]}
"""


def wider(*texts):
    vocabulary = read_vocabulary(WIDER, where="ord.yaml")
    return vocabulary, themes_of([read_plain(text, where="t", sha256="") for text in texts], vocabulary)


def test_a_broader_theme_has_what_its_narrower_ones_have():
    vocabulary, found = wider("# Ett\n\nLampor vid torget.\n\n# Två\n\nLampor och ledljus.\n\n# Tre\n\nTorget.\n")

    rows = {row.theme: row.covers[0] for row in coverage_of(found, vocabulary)}

    assert {name: (one.sections, one.narrower, one.places) for name, one in rows.items()} == {
        "stad": (3, 1, 5),
        "ljus": (2, 0, 3),
        "led": (1, 0, 1),
        "vagar": (0, 0, 0),
    }
    assert rows["stad"].strength == 5 / (5 + 4)  # five words, each worth one
    assert rows["ljus"].strength == 3 / (3 + 4)


def test_counting_narrower_themes_twice_changes_nothing():
    vocabulary, (found,) = wider("# Ett\n\nLampor vid torget, och ledljus.\n")
    once = with_narrower(found, vocabulary)

    assert with_narrower(once, vocabulary) == once
    assert [(one.theme, one.own, one.through) for one in once.sections[0].treated] == [
        ("stad", True, ("ljus", "led")),
        ("ljus", True, ("led",)),
        ("led", True, ()),
    ]


def test_a_broader_theme_that_others_have_through_a_narrower_one_is_told_by_that():
    vocabulary, found = wider("# Ett\n\nVi lagar cyklar.\n", "# Ett\n\nLampor.\n")
    assert [one.theme for one in lacking(coverage_of(found, vocabulary), 0)] == ["ljus"]

    vocabulary, found = wider("# Ett\n\nVi lagar cyklar.\n", "# Ett\n\nLampor.\n", "# Ett\n\nTorget.\n")
    assert [one.theme for one in lacking(coverage_of(found, vocabulary), 0)] == ["stad", "ljus"]


def test_themes_that_are_part_of_one_another_in_a_circle_are_counted_once():
    circle = WIDER.replace("words: [torg*]", "words: [torg*], broader: led")
    vocabulary = read_vocabulary(circle, where="ord.yaml")
    found = themes_of([read_plain("# Ett\n\nLampor.\n", where="t", sha256="")], vocabulary)

    assert {row.theme: row.covers[0].sections for row in coverage_of(found, vocabulary)} == {
        "stad": 1,
        "ljus": 1,
        "led": 1,
        "vagar": 0,
    }
