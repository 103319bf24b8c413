"""The reasons that are told are those that a score is made of."""

from pathlib import Path

import pytest
from hypothesis import given
from outlines import document, documents, untimed

from remiss import service
from remiss.align import align_documents, explain_link
from remiss.align.evidence import WORTH_TELLING, evidence, shared_words, vocabulary
from remiss.align.features import measure
from remiss.align.kinship import Nearness
from remiss.align.profile import profiles
from remiss.align.rarity import contained, rarity
from remiss.align.score import NO_CONTEXT, Context, pieces
from remiss.compare import with_opening
from remiss.model.alignment import (
    ContainedEvidence,
    ContextEvidence,
    HeadingEvidence,
    LeadEvidence,
    Piece,
    TextEvidence,
    WordsEvidence,
)
from remiss.store import Library

LIBRARY = Library(Path(__file__).parent.parent.parent)
NEAR = Nearness(editions=0.0, matter=1.0)
AROUND = (Piece.PARENTS, Piece.CHILDREN, Piece.NEIGHBOURS)


@pytest.mark.parametrize("name", ["huddinge-och-stockholm", "trygghetsprogram-och-remissvar"])
def test_a_reason_is_told_when_its_piece_of_the_score_is_worth_it(name):
    base, other = map(with_opening, service.documents_of(LIBRARY, service.open_comparison(LIBRARY, name)))
    links = align_documents(base, other).links
    told = set()
    for link in links:
        weights = dict(explain_link(base, other, link.left, link.right).pieces)
        likeness = max((one.likeness for one in link.evidence if isinstance(one, TextEvidence)), default=0.0)
        if not weights or likeness >= 0.9:
            continue
        kinds = {type(one) for one in link.evidence}
        expected = {
            ContainedEvidence: weights.get(Piece.CONTAINED, 0.0),
            LeadEvidence: weights.get(Piece.LEAD, 0.0),
            ContextEvidence: sum(weights.get(piece, 0.0) for piece in AROUND),
            HeadingEvidence: weights.get(Piece.HEADINGS, 0.0),
        }
        assert {kind for kind, weight in expected.items() if weight >= WORTH_TELLING} == kinds & set(expected)
        order = [expected[type(one)] for one in link.evidence if type(one) in expected]
        assert order == sorted(order, reverse=True)
        told |= kinds
    assert {ContainedEvidence, LeadEvidence, HeadingEvidence} <= told


def weighed(context, containers):
    left, right = profiles(document("# Mål\nTrygga parker.")), profiles(document("# Syfte\nLjusa torg."))
    features = next(iter(measure(*[profiles(document("# Mål\nTrygga parker."))] * 2).values()))._replace(equal=False)
    features = features._replace(containers=containers, heading=0.3, ratio=0.1, topic=0.1)
    words = vocabulary(left, right)
    told = evidence(left[0], right[0], features, context, near=NEAR, words=words)
    return told, pieces(features, context, NEAR)


def test_linked_subsections_speak_for_containers_only():
    context = Context(children=1.0)

    told, weights = weighed(context, containers=0)
    assert weights[Piece.CHILDREN] == 0
    assert ContextEvidence() not in told
    told, weights = weighed(context, containers=2)
    assert weights[Piece.CHILDREN] > 0
    assert told[0] == ContextEvidence()
    assert ContextEvidence() not in weighed(NO_CONTEXT, containers=2)[0]


def test_how_much_of_the_shorter_stands_in_the_longer_can_be_counted():
    apart = "# Ekonomi\nBudgeten beslutas i november."
    left = document(f"# Klotter\nKlotter tas bort inom ett dygn. Skadegörelse anmäls.\n{apart}")
    longer = "Klotter saneras. Parkerna städas varje vecka. Skadegörelse kostar staden stora summor."
    right = document(f"# Skötsel\n{longer}\n{apart}")

    told, mirrored = explain_evidence(left, right), explain_evidence(right, left)

    assert told == ContainedEvidence(common=2, total=5)
    assert mirrored == told


def explain_evidence(left, right):
    mine, theirs = profiles(left), profiles(right)
    features = measure(mine, theirs)[0, 0]
    told = evidence(mine[0], theirs[0], features, NO_CONTEXT, near=NEAR, words=vocabulary(mine, theirs))
    return next(one for one in told if isinstance(one, ContainedEvidence))


def test_a_shared_word_is_told_once_whatever_its_parts():
    left = {"ansvarsfordelning": "Ansvarsfördelning", "ansvar": "ansvarsfördelning", "park": "parken"}

    assert shared_words(left, left, {"ansvar": 1, "ansvarsfordelning": 2, "park": 3}) == ("ansvarsfördelning", "parken")


def test_a_section_with_five_rare_words_to_tell_is_trusted_by_half():
    left, right = (
        profiles(document("# Träd\nbjörk ek tall gran")),
        profiles(document("# Träd\nbjörk ek tall gran lind")),
    )
    rare = rarity(left, right)

    fewest = min(rare.left[0], rare.right[0])
    assert contained(left[0], right[0], rare) == pytest.approx(fewest / (fewest + 5))


def test_shared_words_stand_behind_the_other_reasons():
    left = document("# Klotter\nKlotter tas bort inom ett dygn. Skadegörelse anmäls.")
    right = document("# Klotter\nKlotter saneras. Skadegörelse kostar staden stora summor.")

    (link,) = align_documents(left, right).links

    assert isinstance(link.evidence[-1], WordsEvidence)


@untimed
@given(documents(), documents())
def test_an_explanation_is_of_the_score_that_is_shown_from_either_side(left, right):
    alignment = align_documents(left, right)
    for link in (*alignment.links, *alignment.candidates):
        there = explain_link(left, right, link.left, link.right)
        back = explain_link(right, left, link.right, link.left)

        assert there.score == link.score
        assert there == back
