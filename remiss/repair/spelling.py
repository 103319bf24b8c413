"""How likely letters follow one another in Swedish words: what tells readings apart before any word is known."""

import math
import re
from collections import defaultdict
from functools import cache
from itertools import islice
from threading import Lock

from remiss.language.lexicon import known_forms

START, END = "^", "$"
_REACH = 4  # letters looked back; with the letter itself a 5-gram, as the study measured
_WORDS = 50_000  # the commonest forms; 150,000 took three times as long to count and read no word better
_PRIOR = 4.0  # weight of the shorter context, in letters seen; the study's
_ALPHABET = 40  # letters and signs; an unseen one has this share
_LISTED = re.compile(r"[a-zåäöé-]{2,}")
_RAREST = 1e-8  # the list's own floor; a form counts once there, and once more for each power of ten

_LOADING = Lock()


class Spelling:
    """Counts of letters after up to four others, and the chances they give; grows only its memory of what was asked."""

    def __init__(self, words: dict[str, float]) -> None:
        """Count the letters of words.

        Args:
            words: Lower-case words with their shares among running words.
        """
        self._counts: defaultdict[str, float] = defaultdict(float)
        self._totals: defaultdict[str, float] = defaultdict(float)
        self._memory: dict[str, float] = {}
        counts, totals = self._counts, self._totals
        for word, share in words.items():
            weight = 1 + max(0.0, math.log10(share / _RAREST))
            padded = f"{START}{word}{END}"
            for at in range(1, len(padded)):
                for back in range(max(0, at - _REACH), at + 1):
                    counts[padded[back : at + 1]] += weight
                    totals[padded[back:at]] += weight

    def chance(self, before: str, letter: str) -> float:
        """Return the logarithm (nats) of the chance of a lower-case letter after at most four others; below 0."""
        asked = before + letter
        known = self._memory.get(asked)
        if known is None:
            known = self._memory[asked] = math.log(self._share(before, letter))
        return known

    def _share(self, before: str, letter: str) -> float:
        share = 1 / _ALPHABET
        for back in range(len(before), -1, -1):
            total = self._totals.get(before[back:])
            if not total:
                break
            share = (self._counts.get(before[back:] + letter, 0.0) + _PRIOR * share) / (total + _PRIOR)
        return share

    def weigh(self, word: str) -> float:
        """Return the logarithm (nats) of the chance of a lower-case word, its end included."""
        padded = f"{START}{word}{END}"
        return sum(self.chance(padded[max(0, at - _REACH) : at], padded[at]) for at in range(1, len(padded)))


def swedish_spelling() -> Spelling:
    """Return the spelling of the commonest Swedish words: counted on first use (some 2 s), kept for the process."""
    with _LOADING:
        return _count()


@cache
def _count() -> Spelling:
    listed = ((word, share) for word, share in known_forms().items() if _LISTED.fullmatch(word))
    return Spelling(dict(islice(listed, _WORDS)))
