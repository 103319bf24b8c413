"""How long one base against many documents takes with a warm helper and without, against rapidfuzz in the same run.

    python tests/bench/bench_sharing.py [DOCUMENTS] [SECTIONS]

The documents of bench_compare.py; each line is a process of its own that has read what the server reads before anybody
asks (word lists, the forms of common words), as has its helper, and looks for rings of objects as seldom as the server
does. Wall-clock seconds, which tell something only when two processors are free; processor seconds of this process and
of the helper; the load of the machine; and all processor seconds as a multiple of those of `fuzz.ratio`.
"""

import gc
import os
import random
import resource
import subprocess
import sys
import time

from bench_align import SEED, SHARED, clock
from bench_compare import DOCUMENTS, SECTIONS, document, made_up, real
from rapidfuzz import fuzz, process

from remiss.compare import compare
from remiss.language import read_word_lists, recall_common_words
from remiss.language.fold import fold
from remiss.sharing import COLLECT_AFTER, Helper, shared


def of_children() -> float:
    """Return the processor seconds of the processes that were started here and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def warm(base, other) -> tuple[Helper, float]:
    """Return a helper that has read its word lists, and the processor seconds that another took for it."""
    before = of_children()
    for _ in range(2):
        helper = Helper()
        helper.start()
        helper.lay(base, other)
        if before == of_children():
            helper.kill()
    return helper, of_children() - before


def run(processes: int, documents: int, total: int) -> None:
    """Print the line of one or two processes."""
    rng = random.Random(SEED)
    drawn = (real if SHARED.is_dir() else made_up)(rng, documents, total)
    texts = [[" ".join(" ".join(words) for words in section) for section in sections] for sections in drawn]
    base, *others = (document(sections, place, rng) for place, sections in enumerate(texts))
    tiny = [document(["Ett ord."], 0, rng), document(["Ett annat."], 1, rng)]
    gc.set_threshold(COLLECT_AFTER)
    read_word_lists()
    recall_common_words()
    helper, start = warm(*tiny) if processes > 1 else (Helper(), 0.0)
    before, wall, here = of_children(), time.perf_counter(), time.process_time()
    if processes > 1:
        with shared(base, others, helper) as lay:
            compare(base, others, title="bench", lay=lay)
    else:
        compare(base, others, title="bench")
    wall, here = time.perf_counter() - wall, time.process_time() - here
    helper.kill()
    there = max(of_children() - before - start, 0.0)
    folded = [[fold(text) for text in sections] for sections in texts]
    everything = [text for sections in folded[1:] for text in sections]
    peer, _ = clock(lambda: process.cdist(folded[0], everything, scorer=fuzz.ratio, workers=1))
    print(f"{processes} processes: {wall:.1f} s on the clock, load {os.getloadavg()[0]:.1f}; ", end="")
    print(f"{here:.2f} s here and {there:.2f} s there, {(here + there) / peer:.2f} of fuzz.ratio ({peer:.2f} s)")


if __name__ == "__main__":
    counts = [int(argument) for argument in sys.argv[1:3]]
    size = (*counts, *(DOCUMENTS, SECTIONS)[len(counts) :])
    if len(sys.argv) > 3:
        run(int(sys.argv[3]), *size)
    else:
        for processes in (1, 2):
            subprocess.run([sys.executable, __file__, *map(str, size), str(processes)], check=True)
