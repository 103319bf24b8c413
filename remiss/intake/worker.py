"""The process in which foreign files are read: limited by itself, killed by the one that started it.

It reads one file from standard input and writes JSON to standard output. Whatever else it raises ends it with a status
that `aside` knows; nobody reads its traceback.
"""

import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.util import find_spec

from remiss.errors import DocumentError, Term
from remiss.intake.extract import Extract
from remiss.intake.kinds import FileKind, is_packed, is_pdf
from remiss.intake.limits import NO_MEMORY, TOO_DEEP, Limits, go_on, keep
from remiss.intake.wire import PROGRESS, Read, error_to_wire, to_wire

Progress = Callable[[int, int], bool]

# Where each kind has its reader; the function is called `read_` and the kind, takes bytes and returns an Extract.
# A reader is loaded only where it is needed: what one of them needs would slow the start of all.
READERS = {
    FileKind.DOCX: "remiss.intake.docx",
    FileKind.ODT: "remiss.intake.odt",
    FileKind.HTML: "remiss.intake.html",
    FileKind.PDF: "remiss.intake.pdf",
}
_DEEPEST = 4000  # calls: XML of 256 levels, which the parser allows, needs a third of that
_SCALE = 1.5  # dots a point: 108 an inch, A4 as 893 by 1263 dots; read without strain in half of a wide window
MOST_TEXT = 20_000_000  # code points of an extract; the longest SOU has 5 million


def read(data: bytes, progress: Progress | None = None) -> Read:
    """Return what a file says and which kind it is; only files that begin as text are taken for HTML.

    Args:
        progress: Called before each page that has to be read from its picture, with how many are done and how many
            there are; False leaves the rest unread.

    Raises:
        DocumentError: R-IMP-10, a packed file of another kind; R-IMP-14, too much text; what its reader raises.
    """
    kind = _kind(data)
    if find_spec(READERS[kind]) is None:
        raise DocumentError("R-IMP-10", found=Term(f"filekind.{kind.value}"))
    reader = getattr(import_module(READERS[kind]), f"read_{kind.value}")
    extract: Extract = reader(data, progress=progress) if kind is FileKind.PDF else reader(data)
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


def _draw(data: bytes, page: int) -> bytes:
    drawn: bytes = import_module(READERS[FileKind.PDF]).render_page(data, page, _SCALE)
    return drawn


def main(arguments: list[str]) -> int:
    """Read the file on standard input within the limits given as numbers; return the exit status.

    With one number more that page of a PDF is drawn instead, and the answer is a picture.
    """
    many = len(Limits())
    limits, wanted = Limits(*map(int, arguments[:many])), arguments[many:]
    keep(limits)
    sys.setrecursionlimit(_DEEPEST)
    try:
        data = sys.stdin.buffer.read()
        answer = _draw(data, int(wanted[0])) if wanted else to_wire(*read(data, partial(_tell, limits)))
    except DocumentError as error:
        answer = error_to_wire(error)
    except MemoryError:
        return NO_MEMORY
    except RecursionError:
        return TOO_DEEP
    sys.stdout.buffer.write(answer)
    return 0


def _tell(limits: Limits, done: int, of: int) -> bool:
    """Tell the one that waits that this process gets on, and take its time once more."""
    go_on(limits)
    sys.stderr.write(f"{PROGRESS} {done} {of}\n")
    sys.stderr.flush()
    return True
