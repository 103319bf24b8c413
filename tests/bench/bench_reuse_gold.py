"""How right the search for reuse is on real texts that nothing was fitted to, beside all-pairs difflib on words.

    python tests/bench/bench_reuse_gold.py [--show]

The annotation is tests/bench/reuse_gold.yaml; the texts are read from the folder `shared` beside the checkout. Each
two texts of a name ("sarah-a", "sarah-b") are searched together, as `remiss reuse` would. Measures as in
bench_reuse.py; a find that meets only what is lenient is not counted.

Peer: `difflib.SequenceMatcher(autojunk=False)`, matching blocks of eight words or more.
"""

import math
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path

import yaml
from bench_reuse import Pair, covered, mean, meet

from remiss.model.document import Document
from remiss.model.reuse import Passage, ReuseKind
from remiss.reuse import reuse_between
from remiss.service import read_content

CORPUS = Path(__file__).parent.parent.parent.parent / "shared" / "corpus"
GOLD = yaml.safe_load(Path(__file__).with_name("reuse_gold.yaml").read_text(encoding="utf-8"))
WORD = re.compile(r"\w+")
FEWEST = 8  # words

Search = Callable[[list[Document]], list[Pair]]


def documents() -> dict[str, list[Document]]:
    """Return the texts as documents, by the first part of their names."""
    found: dict[str, list[Document]] = defaultdict(list)
    for name, place in GOLD["texts"].items():
        file, *edges = place.split()
        text = (CORPUS / file).read_text(encoding="utf-8")
        text = text[slice(*map(int, edges))] if edges else text
        found[name.partition("-")[0]].append(read_content(name, text.encode()).document)
    return found


def annotated(part: str) -> list[Pair]:
    """Return the pairs of a part of the annotation, the left one first."""
    return [_pair(line) for line in GOLD[part]]


def _pair(line: str) -> Pair:
    one, two = (Passage(name, int(start), int(end)) for name, start, end in (side.split() for side in line.split("|")))
    return min(one, two), max(one, two)


def ours(texts: list[Document]) -> list[Pair]:
    """Return what we find, formulae left out."""
    found = (reuse for reuse in reuse_between(texts) if reuse.kind is not ReuseKind.FORMULA)
    return [(min(one.left, one.right), max(one.left, one.right)) for one in found]


def peer(texts: list[Document]) -> list[Pair]:
    """Return what difflib finds between two texts."""
    return [pair for left, right in combinations(texts, 2) for pair in _blocks(left, right)]


def _blocks(left: Document, right: Document) -> Iterator[Pair]:
    ones, twos = (list(WORD.finditer(one.text)) for one in (left, right))
    words = [[match.group().lower() for match in matches] for matches in (ones, twos)]
    for at, to, size in SequenceMatcher(None, *words, autojunk=False).get_matching_blocks():
        if size >= FEWEST:
            one = Passage(left.id, ones[at].start(), ones[at + size - 1].end())
            yield one, Passage(right.id, twos[to].start(), twos[to + size - 1].end())


def measure(search: Search, *, show: bool = False) -> tuple[float, float, float, float]:
    """Return plagdet, precision, recall and granularity of a search."""
    pairs, lenient = annotated("pairs"), annotated("lenient")
    found = [pair for texts in documents().values() for pair in search(texts)]
    wrong = [one for one in found if not any(meet(one, pair) for pair in pairs)]
    counted = [one for one in found if one not in wrong or not any(meet(one, pair) for pair in lenient)]
    if show:
        for kind, some, others in (("missed", pairs, counted), ("wrong", counted, [*pairs, *lenient])):
            for one in some:
                if (share := min(covered(one, others))) < 0.8:
                    print(f"{kind}: {share:.2f} {' | '.join(f'{p.document} {p.start} {p.end}' for p in one)}")
    recall = mean([sum(covered(pair, counted)) / 2 for pair in pairs])
    precision = mean([sum(covered(one, [*pairs, *lenient])) / 2 if one not in wrong else 0 for one in counted])
    times = [sum(meet(pair, one) for one in counted) for pair in pairs]
    granularity = mean([count for count in times if count]) or 1
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0
    return f1 / math.log2(1 + granularity), precision, recall, granularity


def report(name: str, measures: tuple[float, float, float, float]) -> None:
    """Print the measures of a search."""
    plagdet, precision, recall, granularity = measures
    print(
        f"{name:8} plagdet {plagdet:.3f}: precision {precision:.3f}, recall {recall:.3f}, granularity {granularity:.2f}"
    )


if __name__ == "__main__":
    if CORPUS.is_dir():
        print(f"{len(GOLD['pairs'])} annotated pairs in {len(GOLD['texts'])} texts")
        report("remiss", measure(ours, show="--show" in sys.argv))
        report("difflib", measure(peer))
    else:
        print("no folder of real texts beside the checkout: nothing measured")
