"""The result of a comparison: what must hold whatever the documents."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import made_document, made_text

from remiss.compare import compare, compare_pair, has_differences, homes
from remiss.intake import read_plain
from remiss.model.alignment import HeadingEvidence, JudgedEvidence, Link, Relation, TextEvidence
from remiss.model.close import Versions, differs
from remiss.model.document import SectionId
from remiss.model.operation import Tag
from remiss.model.outline import sections_of
from remiss.model.result import Matched, OnlyBase, OnlyOther, details_of

WORDS = [
    "polis",
    "skola",
    "park",
    "gata",
    "trygg",
    "säker",
    "barn",
    "unga",
    "stöd",
    "plan",
    "belysning",
    "nämnd",
    "mål",
]
SENTENCE = st.lists(st.sampled_from(WORDS), min_size=4, max_size=12).map(lambda found: f"{' '.join(found).title()}.")
TITLE = st.sampled_from(["Inledning", "Mål", "Ansvar", "Samverkan", "Skolan", "Polisen", "Parker", "Stöd till unga"])
SECTION = st.tuples(TITLE, st.lists(SENTENCE, max_size=4).map(" ".join))
SECTIONS = st.lists(SECTION, min_size=1, max_size=6, unique_by=lambda section: section[0])

slow = settings(max_examples=40, deadline=None)


def document(sections, name):
    return made_document(made_text(*sections), title=name, document_id=f"prov/{name}")


@slow
@given(SECTIONS)
def test_a_document_against_itself_has_no_gap_and_only_equal_operations(sections):
    one = document(sections, "ett")

    pair = compare_pair(one, one)

    assert not pair.alignment.only_left
    assert not pair.alignment.only_right
    for detail in details_of(pair):
        assert detail.link.left == detail.link.right
        assert isinstance(detail.reading, Versions)
        assert detail.reading.changed == 0
        assert {operation.tag for operation in detail.reading.operations} <= {Tag.EQUAL}


@slow
@given(SECTIONS, SECTIONS)
def test_swapping_the_sides_mirrors_the_result(left, right):
    one, two = document(left, "ett"), document(right, "två")

    there, back = compare_pair(one, two), compare_pair(two, one)

    assert there.base_coverage == back.other_coverage
    assert there.other_coverage == back.base_coverage
    assert there.alignment.only_left == back.alignment.only_right
    assert there.alignment.only_right == back.alignment.only_left
    links = {(link.left, link.right, link.relation, round(link.score, 9)) for link in there.alignment.links}
    assert links == {(link.right, link.left, link.relation, round(link.score, 9)) for link in back.alignment.links}


@slow
@given(SECTIONS, SECTIONS)
def test_every_section_stands_in_exactly_one_row(left, right):
    one, two = document(left, "ett"), document(right, "två")

    rows = compare_pair(one, two).rows

    base, other = [], []
    for row in rows:
        match row:
            case Matched(base=section, details=details):
                base.append(section)
                other.extend(detail.link.right for detail in details)
            case OnlyBase(gap=gap):
                base.append(gap.section)
            case OnlyOther(gap=gap):
                other.append(gap.section)
    assert base == [section.id for section in sections_of(one)]
    assert sorted(other) == sorted(section.id for section in sections_of(two))


@slow
@given(SECTIONS, SECTIONS)
def test_the_same_documents_give_the_same_result(left, right):
    one, two = document(left, "ett"), document(right, "två")

    assert compare(one, [two], title="Prov") == compare(one, [two], title="Prov")


def test_coverage_counts_sections_and_words():
    one = made_document("# Skola\n\nett två tre fyra fem sex\n\n# Krisberedskap\n\nsju åtta\n")
    two = made_document("# Skola\n\nett två tre fyra fem sex\n", document_id="prov/två")

    coverage = compare_pair(one, two).base_coverage

    assert (coverage.sections, coverage.sections_total, coverage.words, coverage.words_total) == (1, 2, 6, 8)


@pytest.mark.parametrize("swapped", [False, True])
def test_what_only_the_other_has_follows_the_section_before_it(swapped):
    text = "Nämnden ansvarar för skolor och förskolor i hela staden."
    first, last = ("Skola", text), ("Polis", "Polisen samverkar med kommunen om lokala lägesbilder varje vecka.")
    extra = ("Klotter", "Klotter saneras inom ett dygn av fastighetsägarna.")
    one = document([first, last], "ett")
    two = document([last, extra, first] if swapped else [first, extra, last], "två")

    rows = compare_pair(one, two).rows

    order = ["skola", "polis", "klotter"] if swapped else ["skola", "klotter", "polis"]
    assert [row.base if isinstance(row, Matched) else row.gap.section for row in rows] == order


def test_a_changed_sign_is_a_difference():
    one, two = made_document("# Mål\n\nHöjning +3 % och >5 §.\n"), made_document("# Mål\n\nHöjning -3 % och <5 §.\n")

    pair = compare_pair(one, two)

    assert all(differs(detail.reading) for detail in details_of(pair))
    assert has_differences(one, two, pair)


@pytest.mark.parametrize(("left", "right"), [("# 1 Inledning", "# 2 Inledning"), ("# Inledning", "# Inledning!")])
def test_a_changed_heading_is_a_difference(left, right):
    one, two = made_document(f"{left}\n\nSamma text.\n"), made_document(f"{right}\n\nSamma text.\n")

    assert has_differences(one, two, compare_pair(one, two))
    assert not has_differences(one, one, compare_pair(one, one))


def test_text_without_headings_is_compared():
    one, two = (read_plain(text, where=f"{text[:3]}.txt", sha256="") for text in ("ett två tre.", "fem sex sju."))

    result = compare(one, [two], title="Prov")

    assert len(result.base.sections) == 1
    assert has_differences(result.base, result.others[0], result.pairs[0])


def test_text_before_the_first_heading_is_compared():
    text = "Stycke före rubriken som säger {}.\n\n# Mål\n\nTrygga invånare i hela kommunen.\n"
    documents = [
        read_plain(text.format(word), where=f"{word}.txt", sha256="") for word in ("någonting viktigt", "något annat")
    ]

    result = compare(documents[0], documents[1:], title="Prov")

    assert has_differences(result.base, result.others[0], result.pairs[0])


def test_a_section_is_shown_beside_the_one_of_its_own_name():
    links = [
        Link(left=SectionId(left), right=SectionId("b"), relation=Relation.PARTIAL, score=score, evidence=evidence)
        for left, score, evidence in (
            ("same-name", 0.6, (HeadingEvidence(1.0),)),
            ("other-name", 0.9, (TextEvidence(0.5), HeadingEvidence(0.3))),
        )
    ]

    assert homes(links) == {"b": links[0]}
    assert homes(links[1:]) == {"b": links[1]}


def test_a_section_is_shown_first_of_all_beside_the_one_a_person_chose():
    judged = JudgedEvidence(by="A", at="2026-11-26")
    links = [
        Link(left=SectionId(left), right=SectionId("b"), relation=Relation.SIMILAR, score=score, evidence=evidence)
        for left, score, evidence in (
            ("namesake", 0.99, (HeadingEvidence(1.0),)),
            ("chosen", 0.1, (judged, TextEvidence(0.1))),
            ("surest", 0.99, (TextEvidence(0.99),)),
        )
    ]

    assert homes(links) == {"b": links[1]}
    assert homes(links[::-1]) == {"b": links[1]}
