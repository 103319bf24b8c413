"""Places that only so many may hold at once; those who wait get theirs first come, first served.

A semaphore of Python's gives a place that is left to whoever asks next, who may just have come.
"""

from collections import deque
from threading import Event, Lock


class Places:
    """A number of places in this program."""

    def __init__(self, count: int) -> None:
        self._free = count
        self._waiting: deque[Event] = deque()
        self._lock = Lock()

    def acquire(self) -> None:
        """Take a place; wait behind those who came before. A wait that is broken off leaves the line."""
        with self._lock:
            if self._free and not self._waiting:
                self._free -= 1
                return
            mine = Event()
            self._waiting.append(mine)
        try:
            mine.wait()
        except BaseException:
            self._leave(mine)
            raise

    def try_acquire(self) -> bool:
        """Take a place if one is free and nobody waits for it; return whether that was so."""
        with self._lock:
            taken = self._free > 0 and not self._waiting
            self._free -= taken
            return taken

    def release(self) -> None:
        """Give a place back: to the one who has waited longest."""
        with self._lock:
            if self._waiting:
                self._waiting.popleft().set()
            else:
                self._free += 1

    def _leave(self, mine: Event) -> None:
        with self._lock:
            if mine in self._waiting:
                self._waiting.remove(mine)
                return
        self.release()
