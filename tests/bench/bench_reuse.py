"""How right and how fast the search for reuse is, on made collections, beside difflib in the same run.

    python tests/bench/bench_reuse.py [DOCUMENTS]

Made texts (tests/bench/reuse_corpus.py): for every four documents one passage of 25-100 words is copied into another:
verbatim, with 8 % of the words replaced, as a bad scan reads it, or cut in two and turned round. Three boilerplates
stand in 30 % of the documents; they are formulae, and formulae are not counted.

Precision and recall over characters of both sides, each passage counting the same; granularity: finds per copy found;
plagdet = F1 / log2(1 + granularity). Source: Potthast et al. (2010), "An evaluation framework for plagiarism
detection". Recall by kind: share of the copies of which half stands in finds, on both sides.

Peer: `difflib.SequenceMatcher(autojunk=False)` on the words of a few pairs of documents, times the number of pairs:
extrapolated. Memory: the most the process has held, with the texts and Python itself.
"""

import math
import random
import resource
import sys
import time
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from difflib import SequenceMatcher
from multiprocessing import get_context
from pathlib import Path

from edited_texts import drawn_sentences, real_sentences
from reuse_corpus import KINDS, Collection, made_collection

from remiss.model.reuse import Passage, Reuse, ReuseKind
from remiss.reuse import find_reuse

SEED = 16
DOCUMENTS = 1_000
PEER_PAIRS = 400
SHARED = Path(__file__).parent.parent.parent.parent / "shared"

Pair = tuple[Passage, Passage]


def shared_length(one: Passage, two: Passage) -> int:
    """Return how many code points two passages have in common."""
    return max(0, min(one.end, two.end) - max(one.start, two.start)) if one.document == two.document else 0


def meet(one: Pair, two: Pair) -> bool:
    """Return whether two pairs overlap on both sides."""
    return all(shared_length(mine, yours) for mine, yours in zip(one, two, strict=True))


def covered(pair: Pair, others: list[Pair]) -> tuple[float, float]:
    """Return the share of either side of a pair that stands in others which meet it."""
    shares = []
    for side in (0, 1):
        marks = bytearray(pair[side].end - pair[side].start)
        for other in others:
            if meet(pair, other):
                start = max(pair[side].start, other[side].start) - pair[side].start
                end = min(pair[side].end, other[side].end) - pair[side].start
                marks[start:end] = b"\1" * (end - start)
        shares.append(sum(marks) / len(marks))
    return shares[0], shares[1]


def report(collection: Collection, found: tuple[Reuse, ...]) -> None:
    """Print the measures."""
    by_texts: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    finds = [(reuse.left, reuse.right) for reuse in found if reuse.kind is not ReuseKind.FORMULA]
    for one, two in finds:
        by_texts[one.document, two.document].append((one, two))
    truth: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    recalls: dict[str, list[float]] = defaultdict(list)
    halves: dict[str, list[bool]] = defaultdict(list)
    times = []
    for copy in collection.copies:
        pair = copy.left, copy.right
        texts = copy.left.document, copy.right.document
        truth[texts].append(pair)
        shares = covered(pair, by_texts[texts])
        recalls[copy.kind].append(sum(shares) / 2)
        halves[copy.kind].append(min(shares) >= 0.5)
        times.append(sum(meet(pair, other) for other in by_texts[texts]))
    recall = mean([value for values in recalls.values() for value in values])
    precision = mean([sum(covered(pair, truth[pair[0].document, pair[1].document])) / 2 for pair in finds])
    granularity = mean([count for count in times if count])
    f1 = 2 * precision * recall / (precision + recall)
    print(f"plagdet {f1 / math.log2(1 + granularity):.4f}: precision {precision:.4f}, recall {recall:.4f}, ", end="")
    print(f"granularity {granularity:.3f}; {len(finds)} finds, {len(found) - len(finds)} formulae")
    print("found: " + ", ".join(f"{kind} {sum(halves[kind])}/{len(halves[kind])}" for kind in KINDS))


def mean(values: list[float] | list[int]) -> float:
    """Return the mean; 0 of nothing."""
    return sum(values) / len(values) if values else 0.0


def peer_seconds(rng: random.Random, texts: list[str]) -> float:
    """Return the processor seconds that difflib would need for all pairs, from those for some."""
    words = [text.split() for text in texts[:200]]
    start = time.process_time()
    for _ in range(PEER_PAIRS):
        left, right = rng.sample(words, 2)
        SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    return (time.process_time() - start) / PEER_PAIRS * len(texts) * (len(texts) - 1) / 2


def made(documents: int) -> Collection:
    """Return a collection of so many documents."""
    rng = random.Random(SEED)
    source = real_sentences(rng) if SHARED.is_dir() else drawn_sentences(rng, 100_000)
    return made_collection(rng, source, documents)


def main(documents: int) -> None:
    """Make a collection, search it, and print what was found and what it took."""
    with ProcessPoolExecutor(1, get_context("spawn")) as elsewhere:  # what it takes to make them is not counted
        collection = elsewhere.submit(made, documents).result()
    size = sum(map(len, collection.texts.values()))
    start = time.process_time()
    found = find_reuse(collection.texts)
    seconds = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024  # MB on Linux
    print(f"{documents} documents, {size / 1e6:.1f} million characters, {len(collection.copies)} copies")
    report(collection, found)
    peer = peer_seconds(random.Random(SEED), list(collection.texts.values()))
    print(f"{seconds:.1f} s, {size / 1e6 / seconds:.2f} million characters/s, {memory:.0f} MB; ", end="")
    print(f"difflib, all pairs (extrapolated): {peer:.0f} s, 1/{peer / seconds:.0f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS)
