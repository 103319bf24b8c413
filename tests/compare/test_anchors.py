"""Sections are found again after their document has changed."""

import pytest
from case_files import cases
from hypothesis import given
from hypothesis import strategies as st
from made import made_document, made_text

from remiss.compare import anchor_of, find_anchors
from remiss.model.outline import sections_of

OLD = made_text(
    ("Inledning", "Programmet gäller hela kommunen och alla som vistas i den under fyra år."),
    ("Skolan", "Skolan arbetar mot mobbning och för närvaro i alla årskurser, med stöd av elevhälsan."),
    ("Parker", "Parkerna ska vara ljusa och väl skötta hela året, också sent på kvällen."),
    ("Tom rubrik", ""),
)


@pytest.mark.parametrize(("given_text", "expected"), cases("compare/anchors"))
def test_where_the_old_sections_stand_now(given_text, expected):
    old, new = made_document(OLD), made_document(given_text)
    anchors = [anchor_of(old, section) for section in sections_of(old)]

    found = find_anchors(new, anchors)

    told = [f"{anchor.section}: {found.get(anchor, '-')}" for anchor in anchors]
    assert told == expected.strip().splitlines()


WORDS = st.sampled_from("polis skola park gata trygg säker barn unga stöd plan belysning nämnd mål".split())
TEXT = st.lists(WORDS, max_size=30).map(" ".join)
SECTIONS = st.lists(st.tuples(WORDS.map(str.title), TEXT), min_size=1, max_size=8, unique_by=lambda one: one[0])


@given(SECTIONS)
def test_in_an_unchanged_document_every_anchor_is_where_it_was(sections):
    document = made_document(made_text(*sections))
    anchors = [anchor_of(document, section) for section in sections_of(document)]

    assert find_anchors(document, anchors) == {anchor: anchor.section for anchor in anchors}


def test_anchors_of_another_document_are_not_looked_for():
    old, other = made_document(OLD, document_id="a/b"), made_document(OLD, document_id="c/d")

    assert find_anchors(other, [anchor_of(old, section) for section in sections_of(old)]) == {}
