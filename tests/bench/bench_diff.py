"""How fast and how readable the diff is, against difflib and rapidfuzz in the same run.

    python tests/bench/bench_diff.py [WORDS]

A text of 50,000 words and an edited copy (edited_texts.py): 5 % of the paragraphs deleted, 6 % of the rest rewritten,
else 5 % of the words replaced in 60 % of them, a new one put in after 5 %, 3 % moved. The words are sentences of the
real texts beside the checkout, when they are there; 200 of these over and over, a quarter of the words exchanged; and
made-up words. The paragraphs' borders survive or are lost.

The peers get lists, ready split: words with the marks on them, or words and marks apart, which is what this diff
compares. This diff gets the texts and must find the words itself.

CPU: processor seconds (median of five, difflib's one run; "first": before anything is cached), and how many times less
than difflib on words. Chaff: equal runs of one or two words between two changes, and in parts of difflib's. F1: of
changed words, those of moved paragraphs left out; a word shown as moved is not changed. Moved: share of the moved words
that are shown as equal or as moved. "truth" is what was done: its chaff are words that stand between two replaced ones.

The edits are drawn word by word, closer together than people's: on the real sentences the truth alone has 130 such
runs, 0.45 of difflib's, and swallowing one costs at least two words falsely shown as changed. Of 13,184 changed words
F1 .999 allows 26 of these, so that no reading of that text has both F1 .999 and a chaff under 0.405. How it is with
people's edits the editions of real documents tell, at the end.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import partial
from itertools import groupby

from edited_texts import (
    CHANGED,
    ELSEWHERE,
    REPLACED,
    SAME,
    Side,
    drawn_sentences,
    edited_pair,
    real_sentences,
    repeated_sentences,
    untouched,
)
from rapidfuzz.distance import Indel

from remiss.diff import diff_texts
from remiss.diff.tokens import tokenise
from remiss.model.operation import Operation, Tag
from remiss.model.span import Span

SEED = 20
WORDS = 50_000
CHAFF_WORDS = 2
EDITIONS = [
    ("botkyrka_lex_sarah_hemtjanst", "botkyrka_lex_sarah_v3"),
    ("botkyrka_varmebolja_boendestod", "botkyrka_varmebolja_hemtjanst"),
    ("botkyrka_hot_vald_rutin_2025_alla", "botkyrka_hot_vald_servicehus_2023"),
    ("sfs_2023-196_brottsforebyggande", "sfs_2023-421_ordningsvakter"),
]
Operations = list[Operation]


@dataclass(frozen=True)
class Units:
    """A text as the list a peer compares, and where each unit begins; one more for the end."""

    keys: list[str]
    edges: list[int]


def as_words(side: Side) -> Units:
    """Words with the marks on them."""
    return Units(side.words, [*(start for start, _ in side.spans), len(side.text)])


def as_words_and_marks(side: Side) -> Units:
    """Words and marks apart."""
    tokens = tokenise(side.text, Span(0, len(side.text)))
    return Units(tokens.keys, tokens.bounds)


def located(left: Units, right: Units, opcodes: list[tuple[str, int, int, int, int]]) -> Operations:
    """Turn opcodes over units into operations over code points."""
    return [
        Operation(Tag(tag), Span(left.edges[i], left.edges[j]), Span(right.edges[k], right.edges[m]))
        for tag, i, j, k, m in opcodes
    ]


def labels(side: Side, operations: Operations, name: str) -> list[str]:
    """Say of each word whether it is the same, changed or elsewhere; it is changed as soon as a part of it is."""
    found, at = [SAME] * len(side.words), 0
    for op in operations:
        start, end = getattr(op, name)
        while at < len(side.spans) and side.spans[at][1] <= start:
            at += 1
        word = at
        while op.tag is not Tag.EQUAL and word < len(side.spans) and side.spans[word][0] < end:
            found[word] = ELSEWHERE if op.moved_to else CHANGED
            word += 1
    return found


def chaff(left: Side, operations: Operations, found: list[str]) -> int:
    """Count equal stretches of one or two whole words between two changes."""
    total = 0
    for before, same, after in zip(operations, operations[1:], operations[2:], strict=False):
        if same.tag is Tag.EQUAL and before.tag is not Tag.EQUAL and after.tag is not Tag.EQUAL:
            start, end = same.left
            if len(left.text[start:end].split()) <= CHAFF_WORDS + 2:  # two may be parts of changed words
                inside = [at for at, (first, last) in enumerate(left.spans) if start <= first and last <= end]
                total += 1 <= sum(found[at] == SAME for at in inside) <= CHAFF_WORDS
    return total


def f1(sides: tuple[Side, Side], found: tuple[list[str], list[str]]) -> float:
    """F1 of changed words."""
    pairs = [pair for side, said in zip(sides, found, strict=True) for pair in zip(side.labels, said, strict=True)]
    judged = [(truth == CHANGED, said == CHANGED) for truth, said in pairs if truth != ELSEWHERE]
    both = sum(truth and said for truth, said in judged)
    return 2 * both / (sum(truth for truth, _ in judged) + sum(said for _, said in judged))


def moved_share(left: Side, found: list[str]) -> float:
    """Share of the moved words of the left text that are not shown as changed."""
    said = [label for truth, label in zip(left.labels, found, strict=True) if truth == ELSEWHERE]
    return sum(label != CHANGED for label in said) / len(said)


def true_chaff(side: Side) -> int:
    """Count runs of one or two untouched words between changed ones."""
    runs = [(label, len(list(run))) for label, run in groupby(side.labels)]
    around = zip(runs, runs[1:], runs[2:], strict=False)
    return sum(a[0] == c[0] == CHANGED and b[0] == SAME and b[1] <= CHAFF_WORDS for a, b, c in around)


def timed(call: Callable[[], Iterable], runs: int) -> tuple[float, float, list]:
    """Return the first and the median processor time of some calls, and what the last one gave."""
    times: list[float] = []
    result: list = []
    for _ in range(runs):
        start = time.process_time()
        result = list(call())
        times.append(time.process_time() - start)
    return times[0], statistics.median(times), result


def by_difflib(left: Units, right: Units, *, autojunk: bool = False) -> list:
    """Difflib's opcodes."""
    return SequenceMatcher(None, left.keys, right.keys, autojunk=autojunk).get_opcodes()


