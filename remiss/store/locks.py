"""One writer at a time."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from remiss.errors import ConflictError
from remiss.store.files import disk

try:
    import fcntl
except ImportError:  # Windows
    HAS_FCNTL = False
else:
    HAS_FCNTL = True

LOCK_SECONDS = 10.0
FOR_ALL = 0o666  # whatever the umask: whoever may write in the folder may hold its lock


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock file at `path`; it is made when it is not there, and stays.

    Raises:
        ConflictError: R-LIB-10, somebody else has held it for `LOCK_SECONDS`.
        UsageError: R-LIB-09, the lock file cannot be opened.
    """
    where = str(path.parent)
    with disk(where):
        if HAS_FCNTL:
            with _queued(path, where):
                yield
            return
        try:
            with FileLock(str(path), timeout=LOCK_SECONDS, mode=FOR_ALL):
                yield
        except Timeout as error:
            raise ConflictError("R-LIB-10", where=where) from error


@contextmanager
def _queued(path: Path, where: str) -> Iterator[None]:
    """Wait in the system's own queue, which serves those who wait in turn: asking again and again, as `FileLock`
    does, leaves one of twenty writers waiting four times as long (reliability.md 2).
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, FOR_ALL)
    with suppress(PermissionError):  # somebody else's, who has set it so
        os.fchmod(handle, FOR_ALL)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        if not _wait(handle):
            raise ConflictError("R-LIB-10", where=where) from None
    except OSError:
        os.close(handle)
        raise
    try:
        yield
    finally:
        os.close(handle)  # lets go of the lock


def _wait(handle: int) -> bool:
    """Wait for the lock of an open file, `LOCK_SECONDS` at most; return whether it is held.

    The system's call cannot be given a deadline, so a thread waits in it; one that comes too late closes the file.
    """
    decided = threading.Lock()
    held, given_up = threading.Event(), threading.Event()

    def acquire() -> None:
        fcntl.flock(handle, fcntl.LOCK_EX)
        with decided:
            if given_up.is_set():
                os.close(handle)
            held.set()

    threading.Thread(target=acquire, daemon=True).start()
    if held.wait(LOCK_SECONDS):
        return True
    with decided:
        if held.is_set():
            return True
        given_up.set()
        return False
