"""A document as structured text: the Markdown under YAML front matter that the library keeps."""

import re
from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import PurePath

import yaml

from remiss.intake.furniture import find_furniture
from remiss.intake.lines import read_lines
from remiss.intake.pages import find_page_numbers, find_pages
from remiss.intake.pages import page_at as page_in_plain_text
from remiss.model.document import Block, BlockKind, Document, Metadata, Section, Source
from remiss.model.numbering import split_number
from remiss.model.outline import heading, walk
from remiss.parsing.document import is_structured
from remiss.parsing.lines import page_at as page_in_structured_text
from remiss.parsing.lines import read_lines as read_structured_lines

_INLINE = re.compile(r"[\\`*\[]|(?<![^\W_])_|_(?![^\W_])|~(?=~)|<(?=[A-Za-z/!?])|&(?=#?\w+;)")
_LINE_START = re.compile(r"(?:(#{1,6}|[-+])(?=\s|\Z)|(>)|(\d{1,9})([.)])(?=\s|\Z))")
_ORDINAL = re.compile(r"\(?(\d{1,3})[.)]\s*\Z")
_LINE_BREAK = re.compile(r"\r\n|[\r\n\f]")
_MOST_CELLS = 100_000  # of a table whose short rows are filled up; one row of many cells must not make all as long
_WIDTH = 1_000_000  # of a line of YAML: values are not folded

PageOf = Callable[[int], int | None]


def to_structured(document: Document, metadata: Metadata) -> str:
    """Return a document's text as the library keeps it, with `metadata` on top.

    Furniture is left out; page breaks stay as marks, also inside a sentence. Every title, number, level and word reads
    the same when the result is parsed. A document without headings gets its title as the only one.
    """
    body = "\n\n".join(_Writer(document).write())
    if not document.sections:
        body = f"# {escape(metadata.title)}\n\n{body}".rstrip()
    return f"---\n{_front_matter(document, metadata)}---\n\n{body}\n"


def escape(text: str) -> str:
    """Return text with a backslash before each sign that Markdown would take for mark-up inside a line."""
    return _INLINE.sub(lambda match: f"\\{match.group()}", text)


def _front_matter(document: Document, metadata: Metadata) -> str:
    source = metadata.source or Source(name=PurePath(document.id).name, sha256=document.sha256)
    given: dict[str, object] = {"title": " ".join(metadata.title.split()), "kind": metadata.kind.value}
    for key in ("organisation", "body", "date", "period", "reference", "status", "responds_to"):
        value = " ".join(str(getattr(metadata, key)).split())
        if value:
            given[key] = value
    origin: dict[str, object] = {"name": " ".join(source.name.split())}
    if source.sha256:
        origin["sha256"] = source.sha256
    if source.pages is not None:
        origin["pages"] = source.pages
    if source.ocr:
        origin["ocr"] = True
    origin["text"] = source.text.value
    return str(yaml.safe_dump(given | {"source": origin}, allow_unicode=True, sort_keys=False, width=_WIDTH))


def _pages_of(document: Document) -> PageOf:
    """Return what tells the page of an offset, by the marks of a structured text or by a plain text's own."""
    if is_structured(document.text):
        marked = read_structured_lines(document.text)
        return lambda offset: page_in_structured_text(marked, offset)
    if not _has_pages(document):  # a file without pages may still hold lines that look like their numbers
        return lambda _: None
    lines = read_lines(document.text)
    pages = find_pages(lines, find_page_numbers(lines), find_furniture(lines))
    return lambda offset: page_in_plain_text(pages, offset)


def _has_pages(document: Document) -> bool:
    sections = list(walk(document.sections))
    blocks = [*document.preamble, *(block for section in sections for block in section.blocks)]
    return any(block.page is not None for block in blocks) or any(section.page is not None for section in sections)


