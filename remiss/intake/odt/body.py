"""Paragraphs, headings, lists and tables of an ODT, in reading order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from remiss.intake.extract import PieceKind
from remiss.intake.items import add_item, add_paragraph, numbered
from remiss.intake.odt.styles import NO_STYLE, OUTLINE, Counter, Style
from remiss.intake.package import attribute, child, local, whole
from remiss.intake.writer import Words, Writer
from remiss.model.document import FurnitureKind

_BLANKS = re.compile(r"[ \t\r\n]+")
_INDEXES = frozenset({"table-of-content", "illustration-index", "table-index", "object-index", "user-index",
                      "alphabetical-index", "bibliography"})  # fmt: skip
# What holds no text of the document: changes that are kept for undoing, comments, forms, patterns of indexes, and what
# describes pictures to those who cannot see them.
_SKIPPED = frozenset({"tracked-changes", "annotation", "forms", "note-citation", "number", "sequence-decls", "desc",
                     "script", "ruby-text", "hidden-text"})  # fmt: skip
_BOXES = frozenset({"text-box", "custom-shape", "rect", "ellipse", "caption"})
_MOST_BLANKS = 1000  # that a single mark may stand for
_WIDEST = 63  # columns


@dataclass(slots=True)
class Line:
    """What was found in a paragraph; see `remiss.intake.docx.runs.Line`."""

    words: list[Words] = field(default_factory=list)
    hidden: list[Words] = field(default_factory=list)
    notes: list[etree._Element] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a list a paragraph stands.

    Attributes:
        style: Of the list.
        level: 0-based.
        first: It begins its item, and so gets the number.
        start: The number its item is to begin with.
    """

    style: str
    level: int
    first: bool
    start: int | None = None


