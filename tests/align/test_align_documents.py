"""Two documents laid against each other: what always holds, and what must be found."""

from pathlib import Path

import pytest
from case_files import CASES, cases
from editions import Editions
from hypothesis import given
from outlines import document, documents, untimed

from remiss.align import align_documents
from remiss.model.alignment import ContextEvidence, Relation, WordsEvidence
from remiss.model.outline import sections_of


def _ids(doc):
    return [section.id for section in sections_of(doc)]


def _pairs(alignment):
    return [(link.left, link.right) for link in alignment.links]


@untimed
@given(documents())
def test_a_document_against_itself_links_each_section_to_itself(doc):
    alignment = align_documents(doc, doc)

    assert _pairs(alignment) == [(one, one) for one in _ids(doc)]
    assert {(link.relation, link.score) for link in alignment.links} <= {(Relation.SAME, 1.0)}
    assert (alignment.only_left, alignment.only_right) == ((), ())


@untimed
@given(documents(), documents())
def test_swapping_the_documents_mirrors_links_and_gaps(left, right):
    there, back = align_documents(left, right), align_documents(right, left)

    assert sorted((link.left, link.right, link.relation, link.score) for link in there.links) == sorted(
        (link.right, link.left, link.relation, link.score) for link in back.links
    )
    assert (there.only_left, there.only_right) == (back.only_right, back.only_left)


@untimed
@given(documents(), documents())
def test_each_section_is_linked_or_a_gap_and_all_is_in_reading_order(left, right):
    alignment = align_documents(left, right)
    for side, doc, gaps in (("left", left, alignment.only_left), ("right", right, alignment.only_right)):
        linked = {getattr(link, side) for link in alignment.links}
        missing = [gap.section for gap in gaps]

        assert not linked & set(missing)
        assert linked | set(missing) == set(_ids(doc))
        assert missing == [one for one in _ids(doc) if one in missing]
    order = {one: at for at, one in enumerate(_ids(left))}, {one: at for at, one in enumerate(_ids(right))}
    places = [(order[0][link.left], order[1][link.right]) for link in alignment.links]

    assert places == sorted(set(places))


@untimed
@given(documents(), documents())
def test_scores_are_ratios_and_links_have_evidence(left, right):
    alignment = align_documents(left, right)

    assert all(0.5 <= link.score <= 1 and link.evidence for link in alignment.links)
    assert all(0 <= gap.near.score <= 1 for gap in (*alignment.only_left, *alignment.only_right) if gap.near)


def _expectations(lines):
    for line in lines.strip().splitlines():
        if " | " in line:
            yield "gap", tuple(line.split(" | "))
        else:
            yield ("must", tuple(line.split(" = "))) if " = " in line else ("may", tuple(line.split(" ~ ")))


@pytest.mark.parametrize(("given", "expected"), cases("align/links"))
def test_links_between_written_documents(given, expected):
    """`A = B` must be linked, `A ~ B` may be, `A | -` and `- | B` must be gaps; any other link is false."""
    left, right = (document((CASES / "align" / name).read_text(encoding="utf-8")) for name in given.split())
    titles = {one.id: one.title for one in (*sections_of(left), *sections_of(right))}
    alignment = align_documents(left, right)
    found = {(titles[link.left], titles[link.right]) for link in alignment.links}
    wanted = list(_expectations(expected))
    must, may = ({pair for kind, pair in wanted if kind == which} for which in ("must", "may"))
    gaps = {(titles[gap.section], "-") for gap in alignment.only_left}
    gaps |= {("-", titles[gap.section]) for gap in alignment.only_right}

    assert (must - found, found - must - may) == (set(), set())
    assert {pair for kind, pair in wanted if kind == "gap"} <= gaps


@pytest.mark.parametrize(("given", "expected"), cases("align/pairs"))
def test_links_between_short_documents(given, expected):
    """Two documents parted by `|||`; expected: left id, right id and relation of every link."""
    left, right = (document(part.strip()) for part in given.split("|||"))
    found = [f"{link.left} {link.right} {link.relation}" for link in align_documents(left, right).links]

    assert found == expected.strip().splitlines()


def test_words_are_the_left_documents_own_and_mirrored():
    one = document("# Ljus vid stationen\nBelysningen vid stationen byts ut mot starkare lampor.")
    other = document(
        "# Ljus vid stationerna\nStarkare belysning vid stationerna ger ljus på gångvägen, och lampor byts."
    )
    (there,), (back,) = align_documents(one, other).links, align_documents(other, one).links
    words = [next(e.words for e in link.evidence if isinstance(e, WordsEvidence)) for link in (there, back)]

    assert "stationen" in words[0]
    assert "stationerna" in words[1]


def test_a_container_is_linked_by_its_subsections():
    children = ["Belysning vid stationen byts.", "Klotter tas bort inom ett dygn.", "Parkerna gallras på våren."]
    headings = ["Ljus", "Klotter", "Parker"]
    below = "\n".join(f"## {h}\n{t}" for h, t in zip(headings, children, strict=True))
    alignment = align_documents(document(f"# Platser\n{below}"), document(f"# Annat\n{below}"))
    top = alignment.links[0]

    assert (top.left, top.right) == ("platser", "annat")
    assert ContextEvidence() in top.evidence


@pytest.mark.real
def test_two_editions_of_a_real_routine(shared: Path):
    editions = Editions(shared)
    found = set(_pairs(align_documents(editions.left, editions.right)))

    assert editions.pair_f1(found) >= 0.9
    assert editions.gap_f1(found) >= 0.85


def test_words_shared_are_told_once_each_and_stand_on_both_sides():
    """Parts of compounds link sections; they are no words a reader finds there."""
    left = document("# Ljus\nTrygghetsvandringar och belysningsplaner ordnas. Belysningsplanen gäller skolvägar.")
    right = document("# Ljus\nTrygghetsskapande belysningsplaner ordnas, även vandringar längs skolvägarna i mörker.")

    words = [
        word
        for link in align_documents(left, right).links
        for one in link.evidence
        if isinstance(one, WordsEvidence)
        for word in one.words
    ]

    assert sorted(words) == ["Ljus", "belysningsplaner", "ordnas", "skolvägar"]
