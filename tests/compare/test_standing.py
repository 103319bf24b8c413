"""From a log to what is in force, and from that to rows."""

import pytest
from case_files import cases
from judged_lines import BASE, OTHER, deed, log_of, renewed
from made import made_document, made_text

from remiss.compare import clashing, compare_pair, in_force, judged_pair, standing
from remiss.model.alignment import JudgedEvidence
from remiss.model.close import Matter, Versions
from remiss.model.judgement import Way
from remiss.model.outline import sections_of
from remiss.model.result import OnlyBase, OnlyOther, details_of


def told(found):
    lines = [f"confirmed {a} {b}" for a, b in found.confirmed]
    lines += [f"rejected {a} {b}" for a, b in found.rejected]
    lines += [f"read {a} {b} {way}" for (a, b), way in found.ways.items()]
    for side, rows in (("base", found.base_rows), ("other", found.other_rows)):
        for section, row in rows.items():
            words = [name for name in ("alone", "reviewed", "unreviewed") if getattr(row, name)]
            words += [f"note: {row.note.text}"] if row.note else []
            lines += [f"{side} {section} {' '.join(words)}"] if words else []
    return sorted(lines)


@pytest.mark.parametrize(("given", "expected"), cases("compare/standing"))
def test_what_is_in_force(given, expected):
    assert told(standing(log_of(given), BASE, OTHER)) == sorted(expected.strip().splitlines())


@pytest.mark.parametrize(("given", "expected"), cases("compare/standing"))
def test_swapping_the_documents_mirrors_what_is_in_force(given, expected):  # noqa: ARG001 - the same cases
    there, back = standing(log_of(given), BASE, OTHER), standing(log_of(given), OTHER, BASE)

    assert {(b, a): mark for (a, b), mark in there.confirmed.items()} == back.confirmed
    assert {(b, a): mark for (a, b), mark in there.rejected.items()} == back.rejected
    assert {(b, a): way for (a, b), way in there.ways.items()} == back.ways
    assert (there.base_rows, there.other_rows) == (back.other_rows, back.base_rows)


def mirrored(alignment):
    links = {(link.right, link.left, link.relation, link.score) for link in alignment.links}
    offered = {(link.right, link.left) for link in alignment.candidates}
    return links, offered, alignment.only_right, alignment.only_left


@pytest.mark.parametrize(("given", "expected"), cases("compare/standing"))
def test_swapping_the_documents_mirrors_what_is_shown(given, expected):  # noqa: ARG001 - the same cases
    log = log_of(given)
    there = judged_pair(compare_pair(BASE, OTHER), BASE, OTHER, standing(log, BASE, OTHER)).alignment
    back = judged_pair(compare_pair(OTHER, BASE), OTHER, BASE, standing(log, OTHER, BASE)).alignment

    links = {(link.left, link.right, link.relation, link.score) for link in back.links}
    offered = {(link.left, link.right) for link in back.candidates}
    assert mirrored(there) == (links, offered, back.only_left, back.only_right)


def links(pair):
    return {(link.left, link.right) for link in pair.alignment.links}


def test_the_program_links_polisen_and_skolan_by_itself():
    assert links(compare_pair(BASE, OTHER)) == {("polisen", "polisen"), ("skolan", "skolan")}


def judged(given):
    return judged_pair(compare_pair(BASE, OTHER), BASE, OTHER, standing(log_of(given), BASE, OTHER))


def test_a_rejected_link_leaves_two_gaps_and_is_not_held_out_again():
    pair = judged("rejected norrvik/skolan ekeby/skolan")

    assert links(pair) == {("polisen", "polisen")}
    gaps = {gap.section: gap.near for gap in pair.alignment.only_left}
    assert gaps["skolan"] is None
    assert ("skolan", "skolan") not in {(link.left, link.right) for link in pair.alignment.candidates}
    assert [row.gap.section for row in pair.rows if isinstance(row, OnlyBase)] == ["skolan", "parker"]
    assert [row.gap.section for row in pair.rows if isinstance(row, OnlyOther)] == ["skolan", "torg"]
    assert pair.base_coverage.sections == 1


def test_a_link_of_a_persons_own_stands_with_that_as_its_reason():
    pair = judged("confirmed norrvik/parker ekeby/torg")

    assert ("parker", "torg") in links(pair)
    added = next(link for link in pair.alignment.links if link.left == "parker")
    assert added.evidence[0] == JudgedEvidence(by="A", at="2026-11-26")
    assert not pair.alignment.only_left
    assert pair.base_coverage.sections == 3