def by_indel(left: Units, right: Units) -> list:
    """Opcodes of rapidfuzz's longest common subsequence."""
    found = Indel.opcodes(left.keys, right.keys)
    return [(op.tag, op.src_start, op.src_end, op.dest_start, op.dest_end) for op in found]


def report(title: str, left: Side, right: Side) -> None:
    """Print one table."""
    words, apart = (as_words(left), as_words(right)), (as_words_and_marks(left), as_words_and_marks(right))
    methods: list[tuple[str, int, Callable[[], Iterable], tuple[Units, Units] | None]] = [
        ("difflib, words", 1, lambda: by_difflib(*words), words),
        ("difflib, words and marks", 1, lambda: by_difflib(*apart), apart),
        ("difflib, autojunk on", 5, lambda: by_difflib(*words, autojunk=True), words),
        ("rapidfuzz Indel", 5, lambda: by_indel(*words), words),
        ("remiss.diff", 5, lambda: diff_texts(left.text, right.text), None),
    ]
    print(f"\n{title}: {len(left.words)} / {len(right.words)} words")
    print(f"{'':26}{'first':>7}{'CPU s':>8}{'x less':>8}{'changes':>9}{'chaff':>7}{'':>6}{'F1':>8}{'moved':>7}")
    cpu: dict[str, float] = {}
    peer_chaff = 0
    for name, runs, call, units in methods:
        first, cpu[name], result = timed(call, runs)
        operations = located(*units, result) if units else result
        found = labels(left, operations, "left"), labels(right, operations, "right")
        islands = chaff(left, operations, found[0])
        peer_chaff = peer_chaff or max(1, islands)
        print(
            f"{name:26}{first:7.3f}{cpu[name]:8.3f}{cpu['difflib, words'] / cpu[name]:8.1f}"
            f"{sum(op.tag is not Tag.EQUAL for op in operations):9}{islands:7}{islands / peer_chaff:6.2f}"
            f"{f1((left, right), found):8.4f}{moved_share(left, found[0]):7.3f}"
        )
    print(f"{'truth':26}{'':32}{true_chaff(left):7}{true_chaff(left) / peer_chaff:6.2f}")
    ratios = [cpu[peer] / cpu["remiss.diff"] for peer in ("difflib, words", "difflib, words and marks")]
    print(f"remiss.diff takes {ratios[0]:.0f} times less than difflib on words, {ratios[1]:.0f} on words and marks")


