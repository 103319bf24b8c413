"""What is known of Swedish words: how common a form is, its base form, and how it is spelled with å, ä and ö.

The word lists are read on first use (about a second and 170 MB) and kept for the life of the process.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from threading import RLock
from types import MappingProxyType
from typing import TYPE_CHECKING

from remiss.language.fold import fold

if TYPE_CHECKING:
    from simplemma.strategies import DictionaryLookupStrategy

_LOADING = RLock()  # Streamlit asks from several threads; without it each would load its own copy
_SWEDISH = "sv"


def frequency(word: str) -> float:
    """Return the share of a lower-case form among running words, in [0, 1]; 0 when it was never seen.

    Source: wordfreq, its largest Swedish list (340,815 forms, none rarer than about 1e-8).
    """
    return _frequencies().get(word, 0.0)


def known_forms() -> Mapping[str, float]:
    """Return every form that `frequency` knows with its share, the most common first."""
    return MappingProxyType(_frequencies())


@cache
def base_form(word: str) -> str | None:
    """Return the dictionary form of a lower-case form ("männens": "man"), or None when the list does not know it.

    A form of two words has the one that the list prefers. A form of two letters is its own: the list takes "it" for
    "den". Source: simplemma, its Swedish list (963,931 forms).
    """
    if len(word) < 3:
        return word
    found = _dictionary().get_lemma(word, _SWEDISH)
    return found.lower() if found else None


def marked_spellings(word: str) -> tuple[str, ...]:
    """Return the known words that `word` is what is left of when some å, ä or ö lost their marks, most common first.

    The letters of `word` that still have marks keep them. `word` itself is not among them.
    """
    found = _marked().get(fold(word))
    return tuple(other for other in found if other != word and _keeps_marks(word, other)) if found else ()


def _keeps_marks(plain: str, marked: str) -> bool:
    return all(one == other or one.isascii() for one, other in zip(plain, marked, strict=True))


def read_word_lists() -> None:
    """Read the word lists now, for a process that will need them: what is asked first then costs as little as later."""
    _marked()
    _dictionary()


@cache
def _frequencies() -> dict[str, float]:
    with _LOADING:
        return _read_frequencies()


@cache
def _dictionary() -> "DictionaryLookupStrategy":
    with _LOADING:
        return _read_dictionary()


@cache
def _marked() -> dict[str, tuple[str, ...]]:
    with _LOADING:
        return _read_marked()


@cache
def _read_frequencies() -> dict[str, float]:
    from wordfreq import get_frequency_dict  # noqa: PLC0415 - 50 MB that only matching needs

    found: dict[str, float] = get_frequency_dict(_SWEDISH, wordlist="best")
    return found


@cache
def _read_dictionary() -> "DictionaryLookupStrategy":
    from simplemma.strategies import DictionaryLookupStrategy  # noqa: PLC0415 - 100 MB that only matching needs

    strategy = DictionaryLookupStrategy()
    strategy.get_lemma("ord", _SWEDISH)  # reads the list
    return strategy


@cache
def _read_marked() -> dict[str, tuple[str, ...]]:
    frequencies = _frequencies()
    marked = [word for word in frequencies if not word.isascii() and not word.isdigit()]
    found: dict[str, list[str]] = defaultdict(list)
    together = fold("\n".join(marked)).split("\n")  # one by one would take three times as long
    for word, folded in zip(marked, together, strict=True):
        found[folded].append(word)
    return {
        folded: tuple(sorted(words, key=lambda word: (-frequencies[word], word)) if len(words) > 1 else words)
        for folded, words in found.items()
    }
