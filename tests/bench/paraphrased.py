"""Real sentences and a copy of them as a machine translation and a scanner would give it. Seeded; nothing is kept.

Each sentence keeps some words, keeps others in part (the beginning, as an inflection or a kindred word does), gets
others of its kind in the place of the rest, has its phrases in another order and its letters misread; neighbours are
split, merged, cut anew or left out. Shares of the shapes: somewhat harder than in golddev.py of Bleualign (Text+Berg),
where of the first 89 groups 55 are one to one, 20 one to two and 13 larger.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass

Sentence = list[str]
Bead = tuple[tuple[int, ...], tuple[int, ...]]

KEPT, KINDRED = 0.45, 0.2  # shares of words kept, and kept in their first part; the rest are other words
MOVED = 0.5  # share of sentences whose phrases stand in another order
MISREAD = 0.02  # share of letters
READ_AS = {"å": "a", "ä": "a", "ö": "o", "m": "rn", "l": "1", "e": "c", "t": "f", "h": "b", "i": "l", "n": "u"}
ENDINGS = ("", "a", "ande", "ar", "as", "de", "en", "er", "erna", "ets", "ning", "s", "t")
# Sentences taken left and given right, with their share of the groups.
SHAPES = {
    (1, 1): 0.5,
    (1, 2): 0.13,
    (2, 1): 0.13,
    (1, 3): 0.03,
    (3, 1): 0.04,
    (2, 2): 0.05,
    (2, 3): 0.03,
    (3, 2): 0.03,
    (1, 0): 0.03,
    (0, 1): 0.03,
}
SHORT = 5  # words; a shorter sentence is not split


@dataclass(frozen=True)
class Paraphrase:
    """Sentences of both sides and the groups that belong together."""

    left: list[str]
    right: list[str]
    gold: set[Bead]


def paraphrased(rng: random.Random, source: list[Sentence], total: int) -> Paraphrase:
    """Return some `total` sentences and their paraphrase."""
    vocabulary = sorted({word for sentence in source for word in sentence})
    left: list[Sentence] = []
    right: list[Sentence] = []
    gold: set[Bead] = set()
    rest = iter(source)
    while len(left) < total:
        (many_left, many_right), mine, theirs = _group(rng, rest, vocabulary)
        if many_left and many_right:
            places = range(len(left), len(left) + len(mine)), range(len(right), len(right) + len(theirs))
            gold.add((tuple(places[0]), tuple(places[1])))
        left += mine
        right += theirs
    return Paraphrase([" ".join(one) for one in left], [" ".join(one) for one in right], gold)


def _group(
    rng: random.Random, rest: Iterator[Sentence], vocabulary: Sentence
) -> tuple[tuple[int, int], list[Sentence], list[Sentence]]:
    many_left, many_right = rng.choices(list(SHAPES), list(SHAPES.values()))[0]
    mine = [next(rest) for _ in range(max(many_left, 1))]
    if sum(map(len, mine)) < SHORT * max(many_right, many_left):
        many_left, many_right, mine = 1, 1, mine[:1]
    theirs = [_reworded(rng, sentence, vocabulary) for sentence in mine]
    if (many_left, many_right) != (1, 1):
        theirs = _cut(rng, [word for sentence in theirs for word in sentence], many_right)
    return (many_left, many_right), mine if many_left else [], theirs if many_right else []


def _reworded(rng: random.Random, sentence: Sentence, vocabulary: Sentence) -> Sentence:
    return [_misread(rng, _exchanged(rng, word, vocabulary)) for word in _reordered(rng, sentence)]


def _exchanged(rng: random.Random, word: str, vocabulary: Sentence) -> str:
    chance = rng.random()
    if chance < KEPT or not any(char.isalpha() for char in word):
        return word
    if chance < KEPT + KINDRED and len(word) > 4:
        return word[: max(4, len(word) * 2 // 3)] + rng.choice(ENDINGS)
    return rng.choice(vocabulary)


def _reordered(rng: random.Random, sentence: Sentence) -> Sentence:
    """Return a sentence with two of its phrases of two to five words exchanged, or as it was."""
    if len(sentence) < 8 or rng.random() >= MOVED:
        return sentence
    at, first, second = rng.randrange(len(sentence) - 6), rng.randint(2, 5), rng.randint(2, 5)
    middle, end = at + first, at + first + second
    return [*sentence[:at], *sentence[middle:end], *sentence[at:middle], *sentence[end:]]


def _misread(rng: random.Random, word: str) -> str:
    return "".join(READ_AS.get(char, char) if rng.random() < MISREAD else char for char in word)


def _cut(rng: random.Random, words: Sentence, pieces: int) -> list[Sentence]:
    """Return the words in so many pieces; a cut falls within a sixth of a piece's length of the even one."""
    if pieces < 1:
        return [words]
    size = len(words) / pieces
    cuts = [round(size * (piece + rng.uniform(-1, 1) / 6)) for piece in range(1, pieces)]
    return [words[start:end] for start, end in zip([0, *cuts], [*cuts, len(words)], strict=True)]
