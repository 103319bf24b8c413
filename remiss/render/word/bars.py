"""Bars drawn as the cells of a Word table: everybody can change and copy them, and each has its figures in it."""

from collections.abc import Iterable

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.table import Table as WordTable
from docx.table import _Cell as Cell

from remiss.render.bars import Bar, Bars, Kind, as_words
from remiss.render.plain import for_xml
from remiss.render.word.marks import mark, shade, text_width

UNITS = 24  # columns that the longest bar takes; a bar is that many cells run together
FEWEST = 1  # columns of a segment besides those of its figures, so that sign and figures fit on one line
MARGIN = 30  # twentieths of a point at the sides of a cell, where Word has 108: a segment may be narrow
MOST_OF_ONE = 3  # columns that one answer takes at most
NAME_SHARE = 0.42  # of the page's width, for the name of a part
SIZE = Pt(8.5)
NO_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def write_bars(document: WordDocument, picture: Bars) -> None:
    """Write the picture at the end of a document: what the signs mean, then a row for each part."""
    _legend(document, picture.kinds)
    between = document.add_paragraph().paragraph_format
    between.space_after, between.keep_with_next = Pt(0), True
    widths = [_columns(picture, bar) for bar in picture.bars]
    across = max(map(sum, widths), default=1)
    page = text_width(document)
    name = int(page * NAME_SHARE)
    unit = (page - name) // (across + 1)
    table = _table(document, [name, *[unit] * across, page - name - unit * across])
    _describe(table, as_words(picture))
    for bar, columns in zip(picture.bars, widths, strict=True):
        row = table.add_row()  # type: ignore[no-untyped-call]
        mark(row._tr.get_or_add_trPr(), "w:cantSplit")  # noqa: SLF001 - python-docx does not know it
        cells = row.cells
        _say(cells[0], bar.name)
        at = 1
        for segment, span in zip(bar.segments, columns, strict=True):
            kind = picture.kinds[segment.kind]
            cell = cells[at].merge(cells[at + span - 1])
            _fill(cell, kind, f"{kind.sign}\u00a0{segment.count}")
            at += span
        cells[at].merge(cells[-1])
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def _columns(picture: Bars, bar: Bar) -> list[int]:
    """Return how many columns each segment takes."""
    longest = max(sum(segment.count for segment in one.segments) for one in picture.bars)
    unit = min(MOST_OF_ONE, UNITS / longest)
    return [max(FEWEST + len(str(segment.count)), round(segment.count * unit)) for segment in bar.segments]


def _legend(document: WordDocument, kinds: Iterable[Kind]) -> None:
    listed = list(kinds)
    table = _table(document, [text_width(document) // len(listed)] * len(listed))
    row = table.add_row()  # type: ignore[no-untyped-call]
    for cell, kind in zip(row.cells, listed, strict=True):
        _fill(cell, kind, f"{kind.sign}\u00a0 {kind.name}")
        cell.paragraphs[0].paragraph_format.keep_with_next = True  # what the signs mean stands where they are used


def _table(document: WordDocument, widths: list[int]) -> WordTable:
    """Return a table without rows and edges, its columns as wide as is said."""
    table: WordTable = document.add_table(rows=0, cols=len(widths))
    table.autofit = False
    edges = OxmlElement("w:tblBorders")
    for name in NO_EDGES:
        edge = OxmlElement(f"w:{name}")
        edge.set(qn("w:val"), "nil")
        edges.append(edge)
    table._tblPr.find(qn("w:tblW")).addnext(edges)  # noqa: SLF001 - python-docx knows no edges
    margins = OxmlElement("w:tblCellMar")
    for name in ("left", "right"):
        side = OxmlElement(f"w:{name}")
        side.set(qn("w:w"), str(MARGIN))
        side.set(qn("w:type"), "dxa")
        margins.append(side)
    look = table._tblPr.find(qn("w:tblLook"))  # noqa: SLF001 - the schema has the margins right before it
    table._tblPr.append(margins) if look is None else look.addprevious(margins)  # noqa: SLF001
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    return table


def _fill(cell: Cell, kind: Kind, words: str) -> None:
    """Write into a coloured cell with a thin edge, which parts it from its neighbours in grey print too."""
    _say(cell, words, RGBColor.from_string(kind.ink))
    edges = OxmlElement("w:tcBorders")
    for name in NO_EDGES[:4]:
        edge = OxmlElement(f"w:{name}")
        for key, value in (("val", "single"), ("sz", "4"), ("color", "1B1F24")):
            edge.set(qn(f"w:{key}"), value)
        edges.append(edge)
    cell._tc.get_or_add_tcPr().append(edges)  # noqa: SLF001
    shade(cell, kind.fill)


def _say(cell: Cell, words: str, ink: RGBColor | None = None) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = paragraph.paragraph_format.space_before = Pt(1)
    run = paragraph.add_run(for_xml(words))
    run.font.size = SIZE
    if ink is not None:
        run.font.color.rgb = ink


def _describe(table: WordTable, words: str) -> None:
    """Say the picture in words, which Word reads aloud as the table's description."""
    told = OxmlElement("w:tblDescription")
    told.set(qn("w:val"), for_xml(words))
    table._tblPr.append(told)  # noqa: SLF001
