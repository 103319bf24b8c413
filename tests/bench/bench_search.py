"""How long the search index takes to build and to ask, beside reading through folded texts in the same run.

    python tests/bench/bench_search.py [DOCUMENTS]

A made library: 12 sections of about 60 words each, sentences drawn from the real texts beside the checkout, or made up.
240 queries of six kinds out of words that stand there. Peer: looking for the words in the folded texts one after
another, which is what a search without an index does; for some documents, times their number: extrapolated. All times
are processor times: the machine may be shared.
"""

import os
import random
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from edited_texts import CORPUS, drawn_sentences, real_sentences

from remiss import searching
from remiss.language.fold import fold
from remiss.model.document import DocumentId
from remiss.store import Library, create_library

SEED = 6
DOCUMENTS = 1_000
SECTIONS, WORDS = 12, 60
QUERIES = 40  # of each kind
PEER = 200  # documents the peer reads
PLACES = 290  # organisations


def made_library(folder: str, documents: int, source: list[list[str]]) -> tuple[Library, list[str]]:
    """Write a library; return it and its texts."""
    rng = random.Random(SEED)
    library = create_library(f"{folder}/library", with_digests=False)
    texts = []
    for number in range(documents):
        place = number % PLACES
        lines = ["---", f"title: Program {number}", "kind: programme", f"organisation: Kommun {place}"]
        lines += [f"date: {2015 + number % 10}", "---", ""]
        for section in range(SECTIONS):
            words: list[str] = []
            while len(words) < WORDS:
                words += rng.choice(source)
            title = " ".join(word for word in rng.choice(source)[:4] if word.isalpha()) or "Avsnitt"
            lines += [f"# {section + 1} {title} {section}", "", " ".join(words).replace("<", ""), ""]
        texts.append("\n".join(lines))
        path = library.root / "data" / f"kommun-{place}" / f"program-{number}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(texts[-1], encoding="utf-8")
    return library, texts


def queries(texts: list[str]) -> dict[str, list[str]]:
    """Return queries by kind."""
    rng = random.Random(SEED)
    found: dict[str, list[str]] = defaultdict(list)
    for _ in range(QUERIES):
        row = [word for word in rng.choice(texts).split("---", 2)[2].split() if word.isalpha()]
        at = rng.randrange(len(row) - 6)
        long = [word for word in row if len(word) > 7]
        found["one word"].append(rng.choice(long))
        found["two words"].append(" ".join(rng.sample(long, 2)))
        found["three words"].append(" ".join(rng.sample(long, 3)))
        found["in a row"].append(f'"{" ".join(row[at : at + 2])}"')
        found["beginning"].append(f"{rng.choice(long)[:5]}*")
        found["misspelled"].append(rng.choice(long)[:-2] + "qx")
    return found


def share(values: list[float], part: float) -> float:
    """Return the value below which a part of the values lies."""
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def tell(done: int, of: int, _document: DocumentId) -> None:
    """Say how far the building is, now and then."""
    if done and done % 1000 == 0:
        print(f"  {done} of {of}", flush=True)


def tell_times(kind: str, times: list[float]) -> None:
    """Print the median and what 19 of 20 stay within."""
    print(f"{kind:12} median {share(times, 0.5) * 1000:6.1f} ms, p95 {share(times, 0.95) * 1000:6.1f} ms")


def main(documents: int) -> None:
    """Build, ask, and print what it took."""
    rng = random.Random(SEED)
    source = real_sentences(rng) if CORPUS.is_dir() else drawn_sentences(rng, 100_000)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["REMISS_CACHE"] = f"{folder}/cache"
        library, texts = made_library(folder, documents, source)
        size = sum(map(len, texts))
        start = time.process_time()
        searching.sync_index(library, tell)
        built = time.process_time() - start
        start = time.process_time()
        searching.sync_index(library)
        again = time.process_time() - start
        kept = sum(path.stat().st_size for path in Path(folder, "cache").iterdir())
        print(f"{documents} documents, {size / 1e6:.1f} million characters: built in {built:.0f} s of processor time,")
        print(f"{built / size * 1e6:.2f} s a million; looked through for changes in {again * 1000:.0f} ms; ", end="")
        print(f"{kept / 1e6:.0f} MB, {kept / size:.1f} bytes a character")
        took: list[float] = []
        for kind, asked in queries(texts).items():
            times = []
            for query in asked:
                start = time.process_time()
                searching.search(library, query, most=30)
                times.append(time.process_time() - start)
            took += times
            tell_times(kind, times)
        tell_times("all", took)
        start = time.process_time()
        for text in texts[:PEER]:
            all(word in fold(text) for word in ("qqqq", "zzzz"))
        peer = (time.process_time() - start) / min(PEER, documents) * documents
        print(
            f"peer, reading through: {peer * 1000:.0f} ms a query (extrapolated), {peer / share(took, 0.5):.0f} times"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS)