def worst_inputs(rng: random.Random, words: int) -> dict[str, tuple[str, str]]:
    """Texts that difflib takes minutes for: one line, no sentence, much that recurs."""
    few = [a + b for a in "abc" for b in "defghi"]
    drawn, others = rng.choices(few, k=words), rng.choices(few, k=words)
    edited = [rng.choice(few) if rng.random() < REPLACED else word for word in drawn]
    distinct = [f"w{at}" for at in range(words)]
    return {
        "equal words, one less": ("ord " * words, "ord " * (words - 1)),
        "18 words, 5 % edited": (" ".join(drawn), " ".join(edited)),
        "18 words, unrelated": (" ".join(drawn), " ".join(others)),
        "every second word replaced": (" ".join(distinct), " ".join(w if w[-1] in "02468" else "x" for w in distinct)),
        "nothing in common": (" ".join(distinct), " ".join(f"x{word}" for word in distinct)),
        "equal paragraphs, one less": ("Ord ord.\n\n" * (words // 2), "Ord ord.\n\n" * (words // 2 - 1)),
        "stops and brackets": ("".join(rng.choices(".,;()", k=words)), "".join(rng.choices(".,;()", k=words))),
    }


def report_editions() -> None:
    """Print the chaff in editions of real documents, where nobody knows the truth."""
    print("\neditions of real documents: words, chaff of difflib on words, of remiss.diff")
    totals = [0, 0]
    for names in EDITIONS:
        left, right = (untouched(name) for name in names)
        units = as_words(left), as_words(right)
        for at, operations in enumerate([located(*units, by_difflib(*units)), diff_texts(left.text, right.text)]):
            totals[at] += chaff(left, operations, labels(left, operations, "left"))
        print(f"{names[0]:36}{len(left.words):6}{len(right.words):6}{totals[0]:6}{totals[1]:6}  so far")
    print(f"{'':36}{'':12}{1:6}{totals[1] / max(1, totals[0]):6.2f}")


def report_worst(words: int) -> None:
    """Print the processor time of the worst inputs, beside that of rapidfuzz on the words."""
    print(f"\nworst inputs, {words} words: CPU s, rapidfuzz Indel's")
    for name, (left, right) in worst_inputs(random.Random(SEED), words).items():
        first, _, _ = timed(partial(diff_texts, left, right), 1)
        peer, _, _ = timed(partial(Indel.opcodes, left.split(), right.split()), 1)
        print(f"{name:28}{first:8.3f}{peer:8.3f}")


def main() -> None:
    """Print a table for each source of words, with and without paragraphs."""
    words = int(sys.argv[1]) if len(sys.argv) > 1 else WORDS
    real = real_sentences(random.Random(SEED))
    sources = {
        "real sentences": real,
        "200 real sentences, varied": repeated_sentences(random.Random(SEED), real, 2 * words),
        "made-up words": drawn_sentences(random.Random(SEED), 2 * words),
    }
    for name, source in sources.items():
        if not source:
            print(f"\n{name}: the texts are not here")
            continue
        for borders, blank in (("paragraphs kept", "\n\n"), ("all one paragraph", " ")):
            report(f"{name}, {borders}", *edited_pair(random.Random(SEED), source, words, blank))
    if real:
        report_editions()
    report_worst(20_000)


if __name__ == "__main__":
    main()