class Body:
    """Walks through the elements that hold text.

    Args:
        size: Of letters that nothing is said of, in half points.

    Attributes:
        pictures: How many there were.
        hidden: Text that the author has hidden.
    """

    def __init__(self, writer: Writer, styles: dict[str, Style], counter: Counter, size: int) -> None:
        self._writer, self._styles, self._counter, self._size = writer, styles, counter, size
        self.pictures = 0
        self.hidden: list[str] = []

    def read(self, element: etree._Element, furniture: FurnitureKind | None = None, place: Place | None = None) -> None:
        """Read all paragraphs, lists and tables in an element.

        Args:
            furniture: What all of it is, when it is a header, a footer or a table of contents.
            place: The item of a list that it is in.
        """
        first = place
        for below in element:
            name = local(below)
            if name in ("p", "h"):
                self._paragraph(below, furniture, first)
                first = place and Place(place.style, place.level, first=False)
            elif name == "list":
                self._list(below, furniture, place)
            elif name == "table":
                self._table(below, furniture)
            elif name in _INDEXES:
                self.read(below, furniture or FurnitureKind.NOTICE)
            elif name and not is_skipped(below):
                self.pictures += name == "image"
                self.read(below, furniture, place)

    def _paragraph(self, paragraph: etree._Element, furniture: FurnitureKind | None, place: Place | None) -> None:
        style = self._styles.get(attribute(paragraph, "style-name"), NO_STYLE)
        line = self._line(paragraph, style)
        level = whole(attribute(paragraph, "outline-level")) or 1 if local(paragraph) == "h" else style.outline
        number, bullet = self._number(paragraph, style, level, place)
        if furniture is not None:
            self._writer.add(PieceKind.FURNITURE, numbered(self._writer, line.words, number), furniture=furniture)
        elif style.title:
            self._writer.add(PieceKind.HEADING, line.words, level=0)
        elif level:
            self._writer.add(PieceKind.HEADING, numbered(self._writer, line.words, number), level=level)
        elif number or bullet:
            add_item(self._writer, line.words, number, place.level if place else 0)
        else:
            add_paragraph(self._writer, line.words)
        self._follow(line, furniture)

    def _number(self, paragraph: etree._Element, style: Style, level: int, place: Place | None) -> tuple[str, bool]:
        if place is not None:
            if not place.first:
                return "", False
            return self._counter.step(place.style, place.level, place.start)
        if attribute(paragraph, "is-list-header") == "true" or not level:
            return "", False
        start = (
            whole(attribute(paragraph, "start-value")) if attribute(paragraph, "restart-numbering") == "true" else None
        )
        return self._counter.step(style.list_style or OUTLINE, level - 1, start)

    def _list(self, element: etree._Element, furniture: FurnitureKind | None, above: Place | None) -> None:
        name = attribute(element, "style-name") or (above.style if above else "")
        goes_on = attribute(element, "continue-numbering") == "true" or attribute(element, "continue-list")
        if above is None and not goes_on:
            self._counter.restart(name)
        level = above.level + 1 if above else 0
        for item in element:
            kind = local(item)
            if kind in ("list-item", "list-header"):
                start = whole(attribute(item, "start-value"))
                self.read(item, furniture, Place(name, level, first=kind == "list-item", start=start))

    def _line(self, paragraph: etree._Element, style: Style) -> Line:
        line = Line()
        self._inline(paragraph, line, style)
        return line

    def _inline(self, element: etree._Element, line: Line, style: Style) -> None:
        into = line.hidden if style.hidden else line.words
        self._text(element.text, into, style)
        for below in element:
            name = local(below)
            match name:
                case "s":
                    blanks = min(whole(attribute(below, "c")) or 1, _MOST_BLANKS)
                    into.append(Words(" " * blanks, strong=style.bold))
                case "tab":
                    into.append(Words("\t"))
                case "line-break":
                    into.append(Words("\n"))
                case "note":
                    line.notes.append(below)
                    into.append(Words(f"[{_citation(below)}]", shown=False))
                case _ if name in _BOXES:
                    line.boxes.append(below)
                case _ if name and not is_skipped(below):
                    self.pictures += name == "image"
                    self._inline(below, line, self._inner(below, style))
            self._text(below.tail, into, style)

    def _inner(self, element: etree._Element, outer: Style) -> Style:
        """Return the style of a piece of a paragraph; what it does not say of its letters, the paragraph does."""
        own = self._styles.get(attribute(element, "style-name"))
        if own is None:
            return outer
        return replace(own, bold=own.bold or outer.bold, hidden=own.hidden or outer.hidden, size=own.size or outer.size)

    def _text(self, text: str | None, into: list[Words], style: Style) -> None:
        if text:
            into.append(Words(_BLANKS.sub(" ", text), strong=style.bold, size=style.size or self._size))

    def _follow(self, line: Line, furniture: FurnitureKind | None) -> None:
        if line.hidden:
            self._writer.add(PieceKind.FURNITURE, line.hidden, furniture=FurnitureKind.NOTICE)
            self.hidden.append("".join(word.text for word in line.hidden))
        for box in line.boxes:
            self.read(box, furniture)
        for note in line.notes:
            self._note(note)

    def _note(self, note: etree._Element) -> None:
        before = f"[{_citation(note)}] "
        for paragraph in _inside(child(note, "note-body"), ("p", "h")):
            line = self._line(paragraph, self._styles.get(attribute(paragraph, "style-name"), NO_STYLE))
            self._writer.add(PieceKind.QUOTE, line.words, before=before)
            self._follow(line, None)
            before = ""

    def _table(self, table: etree._Element, furniture: FurnitureKind | None) -> None:
        rows = [list(_inside(row, ("table-cell", "covered-table-cell"))) for row in _inside(table, ("table-row",))]
        if furniture is not None or _is_layout(rows):
            for cell in (cell for row in rows for cell in row):
                self.read(cell, furniture)
            return
        for row in rows:
            self._row(row)

    def _row(self, row: list[etree._Element]) -> None:
        cells: list[list[Words]] = []
        lines: list[Line] = []
        tables: list[etree._Element] = []
        for cell in row:
            words: list[Words] = []
            for paragraph in _inside(cell, ("p", "h"), tables):
                line = self._line(paragraph, self._styles.get(attribute(paragraph, "style-name"), NO_STYLE))
                lines.append(line)
                words += [Words(" "), *line.words] if words and line.words else line.words
            cells.append(words)
            cells.extend([] for _ in range(min(whole(attribute(cell, "number-columns-repeated")) or 1, _WIDEST) - 1))
        self._writer.add_row(cells)
        for line in lines:
            self._follow(line, None)
        for table in tables:
            self._table(table, None)


def is_skipped(element: etree._Element) -> bool:
    """Return whether an element holds no text of the document; a picture's title is not the document's."""
    name = local(element)
    of_a_picture = name == "title" and "svg" in element.tag
    return name in _SKIPPED or of_a_picture or name.endswith(("-source", "-template"))


def _is_layout(rows: list[list[etree._Element]]) -> bool:
    """Return whether a table only places text: it has one column, or headings stand in it."""
    if all(len(row) <= 1 for row in rows):
        return True
    return any("".join(item.itertext()).strip() for row in rows for cell in row for item in _inside(cell, ("h",)))


def _inside(
    element: etree._Element | None, names: tuple[str, ...], tables: list[etree._Element] | None = None
) -> Iterator[etree._Element]:
    """Yield the elements of some names in reading order, through whatever wraps them but tables.

    Args:
        tables: Where tables that stand inside are put, when they are wanted.
    """
    for below in element if element is not None else ():
        found = local(below)
        if found in names:
            yield below
        elif found == "table":
            if tables is not None:
                tables.append(below)
        elif found and not is_skipped(below):
            yield from _inside(below, names, tables)


def _citation(note: etree._Element) -> str:
    found = child(note, "note-citation")
    return "".join(found.itertext()).strip() if found is not None else ""
