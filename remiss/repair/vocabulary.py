"""What words, and which after which, are known from texts that have their letters."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from remiss.repair.pieces import Piece, read_pieces

_DOUBT = 0.5  # pairs; between .3, best with few texts at hand, and 1, best with many (bench_repair.py)
SENTENCE, NUMBER = "<s>", "<n>"  # stand for the border of a sentence and for any number, as words do


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words and pairs of words with their counts, small letters only.

    Attributes:
        words: How often each word stands in the texts.
        pairs: For a word, or `SENTENCE` or `NUMBER`, how often each of the words, or of these two, follows it.
    """

    words: Mapping[str, int]
    pairs: Mapping[str, Mapping[str, int]]


NOTHING = Vocabulary({}, {})
"""The vocabulary of no text."""


def count_words(texts: Iterable[str]) -> Vocabulary:
    """Return the vocabulary of texts in good order; of none, an empty one."""
    words: Counter[str] = Counter()
    pairs: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        before = SENTENCE
        for piece, term in _terms(text):
            if piece.opens:
                pairs[before][SENTENCE] += 1
                before = SENTENCE
            if piece.is_word:
                words[term] += 1
            pairs[before][term] += 1
            before = term
    return Vocabulary(words, pairs)


def _terms(text: str) -> Iterator[tuple[Piece, str]]:
    return ((piece, term_of(piece)) for piece in read_pieces(text))


def term_of(piece: Piece) -> str:
    """Return what stands for a piece among words."""
    return piece.text.lower() if piece.is_word else NUMBER


class Context:
    """How much likelier a word is after another than it is elsewhere, by what was counted."""

    def __init__(self, vocabularies: Iterable[Vocabulary]) -> None:
        """Add up what several vocabularies have counted."""
        self._pairs: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for vocabulary in vocabularies:
            for before, following in vocabulary.pairs.items():
                self._pairs[before].update(following)
        self._before = {word: following.total() for word, following in self._pairs.items()}
        self._after: Counter[str] = Counter()
        for following in self._pairs.values():
            self._after.update(following)
        self._total = self._after.total()

    def gain(self, before: str, word: str) -> float:
        """Return the logarithm (nats) of how many times as likely a word is after another as elsewhere.

        The count of the pair over the count that chance would give, both with `_DOUBT` added: 0 for words that were
        never seen, and near it for rare ones, however they met. The ratio, not the chance itself, because the texts
        that pairs come from are few: how common a word is, longer lists know better.
        """
        total = self._before.get(before)
        if total is None:
            return 0.0
        expected = total * self._after[word] / self._total
        return math.log((self._pairs[before][word] + _DOUBT) / (expected + _DOUBT))


@cache
def shipped_pairs() -> Vocabulary:
    """Return the pairs of words that come with the program; `pairs.tsv` says of what text. Without words alone."""
    source = resources.files(__package__).joinpath("pairs.tsv")
    pairs: dict[str, dict[str, int]] = {}
    for line in source.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        before, _, following = line.partition("\t")
        counted = (item.partition(":") for item in following.split())
        pairs[before] = {word: int(count or 1) for word, _, count in counted}
    return Vocabulary({}, pairs)
