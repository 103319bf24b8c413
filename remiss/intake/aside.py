"""Reading a foreign file in a process of its own, so that no file can hang, crash or bloat this one.

The only part of intake that does more than compute: it starts `worker` and kills it when it is over time.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import PurePath
from queue import Empty, Queue
from threading import Thread
from time import monotonic

from remiss.errors import DocumentError
from remiss.intake.document_wire import document_from_wire
from remiss.intake.limits import DRAWING, NO_MEMORY, PLACING, READING, TOO_DEEP, Limits, processor_after, wall_after
from remiss.intake.placed import PlacedPage
from remiss.intake.turns import Places
from remiss.intake.wire import GOT_ON, PROGRESS, Read, Task, from_wire, page_from_wire
from remiss.model.document import Document

Progress = Callable[[int, int], bool | None]

MayRead = Callable[[int, int], bool]

_AT_ONCE = 2  # files read at the same time in one program: each may take a processor and a gigabyte
_LAST_WORDS = 5  # seconds that what a dead process has written may take to arrive
_PICTURES_AT_ONCE = 1  # pages read by tesseract, for all who use the program: each takes a processor for seconds
_SCANS_OPEN = 4  # scans whose processes are kept while they take turns; each holds its file's pages
_PLACES = Places(_AT_ONCE)
_PICTURES = Places(_PICTURES_AT_ONCE)  # scans are read beside other files, page by page in turn: nobody waits for one
_SEATS = Places(_SCANS_OPEN)
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
        limits: What it may cost; `READING` when None.
        progress: Called when a page is about to be read from its picture, with how many are done and how many there
            are. False leaves the rest unread; what it raises ends the reading and is raised here.

    Raises:
        DocumentError: R-IMP-16, over time; R-IMP-17, out of memory; R-IMP-18, nested too deep; R-IMP-19, the reader
            broke down; what the reader says of the file.
    """
    return from_wire(_answer(data, where, limits or READING, Task.READ, progress=progress), where)


def text_aside(data: bytes, where: str, sha256: str, limits: Limits | None = None) -> Document:
    """Return the document of a text, read in a process of its own as `read_aside` does.

    Raises:
        DocumentError: what `read_aside` raises of the process; what `remiss.intake.texts.document_of` raises.
    """
    named = json.dumps([where, sha256]).encode("ascii") + b"\n" + data
    return document_from_wire(_answer(named, where, limits or READING, Task.TEXT), where, sha256)


def draw_aside(data: bytes, where: str, page: int, limits: Limits | None = None) -> bytes:
    """Return a page of a PDF as a PNG picture, drawn in a process of its own; wait while two others are being read.

    Args:
        page: 1-based.

    Raises:
        DocumentError: what `read_aside` raises of the process; what `remiss.intake.pdf.render_page` raises.
    """
    answer = _answer(data, where, limits or DRAWING, Task.DRAW, page)
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
    return page_from_wire(_answer(data, where, limits or PLACING, Task.PLACE, page), where)


class _NoSeatError(Exception):
    """A scan has come to its first picture while as many as may be open are read."""


class _Turn:
    """What a file that is being read holds of the machine: a place, from its first picture on its turn among scans."""

    def __init__(self, *, seated: bool) -> None:
        self._held = _PLACES
        self._seated = seated

    def __enter__(self) -> "_Turn":
        self._held.acquire()
        return self

    def __exit__(self, *_: object) -> None:
        self._held.release()
        if self._seated:
            _SEATS.release()

    def picture(self) -> None:
        """Wait for the turn to read one page from its picture.

        Raises:
            _NoSeatError: It is the first, and too many scans are open.
        """
        if not self._seated:
            self._seated = _SEATS.try_acquire()
        if not self._seated:
            raise _NoSeatError
        self._held.release()
        self._held = _PICTURES
        self._held.acquire()


