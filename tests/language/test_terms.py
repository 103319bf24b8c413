"""Words that mean the same, and the forms that stand for a word."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judging import case_pairs, judge, prototype_pairs

from remiss.language import same_term, term_forms
from remiss.language.fold import fold

WORDS = sorted({term for pair in case_pairs("same_term") for term in (pair.left, pair.right)})
TERMS = st.one_of(st.sampled_from(WORDS), st.text(max_size=20), st.text("aåsk- IT", max_size=12))


@pytest.mark.parametrize("pair", case_pairs("same_term"), ids=lambda pair: f"{pair.left} | {pair.right}")
def test_same_term(pair):
    assert same_term(pair.left, pair.right) is pair.same


@pytest.mark.parametrize("name", ["terms_held_out", "terms_tuning"])
def test_pairs_of_the_domain(name):
    score, wrong = judge(same_term, case_pairs(name))

    assert score.precision >= 0.95, wrong
    assert score.f1 >= 0.92, wrong


@pytest.mark.real
def test_pairs_of_the_study(shared):
    score, wrong = judge(same_term, prototype_pairs(shared))

    assert score.precision >= 0.95, wrong
    assert score.f1 >= 0.92, wrong


@given(TERMS, TERMS)
def test_same_term_is_symmetric(left, right):
    assert same_term(left, right) is same_term(right, left)


@given(TERMS)
def test_a_term_is_the_same_as_itself(term):
    assert same_term(term, term) is any(map(str.isalnum, term))


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("åtgärdsplanerna", ("atgard", "plan", "atgard+plan")),
        ("atgardsplan", ("atgard", "plan", "atgard+plan")),
        ("Lokalförsörjningsplanens", ("lokal", "forsorja", "plan", "lokal+forsorja+plan")),
        ("gatubelysning", ("gata", "belysa", "gata+belysa")),
        ("IT-säkerheten", ("it", "sakerhet", "it+sakerhet")),
        ("nämndernas", ("namnd",)),
        ("städerna", ("stad",)),
        ("förslagets", ("forslag",)),
        ("kontakten", ("kontakt",)),
        ("partnerskap", ("partnerskap",)),
        ("trygghets-", ("trygghet",)),
        ("2024", ("2024",)),
        ("-", ()),
        ("", ()),
    ],
)
def test_term_forms(word, expected):
    assert term_forms(word) == expected


@given(TERMS)
def test_forms_are_folded(word):
    forms = term_forms(word)

    assert all(form and form == fold(form) for form in forms)
    assert len(forms) != 2


def test_word_lists_are_not_read_until_a_word_is_asked_for():
    check = "import sys, remiss.language; sys.exit(bool({'wordfreq', 'simplemma'} & set(sys.modules)))"

    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0


def test_word_lists_are_there_when_they_were_read_beforehand():
    check = """
import sys
from remiss.language import lexicon, read_word_lists, term_forms
lists = lexicon._read_frequencies, lexicon._read_dictionary, lexicon._read_marked
read_word_lists()
before = [part.cache_info().misses for part in lists]
term_forms("atgardsplanens")
sys.exit(before != [1, 1, 1] or [part.cache_info().misses for part in lists] != before)
"""
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0


def test_threads_share_one_copy_of_the_word_lists():
    check = """
import sys
from concurrent.futures import ThreadPoolExecutor
from remiss.language import lexicon, term_forms
with ThreadPoolExecutor(8) as pool:
    found = set(pool.map(term_forms, ["atgardsplanens"] * 16))
lists = lexicon._read_frequencies, lexicon._read_dictionary, lexicon._read_marked
loads = [part.cache_info().misses for part in lists]
sys.exit(found != {("atgard", "plan", "atgard+plan")} or loads != [1, 1, 1])
"""
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0


def test_common_words_are_at_hand_when_they_were_recalled_beforehand():
    check = """
import sys
from remiss.language import recall_common_words, term_forms
from remiss.language.fold import fold
recall_common_words()
worked_out = term_forms.cache_info().misses
for word in ("kommunen", "trygghet", "ansvar", "långsiktigt", "samverkan"):
    term_forms(fold(word))
sys.exit(term_forms.cache_info().misses != worked_out)
"""
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0
