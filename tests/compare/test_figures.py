"""Figures that aligned sections tell differently."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from remiss.compare import compare, differing_figures
from remiss.language.figures import figures
from remiss.model.document import DocumentId
from remiss.parsing import parse_document

CASES = yaml.safe_load(
    (Path(__file__).parent.parent / "cases" / "compare" / "figures.yaml").read_text(encoding="utf-8")
)


def document(text, name):
    content = f"---\ntitle: Plan\nkind: programme\n---\n\n# Plan för torget\n\n{text}\n"
    return parse_document(content, document_id=DocumentId(name), sha256="0" * 64)


def result(base, other):
    return compare(document(base, "a/a"), [document(other, "a/b")], title="")


def said(one, found):
    base, other = found.base.text, found.others[0].text
    ours = base[slice(*one.ours.span)] if one.ours else "–"
    theirs = other[slice(*one.theirs.span)] if one.theirs else "–"
    return f"{ours} | {theirs}"


@pytest.mark.parametrize("case", CASES, ids=[f"{case['base']} {case['other']}" for case in CASES])
def test_what_differs(case):
    found = result(case["base"], case["other"])

    assert [said(one, found) for one in differing_figures(found)] == case["is"]


@pytest.mark.parametrize("case", CASES, ids=[f"{case['base']} {case['other']}" for case in CASES])
def test_swapping_the_documents_swaps_the_sides(case):
    there, back = result(case["base"], case["other"]), result(case["other"], case["base"])
    swapped = {" | ".join(reversed(said(one, back).split(" | "))) for one in differing_figures(back)}

    assert {said(one, there) for one in differing_figures(there)} == swapped


@pytest.mark.parametrize("text", sorted({case["base"] for case in CASES}))
def test_a_text_differs_in_nothing_from_itself(text):
    assert differing_figures(result(text, text)) == ()


@given(st.text(alphabet="0123456789 .,%kr mnåör-–halveras\n", max_size=60))
def test_any_text_is_read_and_figures_stand_inside_it(text):
    for one in figures(text):
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert one.key


def test_sections_without_counterpart_are_left_out():
    found = result("Bron kostar 5 mnkr.", "Bron kostar 6 mnkr.")
    pair = replace(found.pairs[0], rows=())

    assert differing_figures(replace(found, pairs=(pair,))) == ()
