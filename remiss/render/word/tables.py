"""Tables written into a Word document: as wide as the page, the head on every page."""

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Emu, Pt
from docx.table import Table as WordTable

from remiss.render.word.marks import has_style, mark, shade, text_width
from remiss.render.word.reading import Table
from remiss.render.word.runs import write_runs

LONG_CELL = 40  # characters; a cell with more is broken into lines whatever its column's width
AIR = 4  # characters that the margins of a cell and a bold head take
PAGE = 80  # characters of `SIZE` across a page, by the widest of the usual fonts
SIZE, SMALLER = Pt(9), Pt(8)  # the smaller where the longest words of all columns together are wider than the page
HEAD_FILL = "E6EEF3"


def write_table(document: WordDocument, part: Table) -> None:
    """Write a table at the end of a document."""
    table = document.add_table(rows=0, cols=len(part.head))
    if has_style(document, "Table Grid", WD_STYLE_TYPE.TABLE):
        table.style = "Table Grid"
    table.autofit = False
    widths, size = _widths(document, part)
    for column, width in zip(table.columns, widths, strict=True):  # LibreOffice goes by these, Word by the cells
        column.width = width
    for cells in (part.head, *part.rows):
        row = table.add_row()
        mark(row._tr.get_or_add_trPr(), "w:cantSplit")  # noqa: SLF001 - python-docx knows neither mark
        for cell, runs, width in zip(row.cells, cells, widths, strict=True):
            cell.width = width
            write_runs(cell.paragraphs[0], runs)
            cell.paragraphs[0].paragraph_format.space_after = Pt(2)
            for run in cell.paragraphs[0].runs:
                run.font.size = size
    _set_head(table)
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def _widths(document: WordDocument, part: Table) -> tuple[list[Emu], Pt]:
    """Return the width of each column: its longest word fits, and the rest of the page goes to those that hold more;
    and the size of letters in which it does."""
    page = text_width(document)
    columns = [
        ["".join(run.text for run in runs) for runs in cells] for cells in zip(part.head, *part.rows, strict=True)
    ]
    words = [max((len(word) for text in texts for word in text.split()), default=0) + AIR for texts in columns]
    wants = [max(min(len(text), LONG_CELL) for text in texts) + AIR for texts in columns]
    left_over = max(PAGE - sum(words), 0)
    more = [max(want - word, 0) for want, word in zip(wants, words, strict=True)]
    shares = [word + left_over * (part / max(sum(more), 1)) for word, part in zip(words, more, strict=True)]
    return [Emu(int(page * share / sum(shares))) for share in shares], SIZE if sum(words) <= PAGE else SMALLER


def _set_head(table: WordTable) -> None:
    """Repeat the head on every page, in bold on a light ground."""
    head = table.rows[0]
    mark(head._tr.get_or_add_trPr(), "w:tblHeader")  # noqa: SLF001
    for cell in head.cells:
        shade(cell, HEAD_FILL)
        for run in cell.paragraphs[0].runs:
            run.bold = True