class _Writer:
    """Writes a document block by block; it keeps the page it is on."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.page_of = _pages_of(document)
        self.page: int | None = None

    def write(self) -> Iterator[str]:
        """Yield what stands between blank lines."""
        yield from self._blocks(self.document.preamble)
        for section in walk(self.document.sections):
            yield from self._marks(section.start)
            yield self._heading(section)
            yield from self._blocks(section.blocks)

    def _heading(self, section: Section) -> str:
        written = heading(section)
        if split_number(written) != (section.number, section.title):  # "1. § 6": the stop keeps the two apart
            written = f"{section.number}. {section.title}"
        text = escape(written)
        return f"{'#' * section.level} {text[:-1]}\\#" if text.endswith("#") else f"{'#' * section.level} {text}"

    def _marks(self, offset: int) -> Iterator[str]:
        """Yield the page mark that stands before `offset`, when another page begins there."""
        page = self.page_of(offset)
        if page is not None and page != self.page:
            yield f"<!-- sida {page} -->"
            self.page = page

    def _blocks(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        for kind, group in groupby(blocks, key=lambda block: block.kind):
            if kind is BlockKind.ROW:
                yield from self._table(list(group))
                continue
            listed: list[str] = []  # items of one list stand without blank lines between them
            for block in group:
                marks = list(self._marks(block.spans[0].start))
                if listed and (marks or kind is not BlockKind.ITEM):
                    yield "\n".join(listed)
                    listed = []
                yield from marks
                listed += self._lines_as(block)
            if listed:
                yield "\n".join(listed)

    def _lines_as(self, block: Block) -> list[str]:
        """Return the lines of a block with the marks of its kind."""
        if block.kind is BlockKind.CODE:
            lines = [line for line, _ in self._raw_lines(block, marks=False)]
            fence = "`" * max(3, *(len(run) + 1 for line in lines for run in re.findall("`+", line) or [""]))
            return [fence, *lines, fence]
        first, rest = "", ""
        if block.kind is BlockKind.ITEM:
            first = f"{self._ordinal(block)}. " if self._ordinal(block) else "- "
            rest = " " * len(first)
        elif block.kind is BlockKind.QUOTE:
            first = rest = "> "
        lines = [line if mark else _escape_line(line) for line, mark in self._raw_lines(block)]
        return [f"{rest if at else first}{line}" for at, line in enumerate(lines)]

    def _raw_lines(self, block: Block, *, marks: bool = True) -> Iterator[tuple[str, bool]]:
        """Yield the lines a reader sees, and page marks where the block is cut; the second value tells which."""
        text = self.document.text
        shown = ""
        end = block.spans[0].start
        for span in block.spans:
            if _LINE_BREAK.search(text, end, span.start):
                yield from ((line, False) for line in _stripped(shown))
                shown = ""
                if marks:
                    yield from ((mark, True) for mark in self._marks(span.start))
            shown += text[span.start : span.end]
            end = span.end
        yield from ((line, False) for line in _stripped(shown))

    def _ordinal(self, block: Block) -> str:
        """Return the number printed before a list item, or ""."""
        start = block.spans[0].start
        match = _ORDINAL.search(self.document.text[max(start - 8, 0) : start].splitlines()[-1:][0] if start else "")
        return match[1] if match else ""

    def _table(self, rows: list[Block]) -> Iterator[str]:
        """Yield rows as tables, the first row of each as its head; a page break parts two tables."""
        cells: list[list[str]] = []
        tabbed = any(self._is_tabbed(row) for row in rows)  # then a bar is a sign in a cell, in all of them
        for row in rows:
            marks = list(self._marks(row.spans[0].start))
            if marks and cells:
                yield _table_text(cells)
                cells = []
            yield from marks
            cells.append(self._cells(row, tabbed=tabbed))
        yield _table_text(cells)

    def _is_tabbed(self, row: Block) -> bool:
        """Return whether tabs part the cells of a row, or stand before the first that holds something."""
        return "\t" in self.document.text[self._line_start(row) : row.spans[-1].end]

    def _line_start(self, row: Block) -> int:
        """Return where a row's line begins, or where the row itself does if more than tabs stand before it."""
        text, start = self.document.text, row.spans[0].start
        line = max(text.rfind(end, 0, start) for end in "\r\n\f") + 1
        return start if text[line:start].strip("\t") else line

    def _cells(self, row: Block, *, tabbed: bool) -> list[str]:
        text = self.document.text
        end = row.spans[0].start
        shown = text[self._line_start(row) : end]  # tabs: cells that are empty
        for span in row.spans:
            between = text[end : span.start]
            shown += ("\t" * between.count("\t") or "\t" * ("|" in between)) + text[span.start : span.end]
            end = span.end
        cells = shown.split("\t") if tabbed else re.split(r"[\t|]", shown)
        return [escape(" ".join(cell.split())).replace("|", "\\|") for cell in cells]


def _table_text(rows: list[list[str]]) -> str:
    columns = max(map(len, rows))
    short = rows if columns * len(rows) <= _MOST_CELLS else rows[:1]  # the head says how many columns there are
    padded = [*([*row, *[""] * (columns - len(row))] for row in short), *rows[len(short) :]]
    lines = [f"| {' | '.join(row)} |" for row in padded]
    return "\n".join([lines[0], f"|{' --- |' * columns}", *lines[1:]])


def _stripped(text: str) -> Iterator[str]:
    yield from (line.strip() for line in _LINE_BREAK.split(text) if line.strip())


def _escape_line(line: str) -> str:
    """Return a line escaped inside, and where its beginning would make it a heading, a list item or a quote."""
    escaped = escape(line)
    match = _LINE_START.match(escaped)
    if not match:
        return escaped
    if match[3]:
        return f"{match[3]}\\{escaped[match.end(3) :]}"
    return f"\\{escaped}"
