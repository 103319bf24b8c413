"""Comparison files, valid and invalid."""

from pathlib import Path

import pytest

from remiss.errors import ComparisonError
from remiss.parsing import parse_comparison
from remiss.texts import Language, explain

CASES = Path(__file__).parent.parent / "cases" / "comparisons"
VALID = sorted((CASES / "valid").glob("*.yaml"))
INVALID = sorted((CASES / "invalid").glob("*.yaml"))


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_valid_comparison(path):
    found = parse_comparison(path.read_text(encoding="utf-8"), name=path.stem)

    lines = [f"base {found.base}", f"documents {' '.join(found.documents)}", f"title {found.title}"]
    assert lines == path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_invalid_comparison(path):
    with pytest.raises(ComparisonError) as caught:
        parse_comparison(path.read_text(encoding="utf-8"), name=path.stem)

    assert (
        f"{caught.value.code} line {caught.value.line}" == path.with_suffix(".txt").read_text(encoding="utf-8").strip()
    )
    assert explain(caught.value, Language.SV).startswith(f"comparisons/{path.stem}.yaml, rad {caught.value.line}: ")


def test_only_the_description_keeps_its_lines():
    found = parse_comparison((CASES / "valid" / "lines.yaml").read_text(encoding="utf-8"), name="lines")

    assert found.description == "Första raden.\n\nAndra stycket."


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("  confirm: [{document: a/b, section: x}, {document: c/d, section: y}]", "Menade du ”confirmed”?"),
        ("  undo: 1", "Menade du ”undone”?"),
        ("  suggested: {relation: similar, score: 0,83}", "men ”0,83” hittades. Skriv till exempel 0.83, med punkt"),
        ("  suggested:\n    score: 0,83", "”relation” saknas"),
        ("  bedömd: ja", "nyckeln ”bedömd” är okänd. Tillåtna nycklar"),
        ("  positiond: {document: a/b, quote: x}", "Menade du ”positioned”?"),
        ("  drop: {document: a/b, quote: x}", "Menade du ”dropped”?"),
        ("  undone: 1\n  83:", "nyckeln ”83” är okänd"),
    ],
)
def test_a_slip_of_the_pen_is_told_with_what_was_meant(line, meant):
    pair = "  confirmed: [{document: a/b, section: x}, {document: c/d, section: y}]\n" if "suggested" in line else ""
    text = f"title: Prov\nbase: a/b\ndocuments: [c/d]\njudgements:\n- by: A\n  at: 2026-11-26\n{pair}{line}\n"

    with pytest.raises(ComparisonError) as caught:
        parse_comparison(text, name="prov")

    assert meant in explain(caught.value, Language.SV)
    assert explain(caught.value, Language.SV).startswith("comparisons/prov.yaml, rad ")
