"""Swedish: folding, words, sentences, stems, and which words mean the same."""

from remiss.language.forms import recall_common_words, term_forms
from remiss.language.lexicon import read_word_lists
from remiss.language.terms import same_term

__all__ = ["read_word_lists", "recall_common_words", "same_term", "term_forms"]
