"""What work on a whole library costs, and how it grows: the figures docs/drift.md rests on.

    python tests/bench/bench_batch.py [DOCUMENTS ...] [--align]

The texts are those of reuse_corpus.py: every fourth document has a passage of another. For each size and step: the
processor time of all processes, a document and a million characters; the most one process has held; the bytes of what
is left on the disk. The exponent of growth is fitted by least squares over the sizes: 1 is linear. Peer: reading and
parsing the same documents, in the same run.
"""

import math
import random
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from bench_search import PLACES, SEED
from edited_texts import CORPUS, drawn_sentences, real_sentences
from reuse_corpus import made_collection

from remiss.store import Library, create_library

SIZES = (300, 1_000)
BASE = "kommun-0/program-0"
RUN = """
import resource, sys
from remiss.batch import Step, Workers, run_batch
from remiss.service import list_library
from remiss.store import open_library
library, step = open_library(sys.argv[1]), sys.argv[3]
if step == "read":
    list_library(library)
else:
    run_batch(library, sys.argv[2], [Step(step)], base=sys.argv[4], workers=Workers(jobs=1))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def write_library(folder: str, documents: int) -> tuple[Library, int]:
    """Write a library of made documents that borrow from one another; return it and how many characters they have."""
    rng = random.Random(SEED)
    source = real_sentences(rng) if CORPUS.is_dir() else drawn_sentences(rng, 100_000)
    library = create_library(f"{folder}/library", with_digests=False)
    characters = 0
    for number, text in enumerate(made_collection(rng, source, documents).texts.values()):
        lines = ["---", f"title: Program {number}", "kind: programme", f"date: {2015 + number % 10}", "---", ""]
        for section, paragraph in enumerate(text.split("\n\n")):
            lines += [f"# {section + 1} {' '.join(paragraph.split()[:4])} {section}", "", paragraph, ""]
        path = library.root / "data" / f"kommun-{number % PLACES}" / f"program-{number}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(lines), encoding="utf-8")
        characters += len(text)
    return library, characters


def measured(library: Path, results: Path, step: str) -> tuple[float, int]:
    """Return the processor seconds of a step done by a process of its own, and the megabytes it held at most."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(library), str(results), step, BASE], capture_output=True, text=True, check=True
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, int(done.stdout)


def exponent(sizes: list[int], costs: list[float]) -> float:
    """Return the slope of log cost over log size."""
    xs, ys = [math.log(size) for size in sizes], [math.log(cost) for cost in costs]
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    over = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True))
    return over / sum((x - mean_x) ** 2 for x in xs)


def main(sizes: list[int], steps: list[str]) -> None:
    """Measure each size and step, and print a row for each."""
    costs: dict[str, list[float]] = {step: [] for step in steps}
    print("documents  step    processor s  ms/document  s/million characters  MB held  MB left")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            library, characters = write_library(folder, size)
            for step in steps:
                results = Path(folder, step)
                seconds, held = measured(library.root, results, step)
                left = sum(path.stat().st_size for path in results.rglob("*") if path.is_file()) / 1e6
                costs[step].append(seconds)
                print(f"{size:9}  {step:6}  {seconds:11.1f}  {seconds / size * 1000:11.1f}", end="")
                print(f"  {seconds / characters * 1e6:20.2f}  {held:7}  {left:7.1f}", flush=True)
                shutil.rmtree(results, ignore_errors=True)
    if len(sizes) > 1:
        fits = ", ".join(f"{step} {exponent(sizes, costs[step]):.2f}" for step in steps)
        print(f"growth, exponent of the number of documents: {fits}")


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:] if argument.isdigit()]
    main(given or list(SIZES), ["read", "themes", "reuse", *(["align"] if "--align" in sys.argv else [])])
