"""Swedish basics: folding, words, sentences, stems."""

from itertools import pairwise

import pytest
from case_files import cases
from hypothesis import given
from hypothesis import strategies as st

from remiss.language.facts import facts
from remiss.language.fold import fold
from remiss.language.sentences import sentences
from remiss.language.stems import stem
from remiss.language.stopwords import is_stopword
from remiss.language.tokens import word_count, word_texts, words


@pytest.mark.parametrize(("given_text", "expected"), cases("language/sentences"))
def test_sentences(given_text, expected):
    found = [" ".join(given_text[slice(*span)].split()) for span in sentences(given_text)]

    assert found == expected.strip().split("\n")


@pytest.mark.parametrize(("given_text", "expected"), cases("language/facts"))
def test_facts(given_text, expected):
    found = [f"{fact.kind.value}: {given_text[slice(*fact.span)]}" for fact in facts(given_text)]

    assert found == expected.strip().splitlines()


WORDS = st.sampled_from("ska bör ta fram en plan 5 mnkr 2025 - 2027 den 1 mars nämnden nämnd % senast . , och".split())


@given(st.lists(WORDS, max_size=20).map(" ".join))
def test_facts_are_in_order_and_do_not_overlap(text):
    spans = [fact.span for fact in facts(text)]

    assert all(one.end <= two.start for one, two in pairwise(spans))
    assert all(text[slice(*span)].strip() for span in spans)


@given(st.lists(WORDS, max_size=20).map(" ".join))
def test_facts_do_not_need_the_diacritics(text):
    assert facts(fold(text)) == facts(text)


@given(st.text(alphabet=st.sampled_from("aÅ .!?\n1"), max_size=60))
def test_sentences_hold_every_letter_once_and_in_order(text):
    spans = sentences(text)

    assert "".join("".join(text[slice(*span)].split()) for span in spans) == "".join(text.split())
    assert all(one.end <= two.start for one, two in pairwise(spans))


@given(st.text(max_size=80))
def test_folding_keeps_the_length_and_is_done_once(text):
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("left", "right"),
    [("Ärendets", "arendets"), ("FÖRSLAG", "forslag"), ("2018–2021", "2018-2021"), ("”citat”", '"citat"'), ("é", "e")],
)
def test_folded_writings_are_equal(left, right):
    assert fold(left) == fold(right)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("IT-stöd, barn- och unga", ["IT-stöd", "barn", "och", "unga"]),
        ("ett_två", ["ett", "två"]),
        ("sam\u00adverkan", ["sam\u00adverkan"]),
        ("a\u030akerman", ["a\u030akerman"]),
        ("3.2 § 6", ["3", "2", "6"]),
        ("", []),
    ],
)
def test_words(text, expected):
    assert word_texts(text) == expected
    assert [token.text for token in words(text)] == expected
    assert word_count(text) == len(expected)
    assert all(text[slice(*token.span)] == token.text for token in words(text))


@pytest.mark.parametrize(
    ("left", "right"),
    [("kommunernas", "kommun"), ("nämnder", "nämnden"), ("trygghet", "TRYGGHETEN"), ("skolor", "skola")],
)
def test_inflections_have_one_stem(left, right):
    assert stem(left) == stem(right)


@pytest.mark.parametrize(("word", "expected"), [("och", True), ("Är", True), ("i", True), ("trygghet", False)])
def test_stopwords(word, expected):
    assert is_stopword(word) is expected
