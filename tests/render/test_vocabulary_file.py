"""A municipality's vocabulary changed by adding: what stood there stays."""

import pytest
from case_files import cases
from hypothesis import given
from hypothesis import strategies as st

from remiss.render.vocabulary_file import with_theme, with_word
from remiss.themes import Theme, ThemeId, default_vocabulary, read_phrase, read_vocabulary

KEYS = st.sampled_from(["words", "not"])
WORDS = st.text(alphabet="abcdeåäö-':#*&!%@`{}[],?|>\"", min_size=2, max_size=8).filter(read_phrase)


@pytest.mark.parametrize(("given", "expected"), cases("themes/added"))
def test_a_word_is_added(given, expected):
    first, _, text = given.partition("\n")
    theme, key, word = first.split(" ", 2)

    found = with_word(text, ThemeId(theme), key, read_phrase(word))

    assert found.rstrip("\n") == expected.rstrip("\n")
    assert read_phrase(word) in read_vocabulary(found, where="egna.yaml")[theme].written(key)


@given(st.lists(st.tuples(st.sampled_from(["skola", "belysning"]), KEYS, WORDS), max_size=6))
def test_whatever_is_added_is_read_back(added):
    text = "# vår lista\n"
    for theme, key, word in added:
        text = with_word(text, ThemeId(theme), key, read_phrase(word))
    own = read_vocabulary(text, where="egna.yaml") if added else {}

    assert text.startswith("# vår lista\n")
    for theme, key, word in added:
        assert read_phrase(word) in own[theme].written(key)


def test_a_new_theme_is_read_back():
    theme = Theme(ThemeId("varme"), "värme: hetta, torka", (("värmebölj*",),))

    own = read_vocabulary(with_theme("- id: skola\n  words: [rast]\n", theme), where="egna.yaml")

    assert own["varme"] == theme
    assert list(own) == ["skola", "varme"]
    assert "varme" not in default_vocabulary()
