"""What saving safely costs, and how long the last in line waits, against a plain write in the same run.

    python tests/bench/bench_store.py

Writers, each a process of its own, add lines to one comparison of some 50 kB (tests/store/racing.py): one alone, and
twenty who never rest or who rest a while after each save, as people do. `naive` reads, adds and writes with nothing to
hold others off; `polled` is this store where the system has no queue for locks.

Kept: lines that are in the file at the end, of those whose save was said to be done; "broken" when its start is gone.
p50 and p95: of the time a save takes, as milliseconds and as times the plain write's. Medians of three runs.
"""

import json
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from remiss.store import create_library

RACING = Path(__file__).parents[1] / "store" / "racing.py"
RUNS = 3
SAVES = 20
RACES = [("one writer", 1, 0.0), ("20 writers, no rest", 20, 0.0), ("20 writers, 0.2 s rest", 20, 0.2)]
WAYS = ("naive", "polled", "update", "replace")


@dataclass(frozen=True)
class Run:
    """One race."""

    kept: int
    p50: float  # seconds
    p95: float


def run(how: str, writers: int, pause: float) -> Run:
    """Run one race in a library of its own."""
    with tempfile.TemporaryDirectory() as folder:
        library = create_library(str(Path(folder) / "bibliotek"), with_digests=False)
        command = [sys.executable, str(RACING), str(library.root), how, str(writers), str(SAVES), str(pause)]
        found = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    seconds = sorted(found["seconds"])
    return Run(len(set(found["lines"])), statistics.median(seconds), seconds[int(0.95 * len(seconds))])


def main() -> None:
    """Print a table for each race."""
    for title, writers, pause in RACES:
        print(f"\n{title}, {writers * SAVES} saves")
        print(f"{'':10}{'kept':>8}{'p50 ms':>9}{'x naive':>9}{'p95 ms':>9}{'x naive':>9}")
        peer: tuple[float, float] | None = None
        for how in WAYS:
            runs = [run(how, writers, pause) for _ in range(RUNS)]
            p50, p95 = (statistics.median(values) for values in ([one.p50 for one in runs], [one.p95 for one in runs]))
            kept = min(one.kept for one in runs)
            peer = peer or (p50, p95)
            ratios = p50 / peer[0], p95 / peer[1]
            print(f"{how:10}{kept or 'broken':>8}{p50 * 1000:9.1f}{ratios[0]:9.1f}{p95 * 1000:9.1f}{ratios[1]:9.1f}")


if __name__ == "__main__":
    main()
