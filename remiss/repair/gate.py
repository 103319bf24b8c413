"""Whether a text has lost its å, ä and ö: only then are its words read anew."""

import math
import unicodedata
from collections.abc import Iterable, Mapping

from remiss.repair.channel import MARKED
from remiss.repair.learning import Habits

_HIGHEST_RATE = 0.035  # of the letters; clean texts have 3.5 (a list of names) to 5.8 per cent
_USUAL_RATE = 0.04  # at least, but for lists of names
_DEVIATIONS = 2.5  # standard deviations below it; a short text may have few by chance, and is left alone
_EXPLAINED = 0.08  # share of words that lost letters explain: in clean texts at most 0.02, in scans 0.2
_SWEDISH = frozenset("och att som det av till med den ett inte om har de".split())  # words that lose nothing
_SWEDISH_SHARE = 0.04  # of all words; in Swedish some 0.2, and 0.1 in lists of names


def letter_rate(text: str) -> float:
    """Return the share of å, ä and ö among the letters, in [0, 1]; 0 without letters."""
    marked, letters = _count(text)
    return marked / letters if letters else 0.0


def has_its_letters(text: str) -> bool:
    """Return whether å, ä and ö are as common as in Swedish, or the text is too short to tell."""
    marked, letters = _count(text)
    usual = _USUAL_RATE * letters
    return not (marked < _HIGHEST_RATE * letters and usual - marked > _DEVIATIONS * math.sqrt(usual))


def is_swedish(words: Mapping[str, int]) -> bool:
    """Return whether a text is in Swedish, by the commonest words that have no å, ä or ö.

    Args:
        words: The distinct words as they stand, with their counts.
    """
    return sum(words.get(word, 0) for word in _SWEDISH) >= _SWEDISH_SHARE * sum(words.values()) > 0


def explains(habits: Habits) -> bool:
    """Return whether enough words are Swedish words only with lost letters put back."""
    return habits.explained >= _EXPLAINED


def _count(text: str) -> tuple[int, int]:
    composed: Iterable[str] = unicodedata.normalize("NFC", text).lower()
    letters = [char for char in composed if char.isalpha()]
    return sum(char in MARKED for char in letters), len(letters)
