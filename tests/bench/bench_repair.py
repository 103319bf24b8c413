"""How right and how fast lost letters are put back, against named peers in the same run.

    python tests/bench/bench_repair.py [SCANNER...]     all tables, or the made scans of some scanners

Made scans: stretches of clean texts of the study beside the checkout, as five scanners would give them
(`degraded_texts.py`); the truth is the clean text. "none" knows no document; "digests" knows the shipped library,
which tells facts of a few of them in other words; "others" knows the study's other clean texts too, never the text
itself. A word is what stands between white space, its punctuation included.

Peer "wordfreq": the commonest word with the same letters but for å, ä and ö. Peer symspellpy took a minute to load; on
the real scan the study has 18.7 % wrong after it, precision 74 %, 10 right words harmed.

Real scan: document 002 of the study with its gold, read with no library, with the digests but the one that was written
from it, and with all. Breaks: clean texts wrapped at 70 characters with hyphens put in; suspended forms must stay.
"""

import csv
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from degraded_texts import SCANNERS, broken_lines, degrade, tokens

from remiss.language.fold import fold
from remiss.language.lexicon import known_forms
from remiss.model.repair import Change, ChangeKind
from remiss.repair import Vocabulary, count_words, repair_text

ROOT = Path(__file__).parent.parent.parent
SHARED = ROOT.parent / "shared"
OWN_DIGEST = "interpellationssvar-2023"  # written from document 002
LETTERLESS = ("002_", "004_")
SCANS = ("1987-88_155", "1991-92_167", "sou_1972")  # with their letters, but not clean
STRETCHES = (  # file, first word, words
    ("seeds/000", 2000, 1200),
    ("seeds/001", 0, 500),
    ("seeds/003", 0, 300),
    ("corpus/prop_2005-06_173", 6000, 1000),
    ("corpus/sfs_2017-725", 5000, 600),
    ("corpus/dir_2016_15", 3000, 800),
    ("corpus/dir_1987_42", 300, 600),
    ("corpus/botkyrka_sip", 200, 800),
    ("corpus/botkyrka_suicid", 0, 600),
    ("corpus/sfs_1984-387", 1500, 500),
    ("corpus/prop_2013-14_167", 2500, 800),
)


def read(name: str) -> str:
    """Return the text of the one file of the study whose name begins so."""
    (path,) = SHARED.glob(f"{name}*")
    return path.read_text(encoding="utf-8")


def stretch(text: str, first: int, count: int) -> str:
    """Return a number of words of a text."""
    found = tokens(text)[first : first + count]
    return text[found[0][0] : found[-1][0] + len(found[-1][1])]


@cache
def digests(but: str = "") -> tuple[str, ...]:
    """Return the texts of the shipped library, but one."""
    paths = sorted((ROOT / "data").glob("*/*.md"))
    return tuple(path.read_text(encoding="utf-8") for path in paths if not but or but not in path.name)


def others(name: str) -> Iterable[str]:
    """Return the clean texts of the study but the named one."""
    for path in sorted([*SHARED.glob("seeds/*.txt"), *SHARED.glob("corpus/*.txt")]):
        if not any(mark in path.name for mark in (name.split("/")[1], *LETTERLESS, *SCANS)):
            yield path.read_text(encoding="utf-8")


@cache
def vocabulary(kind: str, name: str) -> Vocabulary:
    """Return the vocabulary that one text is read with."""
    if kind == "others":
        return count_words([*digests(OWN_DIGEST), *others(name)])
    return count_words(digests() if kind == "digests" else ())


def letters(text: str, known: Vocabulary) -> list[Change]:
    """Return the letter changes of a text."""
    return [change for change in repair_text(text, known).changes if change.kind is ChangeKind.LETTERS]


@cache
def _spellings() -> dict[str, str]:
    """Return the commonest known word of each folded form."""
    found: dict[str, str] = {}
    for word in known_forms():
        found.setdefault(fold(word), word)
    return found


def wordfreq_peer(token: str) -> str:
    """Return a token with each word as the commonest one of the same letters."""
    return re.sub(r"[^\W_]+", lambda match: _like(match.group(), _spellings().get(fold(match.group()))), token)


def _like(word: str, found: str | None) -> str:
    if found is None:
        return word
    return (
        found.upper()
        if word.isupper() and len(word) > 1
        else found[0].upper() + found[1:]
        if word[0].isupper()
        else found
    )


def mended(given: str, changes: Sequence[Change]) -> list[str]:
    """Return the tokens of a text with the applied changes."""
    waiting = [change for change in reversed(changes) if change.applied]
    found = []
    for start, token in tokens(given):
        read_so = token
        mine = []
        while waiting and waiting[-1].span.start < start + len(token):
            mine.append(waiting.pop())
        for change in reversed(mine):
            read_so = read_so[: change.span.start - start] + change.proposed + read_so[change.span.end - start :]
        found.append(read_so)
    return found


def count(given: Sequence[str], found: Sequence[str], truth: Sequence[str]) -> Counter[str]:
    """Return how many tokens there are, were wrong, are wrong, were changed, rightly, and harmed."""
    score: Counter[str] = Counter()
    for was, now, right in zip(given, found, truth, strict=True):
        score.update(words=1, before=was != right, after=now != right, changed=now != was)
        score.update(right=now != was and now == right, harm=now != was and was == right)
    return score


