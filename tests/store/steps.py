"""Every call to the system that a save makes, in order, so that it can be broken off at each of them."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

CALLS = {"open", "os.mkdir", "os.chmod", "os.rename", "os.remove", "os.rmdir", "os.scandir", "fcntl.flock"}

_watching: list[Callable[[str], None]] = []
_flush = os.fsync


def _met(call: str, _arguments: tuple = ()) -> None:
    if _watching and (call in CALLS or call == "fsync"):
        _watching[-1](call)


def _fsync(handle: int) -> None:  # the one call that Python does not report
    _met("fsync")
    _flush(handle)


sys.addaudithook(_met)  # stays for as long as the process lives, and is silent but below


@contextmanager
def at_every_step(act: Callable[[str], None]) -> Iterator[None]:
    """Do something before each call."""
    _watching.append(act)
    os.fsync = _fsync
    try:
        yield
    finally:
        os.fsync = _flush
        _watching.pop()


@contextmanager
def at_step(number: int, act: Callable[[str], None]) -> Iterator[list[str]]:
    """Do something before the call of a number, from 1; yield the calls made, which grows."""
    calls: list[str] = []

    def met(call: str) -> None:
        calls.append(call)
        if len(calls) == number:
            act(call)

    with at_every_step(met):
        yield calls
