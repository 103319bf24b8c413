"""The process in which foreign files are read: limited by itself, killed by the one that started it.

It reads one file from standard input and writes JSON to standard output. Whatever else it raises ends it with a status
that `aside` knows; nobody reads its traceback.
"""

import json
import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.util import find_spec

from remiss.errors import DocumentError, Term
from remiss.intake.decode import decode_any
from remiss.intake.extract import Extract
from remiss.intake.kinds import FileKind, is_packed, is_pdf
from remiss.intake.limits import NO_MEMORY, TOO_DEEP, Limits, go_on, got_on, keep
from remiss.intake.wire import GOT_ON, PROGRESS, Read, Task, error_to_wire, page_to_wire, to_wire

Progress = Callable[[int, int], bool]

# Where each kind has its reader; the function is called `read_` and the kind, takes bytes and returns an Extract.
# A reader is loaded only where it is needed: what one of them needs would slow the start of all.
READERS = {
    FileKind.DOCX: "remiss.intake.docx",
    FileKind.ODT: "remiss.intake.odt",
    FileKind.HTML: "remiss.intake.html",
    FileKind.PDF: "remiss.intake.pdf",
}
_TEXTS = "remiss.intake.texts"
_DEEPEST = 4000  # calls: XML of 256 levels, which the parser allows, needs a third of that
_SCALE = 1.5  # dots a point: 108 an inch, A4 as 893 by 1263 dots; read without strain in half of a wide window
MOST_TEXT = 20_000_000  # code points of an extract; the longest SOU has 5 million


def read(data: bytes, progress: Progress | None = None, got_on: Callable[[int], None] | None = None) -> Read:
    """Return what a file says and which kind it is; only files that begin as text are taken for HTML.

    Args:
        progress: Called before each page that has to be read from its picture, with how many are done and how many
            there are; False leaves the rest unread.
        got_on: Called with how many pages have been read, now and then.

    Raises:
        DocumentError: R-IMP-10, a packed file of another kind; R-IMP-14, too much text; what its reader raises.
    """
    kind = _kind(data)
    if find_spec(READERS[kind]) is None:
        raise DocumentError("R-IMP-10", found=Term(f"filekind.{kind.value}"))
    reader = getattr(import_module(READERS[kind]), f"read_{kind.value}")
    extract: Extract = reader(data, progress=progress, got_on=got_on) if kind is FileKind.PDF else reader(data)
    if len(extract.text) > MOST_TEXT:
        raise DocumentError("R-IMP-14", limit=MOST_TEXT // 1_000_000)
    return kind, extract


def _kind(data: bytes) -> FileKind:
    if is_packed(data):
        package = import_module("remiss.intake.package")
        kind: FileKind | None = package.kind_of_package(package.open_package(data))
        if kind is None:
            raise DocumentError("R-IMP-10", found=Term("filekind.archive"))
        return kind
    return FileKind.PDF if is_pdf(data) else FileKind.HTML


def _answer(data: bytes, task: Task, page: int, limits: Limits) -> bytes:
    """Return what is asked for, as it is sent."""
    if task is Task.READ:
        return to_wire(*read(data, partial(_ask, limits), partial(_got_on, limits)))
    if task is Task.TEXT:
        where, sha256 = json.loads(data[: data.index(b"\n")])
        text, _ = decode_any(data[data.index(b"\n") + 1 :], where)
        document = import_module(_TEXTS).document_of(text, where=where, sha256=sha256)
        sending: bytes = import_module("remiss.intake.document_wire").document_to_wire(document)
        return sending
    pdf = import_module(READERS[FileKind.PDF])
    if task is Task.PLACE:
        return page_to_wire(pdf.place_page(data, page, progress=partial(_ask, limits)))
    drawn: bytes = pdf.render_page(data, page, _SCALE)
    return drawn


def main(arguments: list[str]) -> int:
    """Do a task with the file on standard input within limits; return the exit status.

    The arguments are the task, the page of a PDF it is about (0 for all), and the limits as numbers. The input is the
    number of bytes on a line of its own and the file, of a text after a line with its path and hash, which its document
    tells; then a line for each page of a scan that may be read.
    """
    task, page, limits = Task(arguments[0]), int(arguments[1]), Limits(*map(int, arguments[2:]))
    keep(limits)
    sys.setrecursionlimit(_DEEPEST)
    try:
        data = sys.stdin.buffer.read(int(sys.stdin.buffer.readline()))
        answer = _answer(data, task, page, limits)
    except DocumentError as error:
        answer = error_to_wire(error)
    except MemoryError:
        return NO_MEMORY
    except RecursionError:
        return TOO_DEEP
    sys.stdout.buffer.write(answer)
    return 0


def _ask(limits: Limits, done: int, of: int) -> bool:
    """Tell the one that waits that this process gets on; return whether it may, with its time given once more."""
    sys.stderr.write(f"{PROGRESS} {done} {of}\n")
    sys.stderr.flush()
    wanted = bool(sys.stdin.buffer.readline())
    go_on(limits)
    return wanted


def _got_on(limits: Limits, pages: int) -> None:
    """Tell the one that waits how far this process has come, and take the time that this gives."""
    got_on(pages, limits)
    sys.stderr.write(f"{GOT_ON} {pages}\n")
    sys.stderr.flush()
