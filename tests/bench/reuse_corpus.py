"""Made collections of texts in which it is known what was copied from where. Seeded; nothing of them is kept."""

import random
import re
from bisect import bisect
from collections import defaultdict
from dataclasses import dataclass
from itertools import accumulate

from remiss.model.reuse import Passage

KINDS = ("verbatim", "near", "ocr", "shuffled")
LENGTHS = (25, 40, 60, 100)  # words of a copied passage
COPIES = 4  # documents for each copied passage
PARAGRAPHS = (60, 140)  # words of a paragraph
WORDS = 700  # of a document, copies aside
REPLACED = 0.08  # share of words of a near copy
MISREAD = 0.03  # share of letters of a scanned copy, å, ä, ö aside: these lose their marks
BOILERPLATES, BOILED = 3, 0.3  # texts, and the share of documents that begin with one of them
VOCABULARY = 30_000  # words; the rarer a word, the less often it stands
SENTENCE = 17  # words

_WORD = re.compile(r"(?<!\S)[^\W\d_]+(?=[.,;:]?(?!\S))")
_MARKS = {"å": "aaadé", "ä": "aaad&i", "ö": "ooo6é"}
_MISREADINGS = {
    "rn": "m",
    "m": "rn",
    "l": "1",
    "i": "1",
    "o": "0",
    "e": "c",
    "cl": "d",
    "h": "b",
    "u": "n",
    "t": "f",
    "li": "h",
}


@dataclass(frozen=True)
class Copy:
    """A passage that was put into two texts."""

    left: Passage
    right: Passage
    kind: str


@dataclass(frozen=True)
class Collection:
    """Texts by name, and what two of them have in common."""

    texts: dict[str, str]
    copies: list[Copy]


class Prose:
    """Endless text that reads like the source: each word is drawn from those that follow the last one there."""

    def __init__(self, rng: random.Random, source: list[list[str]]) -> None:
        self.rng = rng
        self.words = [word for sentence in source for word in _WORD.findall(" ".join(sentence).lower())]
        self.following: dict[str, list[str]] = defaultdict(list)
        for word, after in zip(self.words, self.words[1:], strict=False):
            self.following[word].append(after)
        long = sorted({word for word in self.words if len(word) > 3})
        self.vocabulary = list(long)
        while len(self.vocabulary) < VOCABULARY:
            self.vocabulary.append(rng.choice(long) + rng.choice(("s", "", "o")) + rng.choice(long))
        rng.shuffle(self.vocabulary)
        self.weights = list(accumulate(1 / (rank + 3) for rank in range(len(self.vocabulary))))

    def rare(self) -> str:
        """A word of the vocabulary, the first ones most often."""
        return self.vocabulary[bisect(self.weights, self.rng.random() * self.weights[-1])]

    def write(self, count: int) -> list[str]:
        """So many words, a full stop after every `SENTENCE` of them."""
        found: list[str] = []
        word = self.rng.choice(self.words)
        while len(found) < count:
            chance = self.rng.random()
            if chance < 0.45 and self.following[word]:
                word = self.rng.choice(self.following[word])
            else:
                word = self.rare() if chance < 0.78 else self.rng.choice(self.words)
            found.append(word + "." if len(found) % SENTENCE == SENTENCE - 1 else word)
        return found


def made_collection(rng: random.Random, source: list[list[str]], documents: int) -> Collection:
    """Return so many texts, with one copy for every `COPIES` of them."""
    prose = Prose(rng, source)
    boilerplates = [" ".join(prose.write(40)) for _ in range(BOILERPLATES)]
    parts: list[list[tuple[str, str]]] = []  # of each document: text, and which copy it belongs to
    for _ in range(documents):
        paragraphs = [(" ".join(prose.write(rng.randint(*PARAGRAPHS))), "") for _ in range(WORDS // 100)]
        parts.append([(rng.choice(boilerplates), ""), *paragraphs] if rng.random() < BOILED else paragraphs)
    kinds = {}
    for number in range(documents // COPIES):
        kind = KINDS[number % len(KINDS)]
        passage = prose.write(rng.choice(LENGTHS))
        pieces = [passage[: len(passage) // 2], passage[len(passage) // 2 :]] if kind == "shuffled" else [passage]
        pieces = pieces if min(map(len, pieces)) >= LENGTHS[0] else [passage]
        left, right = rng.sample(range(documents), 2)
        keys = [f"{number}.{at}" for at in range(len(pieces))]
        kinds.update(dict.fromkeys(keys, kind))
        originals = [(" ".join(piece), key) for piece, key in zip(pieces, keys, strict=True)]
        copies = [(copied(rng, prose, piece, kind), key) for piece, key in zip(pieces, keys, strict=True)]
        _insert(rng, parts[left], originals)
        _insert(rng, parts[right], copies[::-1])
    return _laid_out(parts, kinds)


def _insert(rng: random.Random, parts: list[tuple[str, str]], pieces: list[tuple[str, str]]) -> None:
    at = rng.randrange(len(parts))
    parts[at:at] = pieces


def copied(rng: random.Random, prose: Prose, words: list[str], kind: str) -> str:
    """Return a copy of a passage."""
    if kind == "near":
        words = [rng.choice(prose.vocabulary) if rng.random() < REPLACED else word for word in words]
    text = " ".join(words)
    return scanned(rng, text) if kind == "ocr" else text


def scanned(rng: random.Random, text: str) -> str:
    """Return a text as a bad scan reads it: letters without their marks, mistaken for others, lost, torn apart."""
    text = "".join(rng.choice(_MARKS[char]) if char in _MARKS and rng.random() < 0.95 else char for char in text)
    found: list[str] = []
    at = 0
    while at < len(text):
        wrong = [plain for plain in _MISREADINGS if text.startswith(plain, at)] if rng.random() < MISREAD else None
        if wrong:
            plain = rng.choice(wrong)
            found.append(_MISREADINGS[plain])
            at += len(plain)
            continue
        if wrong is None or not text[at].isalpha():
            found.append(text[at])
        elif rng.random() < 0.3:
            found.append("" if rng.random() < 0.6 else text[at] + " ")
        else:
            found.append(text[at])
        at += 1
    return "".join(found)


def _laid_out(parts: list[list[tuple[str, str]]], kinds: dict[str, str]) -> Collection:
    texts: dict[str, str] = {}
    places: dict[str, list[Passage]] = defaultdict(list)
    for number, pieces in enumerate(parts):
        name, at = f"{number:05}", 0
        for text, key in pieces:
            if key:
                places[key].append(Passage(name, at, at + len(text)))
            at += len(text) + 2
        texts[name] = "\n\n".join(text for text, _ in pieces)
    return Collection(texts, [Copy(*sorted(places[key]), kinds[key]) for key in sorted(places)])