def flagged_of(given: str, changes: Sequence[Change], truth: Sequence[str]) -> dict[str, int]:
    """Return how many tokens are flagged only, and how many of them are wrong as they stand."""
    places = {change.span.start for change in changes if not change.applied}
    at = [(any(start <= place < start + len(token) for place in places), token) for start, token in tokens(given)]
    return {
        "flagged": sum(is_flagged for is_flagged, _ in at),
        "rightly": sum(is_flagged and token != right for (is_flagged, token), right in zip(at, truth, strict=True)),
    }


def row(name: str, score: Counter[str], seconds: float = 0.0) -> None:
    """Print one line of a table."""
    words, changed = score["words"], max(score["changed"], 1)
    rates = f"{100 * score['before'] / words:5.1f} -> {100 * score['after'] / words:5.2f} %"
    flagged = f"  flagged {score['flagged']}, {score['rightly']} wrong" if score["flagged"] else ""
    speed = f"  {1000 * seconds / words:.2f} s a thousand words" if seconds else ""
    print(
        f"{name:28} {rates}  precision {100 * score['right'] / changed:6.2f} %  harm {score['harm']:3}{flagged}{speed}"
    )


def made_scans(names: Collection[str]) -> None:
    """Print the made scans, one scanner a table."""
    for scanner in (one for one in SCANNERS if one.name in names):
        scores: dict[str, Counter[str]] = {}
        spent: Counter[str] = Counter()
        for seed, (name, first, size) in enumerate(STRETCHES):
            clean = stretch(read(name), first, size)
            given = degrade(clean, scanner, seed)
            was, truth = ([token for _, token in tokens(text)] for text in (given, clean))
            for kind in ("none", "digests", "others"):
                known = vocabulary(kind, name)
                begun = time.process_time()
                changes = letters(given, known)
                spent[kind] += time.process_time() - begun
                scores.setdefault(kind, Counter()).update(count(was, mended(given, changes), truth))
                scores[kind].update(flagged_of(given, changes, truth))
            scores.setdefault("peer wordfreq", Counter()).update(count(was, [*map(wordfreq_peer, was)], truth))
        for kind, score in scores.items():
            row(f"{scanner.name:8} {kind}", score, spent[kind])


def real_scan() -> None:
    """Print the real scan with its gold."""
    text = read("seeds/002")
    with (SHARED / "gold/ocr_002.tsv").open(encoding="utf-8") as file:
        gold = {
            (int(line["line"]), int(line["pos"])): line["gold"]
            for line in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        }
    places = [
        (at, pos) for at, line in enumerate(text.split("\n"), 1) for pos, _ in enumerate(re.findall(r"\S+", line), 1)
    ]
    was = [token for _, token in tokens(text)]
    truth = [gold.get(place, token) for place, token in zip(places, was, strict=True)]
    for name, texts in (("none", ()), ("other digests", digests(OWN_DIGEST)), ("all digests", digests())):
        row(f"002      {name}", count(was, mended(text, letters(text, count_words(texts))), truth))
    row("002      peer wordfreq", count(was, [*map(wordfreq_peer, was)], truth))


def clean_texts() -> None:
    """Print what is done to texts that have their letters, scans among them."""
    applied = proposed = words = 0
    for path in sorted([*SHARED.glob("seeds/*.txt"), *SHARED.glob("corpus/*.txt"), *(ROOT / "data").glob("*/*.md")]):
        if not any(mark in path.name for mark in LETTERLESS):
            text = path.read_text(encoding="utf-8")
            changes = letters(text, count_words(()))
            applied += sum(change.applied for change in changes)
            proposed += len(changes)
            words += len(text.split())
    print(f"texts with their letters      {words} words: {applied} applied, {proposed} proposed")


def breaks() -> None:
    """Print how many made line breaks are joined and how many suspended forms are kept."""
    score: Counter[str] = Counter()
    for seed, (name, first, size) in enumerate(STRETCHES):
        text, soft, hanging = broken_lines(stretch(read(name), first, size), random.Random(seed))
        for given, kind in ((text, "clean"), (degrade(text, SCANNERS[0], seed), "plain")):
            joined = {
                change.span.start
                for change in repair_text(given).changes
                if change.kind is ChangeKind.HYPHEN and change.applied and not change.proposed
            }
            score[kind, "soft"] += len(soft)
            score[kind, "joined"] += len(soft & joined)
            score[kind, "hanging"] += len(hanging)
            score[kind, "kept"] += len(hanging - joined)
    for kind in ("clean", "plain"):
        print(
            f"breaks   {kind:8}            joined {score[kind, 'joined']} of {score[kind, 'soft']},"
            f" left hanging {score[kind, 'kept']} of {score[kind, 'hanging']}"
        )


def main() -> None:
    """Print all tables."""
    if not SHARED.is_dir():
        print("the real documents (../shared) are not here")
        return
    begun = time.process_time()
    repair_text("Kommunen har tagit fram ett forslag for att oka tryggheten pa alla platser. " * 10)
    print(f"first use: {time.process_time() - begun:.1f} s to read the word lists and count the letters")
    for table in () if sys.argv[1:] else (real_scan, clean_texts, breaks):
        table()
    made_scans(sys.argv[1:] or [scanner.name for scanner in SCANNERS])


if __name__ == "__main__":
    main()
