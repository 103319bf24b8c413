"""Reading a foreign file in a process of its own, so that no file can hang, crash or bloat this one.

The only part of intake that does more than compute: it starts `worker` and kills it when it is over time.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import PurePath
from queue import Empty, Queue
from threading import BoundedSemaphore, Thread
from time import monotonic

from remiss.errors import DocumentError
from remiss.intake.limits import NO_MEMORY, TOO_DEEP, Limits, wall_after
from remiss.intake.placed import PlacedPage
from remiss.intake.wire import GOT_ON, PROGRESS, Read, Task, from_wire, page_from_wire

Progress = Callable[[int, int], bool | None]

MayRead = Callable[[int, int], bool]

_AT_ONCE = 2  # files read at the same time in one program: each may take a processor and a gigabyte
_LAST_WORDS = 5  # seconds that what a dead process has written may take to arrive
_PLACES = BoundedSemaphore(_AT_ONCE)
_PICTURES = BoundedSemaphore(1)  # scans are read beside other files, page by page in turn, so that nobody waits for one
_ROOT = str(PurePath(__file__).parent.parent.parent)  # where the package lies, installed or in a checkout
# What -m does, but for a package that need not be installed: -I leaves out the folder one stands in.
_START = """
import sys
sys.path.insert(0, sys.argv.pop(1))
from remiss.intake.worker import main
sys.exit(main(sys.argv[1:]))
"""
_PNG = b"\x89PNG\r\n\x1a\n"
_OVER_TIME = -int(getattr(signal, "SIGXCPU", 0))  # status of a process that used up its processor time
_KEPT_NAMES = ("SYSTEMROOT", "LANG", "LC_ALL", "PATH", "TESSDATA_PREFIX")  # of the environment: no secrets of others


def read_aside(data: bytes, where: str, limits: Limits | None = None, progress: Progress | None = None) -> Read:
    """Return what a file says, read in a process of its own; wait while two others are being read.

    Args:
        data: The file's bytes.
        where: The file's path as it was given, for errors.
        limits: What it may cost; those of `Limits` when None.
        progress: Called when a page is about to be read from its picture, with how many are done and how many there
            are. False leaves the rest unread; what it raises ends the reading and is raised here.

    Raises:
        DocumentError: R-IMP-16, over time; R-IMP-17, out of memory; R-IMP-18, nested too deep; R-IMP-19, the reader
            broke down; what the reader says of the file.
    """
    return from_wire(_answer(data, where, limits or Limits(), Task.READ, progress=progress), where)


def draw_aside(data: bytes, where: str, page: int, limits: Limits | None = None) -> bytes:
    """Return a page of a PDF as a PNG picture, drawn in a process of its own; wait while two others are being read.

    Args:
        page: 1-based.

    Raises:
        DocumentError: what `read_aside` raises of the process; what `remiss.intake.pdf.render_page` raises.
    """
    answer = _answer(data, where, limits or Limits(), Task.DRAW, page)
    if not answer.startswith(_PNG):
        from_wire(answer, where)
        raise DocumentError("R-IMP-19", where=where)
    return answer


def place_aside(data: bytes, where: str, page: int, limits: Limits | None = None) -> PlacedPage:
    """Return a page of a PDF with where its lines stand, read in a process of its own as `read_aside` does.

    Args:
        page: 1-based.

    Raises:
        DocumentError: what `read_aside` raises of the process; what `remiss.intake.pdf.place_page` raises.
    """
    return page_from_wire(_answer(data, where, limits or Limits(), Task.PLACE, page), where)


class _Turn:
    """What a file that is being read holds of the machine: a place, from its first picture on its turn among scans."""

    def __init__(self) -> None:
        self._held = _PLACES

    def __enter__(self) -> "_Turn":
        self._held.acquire()
        return self

    def __exit__(self, *_: object) -> None:
        self._held.release()

    def picture(self) -> None:
        """Wait for the turn to read one page from its picture."""
        self._held.release()
        self._held = _PICTURES
        self._held.acquire()


def _answer(
    data: bytes, where: str, kept: Limits, task: Task, page: int = 0, progress: Progress | None = None
) -> bytes:
    with _Turn() as turn:

        def may_read(done: int, of: int) -> bool:
            wanted = progress is None or progress(done, of) is not False
            turn.picture()
            return wanted

        answer, status = _run(data, kept, task, page, may_read)
    if status is None or status == _OVER_TIME < 0:
        raise DocumentError("R-IMP-16", where=where, seconds=kept.wall)
    if status == NO_MEMORY:
        raise DocumentError("R-IMP-17", where=where)
    if status == TOO_DEEP:
        raise DocumentError("R-IMP-18", where=where)
    if status != 0:
        raise DocumentError("R-IMP-19", where=where)
    return answer


def _run(data: bytes, limits: Limits, task: Task, page: int, may_read: MayRead) -> tuple[bytes, int | None]:
    """Return what the process wrote and its exit status, None when it was killed because of the time.

    Args:
        may_read: Asked before each page that is read from its picture, which waits for the answer.
    """
    environment = {name: os.environ[name] for name in _KEPT_NAMES if name in os.environ}
    with subprocess.Popen(  # noqa: S603 - our own interpreter and our own words
        [sys.executable, "-I", "-c", _START, _ROOT, *map(str, (task.value, page, *limits))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        start_new_session=True,
    ) as process:
        said: Queue[bytes | None] = Queue()
        answer: list[bytes] = []
        talks = [
            Thread(target=_give, args=(process, data), daemon=True),
            Thread(target=_take, args=(process, answer), daemon=True),
            Thread(target=_listen, args=(process, said), daemon=True),
        ]
        for talk in talks:
            talk.start()
        try:
            deadline = _follow(said, limits, lambda done, of: _allow(process, wanted=may_read(done, of)))
            if deadline is not None:
                process.wait(max(deadline - monotonic(), 0))
        except subprocess.TimeoutExpired:
            deadline = None
        finally:
            _kill(process)  # also what it started, which may live on when it is dead
        for talk in talks:
            talk.join(_LAST_WORDS)
        return (b"".join(answer), process.returncode) if deadline is not None else (b"", None)


def _give(process: subprocess.Popen[bytes], data: bytes) -> None:
    """Write a file to the process, and nothing to one that has ended."""
    if process.stdin is not None:
        with suppress(OSError, ValueError):  # it has ended, or its input was closed meanwhile
            process.stdin.write(b"%d\n" % len(data))
            process.stdin.write(data)
            process.stdin.flush()


def _allow(process: subprocess.Popen[bytes], *, wanted: bool) -> None:
    """Let the process read one more page from its picture, or tell it that no more are wanted."""
    if process.stdin is not None:
        with suppress(OSError, ValueError):
            if wanted:
                process.stdin.write(b"\n")
                process.stdin.flush()
            else:
                process.stdin.close()


def _take(process: subprocess.Popen[bytes], answer: list[bytes]) -> None:
    if process.stdout is not None:
        answer.append(process.stdout.read())


def _listen(process: subprocess.Popen[bytes], said: Queue[bytes | None]) -> None:
    """Pass on what the process tells of its progress, line by line, and None when it has no more to say."""
    for line in process.stderr or ():
        if line.startswith((PROGRESS.encode(), GOT_ON.encode())):
            said.put(line)
    said.put(None)


def _follow(said: Queue[bytes | None], limits: Limits, asked: Callable[[int, int], None]) -> float | None:
    """Return when a process that has told all must have ended; None when it was not heard of in time.

    Args:
        asked: Answers a process that asks for a page to be read from its picture; the wait is not counted.
    """
    began = monotonic()
    deadline = began + limits.wall
    while True:
        try:
            line = said.get(timeout=max(deadline - monotonic(), 0))
        except Empty:
            return None
        if line is None:
            return deadline
        name, *numbers = line.decode("ascii", "replace").split()
        if name == GOT_ON:
            deadline = max(deadline, began + wall_after(int(numbers[0]), limits))
        else:
            asked(int(numbers[0]), int(numbers[1]))
            deadline = monotonic() + limits.page


def _kill(process: subprocess.Popen[bytes]) -> None:
    """Kill a process, if it lives, and what it has started."""
    with suppress(ProcessLookupError, PermissionError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
