"""A matrix rests on links and shares alone: what stands where is read when a row is opened."""

import sys

import pytest
from made_results import BASE, OTHER

from remiss.align import overlap as by_words
from remiss.compare import compare_pair, read_closely
from remiss.model.alignment import Link, Relation
from remiss.model.document import SectionId
from remiss.model.judgement import Way
from remiss.model.result import Matched
from remiss.render.verdict import VerdictKind, judge, verdicts


def test_the_verdicts_of_a_pair_are_told_before_anything_is_read_closely(monkeypatch):
    monkeypatch.setattr("remiss.compare.pair.relocations", _asked_for)
    monkeypatch.setattr(sys.modules["remiss.align.overlap"], "in_common", _asked_for)
    pair = compare_pair(BASE, OTHER)
    assert any(isinstance(row, Matched) for row in pair.rows)
    assert verdicts(pair)[SectionId("mal")].kind is VerdictKind.EQUAL
    with pytest.raises(AssertionError, match="asked for"):
        assert pair.relocations
    link = Link(left=SectionId("a"), right=SectionId("b"), relation=Relation.SIMILAR, score=0.6, evidence=())
    detail = read_closely(link, "Polisen och staden samverkar.", "Staden samverkar med skolan.", way=Way.MATTER)
    assert judge(detail)[:2] == (VerdictKind.SIMILAR, pytest.approx(2 / 3))
    with pytest.raises(AssertionError, match="asked for"):
        assert detail.reading.shared_left


def test_the_share_is_that_of_the_words_that_are_marked():
    found = by_words("Polisen och staden samverkar.", "Staden samverkar med skolan.")
    left = ["Polisen och staden samverkar."[slice(*span)] for span in found.shared_left]
    assert (left, found.overlap) == (["staden samverkar"], pytest.approx(2 / 3))


def _asked_for(*_: object) -> None:
    raise AssertionError("asked for")
