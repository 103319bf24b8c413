"""How fast and how readable the diff is, against difflib and rapidfuzz in the same run.

    python tests/bench/bench_diff.py [WORDS]

A text of 50,000 words and an edited copy: of its paragraphs 5 % are deleted, 6 % rewritten, 60 % have 5 % of their
words replaced, after 5 % a new one is put in, and 3 % are moved. The words are sentences of the real texts beside the
checkout when they are there, and words drawn by rank (Zipf) in any case; the paragraphs' borders either survive or are
lost. Seeded: the same table each time but for the processor times.

Columns: CPU in seconds (median of five; difflib once), how many times difflib's (autojunk off); changes; chaff, equal
runs of one or two words between two changes, in parts of difflib's; F1 of changed words, moved ones left out; moved
words shown as equal or as moved.
"""

import random
import re
import statistics
import sys
import time
from bisect import bisect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate, pairwise
from pathlib import Path

from rapidfuzz.distance import Indel

from remiss.diff import diff_texts
from remiss.language.sentences import sentences
from remiss.model.operation import Tag

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
DELETED, REWRITTEN, TOUCHED, INSERTED, MOVED = 0.05, 0.06, 0.6, 0.05, 0.03  # shares of paragraphs
REPLACED = 0.05  # share of words in a touched paragraph
SAME, CHANGED, ELSEWHERE = "same", "changed", "elsewhere"
Sentence = list[str]
Paragraph = list[str]


@dataclass(frozen=True)
class Side:
    """A text, where its words stand, and what was done to each."""

    text: str
    spans: list[tuple[int, int]]
    words: list[str]
    labels: list[str]


@dataclass(frozen=True)
class Found:
    """What a method says of the words: label of each on both sides, number of changes, chaff."""

    left: list[str]
    right: list[str]
    changes: int
    chaff: int


def real_sentences() -> list[Sentence]:
    """The sentences of 6-60 words of the real texts, in order of file and place."""
    found = []
    for path in sorted(CORPUS.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        found += [text[span.start : span.end].split() for span in sentences(text)]
    return [sentence for sentence in found if 6 <= len(sentence) <= 60]


def drawn_sentences(rng: random.Random, words: int) -> list[Sentence]:
    """Sentences of 6-40 words drawn by rank from 30,000 made-up words, the shortest the most frequent."""
    syllables = [a + b for a in "bdfghjklmnprstv" for b in "aeiouyåäö"]
    vocabulary = sorted({"".join(rng.choices(syllables, k=rng.choice([1, 2, 3, 3, 4, 5]))) for _ in range(34_000)}, key=len)
    cumulated = list(accumulate(1 / (rank + 3) for rank in range(len(vocabulary))))
    found = []
    while words > 0:
        size = rng.randint(6, 40)
        sentence = [vocabulary[bisect(cumulated, rng.random() * cumulated[-1])] for _ in range(size)]
        found.append([sentence[0].capitalize(), *sentence[1:-1], sentence[-1] + "."])
        words -= size
    return found


def paragraphs(rng: random.Random, source: Iterator[Sentence]) -> Iterator[Paragraph]:
    while True:
        paragraph = [word for _ in range(rng.randint(2, 6)) for word in next(source, [])]
        if not paragraph:
            return
        yield paragraph


def edited(rng: random.Random, supply: Iterator[Paragraph], words: int, blank: str) -> tuple[Side, Side]:
    """Draw a text of so many words, and its edited copy."""
    left: list[tuple[Paragraph, list[str]]] = []
    right: list[tuple[Paragraph, list[str], int | None]] = []
    total = 0
    vocabulary: list[str] = []
    while total < words:
        left.append((paragraph := next(supply), [SAME] * len(paragraph)))
        total += len(paragraph)
        vocabulary += [word for word in paragraph if len(word) > 3 and word.isalpha()]
    for place, (paragraph, labels) in enumerate(left):
        if rng.random() < DELETED:
            labels[:] = [CHANGED] * len(paragraph)
            continue
        if rng.random() < REWRITTEN:
            labels[:] = [CHANGED] * len(paragraph)
            new = next(supply)
            right.append((new, [CHANGED] * len(new), None))
        else:
            copy = list(paragraph)
            for at in range(len(copy)):
                touched = rng.random() < REPLACED and TOUCHED > (hash_free(place) % 100) / 100
                if touched:
                    copy[at] = other_word(rng, copy[at], vocabulary)
                    labels[at] = SAME if copy[at] == paragraph[at] else CHANGED
            right.append((copy, list(labels), place))
        if rng.random() < INSERTED:
            new = next(supply)
            right.append((new, [CHANGED] * len(new), None))
    for item in [item for item in right if item[2] is not None and rng.random() < MOVED]:
        right.remove(item)
        right.insert(rng.randrange(len(right)), item)
        left[item[2]][1][:] = item[1][:] = [ELSEWHERE] * len(item[0])
    return side(left, blank), side([item[:2] for item in right], blank)
