"""Comparison files: what is written is read back, and what a person wrote by hand stays as it is."""

from dataclasses import replace
from pathlib import Path

import pytest
from case_files import cases
from hypothesis import given
from hypothesis import strategies as st

from remiss.model.alignment import Relation
from remiss.model.anchor import Anchor, RemarkAnchor
from remiss.model.comparison import Comparison
from remiss.model.document import DocumentId, SectionId
from remiss.model.judgement import (
    Alone,
    Confirmed,
    Entry,
    Noted,
    ReadAs,
    Rejected,
    Renewed,
    Reviewed,
    Suggestion,
    Undone,
    Way,
)
from remiss.model.remark import Extent, Stance
from remiss.model.remark_judgement import (
    Added,
    Assessed,
    Dropped,
    Filing,
    Fulfilment,
    GoneThrough,
    Joined,
    Parted,
    Position,
    Refiled,
    Replied,
)
from remiss.parsing import parse_comparison
from remiss.render.comparison_file import comparison_text, with_document, with_entries

BY_HAND = Path(__file__).parent.parent / "cases" / "comparisons" / "valid"

LINE = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=40)
LINES = st.lists(LINE, min_size=1, max_size=4).map("\n".join)
ANCHORS = st.builds(
    Anchor,
    document=st.just(DocumentId("a/b")),
    section=LINE.map(SectionId),
    heading=LINE,
    quote=st.one_of(st.just(""), LINE),
    place=st.integers(0, 9_999_999),
    fingerprint=st.text("0123456789abcdef", max_size=16),
)
OTHERS = ANCHORS.map(lambda one: Anchor(**{name: getattr(one, name) for name in one.__slots__} | {"document": "c/d"}))
SUGGESTIONS = st.one_of(
    st.none(),
    st.builds(Suggestion, relation=st.sampled_from(Relation), score=st.integers(0, 10_000).map(lambda n: n / 10_000)),
)
BESIDE = st.one_of(st.none(), st.lists(OTHERS, max_size=2).map(tuple))
AGAINST = st.just(DocumentId("c/d"))
REMARKS = st.builds(RemarkAnchor, document=AGAINST, quote=LINE, place=st.integers(0, 9_999_999))
FILINGS = st.one_of(
    st.builds(Filing, extent=st.just(Extent.SECTION), section=ANCHORS),
    st.builds(Filing, extent=st.sampled_from([Extent.WHOLE, Extent.OUTSIDE])),
)
DEEDS = st.one_of(
    st.builds(Confirmed, one=ANCHORS, other=OTHERS, suggestion=SUGGESTIONS),
    st.builds(Rejected, one=OTHERS, other=ANCHORS, suggestion=SUGGESTIONS),
    st.builds(ReadAs, one=ANCHORS, other=OTHERS, way=st.sampled_from(Way)),
    st.builds(Alone, one=ANCHORS, against=AGAINST),
    st.builds(Reviewed, one=ANCHORS, against=AGAINST, done=st.booleans(), beside=BESIDE),
    st.builds(Noted, one=ANCHORS, against=AGAINST, text=st.one_of(st.just(""), LINES)),
    st.just(Renewed(old=DocumentId("a/b"), new=DocumentId("a/c"))),
    st.builds(Replied, one=REMARKS, position=st.sampled_from([*Position, None]), reason=st.one_of(st.just(""), LINES)),
    st.builds(Dropped, one=REMARKS),
    st.builds(
        Assessed,
        one=REMARKS,
        adopted=AGAINST,
        fulfilment=st.sampled_from([*Fulfilment, None]),
        reason=st.one_of(st.just(""), LINES),
    ),
    st.builds(Refiled, one=REMARKS, filing=FILINGS, stance=st.one_of(st.none(), st.sampled_from(Stance))),
    st.builds(Refiled, one=REMARKS, filing=st.none(), stance=st.sampled_from(Stance)),
    st.builds(Joined, one=REMARKS, other=REMARKS).filter(lambda deed: deed.one != deed.other),
    st.builds(Parted, one=REMARKS),
    st.builds(Added, one=REMARKS, filing=FILINGS, stance=st.sampled_from(Stance)),
    st.builds(GoneThrough, document=AGAINST, done=st.booleans()),
)
MOMENTS = st.datetimes(timezones=st.timezones()).map(lambda at: at.isoformat(timespec="seconds")[:19])
ENTRIES = st.builds(Entry, by=LINE, at=MOMENTS, deed=DEEDS)
LOGS = st.lists(ENTRIES, max_size=5).map(tuple)


def comparison(log):
    return Comparison(name="prov", title="Prov", base=DocumentId("a/b"), documents=(DocumentId("c/d"),), log=log)


@given(LOGS)
def test_what_is_written_is_read_back(log):
    found = comparison(log)

    assert parse_comparison(comparison_text(found), name="prov") == found


@given(LOGS, LOGS)
def test_entries_are_added_at_the_end(before, after):
    text = comparison_text(comparison(before))

    longer = with_entries(text, after)

    assert longer.startswith(text)
    assert parse_comparison(longer, name="prov").log == before + after


@pytest.mark.parametrize("name", sorted(path.stem for path in BY_HAND.glob("*.yaml")))
def test_what_a_person_wrote_stays_to_the_letter(name):
    text = (BY_HAND / f"{name}.yaml").read_text(encoding="utf-8")
    before = parse_comparison(text, name=name)
    entry = Entry(by="A", at="2026-11-26", deed=Undone(entry=1))
    new = (Entry(by="A", at="2026-11-26", deed=Renewed(old=DocumentId("a/b"), new=DocumentId("a/c"))), entry)

    longer = with_entries(text, new)

    assert longer.startswith(text)
    assert parse_comparison(longer, name=name).log == before.log + new


NEW = (Entry(by="A", at="2026-11-26", deed=Undone(entry=1)), Entry(by="B", at="2026-11-26", deed=Undone(entry=2)))


@pytest.mark.parametrize(("given", "expected"), cases("render/comparison_file"))
def test_lines_are_added_and_none_is_changed(given, expected):
    before = parse_comparison(given, name="prov")

    longer = with_entries(given, NEW)

    assert longer.strip() == expected.strip()
    assert parse_comparison(longer, name="prov") == replace(before, log=before.log + NEW)


def test_another_document_takes_a_place_and_nothing_else_moves():
    text = "# a/b och c/d\ntitle: a/b\nbase: a/b  # a/b\ndocuments:\n- 'a/b-2'\n- \"c/d\" # c/d\n"

    for old, new, line in (
        ("a/b", "x/y", "base: x/y  # a/b"),
        ("a/b-2", "x/y", "- 'x/y'"),
        ("c/d", "x/y", '- "x/y" # c/d'),
    ):
        changed = with_document(text, DocumentId(old), DocumentId(new))
        assert [one for one in changed.splitlines() if one not in text.splitlines()] == [line]
        assert len(changed.splitlines()) == len(text.splitlines())
