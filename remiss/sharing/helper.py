"""A second process that is kept warm."""

import atexit
import pickle
import subprocess
import sys
from functools import cache
from multiprocessing import cpu_count
from pathlib import PurePath
from threading import Lock

from remiss.model.document import Document
from remiss.model.result import PairResult
from remiss.sharing.wire import receive, send, widen
from remiss.sharing.worker import BASE, OTHER, Asked

MOST_STARTS = 3  # of one helper; a machine that ends it again and again, such as for want of memory, is left in peace
_ROOT = str(PurePath(__file__).parent.parent.parent)  # where the package lies, installed or in a checkout
# What -m does, but for a package that need not be installed: -I leaves out the folder one stands in.
_START = """
import sys
sys.path.insert(0, sys.argv.pop(1))
from remiss.sharing.worker import main
main()
"""
_BROKEN = (OSError, EOFError, ValueError, pickle.PickleError, RecursionError)  # what a lost process can look like


class Helper:
    """A process that lays documents against each other. One at a time may have it, who holds its `lock`.

    Not a pool of `concurrent.futures`: that one imports the program's main module anew in each process, which in
    Streamlit is the page, and its own death is an error for all that wait.
    """

    def __init__(self) -> None:
        self.lock = Lock()
        self._starting = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._starts = 0
        self._base: Document | None = None

    @property
    def lives(self) -> bool:
        """Whether it has been started and has not ended."""
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Start the process where it does not run; it needs seconds to read the word lists, and is not waited for.

        Nothing happens on a machine with one processor, or when it has ended `MOST_STARTS` times.
        """
        with self._starting:
            if self.lives or self._starts >= MOST_STARTS or cpu_count() < 2:
                return
            if not self._starts:
                atexit.register(self.kill)
            self._starts += 1
            self._base = None
            self._process = _started()

    def lay(self, base: Document, other: Document) -> PairResult | None:
        """Return what `compare_pair` returns of two documents; None when the process is lost, or failed.

        Called by who holds the lock.
        """
        process = self._process
        if process is None or process.stdin is None or process.stdout is None:
            return None
        asked = Asked(None if base is self._base else base, other)
        try:
            send(asked, process.stdin)
            answer: PairResult | None = receive(process.stdout, {BASE: base, OTHER: other})
        except _BROKEN:
            process.kill()
            process.wait()
            return None
        if process is self._process:  # one that was started meanwhile knows of no base
            self._base = base
        return answer

    def kill(self) -> None:
        """End the process at once; who waits for its answer gets none."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()


def _started() -> "subprocess.Popen[bytes] | None":
    """Return the process, None where there is none to be had."""
    try:
        process = subprocess.Popen(  # noqa: S603 - our own interpreter and our own words
            [sys.executable, "-I", "-c", _START, _ROOT],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,  # Ctrl-C is for the process that started it, which ends it
        )
    except OSError:
        return None
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            widen(pipe)
    return process


@cache
def default_helper() -> Helper:
    """Return the one helper of this process; it runs when somebody has started it."""
    return Helper()
