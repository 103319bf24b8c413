"""How right and how fast the alignment is, against a hand-made alignment and rapidfuzz in the same run.

    python tests/bench/bench_align.py [SECTIONS]

Links and gaps: F1 on two editions of a real routine, by the rules of ../shared/tools/score.py; one pair of documents,
on which the weights were also looked at. `by hand`: outlines made from the gold's spans; `as read`: by the plain-text
reader, so that what it misses counts too.

Candidates: the best partners of SECTIONS sections of some 127 words, half of which have a copy with 20 % of the words
replaced on the other side. Processor seconds from texts to pairs, and of `fuzz.ratio` over all pairs (texts folded
beforehand; above 1,500 sections it is run over 60 rows and multiplied). Top-1: share of the copies that stand first.

Documents: seconds to align two whole documents of so many sections.

Sentences: 1,000 real sentences against a copy in which 6 % were struck or added, 10 % merged or split, 20-70 % of the
words replaced, some swapped or cut; and 600 against a paraphrase (tests/bench/paraphrased.py), where every other group
is split, merged or cut anew. Strict: F1 of exact groups; lax: F1 of groups that meet on both sides.
"""

import random
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from edited_texts import drawn_sentences, real_sentences
from paraphrased import paraphrased
from rapidfuzz import fuzz, process

sys.path.insert(0, str(Path(__file__).parent.parent / "align"))
from editions import FILES, Editions

from remiss.align import align_documents, align_sentences
from remiss.align.candidates import nearest
from remiss.align.ngrams import content_words
from remiss.intake.plain import read_plain
from remiss.language.fold import fold
from remiss.model.document import Block, BlockKind, Document, DocumentId, Metadata, SectionId
from remiss.model.outline import sections_of
from remiss.model.span import Span
from remiss.model.tree import Heading, build_sections

SEED = 20
SECTIONS = 1_000
SECTION_WORDS = 127
REPLACED = 0.2
MOST_IN_FULL = 1_500  # sections; above, the peer runs over a strip
PEER_ROWS = 60
SENTENCES = 1_000
PARAPHRASED = 600  # sentences
SHARED = Path(__file__).parent.parent.parent.parent / "shared"

T = TypeVar("T")
Bead = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True)
class Bench:
    """Texts of the sections of two documents, and which left one is the source of which right one."""

    left: list[str]
    right: list[str]
    copies: dict[int, int]


def clock(work: Callable[[], T]) -> tuple[float, T]:
    """Return the processor seconds and the result of one run."""
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def sentences_source(rng: random.Random) -> list[list[str]]:
    """Return real sentences when the shared texts are here, else made-up ones."""
    return real_sentences(rng) if SHARED.is_dir() else drawn_sentences(rng, 100_000)


