"""Which pages are read from their pictures, and what a person should know of it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import pypdfium2

from remiss.intake.extract import Finding
from remiss.intake.pdf.scans import Sureness, recognise
from remiss.intake.pdf.sheets import Sheet

_MOST_UNSEEN = 2  # pages; each takes about five seconds, and more is too long a wait for who sees no progress
_PATIENCE, _PATIENCE_UNSEEN = 120, 8  # seconds for a page; the slowest of the bench takes 12 on a busy machine
_MOST_QUOTED = 12  # words

Progress = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """The pages of a file after pictures were read.

    Attributes:
        sheets: All pages; those that were read have their lines and words from the picture.
        read: Numbers of the pages read from pictures.
        left: Numbers of the pages that show text and have none.
        able: Tesseract with Swedish is there, as far as it was needed.
        sureness: Of each page read.
    """

    sheets: tuple[Sheet, ...]
    read: tuple[int, ...] = ()
    left: tuple[int, ...] = ()
    able: bool = True
    sureness: tuple[Sureness, ...] = ()


def read_scans(document: pypdfium2.PdfDocument, sheets: Sequence[Sheet], progress: Progress | None) -> Scan:
    """Return the pages with those read that are pictures, as long as `progress` wants it."""
    found = list(sheets)
    wanted = [at for at, sheet in enumerate(sheets) if sheet.picture]
    read: list[int] = []
    sureness: list[Sureness] = []
    able = True
    for done, at in enumerate(wanted):
        if not (progress(done, len(wanted)) if progress else done < _MOST_UNSEEN):
            break
        page = document[at]
        try:
            seen = recognise(page, _PATIENCE if progress else _PATIENCE_UNSEEN)
        except TimeoutError:
            break
        finally:
            page.close()
        if seen is None:
            able = bool(read)
            break
        read.append(at + 1)
        sureness.append(seen.sureness)
        found[at] = replace(sheets[at], lines=seen.lines, grids=(), tagged=None, rest=(), words=seen.letters)
    left = tuple(at + 1 for at in wanted if at + 1 not in read)
    return Scan(sheets=tuple(found), read=tuple(read), left=left, able=able, sureness=tuple(sureness))


def told_of(scan: Scan) -> Iterator[Finding]:
    """Yield what a person should know: pages without text, pages read from pictures, words read unsurely, nothing."""
    for sheet in scan.sheets:
        if sheet.broken:
            yield Finding("R-IMP-40", (), sheet.number)
    pages = ("pages", len(scan.sheets))
    if not scan.left and not any(sheet.lines for sheet in scan.sheets):
        yield Finding("R-IMP-45", (pages,))
    if scan.left:
        yield Finding("R-IMP-42" if scan.able else "R-IMP-41", (("n", len(scan.left)), pages))
    words = sum(page.words for page in scan.sureness)
    if scan.read:
        mean = round(sum(page.total for page in scan.sureness) / words) if words else 0
        yield Finding("R-IMP-43", (("n", len(scan.read)), pages, ("mean", mean)))
    unsure = [word for page in scan.sureness for word in page.unsure]
    if unsure:
        quoted = ", ".join(unsure[:_MOST_QUOTED])
        yield Finding("R-IMP-44", (("n", len(unsure)), ("of", words), ("words", quoted)))
