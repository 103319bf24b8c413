"""Swedish: folding, words, sentences, stems, and which words mean the same."""

from remiss.language.forms import term_forms
from remiss.language.terms import same_term

__all__ = ["same_term", "term_forms"]