def made_sections(rng: random.Random, total: int) -> Bench:
    """Return sections of real sentences with half of the words exchanged, so that none repeats another."""
    source = sentences_source(rng)
    vocabulary = sorted({word for sentence in source for word in sentence if len(word) > 3})

    def section() -> list[str]:
        words: list[str] = []
        while len(words) < SECTION_WORDS:
            words += [rng.choice(vocabulary) if rng.random() < 0.5 else word for word in rng.choice(source)]
        return words

    left = [section() for _ in range(total)]
    places = rng.sample(range(total), total // 2)
    right = [section() for _ in range(total)]
    for origin, place in enumerate(places):
        right[place] = [rng.choice(vocabulary) if rng.random() < REPLACED else word for word in left[origin]]
    return Bench([" ".join(words) for words in left], [" ".join(words) for words in right], dict(enumerate(places)))


def candidates(bench: Bench) -> dict[tuple[int, int], float]:
    """Return the pairs that the alignment would look at closely."""
    return nearest([[content_words(text)] for text in bench.left], [[content_words(text)] for text in bench.right])


def top_1(bench: Bench, pairs: dict[tuple[int, int], float]) -> float:
    """Return the share of the copies that are the best partner of their source."""
    best: dict[int, tuple[float, int]] = {}
    for (i, j), value in pairs.items():
        best[i] = max(best.get(i, (0.0, -1)), (value, j))
    return sum(best.get(i, (0.0, -1))[1] == j for i, j in bench.copies.items()) / len(bench.copies)


def report_candidates(total: int) -> None:
    """Print processor seconds of the candidate search and of its peer."""
    bench = made_sections(random.Random(SEED), total)
    rows = total if total <= MOST_IN_FULL else PEER_ROWS
    folded = [fold(text) for text in bench.left[:rows]], [fold(text) for text in bench.right]
    mine, pairs = clock(lambda: candidates(bench))
    peer, _ = clock(lambda: process.cdist(*folded, scorer=fuzz.ratio, workers=1))
    peer *= total / rows
    print(f"candidates, {total} x {total} sections: {mine:.2f} s, fuzz.ratio {peer:.1f} s", end="")
    print(f"{'' if rows == total else f' (from {rows} rows)'}, 1/{peer / mine:.0f}; top-1 {top_1(bench, pairs):.3f}")


def made_document(texts: list[str], titles: list[str]) -> Document:
    """Return a document of one section per text."""
    headings, blocks, parts, at = [], [], [], 0
    for text, title in zip(texts, titles, strict=True):
        headings.append(Heading(start=at, heading_end=at + len(title), number="", title=title, level=1))
        begins = at + len(title) + 1
        blocks.append(Block(kind=BlockKind.PARAGRAPH, spans=(Span(begins, begins + len(text)),)))
        parts.append(f"{title}\n{text}\n")
        at += len(parts[-1])
    source = "".join(parts)
    preamble, sections = build_sections(headings, blocks, len(source))
    metadata = Metadata(title="bench")
    return Document(
        id=DocumentId("bench"), metadata=metadata, text=source, sha256="", preamble=preamble, sections=sections
    )


def report_documents() -> None:
    """Print the seconds of whole alignments."""
    for total in (60, 200, 600):
        rng = random.Random(SEED)
        bench = made_sections(rng, total)
        left, right = (
            made_document(texts, [" ".join(rng.choice(texts).split()[:3]) for _ in texts])
            for texts in (bench.left, bench.right)
        )
        seconds, _ = clock(lambda left=left, right=right: align_documents(left, right))
        print(f"documents, {total} x {total} sections: {seconds:.2f} s")


def report_gold() -> None:
    """Print F1 of links and gaps on the hand-made alignment."""
    editions = Editions(SHARED)
    gold = editions.left, editions.right
    as_read = tuple(read(SHARED / "corpus" / FILES[side]) for side in "ab")
    for label, (left, right) in (("by hand", gold), ("as read", as_read)):
        owners = owners_of(left, editions.left), owners_of(right, editions.right)
        links = align_documents(left, right).links
        found = {(owners[0].get(link.left), owners[1].get(link.right)) for link in links}
        known = {pair for pair in found if None not in pair}
        print(f"{label}: links F1 {editions.pair_f1(known):.3f}, gaps F1 {editions.gap_f1(known):.3f}")


def read(path: Path) -> Document:
    """Return a plain text as the reader sees it."""
    return read_plain(path.read_text(encoding="utf-8"), where=path.name, sha256="")


def owners_of(document: Document, gold: Document) -> dict[SectionId, SectionId]:
    """Return for each section the gold section that it shares most text with, half of the shorter at least."""
    owners = {}
    for one in sections_of(document):
        shared = {
            other.id: min(one.body_end, other.body_end) - max(one.start, other.start) for other in sections_of(gold)
        }
        best = max(sections_of(gold), key=lambda other: shared[other.id])
        if shared[best.id] >= 0.5 * min(one.body_end - one.start, best.body_end - best.start):
            owners[one.id] = best.id
    return owners


def report_sentences() -> None:
    """Print F1 and seconds of the alignment of sentences."""
    for replaced in (0.2, 0.5, 0.7):
        report_beads(f"{replaced:.0%} replaced", *copied(random.Random(SEED), replaced))
    rng = random.Random(SEED)
    made = paraphrased(rng, sentences_source(rng), PARAPHRASED)
    report_beads("paraphrased", made.left, made.right, made.gold)


def report_beads(label: str, left: list[str], right: list[str], gold: set[Bead]) -> None:
    """Print F1 and seconds of one alignment."""
    seconds, found = clock(lambda: align_sentences(left, right))
    strict, lax = 2 * len(gold & set(found)) / (len(gold) + len(found)), meeting(set(found), gold)
    sizes = f"{len(left)} x {len(right)}"
    print(f"sentences, {sizes}, {label}: strict {strict:.3f}, lax {lax:.3f}, {seconds:.2f} s")


def copied(rng: random.Random, replaced: float) -> tuple[list[str], list[str], set[Bead]]:
    """Return sentences, their copy, and which of them belong together."""
    source = sentences_source(rng)[:SENTENCES]
    vocabulary = sorted({word for sentence in source for word in sentence})
    left: list[str] = []
    right: list[str] = []
    gold: set[Bead] = set()

    def add(mine: list[list[str]], theirs: list[list[str]]) -> None:
        if mine and theirs:
            places = range(len(left), len(left) + len(mine)), range(len(right), len(right) + len(theirs))
            gold.add((tuple(places[0]), tuple(places[1])))
        left.extend(" ".join(words) for words in mine)
        right.extend(" ".join(words) for words in theirs)

    rest = iter(source)
    for words in rest:
        copy, chance = noisy(rng, words, replaced, vocabulary), rng.random()
        if chance < 0.03:
            add([words], [])
        elif chance < 0.06:
            add([], [copy])
        elif chance < 0.11 and len(words) > 14:
            add([words], [copy[:7], copy[7:]])
        elif chance < 0.16 and (following := next(rest, None)):
            add([words, following], [copy + noisy(rng, following, replaced, vocabulary)])
        else:
            add([words], [copy])
    return left, right, gold


def noisy(rng: random.Random, words: list[str], replaced: float, vocabulary: list[str]) -> list[str]:
    """Return words with some replaced, some cut at the end and some swapped with the next."""
    copy = [rng.choice(vocabulary) if rng.random() < replaced else word for word in words]
    copy = [word[:-1] if len(word) > 5 and rng.random() < 0.2 else word for word in copy]
    for at in range(len(copy) - 1):
        if rng.random() < 0.2:
            copy[at], copy[at + 1] = copy[at + 1], copy[at]
    return copy


def meeting(found: set[Bead], gold: set[Bead]) -> float:
    """Return F1 of groups that share a sentence on both sides with one of the other set."""

    def met(group: Bead, others: set[Bead]) -> bool:
        return any(set(group[0]) & set(other[0]) and set(group[1]) & set(other[1]) for other in others)

    precision = sum(met(group, gold) for group in found) / len(found)
    recall = sum(met(group, found) for group in gold) / len(gold)
    return 2 * precision * recall / (precision + recall)


if __name__ == "__main__":
    if SHARED.is_dir():
        report_gold()
    report_candidates(int(sys.argv[1]) if len(sys.argv) > 1 else SECTIONS)
    report_documents()
    report_sentences()
