"""How right and how fast words are matched, against named peers in the same run.

    python tests/bench/bench_terms.py

Pairs: tests/cases/language/terms_held_out.md was written before there was a matcher; terms_tuning.md and the pairs of
the study beside the checkout were looked at while it was made. Peers: equal sets of Snowball stems, equal sets of
simplemma's base forms, and character 3-grams with a Jaccard likeness of .45, the best cut-off on the study's pairs.
Seconds: processor time for all pairs, word lists read beforehand.

Forms: processor seconds for the forms of 5,000 distinct words, and of their Snowball stems.
"""

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

import simplemma
from edited_texts import real_sentences
from snowballstemmer import stemmer

sys.path[:0] = [str(Path(__file__).parent.parent), str(Path(__file__).parent.parent / "language")]
from judging import Pair, case_pairs, judge, prototype_pairs  # noqa: E402 - found only from here

from remiss.language import same_term, term_forms  # noqa: E402
from remiss.language.stopwords import is_stopword  # noqa: E402

SHARED = Path(__file__).parent.parent.parent.parent / "shared"
LIKENESS = 0.45
WORDS = 5_000

SNOWBALL = stemmer("swedish")


def stems(term: str) -> frozenset[str]:
    """Return the Snowball stems of the words that carry matter."""
    return frozenset(SNOWBALL.stemWord(word) for word in content(term))


def base_forms(term: str) -> frozenset[str]:
    """Return simplemma's base forms of the words that carry matter."""
    return frozenset(simplemma.lemmatize(word, lang="sv").lower() for word in content(term))


def content(term: str) -> list[str]:
    """Return the lower-case words of a term without function words."""
    return [word for word in term.lower().split() if not is_stopword(word)]


def grams(term: str) -> set[str]:
    """Return the character 3-grams of a term, its edges marked."""
    text = f" {term.lower()} "
    return {text[at : at + 3] for at in range(len(text) - 2)}


def alike(left: str, right: str) -> bool:
    """Return whether two terms share enough of their 3-grams."""
    one, other = grams(left), grams(right)
    return len(one & other) / len(one | other) >= LIKENESS


MATCHERS: dict[str, Callable[[str, str], bool]] = {
    "same_term": same_term,
    "snowball": lambda left, right: stems(left) == stems(right),
    "simplemma": lambda left, right: base_forms(left) == base_forms(right),
    "3-grams": alike,
}


def report_pairs(name: str, pairs: list[Pair]) -> None:
    """Print how each way of matching does on one table of pairs."""
    for label, match in MATCHERS.items():
        match("plan", "planer")
        start = time.process_time()
        score, _ = judge(match, pairs)
        seconds = time.process_time() - start
        found = f"hits {score.hits}, false {score.false}, missed {score.missed}"
        print(f"{name}, {label}: F1 {score.f1:.3f}, precision {score.precision:.3f} ({found}), {seconds:.2f} s")


def report_forms() -> None:
    """Print the seconds that forms and stems of one vocabulary take."""
    everything = sorted({word.lower() for sentence in real_sentences(random.Random(1)) for word in sentence})
    vocabulary = everything[:: max(1, len(everything) // WORDS)][:WORDS]
    term_forms.cache_clear()
    for label, work in (("term_forms", term_forms), ("snowball", SNOWBALL.stemWord)):
        start = time.process_time()
        for word in vocabulary:
            work(word)
        print(f"forms, {label}: {len(vocabulary)} words in {time.process_time() - start:.2f} s")


if __name__ == "__main__":
    start = time.process_time()
    term_forms("atgardsplan")
    print(f"word lists read in {time.process_time() - start:.2f} s")
    if SHARED.is_dir():
        report_forms()
        report_pairs("study", prototype_pairs(SHARED))
    for table in ("terms_tuning", "terms_held_out"):
        report_pairs(table, case_pairs(table))
