"""Several writers of one comparison, each in a process of its own; run as a program of its own.

    python racing.py LIBRARY HOW WRITERS SAVES [PAUSE]

Each writer adds lines of its own, as many as SAVES, and waits PAUSE seconds after each. HOW: `update` is
update_comparison, `polled` the same where the system has no queue for locks, `replace` is replace_comparison of what
was read, again when somebody else was first, and `naive` reads, adds and writes with nothing to hold others off.

Prints the lines kept, each writer's saves as seconds, and for `replace` what each save was built on and what it became.
"""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import get_context

from remiss.errors import ConflictError
from remiss.store import (
    Library,
    hash_of,
    locks,
    open_library,
    read_comparison,
    replace_comparison,
    update_comparison,
)

NAME = "prov"
START = b"title: Prov\n" + b"# en rad som finns i filen\n" * 2000  # some 50 kB

Step = tuple[str, str]  # hash of what a save was built on, hash of what it became
FORK = get_context("fork")
ready = FORK.Barrier(1)


@dataclass(frozen=True, slots=True)
class Race:
    """What every writer is told."""

    library: Library
    how: str
    saves: int
    pause: float


def by_update(library: Library, line: bytes) -> list[Step]:
    """Add a line under the lock."""
    update_comparison(library, NAME, lambda content: content + line)
    return []


def by_replace(library: Library, line: bytes) -> list[Step]:
    """Add a line to what was read, until nobody has been first."""
    while True:
        content = read_comparison(library, NAME)
        try:
            new = replace_comparison(library, NAME, (content + line).decode(), seen=hash_of(content))
        except ConflictError as error:
            if error.code != "R-LIB-13":
                raise
        else:
            return [(hash_of(content), new)]


def naively(library: Library, line: bytes) -> list[Step]:
    """Read, add and write, as a program does that knows nothing of others."""
    path = library.root / "comparisons" / f"{NAME}.yaml"
    path.write_bytes(path.read_bytes() + line)
    return []


WAYS: dict[str, Callable[[Library, bytes], list[Step]]] = {
    "update": by_update,
    "polled": by_update,
    "replace": by_replace,
    "naive": naively,
}


def write(race: Race, writer: int) -> tuple[list[float], list[Step]]:
    """Save as one writer; return the seconds of each save and the steps taken."""
    locks.HAS_FCNTL = locks.HAS_FCNTL and race.how != "polled"
    seconds, steps = [], []
    ready.wait()
    for number in range(race.saves):
        start = time.perf_counter()
        steps += WAYS[race.how](race.library, b"# %d.%d\n" % (writer, number))
        seconds.append(time.perf_counter() - start)
        time.sleep(race.pause)
    return seconds, steps


def main() -> None:
    """Print what was found, as JSON."""
    global ready  # noqa: PLW0603 - the writers inherit it
    library, how, writers, saves = open_library(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    path = library.root / "comparisons" / f"{NAME}.yaml"
    path.write_bytes(START)
    ready = FORK.Barrier(writers)
    race = Race(library, how, saves, float(sys.argv[5]) if len(sys.argv) > 5 else 0.0)
    with FORK.Pool(writers) as pool:
        found = pool.starmap(write, [(race, writer) for writer in range(writers)], chunksize=1)
    kept = path.read_bytes()
    lines = kept.removeprefix(START).decode().splitlines() if kept.startswith(START) else []
    print(
        json.dumps(
            {
                "lines": lines,
                "seconds": [second for seconds, _ in found for second in seconds],
                "steps": [step for _, steps in found for step in steps],
                "first": hash_of(START),
                "last": hash_of(kept),
            }
        )
    )


if __name__ == "__main__":
    main()
