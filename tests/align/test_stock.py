"""What the genre repeats whatever the matter is."""

import pytest
from case_files import cases

from remiss.align.ngrams import content_words
from remiss.align.stock import is_bare, without_stock
from remiss.language.fold import fold
from remiss.language.tokens import word_texts


@pytest.mark.parametrize(("given", "expected"), cases("align/stock"))
def test_what_is_left_of_a_sentence(given, expected):
    words = word_texts(without_stock(fold(given)))
    kept = expected.split()

    assert [word for word in words if word in kept] == kept
    assert set(content_words(without_stock(fold(given)))) <= set(kept)


@pytest.mark.parametrize(
    "text", ["Enligt 4 § lagen (2016:1145) får nämnden besluta.", "Beslutet justeras omedelbart.", ""]
)
def test_offsets_stay(text):
    assert len(without_stock(fold(text))) == len(text)


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Inledning", True),
        ("Syfte", True),
        ("Bilaga 2", True),
        ("Förslag till beslut", True),
        ("3 §", True),
        ("Mål", False),
        ("Uppföljning", False),
        ("Inledning om hamnen", False),
    ],
)
def test_bare_headings(title, bare):
    assert is_bare(content_words(title)) is bare
