"""Passages that moved from one section to another: found in both, and only when sure."""

import pytest
from case_files import cases
from hypothesis import given, settings
from hypothesis import strategies as st
from made import made_document, made_text

from remiss.compare import compare_pair
from remiss.compare.rows import texts_of

SENTENCES = [
    "Nämnden redovisar arbetet i bokslutet och lämnar en rapport till fullmäktige i mars.",
    "Fältgruppen besöker skolgårdar och torg på fredagskvällar tillsammans med polisen och föräldrar.",
    "Trasiga lampor på gångvägar byts ut inom tre arbetsdagar efter att någon har anmält dem.",
    "Varje elev i årskurs åtta erbjuds ett samtal om våld i nära relationer.",
    "Bostadsbolagen går trygghetsvandringar med hyresgästerna två gånger om året.",
]


@pytest.mark.parametrize(("given", "expected"), cases("compare/relocations"))
def test_what_moved_between_sections(given, expected):
    one, two = given.split("\n>>>\n")
    base, other = made_document(one, document_id="prov/ett"), made_document(two, document_id="prov/två")
    left, right = texts_of(base), texts_of(other)

    found = compare_pair(base, other).relocations

    lines = [
        f"{place.section}: {texts[place.section][slice(*place.span)].strip()}"
        for relocation in found
        for place, texts in ((relocation.left, left), (relocation.right, right))
    ]
    assert lines == expected.splitlines()


@settings(max_examples=30, deadline=None)
@given(st.permutations(SENTENCES), st.permutations(SENTENCES), st.integers(1, 4), st.integers(1, 4))
def test_switching_base_switches_the_two_places(one, two, cut_one, cut_two):
    base, other = (
        made_document(
            made_text(("Mål", " ".join(order[:cut])), ("Samverkan", " ".join(order[cut:]))), document_id=f"prov/{name}"
        )
        for order, cut, name in ((one, cut_one, "ett"), (two, cut_two, "två"))
    )

    found = compare_pair(base, other).relocations
    mirrored = compare_pair(other, base).relocations

    assert {(one.left, one.right) for one in found} == {(one.right, one.left) for one in mirrored}
