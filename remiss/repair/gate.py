"""Whether a text has lost its å, ä and ö: only then are its words read anew."""

import math
import unicodedata
from collections.abc import Iterable, Mapping
from itertools import pairwise

from remiss.model.span import Span
from remiss.repair.channel import MARKED
from remiss.repair.cues import cue_words
from remiss.repair.learning import Habits

_HIGHEST_RATE = 0.035  # of the letters; clean texts have 3.5 (a list of names) to 5.8 per cent
_USUAL_RATE = 0.04  # at least, but for lists of names
_DEVIATIONS = 2.5  # standard deviations below it; a short text may have few by chance, and is left alone
_BLOCK = 500  # characters, some 70 words with 16 å, ä and ö; few clean blocks have none, and those few are names
_EXPLAINED = 0.08  # share of words that lost letters explain: in clean texts at most 0.02, in scans 0.2
_SWEDISH_SHARE = 0.04  # of all words; in Swedish some 0.2, and 0.1 in lists of names


def letter_rate(text: str) -> float:
    """Return the share of å, ä and ö among the letters, in [0, 1]; 0 without letters."""
    marked, letters = _count(text)
    return marked / letters if letters else 0.0


def has_its_letters(text: str) -> bool:
    """Return whether å, ä and ö are as common as in Swedish, or the text is too short to tell."""
    return not _are_few(*_count(text))


def _are_few(marked: int, letters: int) -> bool:
    usual = _USUAL_RATE * letters
    return marked < _HIGHEST_RATE * letters and usual - marked > _DEVIATIONS * math.sqrt(usual)


def lost_stretches(text: str) -> tuple[Span, ...]:
    """Return the stretches of a text that have lost their letters, in order: all of it, none, or some.

    Only some when the rest clearly has its letters, as when a scanned appendix is bound with a clean text; a scan that
    lost some letters everywhere is one stretch.
    """
    blocks = _blocks(text)
    counts = [_count(text[slice(*block)]) for block in blocks]
    lost = [_are_few(*count) for count in counts]
    marked, letters = _sum(counts)
    marked_there, letters_there = _sum([count for count, is_lost in zip(counts, lost, strict=True) if is_lost])
    rest_is_sound = marked - marked_there >= _HIGHEST_RATE * (letters - letters_there)
    if rest_is_sound and marked_there <= _HIGHEST_RATE / 3 * letters_there:
        return _touching(block for block, is_lost in zip(blocks, lost, strict=True) if is_lost)
    return (Span(0, len(text)),) if _are_few(marked, letters) else ()


def _sum(counts: Iterable[tuple[int, int]]) -> tuple[int, int]:
    pairs = list(counts)
    return sum(marked for marked, _ in pairs), sum(letters for _, letters in pairs)


def _blocks(text: str) -> list[Span]:
    """Return the text in stretches of whole lines, of whole paragraphs where those are short, long enough to tell."""
    borders, at = [0], 0
    for line in text.splitlines(keepends=True):
        at += len(line)
        if at - borders[-1] >= (2 * _BLOCK if line.strip() else _BLOCK):
            borders.append(at)
    if borders[-1] < len(text):
        borders.append(len(text))
    if len(borders) > 2 and borders[-1] - borders[-2] < _BLOCK // 2:
        del borders[-2]
    return [Span(*pair) for pair in pairwise(borders)]


def _touching(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans with those joined that follow one another without a gap."""
    found: list[Span] = []
    for span in spans:
        if found and found[-1].end == span.start:
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return tuple(found)


def is_swedish(words: Mapping[str, int]) -> bool:
    """Return whether a text is in Swedish, by the commonest words that have no å, ä or ö.

    Args:
        words: The distinct words as they stand, with their counts.
    """
    return sum(words.get(word, 0) for word in cue_words("swedish")) >= _SWEDISH_SHARE * sum(words.values()) > 0


def explains(habits: Habits) -> bool:
    """Return whether enough words are Swedish words only with lost letters put back."""
    return habits.explained >= _EXPLAINED


def _count(text: str) -> tuple[int, int]:
    composed: Iterable[str] = unicodedata.normalize("NFC", text).lower()
    letters = [char for char in composed if char.isalpha()]
    return sum(char in MARKED for char in letters), len(letters)
