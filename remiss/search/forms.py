"""Texts as an index holds them: a slot for each word, with the forms that stand for the word.

Slots are parted by "|", in the order of `remiss.language.tokens`, so that the number of a slot leads back to the word
itself. What is written "kommunernas trygghetsarbete" has the slots "kommun" and "trygghet+arbete", and as parts "" and
"trygghet arbete".
"""

from functools import lru_cache

from remiss.language.fold import fold
from remiss.language.forms import term_forms
from remiss.language.tokens import word_texts

SLOT = "|"


def whole_forms(text: str) -> str:
    """Return a slot for each word of a text, with its base form, folded; a compound's parts joined by "+"."""
    return SLOT.join(_kept(word)[0] for word in word_texts(text))


def part_forms(text: str) -> str:
    """Return a slot for each word of a text, with the parts of a compound parted by blanks, empty for other words."""
    return SLOT.join(_kept(word)[1] for word in word_texts(text))


def heading_forms(title: str) -> str:
    """Return all forms of a heading's words, in order: what an index weighs for more than the same in a text."""
    return " ".join(form for word in word_texts(title) for form in _kept(word) if form)


def spelled_forms(text: str) -> tuple[tuple[str, str, str], ...]:
    """Return (word in lower case, the same folded, form) of the words of a text, each once, sorted."""
    words = sorted({word.lower() for word in word_texts(text)})
    return tuple((word, fold(word), _kept(word)[0]) for word in words if _kept(word)[0])


def forms_of(word: str) -> tuple[str, tuple[str, ...]]:
    """Return a word's form and, for a compound, the forms of its parts; "" and () for what is no word."""
    forms = term_forms(word)
    return (forms[-1], forms[:-1]) if forms else ("", ())


@lru_cache(maxsize=400_000)  # the words of a national collection, some 100 bytes each
def _kept(word: str) -> tuple[str, str]:
    whole, parts = forms_of(word)
    return whole, " ".join(parts)