def _answer(
    data: bytes, where: str, kept: Limits, task: Task, page: int = 0, progress: Progress | None = None
) -> bytes:
    allowed = _Allowed(kept)
    try:
        answer, status = _in_turn(data, allowed, task, page, progress, seated=False)
    except _NoSeatError:  # its process is ended, and it is read anew when there is a seat
        _SEATS.acquire()
        answer, status = _in_turn(data, allowed, task, page, progress, seated=True)
    if status is None:
        raise DocumentError("R-IMP-16", where=where, seconds=allowed.wall)
    if status == _OVER_TIME < 0:
        raise DocumentError("R-IMP-16", where=where, seconds=allowed.processor)
    if status == NO_MEMORY:
        raise DocumentError("R-IMP-17", where=where)
    if status == TOO_DEEP:
        raise DocumentError("R-IMP-18", where=where)
    if status != 0:
        raise DocumentError("R-IMP-19", where=where)
    return answer


def _in_turn(
    data: bytes, allowed: "_Allowed", task: Task, page: int, progress: Progress | None, *, seated: bool
) -> tuple[bytes, int | None]:
    with _Turn(seated=seated) as turn:

        def may_read(done: int, of: int) -> bool:
            wanted = progress is None or progress(done, of) is not False
            turn.picture()
            return wanted

        return _run(data, allowed, task, page, may_read)


class _Allowed:
    """How long a file may take by now, in whole seconds: what it was given last is what it is told of."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.wall = limits.wall
        self.processor = limits.processor

    def go_on(self, pages: int) -> float:
        """Give the time of a file that has been read this many pages far; return the seconds since its beginning."""
        self.wall = max(self.wall, int(wall_after(pages, self.limits)))
        self.processor = max(self.processor, processor_after(pages, self.limits))
        return self.wall

    def picture(self) -> float:
        """Give the time of one page that is read from its picture, counted from now; return it."""
        self.wall = self.limits.page
        return self.wall


def _run(data: bytes, allowed: _Allowed, task: Task, page: int, may_read: MayRead) -> tuple[bytes, int | None]:
    """Return what the process wrote and its exit status, None when it was killed because of the time.

    Args:
        may_read: Asked before each page that is read from its picture, which waits for the answer.
    """
    environment = {name: os.environ[name] for name in _KEPT_NAMES if name in os.environ}
    with subprocess.Popen(  # noqa: S603 - our own interpreter and our own words
        [sys.executable, "-I", "-c", _START, _ROOT, *map(str, (task.value, page, *allowed.limits))],
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
            deadline = _follow(said, allowed, lambda done, of: _allow(process, wanted=may_read(done, of)))
            if deadline is not None:
                process.wait(max(deadline - monotonic(), 0))
        except subprocess.TimeoutExpired:
            deadline = None
        finally:
            _kill(process)  # also what it started, which may live on when it is dead
        for talk in talks:
            talk.join(_LAST_WORDS)
        with suppress(OSError, ValueError):  # what it did not read before it ended is still to be flushed
            process.stdin.close()  # type: ignore[union-attr]
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


def _follow(said: Queue[bytes | None], allowed: _Allowed, asked: Callable[[int, int], None]) -> float | None:
    """Return when a process that has told all must have ended; None when it was not heard of in time.

    Args:
        asked: Answers a process that asks for a page to be read from its picture; the wait is not counted.
    """
    began = monotonic()
    deadline = began + allowed.wall
    while True:
        try:
            line = said.get(timeout=max(deadline - monotonic(), 0))
        except Empty:
            return None
        if line is None:
            return deadline
        name, *numbers = line.decode("ascii", "replace").split()
        if name == GOT_ON:
            deadline = max(deadline, began + allowed.go_on(int(numbers[0])))
        else:
            asked(int(numbers[0]), int(numbers[1]))
            deadline = monotonic() + allowed.picture()


def _kill(process: subprocess.Popen[bytes]) -> None:
    """Kill a process, if it lives, and what it has started."""
    with suppress(ProcessLookupError, PermissionError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
