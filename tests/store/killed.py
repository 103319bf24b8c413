"""Saves that end in kill -9, at a random moment or before each call to the system; run as a program of its own.

    python killed.py LIBRARY random ROUNDS
    python killed.py LIBRARY steps

A child process saves again and again and says after each save that it is done. Prints what was found after each death.
"""

import json
import os
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path

from steps import at_step

from remiss.store import Library, open_library, read_comparison, sweep, update_comparison

NAME = "prov"
LINES = 4000  # a file of some 35 kB, which a plain write leaves torn now and then
LATEST = 10.0  # saves until the kill, at most
SEED = 17


def text_of(number: int) -> bytes:
    """Return a text that says in every line which save it is of."""
    return b"%08d\n" % number * LINES


def number_in(content: bytes) -> int | None:
    """Return which save a text is of; None for one that is not whole."""
    number = int(content[:8] or b"-1")
    return number if content == text_of(number) else None


def saved(content: bytes) -> bytes:
    """Return the save after this one."""
    return text_of(int(content[:8]) + 1)


def in_child(act: Callable[[], None]) -> int:
    """Do something in a child process and return its id."""
    child = os.fork()
    if child == 0:
        try:
            act()
        except BaseException:  # noqa: BLE001 - the child must end here, whatever happens
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    return child


def end_of(child: int) -> int:
    """Return how a child ended: 0 done, 1 a fault, -9 killed."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def killed_after(library: Library, seconds: float) -> tuple[int, int | None]:
    """Return the number of the last save the child said was done, 0 for none, and the number of the one in the file."""
    reader, writer = os.pipe()

    def save_on() -> None:
        while True:
            update_comparison(library, NAME, saved)
            os.write(writer, b"%8d" % number_in(read_comparison(library, NAME)))

    child = in_child(save_on)
    os.close(writer)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    if end_of(child) != -signal.SIGKILL:
        raise SystemExit("the child ended by itself")
    with os.fdopen(reader, "rb") as pipe:
        said = pipe.read()
    return int(said[-8:] or 0), number_in(read_comparison(library, NAME))


def seconds_of_a_save(library: Library) -> float:
    """Return how long a save takes on this disk."""
    start = time.perf_counter()
    for _ in range(10):
        update_comparison(library, NAME, saved)
    return (time.perf_counter() - start) / 10


def at_random(library: Library, rounds: int) -> dict[str, int]:
    """Kill at random moments; count what must not be and what must have been tried."""
    moments, pace = random.Random(SEED), seconds_of_a_save(library)
    found = dict.fromkeys(("torn", "lost", "saves", "in_flight"), 0)
    last = number_in(read_comparison(library, NAME)) or 0
    for _ in range(rounds):
        said, kept = killed_after(library, moments.uniform(0, LATEST) * pace)
        found["torn"] += kept is None
        found["lost"] += kept is not None and kept < max(said, last)
        found["in_flight"] += kept is not None and kept > max(said, last)
        last = kept if kept is not None else last
    return found | {"saves": last}


def save_until(library: Library, number: int, writer: int) -> None:
    """Save, and die before the call of a number, having said which it is."""

    def die(call: str) -> None:
        os.write(writer, call.encode())
        os.kill(os.getpid(), signal.SIGKILL)

    with at_step(number, die):
        update_comparison(library, NAME, saved)


def at_each_step(library: Library) -> list[tuple[str, int | None, int, int]]:
    """Kill before each call of a save; return the call, what the file held before and after, and what was left."""
    found, number = [], 0
    while True:
        number += 1
        before = number_in(read_comparison(library, NAME))
        reader, writer = os.pipe()
        end = end_of(in_child(partial(save_until, library, number, writer)))
        os.close(writer)
        with os.fdopen(reader, "rb") as pipe:
            call = pipe.read().decode()
        if end == 0:
            return found
        left = sweep(library, least_age=0)
        found.append((call, before, number_in(read_comparison(library, NAME)), left))


def leftovers(library: Library) -> int:
    """Count temporary folders."""
    return len(list((library.root / "comparisons").glob(".remiss-*")))


def main() -> None:
    """Print what was found, as JSON."""
    library, how, *rounds = open_library(sys.argv[1]), *sys.argv[2:]
    Path(library.root / "comparisons" / f"{NAME}.yaml").write_bytes(text_of(0))
    if how == "steps":
        print(json.dumps(at_each_step(library)))
        return
    found = at_random(library, int(rounds[0]))
    left = leftovers(library)
    swept = sweep(library, least_age=0)
    update_comparison(library, NAME, saved)  # no lock was left behind
    print(json.dumps(found | {"left": left, "swept": swept, "left_then": leftovers(library)}))


if __name__ == "__main__":
    main()
