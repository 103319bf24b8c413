"""How long one base against many documents takes, against rapidfuzz on the same sections in the same run.

    python tests/bench/bench_compare.py [DOCUMENTS] [SECTIONS]

The base and the others have SECTIONS sections of some 127 words; half of an other's are copies of base sections.

made up: sentences of real texts with half of the words exchanged; copies have every fifth word exchanged, which is
more than editions of a text have, and nearly each change has a place of its own.
real: sections of ../shared/corpus as they stand; copies have sentences struck, added, and words replaced.

Cold: nothing of the documents or their words is known, only the word lists are read. Again: the same documents anew,
their words known, such as when one of them was edited. Processor seconds of the process, and of `fuzz.ratio` over all
pairs of sections with the base (texts folded beforehand), which gives a number a pair and nothing to read.
"""

import random
import resource
import sys
from collections.abc import Sequence
from dataclasses import replace

from bench_align import REPLACED, SECTION_WORDS, SEED, SHARED, clock, made_document, sentences_source
from rapidfuzz import fuzz, process

from remiss.compare import compare
from remiss.language import read_word_lists
from remiss.language.fold import fold
from remiss.language.sentences import sentences
from remiss.model.document import Document, DocumentId

DOCUMENTS, SECTIONS = 30, 60
STRUCK, REWRITTEN, ADDED = 0.1, 0.3, 0.07  # share of the sentences of a copy

Section = list[list[str]]  # sentences, each as its words


def made_up(rng: random.Random, documents: int, total: int) -> list[list[Section]]:
    """Return the sections of the base and of the others, from sentences with half of the words exchanged."""
    source = sentences_source(rng)
    vocabulary = sorted({word for sentence in source for word in sentence if len(word) > 3})

    def section() -> Section:
        words: list[str] = []
        while len(words) < SECTION_WORDS:
            words += [rng.choice(vocabulary) if rng.random() < 0.5 else word for word in rng.choice(source)]
        return [words]

    def copy(one: Section) -> Section:
        return [[rng.choice(vocabulary) if rng.random() < REPLACED else word for word in words] for words in one]

    base = [section() for _ in range(total)]
    others = [[section() for _ in range(total)] for _ in range(documents)]
    for other in others:
        for origin, place in enumerate(rng.sample(range(total), total // 2)):
            other[place] = copy(base[origin])
    return [base, *others]


def real(rng: random.Random, documents: int, total: int) -> list[list[Section]]:
    """Return the sections of the base and of the others, from real texts."""
    pool: list[Section] = []
    for path in sorted((SHARED / "corpus").glob("*.txt")):
        text, section = path.read_text(encoding="utf-8"), []
        for span in sentences(text):
            section.append(text[span.start : span.end].split())
            if sum(map(len, section)) >= SECTION_WORDS:
                pool.append(section)
                section = []
    rng.shuffle(pool)

    def copy(one: Section) -> Section:
        kept: Section = []
        for words in one:
            chance, other = rng.random(), rng.choice(rng.choice(pool))
            if chance < STRUCK:
                continue
            at = rng.randrange(len(words)) if chance < STRUCK + REWRITTEN else len(words)
            kept.append([*words[:at], *other[: len(words) - at][:4], *words[at + 4 :]])
            if chance > 1 - ADDED:
                kept.append(other)
        return kept or one

    base, rest = pool[:total], pool[total:]
    others = [[rng.choice(rest) for _ in range(total)] for _ in range(documents)]
    for other in others:
        for place in rng.sample(range(total), total // 2):
            other[place] = copy(rng.choice(base))
    return [base, *others]


def report(label: str, drawn: Sequence[Sequence[Section]], rng: random.Random) -> None:
    """Print the seconds of one base against the others."""
    texts = [[" ".join(" ".join(words) for words in section) for section in sections] for sections in drawn]
    cold, result = clock(lambda: compare_all(texts, rng))
    again, _ = clock(lambda: compare_all(texts, rng))
    folded = [[fold(text) for text in sections] for sections in texts]
    everything = [text for sections in folded[1:] for text in sections]
    peer, _ = clock(lambda: process.cdist(folded[0], everything, scorer=fuzz.ratio, workers=1))
    links = sum(len(pair.alignment.links) for pair in result.pairs)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    size = f"{len(texts) - 1} x {len(texts[0])} sections"
    print(f"{label}, {size}: cold {cold:.2f} s, again {again:.2f} s, {links} links; fuzz.ratio {peer:.2f} s, ", end="")
    print(f"{cold / peer:.2f} and {again / peer:.2f} of it; {memory} MB at most so far")


def compare_all(texts: Sequence[Sequence[str]], rng: random.Random):
    """Compare documents made of the texts anew, so that nothing is known of them."""
    base, *others = (document(sections, place, rng) for place, sections in enumerate(texts))
    return compare(base, others, title="bench")


def document(texts: Sequence[str], place: int, rng: random.Random) -> Document:
    """Return a document whose headings are words of some section."""
    titles = [" ".join(rng.choice(texts).split()[:3]) for _ in texts]
    return replace(made_document(list(texts), titles), id=DocumentId(f"bench-{place}"), sha256=str(place))


if __name__ == "__main__":
    counts = [int(argument) for argument in sys.argv[1:3]]
    documents, total = (*counts, *(DOCUMENTS, SECTIONS)[len(counts) :])
    lists, _ = clock(read_word_lists)
    print(f"word lists: {lists:.2f} s, once a process")
    if SHARED.is_dir():
        report("real", real(random.Random(SEED), documents, total), random.Random(SEED))
    report("made up", made_up(random.Random(SEED), documents, total), random.Random(SEED))
