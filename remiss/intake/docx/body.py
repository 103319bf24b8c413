"""Paragraphs, lists and tables of a DOCX, in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from remiss.intake.docx.numbering import Counter
from remiss.intake.docx.runs import SKIPPED, Line, Reader, is_prompt
from remiss.intake.docx.styles import NO_STYLE, TITLE, Style, outline_level
from remiss.intake.extract import PieceKind
from remiss.intake.items import add_item, add_paragraph, has_words, numbered
from remiss.intake.package import attribute, child, local, whole
from remiss.intake.writer import Words, Writer
from remiss.model.document import FurnitureKind

_WIDEST = 63  # columns of a table in Word


@dataclass(frozen=True, slots=True)
class Format:
    """How a paragraph is set: its style with what it says itself."""

    style: Style
    list_id: str
    list_level: int


class Body:
    """Walks through the parts of a document that hold text.

    Args:
        notes: The elements of notes by kind and id.
        size: Of letters that nothing is said of, in half points.

    Attributes:
        embedded: Number of documents inserted as a whole, which are not read.
        hidden: What the author has hidden, and unfilled prompts.
        told: Keys of the notes that were written.
    """

    def __init__(
        self,
        writer: Writer,
        styles: dict[str, Style],
        counter: Counter,
        notes: dict[tuple[str, str], etree._Element],
        size: int,
    ) -> None:
        self._writer, self._styles, self._counter, self._notes = writer, styles, counter, notes
        self.reader = Reader(styles, size)
        self.embedded = 0
        self.hidden: list[str] = []
        self._waiting: list[Words] = []  # of a paragraph whose end was struck: it goes on in the next
        self.told: set[tuple[str, str]] = set()

    def read(self, element: etree._Element, furniture: FurnitureKind | None = None) -> None:
        """Read all paragraphs and tables in an element.

        Args:
            furniture: What all of it is, when it is a header or a footer.
        """
        for below in element:
            name = local(below)
            if name == "p":
                self._paragraph(below, furniture)
            elif name == "tbl" and not _is_struck(child(below, "tblPr")):
                self._table(below, furniture)
            elif name == "altChunk":
                self.embedded += 1
            elif name == "sdt" and (_is_contents(below) or is_prompt(below)):
                self.read(below, furniture or FurnitureKind.NOTICE)
            elif name and name not in SKIPPED:
                self.read(below, furniture)
        self._end_waiting()

    def _end_waiting(self) -> None:
        """Write what waits for a paragraph to go on in, when none comes."""
        add_paragraph(self._writer, self._waiting)
        self._waiting = []

    def _paragraph(self, paragraph: etree._Element, furniture: FurnitureKind | None) -> None:
        form = self._format(paragraph)
        line = self.reader.read(paragraph, form.style)
        words = [*self._waiting, *line.words]
        self._waiting = []
        if _is_struck(child(paragraph, "pPr", "rPr")):
            self._follow(line, furniture)
            self._waiting = words
            return
        number, bullet = self._counter.step(form.list_id, form.list_level) if form.list_id else ("", False)
        level = form.style.level
        if level is not None and line.contents:
            self.reader.fields.leave_contents()
        if furniture is None and (form.style.contents or (line.contents and level is None)):
            furniture = FurnitureKind.NOTICE
        if furniture is not None:
            self._writer.add(PieceKind.FURNITURE, numbered(self._writer, words, number), furniture=furniture)
        elif level is not None:
            self._writer.add(PieceKind.HEADING, numbered(self._writer, words, number), level=level)
        elif number or bullet:
            add_item(self._writer, words, number, form.list_level)
        else:
            add_paragraph(self._writer, words)
        self._follow(line, furniture)

    def _follow(self, line: Line, furniture: FurnitureKind | None) -> None:
        """Write what belongs to a paragraph and stands outside of it: hidden text, text boxes, notes."""
        if line.hidden:
            self._writer.add(PieceKind.FURNITURE, line.hidden, furniture=FurnitureKind.NOTICE)
            self.hidden.append("".join(word.text for word in line.hidden))
        for box in line.boxes:
            self.read(box, furniture)
        for key in line.notes:
            if key in self._notes and key not in self.told:  # a note that calls itself is told once
                self.told.add(key)
                self._note(key)

    def _note(self, key: tuple[str, str]) -> None:
        mark = f"[{key[1]}] "
        tables: list[etree._Element] = []
        for paragraph in _inside(self._notes[key], "p", tables):
            line = self.reader.read(paragraph, self._format(paragraph).style)
            self._writer.add(PieceKind.QUOTE, line.words, before=mark)
            self._follow(line, None)
            mark = ""
        for table in tables:
            self._table(table, None)

    def _table(self, table: etree._Element, furniture: FurnitureKind | None) -> None:
        self._end_waiting()
        kept = [row for row in _inside(table, "tr") if not _is_struck_row(row)]
        rows = [list(_inside(row, "tc")) for row in kept]
        if furniture is not None or self._is_layout(rows):
            for cell in (cell for row in rows for cell in row):
                self.read(cell, furniture)
            return
        for row, cells in zip(kept, rows, strict=True):
            self._row(cells, _columns(child(row, "trPr", "gridBefore"), least=0))

    def _is_layout(self, rows: list[list[etree._Element]]) -> bool:
        """Return whether a table only places text: it has one column, or headings stand in it."""
        if all(len(row) <= 1 for row in rows):
            return True
        paragraphs = (paragraph for row in rows for cell in row for paragraph in _inside(cell, "p"))
        return any(
            self._format(paragraph).style.level is not None and _holds_text(paragraph) for paragraph in paragraphs
        )

    def _row(self, row: list[etree._Element], before: int) -> None:
        """Write a row.

        Args:
            before: Columns that it leaves out at its beginning.
        """
        cells: list[list[Words]] = [[] for _ in range(before)]
        lines: list[Line] = []
        tables: list[etree._Element] = []
        for cell in row:
            words: list[Words] = []
            for paragraph in _inside(cell, "p", tables):
                line = self._in_cell(paragraph)
                lines.append(line)
                words += [Words(" "), *line.words] if words and line.words else line.words
            cells.append(words)
            cells.extend([] for _ in range(_columns(child(cell, "tcPr", "gridSpan")) - 1))
        self._writer.add_row(cells)
        for line in lines:
            self._follow(line, None)
        for table in tables:
            self._table(table, None)

    def _in_cell(self, paragraph: etree._Element) -> Line:
        form = self._format(paragraph)
        line = self.reader.read(paragraph, form.style)
        number, bullet = self._counter.step(form.list_id, form.list_level) if form.list_id else ("", False)
        if has_words(line.words) and (number or bullet):
            self._writer.count_set(number)
            line.words.insert(0, Words(f"{number or '-'} "))
        return line

    def _format(self, paragraph: etree._Element) -> Format:
        properties = child(paragraph, "pPr")
        named = child(properties, "pStyle")
        name = attribute(named, "val") if named is not None else ""
        style = self._styles.get(name) or self._styles.get("", NO_STYLE)
        outline = outline_level(properties)
        if outline is not None and style.level != TITLE and not style.contents:
            style = replace(style, level=outline if outline <= 9 else None)
        own = child(properties, "numPr")
        own_id, own_level = child(own, "numId"), child(own, "ilvl")
        list_id = attribute(own_id, "val") if own_id is not None else style.list_id
        level = whole(attribute(own_level, "val")) if own_level is not None else style.list_level
        numbering = self._counter.numbering(list_id)
        if own_level is None and numbering is not None and style.numbered_as:
            tied = numbering.level_of_style(style.numbered_as) or numbering.level_of_style(name)
            level = tied or level
        return Format(style, "" if list_id == "0" else list_id, level or 0)


def _inside(element: etree._Element, name: str, tables: list[etree._Element] | None = None) -> Iterator[etree._Element]:
    """Yield the elements of a name in reading order, through whatever wraps them but tables.

    Args:
        tables: Where tables that stand inside are put, when they are wanted.
    """
    for below in element:
        found = local(below)
        if found == name:
            yield below
        elif found == "tbl":
            if tables is not None:
                tables.append(below)
        elif found and found not in SKIPPED:
            yield from _inside(below, name, tables)


def _columns(told: etree._Element | None, *, least: int = 1) -> int:
    """Return how many columns an element tells of, `least` without one."""
    columns = whole(attribute(told, "val")) if told is not None else None
    return min(max(columns or least, least), _WIDEST)


def _is_struck(properties: etree._Element | None) -> bool:
    return child(properties, "del") is not None or child(properties, "moveFrom") is not None


def _is_struck_row(row: etree._Element) -> bool:
    return _is_struck(child(row, "trPr"))


def _is_contents(element: etree._Element) -> bool:
    gallery = child(element, "sdtPr", "docPartObj", "docPartGallery")
    return gallery is not None and "table of contents" in attribute(gallery, "val").lower()


def _holds_text(paragraph: etree._Element) -> bool:
    return any(local(item) == "t" and (item.text or "").strip() for item in paragraph.iter())
