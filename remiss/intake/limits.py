"""What reading a foreign file may cost, and how a process keeps itself to it."""

import sys
from typing import NamedTuple

if sys.platform != "win32":
    import resource

NO_MEMORY, TOO_DEEP = 3, 4  # exit status of a process that ran out of memory, or of the stack
_MOST_PROCESSOR = 3600  # seconds of processor time that a process can give itself by `go_on`, page by page
# A page with text takes 0.03 s of an idle processor. Pages that were read give the rest of a file so much more time,
# so that a long file is read to its end, and one that stands still ends as soon as any.
_PROCESSOR_A_PAGE, _WALL_A_PAGE = 0.06, 0.12  # seconds
_MOST_PAGES = 2_000  # that give time: at most 130 s of processor, 260 s on the clock
_OPEN_FILES = 64
_WRITTEN = 64 << 20  # bytes of a file; readers write none, but OCR does


class Limits(NamedTuple):
    """Limits of a process.

    Attributes:
        memory: Bytes of address space.
        processor: Seconds.
        wall: Seconds on the clock, waiting included; kept by the process that started it.
        page: The same for each page that is read from its picture.
    """

    memory: int = 1 << 30  # the worst honest file that was tried, 40 MB of XML, needs 600 MB
    processor: int = 10
    wall: int = 20
    page: int = 60  # tesseract takes 4-7 s for a page at 200 dpi on an idle processor


READING = Limits()
DRAWING = Limits()  # one page, however many layers a map has
PLACING = Limits(page=30)  # one page; a person waits to see a place


def keep(limits: Limits) -> None:
    """Bind this process to limits from now on; on Windows, which knows none of them, only the clock is left."""
    if sys.platform == "win32":
        return
    for kind, soft, hard in (
        (resource.RLIMIT_AS, limits.memory, limits.memory),
        (resource.RLIMIT_CPU, limits.processor, _MOST_PROCESSOR),
        (resource.RLIMIT_FSIZE, _WRITTEN, _WRITTEN),
        (resource.RLIMIT_NOFILE, _OPEN_FILES, _OPEN_FILES),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        _lower(kind, soft, hard)


def _lower(kind: int, soft: int, hard: int) -> None:
    """Set a limit, but never above what the machine or a container allows."""
    allowed = resource.getrlimit(kind)[1]
    if allowed != resource.RLIM_INFINITY:
        soft, hard = min(soft, allowed), min(hard, allowed)
    resource.setrlimit(kind, (soft, hard))


def wall_after(pages: int, limits: Limits) -> float:
    """Return how many seconds on the clock a file may take that has been read this many pages far."""
    return limits.wall + _WALL_A_PAGE * min(max(pages, 0), _MOST_PAGES)


def processor_after(pages: int, limits: Limits) -> int:
    """Return how many seconds of processor time a file may take that has been read this many pages far."""
    return limits.processor + int(_PROCESSOR_A_PAGE * min(max(pages, 0), _MOST_PAGES))


def got_on(pages: int, limits: Limits) -> None:
    """Give this process the processor time of a file that has been read this many pages far."""
    if sys.platform != "win32":
        _lower(resource.RLIMIT_CPU, processor_after(pages, limits), _MOST_PROCESSOR)


def go_on(limits: Limits) -> None:
    """Give this process its processor time once more, counted from now; for one that has just shown that it gets on."""
    if sys.platform == "win32":
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = int(used.ru_utime + used.ru_stime)
    _lower(resource.RLIMIT_CPU, min(spent + limits.processor, _MOST_PROCESSOR), _MOST_PROCESSOR)
