"""One writer at a time."""

import os
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread

from filelock import FileLock, Timeout

from remiss.errors import ConflictError
from remiss.store.refusals import disk

try:
    import fcntl
except ImportError:  # Windows
    HAS_FCNTL = False
else:
    HAS_FCNTL = True

LOCK_SECONDS = 10.0
FOR_ALL = 0o666  # whatever the umask: whoever may write in the folder may hold its lock
TRIES = 3  # somebody who tidies up may remove a lock file while it is waited for, hardly again and again


@contextmanager
def locked(path: Path, where: str) -> Iterator[None]:
    """Hold the lock file at `path`; it is made when it is not there, and stays.

    The system lets go of a lock when its holder dies, so a file that was left locks nobody out. A lock cannot be held
    twice, not by one thread either.

    Args:
        path: A hidden file in the folder that is written in: whoever may write there can hold it, nobody else.
        where: What is locked, for errors.

    Raises:
        ConflictError: R-LIB-10, somebody else has held it for `LOCK_SECONDS`.
        UsageError: R-LIB-09, the lock file cannot be opened, or the disk knows no locks.
    """
    with _queued(path, where) if HAS_FCNTL else _polled(path, where):
        yield


@contextmanager
def _polled(path: Path, where: str) -> Iterator[None]:
    lock = FileLock(str(path), timeout=LOCK_SECONDS, mode=FOR_ALL)
    with disk(where):
        try:
            lock.acquire()
        except Timeout as error:
            raise ConflictError("R-LIB-10", where=where) from error
    try:
        yield
    finally:
        lock.release()


@contextmanager
def _queued(path: Path, where: str) -> Iterator[None]:
    """Wait in the system's own queue, which serves those who wait in turn.

    Asking again and again, as `FileLock` does, leaves one of twenty writers waiting several times as long
    (tests/bench/bench_store.py).
    """
    with disk(where):
        handle = _held(path, where)
    try:
        yield
    finally:
        _let_go(handle)


def _let_go(handle: int) -> None:
    with suppress(OSError):
        fcntl.flock(handle, fcntl.LOCK_UN)  # closing alone would not do it where a child process has a copy
    os.close(handle)


def _held(path: Path, where: str) -> int:
    """Return the open lock file, locked."""
    for _ in range(TRIES - 1):
        handle = _acquired(_opened(path), where)
        if os.fstat(handle).st_nlink:
            return handle
        os.close(handle)  # removed while it was waited for: whoever comes now locks another file
    return _acquired(_opened(path), where)


def _opened(path: Path) -> int:
    """Open a lock file; links are not followed, for what they lead to would be opened to everybody."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, FOR_ALL)
    if os.fstat(handle).st_nlink == 1:  # else it is some other file too
        with suppress(OSError):  # somebody else's, who has set it so; or a disk without permissions
            os.fchmod(handle, FOR_ALL)
    return handle


def _acquired(handle: int, where: str) -> int:
    """Lock an open file and return it; what cannot be locked is closed."""
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):  # the latter is how some shares say that it is held
        _wait(handle, where)
    except OSError:
        os.close(handle)
        raise
    return handle


def _wait(handle: int, where: str) -> None:
    """Wait for the lock of an open file, `LOCK_SECONDS` at most.

    The system's call cannot be given a deadline, so a thread waits in it; one that comes too late closes the file.
    """
    came: Future[None] = Future()

    def acquire() -> None:
        refusal = None
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
        except OSError as error:
            refusal = error
        if not came.set_running_or_notify_cancel():
            os.close(handle)
        elif refusal is not None:
            came.set_exception(refusal)
        else:
            came.set_result(None)

    Thread(target=acquire, daemon=True).start()
    try:
        came.result(LOCK_SECONDS)
    except BaseException as error:
        if not came.cancel():  # else the thread closes it when its turn has come
            os.close(handle)
        if isinstance(error, TimeoutError):
            raise ConflictError("R-LIB-10", where=where) from None
        raise