def test_a_section_alone_loses_its_links():
    assert links(judged("alone norrvik/polisen")) == {("skolan", "skolan")}
    assert links(judged("alone ekeby/polisen")) == {("skolan", "skolan")}


def test_a_person_chooses_how_a_pair_is_read():
    for way, kind in ((Way.VERSIONS, Versions), (Way.MATTER, Matter)):
        pair = judged(f"read norrvik/skolan ekeby/skolan {way}")
        assert [type(one.reading) for one in details_of(pair) if one.link.left == "skolan"] == [kind]


def test_a_judgement_changes_nothing_else():
    before, after = compare_pair(BASE, OTHER), judged("rejected norrvik/skolan ekeby/skolan")

    kept = [detail for detail in details_of(before) if detail.link.left != "skolan"]
    assert list(details_of(after)) == kept


def test_without_judgements_a_pair_is_what_the_program_found():
    found = compare_pair(BASE, OTHER)

    assert judged_pair(found, BASE, OTHER, standing((), BASE, OTHER)) == found


def test_undoing_an_undoing_counts_again():
    log = log_of("rejected norrvik/skolan ekeby/skolan\nundone 1\nundone 2")

    assert [number for number, _ in in_force(log)] == [1]
    assert [number for number, _ in in_force(log[:2])] == []


def test_a_new_version_takes_over_what_was_judged_of_the_old():
    newer = made_document(
        made_text(
            ("Skolor", "Skolan arbetar mot mobbning och för närvaro i alla årskurser."), ("Polisen", "Polisen möts.")
        ),
        document_id="norrvik/plan-2",
    )
    log = (*log_of("rejected norrvik/skolan ekeby/skolan\nreviewed norrvik/parker"), renewed(BASE.id, newer.id))

    found = standing(log, newer, OTHER)

    assert list(found.rejected) == [("skolor", "skolan")]
    assert [lost.number for lost in found.lost] == [2]
    assert found.lost[0].entry.deed.one.quote.startswith("Parkerna ska vara ljusa")


@pytest.mark.parametrize(
    ("mine", "theirs", "clash"),
    [
        ("confirmed norrvik/skolan ekeby/skolan", "rejected norrvik/skolan ekeby/skolan", True),
        ("confirmed norrvik/skolan ekeby/skolan", "rejected ekeby/skolan norrvik/skolan", True),
        ("confirmed norrvik/skolan ekeby/skolan", "rejected norrvik/skolan ekeby/polisen", False),
        ("confirmed norrvik/skolan ekeby/skolan", "alone ekeby/skolan", True),
        ("confirmed norrvik/skolan ekeby/skolan", "alone norrvik/parker", False),
        ("noted norrvik/skolan en", "noted norrvik/skolan två", True),
        ("noted norrvik/skolan en", "reviewed norrvik/skolan", False),
        ("noted norrvik/skolan en", "noted norrvik/parker två", False),
        ("undone 1", "undone 1", True),
        ("undone 1", "noted norrvik/skolan en", False),
    ],
)
def test_two_people_clash_only_on_the_same_matter(mine, theirs, clash):
    seen = log_of("reviewed norrvik/polisen")
    log = (*seen, *log_of(theirs))

    assert bool(clashing(deed(mine), log, seen)) is clash
    assert clashing(deed(mine), seen, seen) == ()


def test_a_log_changed_by_hand_is_new_where_it_differs():
    seen = log_of("noted norrvik/skolan en\nreviewed norrvik/polisen")
    log = log_of("noted norrvik/skolan rättad\nreviewed norrvik/polisen")

    assert [number for number, _ in clashing(deed("noted norrvik/skolan min"), log, seen)] == [1]
    assert clashing(deed("reviewed norrvik/polisen"), log, seen) == ()


def test_every_section_still_stands_in_one_row():
    pair = judged("rejected norrvik/skolan ekeby/skolan\nconfirmed norrvik/parker ekeby/skolan")

    shown = [link.right for row in pair.rows for link in [d.link for d in getattr(row, "details", ())]]
    alone = [row.gap.section for row in pair.rows if isinstance(row, OnlyOther)]
    assert sorted(shown + alone) == sorted(section.id for section in sections_of(OTHER))
