"""How likely a word is, whatever stands around it, and what speaks for it."""

import math

from remiss.language.dictionary import is_spelled
from remiss.language.lexicon import known_forms
from remiss.model.repair import Ground
from remiss.repair.spelling import swedish_spelling
from remiss.repair.vocabulary import Vocabulary

_LIBRARY_WORDS = 8_000  # words; a library of as many counts as much as the list. With 3,000 a small one says too much
_DOUBTFUL = (
    1e-7  # share below which the list also has misspellings: a form must be spelled as the dictionary has it ...
)
_DOUBT = 0.02  # ... or its share counts as so much less. The study's
_SPELLED, _LIKELIEST_SPELLED = (
    -6.0,
    math.log(1e-8),
)  # nats beside how likely the letters are: only the dictionary knows it
_LIKELIEST_SPLIT = math.log(1e-10)  # of parts that the dictionary does not put together
_UNKNOWN = -18.0  # nats, beside how likely the letters are; so that an unknown word never beats a known one
_PART = 2e-7  # share of a part, below which it is rather chance; as in language/compounds.py
_COMMON_PART = 1e-5  # what a part of three letters must have
_PART_WEIGHT, _PART_COST = 0.6, 10.0  # nats a seam; the study's
_SHORTEST_PART = 3  # letters

Weighed = tuple[float, Ground]
"""The logarithm (nats) of a word's chance, and what speaks for it."""


class Words:
    """The words that are known: of the list, of a vocabulary of clean documents, and of the dictionary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Keep the vocabulary; it remembers what it was asked, nothing else."""
        self._listed = known_forms()
        self._library = vocabulary.words
        self._library_size = sum(self._library.values())
        self._memory: dict[str, Weighed] = {}

    def weigh(self, word: str) -> Weighed:
        """Return the chance of a word and what speaks for it; capitals do not matter but to the dictionary."""
        known = self._memory.get(word)
        if known is None:
            known = self._memory[word] = self._weigh(word)
        return known

    def _weigh(self, word: str) -> Weighed:
        lower = word.lower()
        share, ground = self._listed_share(word, lower), Ground.LIST
        count = self._library.get(lower, 0)
        if self._library_size:
            part = self._library_size / (self._library_size + _LIBRARY_WORDS)
            share = (1 - part) * share + part * count / self._library_size
            ground = Ground.LIBRARY if count else ground
        return (math.log(share), ground) if share else self._unlisted(word, lower)

    def _listed_share(self, word: str, lower: str) -> float:
        share = self._listed.get(lower, 0.0)
        if (
            0 < share < _DOUBTFUL
            and len(lower) > _SHORTEST_PART
            and lower not in self._library
            and not is_spelled(word)
        ):
            return share * _DOUBT
        return share

    def _unlisted(self, word: str, lower: str) -> Weighed:
        split = self._best_split(lower)
        if is_spelled(word):
            spelled = _SPELLED + swedish_spelling().weigh(lower)
            return min(spelled if split is None else max(split, spelled), _LIKELIEST_SPELLED), Ground.DICTIONARY
        if split is not None:
            return min(split - 3.0, _LIKELIEST_SPLIT), Ground.COMPOUND
        return _UNKNOWN + swedish_spelling().weigh(lower), Ground.LETTERS

    def _best_split(self, lower: str) -> float | None:
        """Return the chance of the likeliest division into two listed words, a linking s left out; None without one."""
        best = None
        for cut in range(_SHORTEST_PART, len(lower) - _SHORTEST_PART + 1):
            head = self._listed.get(lower[cut:], 0.0)
            if head < _PART:
                continue
            first = lower[:cut]
            modifier = self._listed.get(first, 0.0)
            if first.endswith("s") and len(first) > _SHORTEST_PART + 1:
                modifier = max(modifier, self._listed.get(first[:-1], 0.0))
            least = _PART if len(first) > _SHORTEST_PART else _COMMON_PART
            if modifier >= least and is_spelled(first):
                chance = _PART_WEIGHT * (math.log(modifier) + math.log(head)) - _PART_COST
                best = chance if best is None else max(best, chance)
        return best
