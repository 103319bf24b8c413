"""Sections are found again after their document has changed."""

from dataclasses import replace

import pytest
from case_files import cases
from hypothesis import given
from hypothesis import strategies as st
from made import made_document, made_text

from remiss.compare import anchor_of, find_anchors
from remiss.compare.anchors import Found
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

    assert told(anchors, found) == expected.strip().splitlines()


def told(anchors, found):
    lines = []
    for anchor in anchors:
        place = found.get(anchor)
        where = "-" if place is None else f"{place.section}{' changed' if place.changed else ''}"
        lines.append(f"{anchor.section}: {where}")
    return lines


@pytest.mark.parametrize(("given_text", "expected"), cases("compare/anchors_together"))
def test_where_the_sections_of_another_document_stand_now(given_text, expected):
    old, new = (made_document(text) for text in given_text.split("\n+++\n"))
    anchors = [anchor_of(old, section) for section in sections_of(old)]

    assert told(anchors, find_anchors(new, anchors)) == expected.strip().splitlines()
    assert told(anchors, find_anchors(new, reversed(anchors))) == expected.strip().splitlines()


WORDS = st.sampled_from("polis skola park gata trygg säker barn unga stöd plan belysning nämnd mål".split())
TEXT = st.lists(WORDS, max_size=30).map(" ".join)
SECTIONS = st.lists(st.tuples(WORDS.map(str.title), TEXT), min_size=1, max_size=8, unique_by=lambda one: one[0])


@given(SECTIONS)
def test_in_an_unchanged_document_every_anchor_is_where_it_was(sections):
    document = made_document(made_text(*sections))
    anchors = [anchor_of(document, section) for section in sections_of(document)]

    assert find_anchors(document, anchors) == {anchor: Found(anchor.section, changed=False) for anchor in anchors}


@pytest.mark.parametrize(("quote", "changed"), [("Skolan arbetar mot mobbning", False), ("Något annat", True)])
def test_without_a_fingerprint_the_quote_tells_whether_the_text_is_another(quote, changed):
    document = made_document(OLD)
    anchor = replace(anchor_of(document, sections_of(document)[1]), fingerprint="", quote=quote)

    assert find_anchors(document, [anchor])[anchor] == Found(anchor.section, changed=changed)


def test_anchors_of_another_document_are_not_looked_for():
    old, other = made_document(OLD, document_id="a/b"), made_document(OLD, document_id="c/d")

    assert find_anchors(other, [anchor_of(old, section) for section in sections_of(old)]) == {}
