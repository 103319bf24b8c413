"""The measures that a score is made of."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from outlines import document, documents, untimed

from remiss.align.candidates import NEIGHBOURS, NOISE, nearest
from remiss.align.features import measure
from remiss.align.headings import heading_likeness
from remiss.align.kinship import Nearness, kinship
from remiss.align.ngrams import content_words, tfidf
from remiss.align.profile import profiles
from remiss.align.score import NO_CONTEXT, Context, score

WORDS = st.lists(st.sampled_from(["klotter", "belysning", "park", "parken", "skola", "skolan"]), max_size=6)


def _headings(left, right):
    return heading_likeness(profiles(document(f"# {left}"))[0], profiles(document(f"# {right}"))[0], 0.0)


@untimed
@given(st.lists(WORDS, min_size=1, max_size=5), st.lists(WORDS, min_size=1, max_size=5))
def test_cosines_are_ratios_and_equal_texts_have_one(left, right):
    rows, columns = tfidf(left, right)
    cells = (rows @ columns.T).toarray()

    assert cells.shape == (len(left), len(right))
    assert 0 <= cells.min() <= cells.max() <= 1.0001
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            assert cells[i, j] == pytest.approx(1, abs=1e-4) or sorted(one) != sorted(other) or not one


def test_rare_words_weigh_more_than_common_ones():
    rows, columns = tfidf([["park", "hamn"], ["park", "skog"], ["park", "torg"]], [["hamn"], ["park"]])
    cells = (rows @ columns.T).toarray()

    assert cells[0, 0] > cells[0, 1]


@pytest.mark.parametrize(("rows", "columns"), [(3, 4), (40, 300), (300, 40)])
def test_candidates_are_the_best_of_the_full_matrix(rows, columns):
    """Random items of one or two texts, more of them than one strip holds."""
    random = np.random.default_rng(7)
    vocabulary = [f"ord{number:03}" for number in range(60)]
    sides = [
        [[list(random.choice(vocabulary, 8)) for _ in range(random.integers(1, 3))] for _ in range(total)]
        for total in (rows, columns)
    ]
    matrices = tfidf(*[[text for item in side for text in item] for side in sides])
    cells = (matrices[0] @ matrices[1].T).toarray()
    owners = [[at for at, item in enumerate(side) for _ in item] for side in sides]
    full = np.zeros((rows, columns))
    for i, row in enumerate(owners[0]):
        for j, column in enumerate(owners[1]):
            full[row, column] = max(full[row, column], cells[i, j])
    found = nearest(*sides)

    assert all(value == pytest.approx(full[pair], abs=1e-5) for pair, value in found.items())
    for i in range(rows):
        best = sorted(full[i], reverse=True)[:NEIGHBOURS]
        kept = sorted((value for (row, _), value in found.items() if row == i), reverse=True)
        assert kept[: len(best)] == pytest.approx([value for value in best if value >= NOISE], abs=1e-5)


def test_nothing_is_near_an_empty_side():
    assert nearest([], [[["park"]]]) == {}
    assert nearest([[[]]], [[[]]]) == {}


@pytest.mark.parametrize(
    ("left", "right", "low", "high"),
    [
        ("Samverkan", "Samverkan", 1.0, 1.0),
        ("Förebyggande arbete", "FÖREBYGGANDE ARBETE", 1.0, 1.0),
        ("Lägesbild", "Lagesbild", 1.0, 1.0),
        ("Förebyggande arbete", "Förebyggande agerande", 0.4, 0.8),
        ("Begreppsram", "Begrepp", 0.3, 0.8),
        ("Inledning", "Stadsutveckling", 0.0, 0.2),
        ("Mål", "Roller och ansvar", 0.0, 0.0),
    ],
)
def test_heading_likeness(left, right, low, high):
    assert low <= _headings(left, right) <= high
    assert _headings(left, right) == _headings(right, left)


@untimed
@given(documents(), documents())
def test_kinship_is_a_symmetric_ratio_and_one_for_the_same_text(left, right):
    mine, theirs = profiles(left), profiles(right)

    assert 0 <= kinship(mine, theirs) == kinship(theirs, mine) <= 1
    assert kinship(mine, mine) == 1


def test_kinship_of_edited_and_of_unrelated_texts():
    base = "# Ljus\nBelysningen vid stationen byts ut mot starkare lampor i höst av kommunens tekniska nämnd."
    edited = base.replace("i höst", "till våren")
    other = "# Skola\nEleverna får lärplattor och undervisningen flyttas under renoveringen till paviljonger."

    assert kinship(profiles(document(base)), profiles(document(edited))) == 1
    assert kinship(profiles(document(base)), profiles(document(other))) == 0


@untimed
@given(documents(), documents(), st.floats(0, 1), st.floats(0, 1))
def test_more_evidence_never_lowers_a_score(left, right, editions, matter):
    near = Nearness(editions=editions, matter=matter)
    for features in measure(profiles(left), profiles(right)).values():
        bare = score(features, NO_CONTEXT, near)
        helped = score(features, Context(parents=True, neighbours=2, children=1.0), near)

        assert 0 <= bare <= helped <= 1
        assert (bare == 1) <= features.equal


def test_headings_that_are_numbers_take_the_heading_above():
    numbered = profiles(document("# Tystnadsplikt\n## 3 §\nDen som arbetar här får inte röja det."))[1]

    assert (numbered.numbered, numbered.title_words) == (True, content_words("Tystnadsplikt"))
