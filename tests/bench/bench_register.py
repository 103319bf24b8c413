# ruff: noqa: E402 - what the tests share is found first
"""What a remiss on real scale costs: 120 answers to 60 sections, read, grouped, and shown on the page Synpunkter.

    python tests/bench/bench_register.py [RESPONSES]

Processor seconds, and as a multiple of rapidfuzz's `fuzz.ratio` over all pairs of the answers' sentences with the
base's sections in the same run (texts folded beforehand), which gives a number a pair and nothing to read.

read: the answers from disk to the first register, as `remiss compile` and the page do, with the word lists read.
again: the same register when a person has judged something, which reads no answer.
page: one run of the page's whole script by Streamlit's own driver: first with nothing kept; then as it stands, with a
group open, with a filter, and right after a judgement. Drawing in the browser is not in it.
memory: the most that the process held, page and all.
"""

import os
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

sys.path[:0] = [str(Path(__file__).parent.parent / "app"), str(Path(__file__).parent.parent)]
import running
from made_large import BODIES, PLACES, RESPONSES, SEED, answer_texts, base_text
from rapidfuzz import fuzz, process
from running import markup, opened

from remiss.answers import open_register
from remiss.judging import judge
from remiss.language import read_word_lists
from remiss.language.fold import fold
from remiss.language.sentences import sentences
from remiss.model.outline import sections_of
from remiss.model.register import Register
from remiss.model.remark_judgement import Position, Replied
from remiss.register import anchor_of_group, build_register
from remiss.remarks import default_cues
from remiss.service import open_comparison
from remiss.store import Library, create_library

NAME = "stor-remiss"
DIGESTS = Path(__file__).parent.parent.parent / "data"
TIMES = 5

T = TypeVar("T")


def keep_large_remiss(library: Library, total: int) -> None:
    """Write a base, its answers and the comparison of them into a library."""
    rng = random.Random(SEED)
    folder = library.root / "data" / "norrvik"
    folder.mkdir(parents=True)
    head = "---\ntitle: {}\nkind: {}\norganisation: {}\nbody: {}\n{}---\n\n{}"
    plan = head.format("Plan för trygghet", "remiss", "Norrviks kommun", "Kommunstyrelsen", "", base_text(rng))
    (folder / "plan.md").write_text(plan, encoding="utf-8")
    for at, text in enumerate(answer_texts(rng, DIGESTS, total)):
        place, body = PLACES[at // len(BODIES) % len(PLACES)], BODIES[at % len(BODIES)]
        content = head.format(f"Svar {at}", "response", f"{place} kommun", body, "responds_to: norrvik/plan\n", text)
        (folder / f"svar-{at:03}.md").write_text(content, encoding="utf-8")
    names = "".join(f"  - norrvik/svar-{at:03}\n" for at in range(total))
    saved = f"title: Plan för trygghet\nbase: norrvik/plan\ndocuments:\n{names}"
    (library.root / "comparisons" / f"{NAME}.yaml").write_text(saved, encoding="utf-8")


def clock(work: Callable[[], T]) -> tuple[float, T]:
    """Return the processor seconds of the process and the result of one run."""
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def peer(register: Register) -> float:
    """Return the seconds of `fuzz.ratio` over the answers' sentences and the base's sections."""
    base = [fold(register.base.text[one.start : one.body_end]) for one in sections_of(register.base)]
    said = [fold(one.text[slice(*span)]) for one in register.responses for span in sentences(one.text)]
    return clock(lambda: process.cdist(said, base, scorer=fuzz.ratio, workers=1))[0]


def again(register: Register) -> Register:
    """Return a register as it is made anew after a judgement."""
    read = [(one, register.readings[one.id]) for one in register.responses]
    return build_register(
        register.base, read, default_cues(), title=register.title, log=register.log, duties=register.responsibility
    )


def report_page(library: Library, register: Register) -> None:
    """Print what the page Synpunkter costs, first and when nothing has to be read."""
    running.TIMEOUT = 600
    os.environ["REMISS_LIBRARY"] = str(library.root)
    first, app = clock(lambda: opened("synpunkter", jamforelse=NAME))
    assert len(markup(app)) > 0
    print(f"page, first: {first:.2f} s")
    anchor = anchor_of_group(register, register.groups[0])
    ask = f"{anchor.document}:{anchor.place}"
    for label, chosen in (
        ("as it stands", {}),
        ("a group open", {"onskemal": ask}),
        ("of one answer", {"svar": "norrvik/svar-000"}),
    ):
        for name, value in {"onskemal": "", "svar": "", **chosen}.items():
            app.query_params[name] = value
        app.run()
        print(f"page, {label}: {1000 * statistics.median(clock(app.run)[0] for _ in range(TIMES)):.0f} ms")
        assert len(markup(app)) > 0
    took = []
    for at in range(TIMES):
        deed = Replied(one=anchor_of_group(register, register.groups[at]), position=Position.MET)
        judge(library, open_comparison(library, NAME), deed, by="Utredare A", at="2026-01-02T10:00:00+01:00")
        took.append(clock(app.run)[0])
    print(f"page, after a judgement: {1000 * statistics.median(took):.0f} ms")


def main() -> None:
    total = int(sys.argv[1]) if len(sys.argv) > 1 else RESPONSES
    with tempfile.TemporaryDirectory() as folder:
        library = create_library(str(Path(folder) / "bibliotek"), with_digests=False)
        keep_large_remiss(library, total)
        lists, _ = clock(read_word_lists)
        told: list[int] = []
        comparison = open_comparison(library, NAME)
        took, register = clock(lambda: open_register(library, comparison, None, lambda done, *_: told.append(done)))
        assert told == list(range(1, total + 1))
        words = sum(len(one.text.split()) for one in register.responses)
        asks = sum(len(group.filed) for group in register.groups)
        print(f"{total} answers of {words} words, {len(list(sections_of(register.base)))} sections: ", end="")
        print(f"{len(register.filed)} remarks, {asks} asks in {len(register.groups)} groups")
        against = peer(register)
        print(f"read: {lists + took:.1f} s, {took / against:.1f} times fuzz.ratio ({against:.2f} s)")
        print(f"again: {clock(lambda: again(register))[0]:.2f} s")
        report_page(library, register)
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB at most")


if __name__ == "__main__":
    main()
