"""Texts and edited copies of them, with what was done to each word. Seeded; nothing of them is kept."""

import random
import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from remiss.language.sentences import sentences

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
DELETED, REWRITTEN, TOUCHED, INSERTED, MOVED = 0.05, 0.06, 0.6, 0.05, 0.03  # shares of paragraphs
REPLACED = 0.05  # share of words in a touched paragraph
SAME, CHANGED, ELSEWHERE = "same", "changed", "elsewhere"


@dataclass(frozen=True)
class Side:
    """A text, its words, where each stands, and what was done to it."""

    text: str
    words: list[str]
    spans: list[tuple[int, int]]
    labels: list[str]


@dataclass
class Paragraph:
    """Words and what was done to them; `origin` is the paragraph of the left text that it is a version of."""

    words: list[str]
    labels: list[str]
    origin: "Paragraph | None" = None


def real_sentences(rng: random.Random) -> list[list[str]]:
    """The sentences of 6-60 words of the real texts beside the checkout, each once; texts in random order."""
    paths = sorted(CORPUS.glob("*.txt"))
    rng.shuffle(paths)
    found: dict[str, list[str]] = {}
    for path in paths:
        text = path.read_text(encoding="utf-8")
        for span in sentences(text):
            words = text[span.start : span.end].split()
            if 6 <= len(words) <= 60:
                found.setdefault(" ".join(words), words)
    return list(found.values())


def untouched(name: str) -> Side:
    """A real text beside the checkout as it stands."""
    text = (CORPUS / f"{name}.txt").read_text(encoding="utf-8")
    spans = [match.span() for match in re.finditer(r"\S+", text)]
    return Side(text, [text[start:end] for start, end in spans], spans, [SAME] * len(spans))


def repeated_sentences(rng: random.Random, source: list[list[str]], words: int) -> list[list[str]]:
    """Sentences drawn from the first 200 of the source again and again, a quarter of their longer words exchanged.

    Formulas over and over, as in a long report from one hand: no sentence stands twice, but each is like many others.
    """
    few = source[:200]
    vocabulary = [word for sentence in few for word in sentence if word.isalpha() and len(word) > 3]
    found = []
    while few and words > 0:
        sentence = [
            rng.choice(vocabulary) if len(word) > 3 and rng.random() < 0.25 else word for word in rng.choice(few)
        ]
        found.append(sentence)
        words -= len(sentence)
    return found


def drawn_sentences(rng: random.Random, words: int) -> list[list[str]]:
    """Sentences of 6-40 made-up words, drawn by rank (Zipf) from some 30,000, the shortest the most frequent."""
    syllables = [consonant + vowel for consonant in "bdfghjklmnprstv" for vowel in "aeiouyåäö"]
    made = {"".join(rng.choices(syllables, k=rng.choice([1, 2, 3, 3, 4, 5]))) for _ in range(40_000)}
    vocabulary = sorted(made, key=lambda word: (len(word), word))
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(vocabulary))))
    found = []
    while words > 0:
        size = rng.randint(6, 40)
        sentence = [vocabulary[bisect(weights, rng.random() * weights[-1])] for _ in range(size)]
        found.append([sentence[0].capitalize(), *sentence[1:-1], sentence[-1] + "."])
        words -= size
    return found


def edited_pair(rng: random.Random, source: list[list[str]], words: int, blank: str) -> tuple[Side, Side]:
    """Return a text of at least so many words and its edited copy; `blank` stands between paragraphs."""
    supply = _paragraphs(rng, source)
    left: list[Paragraph] = []
    while sum(len(paragraph.words) for paragraph in left) < words:
        left.append(_new(next(supply), SAME))
    vocabulary = [word for paragraph in left for word in paragraph.words if word.isalpha() and len(word) > 3]
    right: list[Paragraph] = []
    for paragraph in left:
        if rng.random() < DELETED:
            paragraph.labels[:] = [CHANGED] * len(paragraph.words)
            continue
        if rng.random() < REWRITTEN:
            paragraph.labels[:] = [CHANGED] * len(paragraph.words)
            right.append(_new(next(supply), CHANGED))
        else:
            right.append(_touched(rng, paragraph, vocabulary))
        if rng.random() < INSERTED:
            right.append(_new(next(supply), CHANGED))
    _move(rng, right)
    return _side(left, blank), _side(right, blank)


def _paragraphs(rng: random.Random, source: list[list[str]]) -> Iterator[list[str]]:
    at = 0
    while at < len(source):
        size = rng.randint(2, 6)
        yield [word for sentence in source[at : at + size] for word in sentence]
        at += size


def _new(words: list[str], label: str) -> Paragraph:
    return Paragraph(words, [label] * len(words))


def _touched(rng: random.Random, paragraph: Paragraph, vocabulary: list[str]) -> Paragraph:
    copy = Paragraph(list(paragraph.words), list(paragraph.labels), paragraph)
    if rng.random() < TOUCHED:
        for at, word in enumerate(copy.words):
            new = rng.choice(vocabulary)
            if rng.random() < REPLACED and (core := re.search(r"\w+", word)) and core.group() != new:
                copy.words[at] = word[: core.start()] + new + word[core.end() :]
                copy.labels[at] = paragraph.labels[at] = CHANGED
    return copy


def _move(rng: random.Random, right: list[Paragraph]) -> None:
    for paragraph in [one for one in right if one.origin and rng.random() < MOVED]:
        right.remove(paragraph)
        right.insert(rng.randrange(len(right) + 1), paragraph)
        for one in (paragraph, paragraph.origin):
            one.labels[:] = [ELSEWHERE] * len(one.words)


def _side(parts: list[Paragraph], blank: str) -> Side:
    text, spans, at = [], [], 0
    for paragraph in parts:
        for word in paragraph.words:
            spans.append((at, at + len(word)))
            at += len(word) + 1
        text.append(" ".join(paragraph.words))
        at += len(blank) - 1
    words = [word for paragraph in parts for word in paragraph.words]
    return Side(blank.join(text), words, spans, [label for paragraph in parts for label in paragraph.labels])
