"""A PDF file to an extract."""

from collections.abc import Callable, Iterator, Sequence

import pypdfium2

from remiss.intake.extract import Extract, PieceKind
from remiss.intake.pdf.blocks import Block
from remiss.intake.pdf.bookmarks import Bookmark, mark_headings, read_bookmarks
from remiss.intake.pdf.chapters import lack_chapters, with_chapters
from remiss.intake.pdf.flow import join_flow
from remiss.intake.pdf.headings import below_title, body_size, find_headings
from remiss.intake.pdf.layout import measure_pitches
from remiss.intake.pdf.notes import find_notes
from remiss.intake.pdf.opening import open_page, opened, title_of
from remiss.intake.pdf.pages import read_page
from remiss.intake.pdf.plain import find_by_rules
from remiss.intake.pdf.running import find_running
from remiss.intake.pdf.scanning import Progress, read_scans, told_of
from remiss.intake.pdf.sheets import Sheet, read_sheet
from remiss.intake.pdf.writing import write
from remiss.language.fold import fold

_FEWEST_HEADINGS = 2  # one alone may be the title, and tells nothing of the others
_REST = 20  # pages between two words on how far the reading has come


def read_pdf(
    data: bytes, *, where: str = "", progress: Progress | None = None, got_on: Callable[[int], None] | None = None
) -> Extract:
    """Return the text of a PDF file, its headings, paragraphs, tables and furniture.

    Headings are those that the structure tree tags; else those that bookmarks name; else those that size, weight and
    number of their type set apart; else those that the rules for plain text find.

    Args:
        data: The file.
        where: Its path as it was given, for errors.
        progress: Called before each page that must be read from its picture, with how many are done and how many there
            are; False stops the reading of pictures. Without it only the first few are read, for nobody sees a wait.
        got_on: Called with how many pages have been read, every `_REST` pages.

    Raises:
        DocumentError: R-IMP-30 to R-IMP-33, as `opened` says.
    """
    with opened(data, where) as document:
        sheets = list(_sheets(document, got_on))
        scan = read_scans(document, sheets, progress)
        bookmarks = read_bookmarks(document)
        title = title_of(document)
    blocks = read_blocks(scan.sheets, bookmarks)
    written = write(blocks, len(sheets))
    return Extract(
        text=written.text,
        pieces=find_by_rules(written.text, written.pieces, headings=_headings(blocks) < _FEWEST_HEADINGS),
        pages=len(sheets),
        words=sum(sheet.words for sheet in scan.sheets),
        ocr=bool(scan.read),
        title=title,
        findings=tuple(told_of(scan)),
    )


def _sheets(document: pypdfium2.PdfDocument, got_on: Callable[[int], None] | None) -> Iterator[Sheet]:
    for at in range(len(document)):
        yield _sheet(document, at)
        if got_on is not None and (at + 1) % _REST == 0:
            got_on(at + 1)


def _sheet(document: pypdfium2.PdfDocument, at: int) -> Sheet:
    try:
        page = open_page(document, at)
    except pypdfium2.PdfiumError:
        return Sheet(number=at + 1, height=0.0, lines=(), broken=True)
    try:
        return read_sheet(page, at + 1)
    finally:
        page.close()


def read_blocks(sheets: Sequence[Sheet], bookmarks: Sequence[Bookmark]) -> list[Block]:
    """Return the blocks of all pages in reading order, with the headings that tags, bookmarks or type tell of."""
    running = find_running(sheets, {(one.page - 1, fold(one.title)) for one in bookmarks})
    pitches = measure_pitches(sheet.lines for sheet in sheets)
    pages = [read_page(sheet, running[at], pitches) for at, sheet in enumerate(sheets)]
    body = body_size([block for page in pages for block in page])
    blocks = join_flow([block for page in pages for block in find_notes(page, body)])
    if _headings(blocks) >= _FEWEST_HEADINGS:
        return below_title(blocks)
    marked = mark_headings(blocks, bookmarks)
    if not marked:
        return find_headings(blocks)
    return below_title(with_chapters(marked, find_headings(blocks)) if lack_chapters(marked) else marked)


def _headings(blocks: Sequence[Block]) -> int:
    return sum(block.kind is PieceKind.HEADING for block in blocks)
