"""How fast and how readable the diff is, against difflib and rapidfuzz in the same run.

    python tests/bench/bench_diff.py [WORDS]

A text of 50,000 words and an edited copy (edited_texts.py): 5 % of the paragraphs deleted, 6 % of the rest rewritten,
else 5 % of the words replaced in 60 % of them, a new one put in after 5 %, 3 % moved. The words are sentences of the
real texts beside the checkout, when they are there, and made-up words; the paragraphs' borders survive or are lost.

The peers get the words, ready split; this diff gets the texts and must also find the words.

CPU: processor seconds (median of five, difflib's one run; "first": before anything is cached), and how many times less
than difflib without autojunk. Chaff: equal runs of one or two words between two changes. F1: of changed words, those of
moved paragraphs left out; a word shown as moved is not changed. Moved: share of the moved words that are shown as equal
or as moved. "truth" is what was done: its chaff are words that really stood between two replaced ones.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from edited_texts import CHANGED, ELSEWHERE, SAME, Side, drawn_sentences, edited_pair, real_sentences
from rapidfuzz.distance import Indel

from remiss.diff import diff_texts
from remiss.model.operation import Operation, Tag

SEED = 20
WORDS = 50_000


@dataclass(frozen=True)
class Found:
    """What a method says of each word on both sides; and its changes and chaff."""

    left: list[str]
    right: list[str]
    changes: int
    chaff: int


def from_opcodes(left: Side, right: Side, opcodes: list[tuple[str, int, int, int, int]]) -> Found:
    """Read opcodes over words."""
    labels = [SAME] * len(left.words), [SAME] * len(right.words)
    for tag, left_start, left_end, right_start, right_end in opcodes:
        if tag != "equal":
            labels[0][left_start:left_end] = [CHANGED] * (left_end - left_start)
            labels[1][right_start:right_end] = [CHANGED] * (right_end - right_start)
    sizes = [end - start for tag, start, end, *_ in opcodes[1:-1] if tag == "equal"]
    return Found(*labels, sum(op[0] != "equal" for op in opcodes), sum(size <= 2 for size in sizes))


def from_operations(left: Side, right: Side, operations: tuple[Operation, ...]) -> Found:
    """Read operations over code points; a word is changed as soon as a part of it is."""
    labels = _labels(left, operations, "left"), _labels(right, operations, "right")
    chaff = 0
    for before, same, after in zip(operations, operations[1:], operations[2:], strict=False):
        if same.tag is Tag.EQUAL and before.tag is not Tag.EQUAL and after.tag is not Tag.EQUAL:
            # white space alone and marks of a changed word are no word, and no chaff on the level of words
            words = _whole_words(left, labels[0], same.left.start, same.left.end)
            chaff += 1 <= words <= 2
    return Found(*labels, sum(op.tag is not Tag.EQUAL for op in operations), chaff)


def _labels(side: Side, operations: tuple[Operation, ...], name: str) -> list[str]:
    labels, at = [SAME] * len(side.words), 0
    for op in operations:
        start, end = getattr(op, name)
        while at < len(side.spans) and side.spans[at][1] <= start:
            at += 1
        word = at
        while op.tag is not Tag.EQUAL and word < len(side.spans) and side.spans[word][0] < end:
            labels[word] = ELSEWHERE if op.moved_to else CHANGED
            word += 1
    return labels


def _whole_words(side: Side, labels: list[str], start: int, end: int) -> int:
    inside = [at for at, (first, last) in enumerate(side.spans) if start <= first and last <= end] if end - start < 200 else [0] * 9
    return len(inside) if len(inside) > 2 else sum(labels[at] == SAME for at in inside)


def f1(left: Side, right: Side, found: Found) -> float:
    """F1 of changed words."""
    pairs = [*zip(left.labels, found.left, strict=True), *zip(right.labels, found.right, strict=True)]
    judged = [(truth == CHANGED, said == CHANGED) for truth, said in pairs if truth != ELSEWHERE]
    both = sum(truth and said for truth, said in judged)
    return 2 * both / (sum(truth for truth, _ in judged) + sum(said for _, said in judged))


def moved_share(left: Side, found: Found) -> float:
    """Share of the moved words of the left text that are not shown as changed."""
    said = [label for truth, label in zip(left.labels, found.left, strict=True) if truth == ELSEWHERE]
    return sum(label != CHANGED for label in said) / len(said)


def true_chaff(side: Side) -> int:
    """Runs of one or two untouched words between changed ones."""
    runs = [(label, len(list(run))) for label, run in groupby(side.labels)]
    around = zip(runs, runs[1:], runs[2:], strict=False)
    return sum(a[0] == c[0] == CHANGED and b[0] == SAME and b[1] <= 2 for a, b, c in around)


def timed(call: Callable[[], object], runs: int) -> tuple[float, float, object]:
    """Return the first and the median processor time of some calls, and what the last one gave."""
    times, result = [], None
    for _ in range(runs):
        start = time.process_time()
        result = call()
        times.append(time.process_time() - start)
    return times[0], statistics.median(times), result


def report(title: str, left: Side, right: Side) -> None:
    """Print one table."""
    print(f"\n{title}: {len(left.words)} / {len(right.words)} words")
    print(f"{'':24}{'first':>8}{'CPU s':>8}{'x':>8}{'changes':>9}{'chaff':>7}{'':>6}{'F1':>8}{'moved':>7}")
    a, b = left.words, right.words
    methods: list[tuple[str, int, Callable[[], object]]] = [
        ("difflib, autojunk off", 1, lambda: SequenceMatcher(None, a, b, autojunk=False).get_opcodes()),
        ("difflib, autojunk on", 5, lambda: SequenceMatcher(None, a, b).get_opcodes()),
        ("rapidfuzz Indel", 5, lambda: [(o.tag, o.src_start, o.src_end, o.dest_start, o.dest_end) for o in Indel.opcodes(a, b)]),
        ("remiss.diff", 5, lambda: diff_texts(left.text, right.text)),
    ]
    peer: tuple[float, int] | None = None
    for name, runs, call in methods:
        first, median, result = timed(call, runs)
        read = from_operations if name == "remiss.diff" else from_opcodes
        found = read(left, right, result)  # type: ignore[arg-type]
        peer = peer or (median, found.chaff)
        print(
            f"{name:24}{first:8.3f}{median:8.3f}{peer[0] / median:8.1f}{found.changes:9}{found.chaff:7}"
            f"{found.chaff / max(1, peer[1]):6.2f}{f1(left, right, found):8.4f}{moved_share(left, found):7.3f}"
        )
    print(f"{'truth':24}{'':33}{true_chaff(left):7}{true_chaff(left) / max(1, peer[1] if peer else 1):6.2f}")


def main() -> None:
    words = int(sys.argv[1]) if len(sys.argv) > 1 else WORDS
    real = real_sentences(random.Random(SEED))
    made = drawn_sentences(random.Random(SEED), 2 * words)
    for name, source in (("real sentences", real), ("made-up words", made)):
        if not source:
            print(f"\n{name}: not here")
            continue
        for borders, blank in (("paragraphs kept", "\n\n"), ("all one paragraph", " ")):
            report(f"{name}, {borders}", *edited_pair(random.Random(SEED), source, words, blank))


if __name__ == "__main__":
    main()
