"""Families: copies of copies are one, and the oldest document has it first."""

from remiss.model.reuse import Passage, Reuse, ReuseKind
from remiss.reuse import families

A, B, C = (Passage(name, 10, 90) for name in "abc")


def pair(left, right, kind=ReuseKind.NEAR):
    return Reuse(left, right, 0.9, kind)


def test_none():
    assert families([]) == ()


def test_copies_of_copies_are_one_family():
    (family,) = families([pair(B, C), pair(A, B)])

    assert family.passages == (A, B, C)
    assert family.source is None


def test_passages_that_hardly_overlap_are_two_families():
    found = families([pair(A, B), pair(Passage("a", 80, 160), C)])

    assert [family.passages for family in found] == [(A, B), (Passage("a", 80, 160), C)]


def test_the_longest_of_overlapping_passages_stands_for_them():
    (family,) = families([pair(Passage("a", 15, 85), C), pair(A, B)])

    assert family.passages == (A, B, C)


def test_the_oldest_document_is_the_source():
    (family,) = families([pair(A, B), pair(B, C)], {"a": "2023-05-01", "b": "2019", "c": "2021-02"})

    assert family.source == B


def test_no_source_when_a_date_is_missing_or_two_may_be_the_oldest():
    assert families([pair(A, B)], {"a": "2023"})[0].source is None
    assert families([pair(A, B)], {"a": "2023", "b": "2023-02-01"})[0].source is None
    assert families([pair(A, B)], {"a": "", "b": "2023"})[0].source is None


def test_the_kind_is_that_of_the_least_exact_pair():
    assert families([pair(A, B, ReuseKind.VERBATIM)])[0].kind is ReuseKind.VERBATIM
    assert families([pair(A, B, ReuseKind.VERBATIM), pair(B, C)])[0].kind is ReuseKind.NEAR
    assert families([pair(A, B), pair(B, C, ReuseKind.FORMULA)])[0].kind is ReuseKind.FORMULA
