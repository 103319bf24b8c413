"""What the items of a list and the cells of a table stand under: a heading, a line without a colon, a column's name."""

import re
from collections.abc import Mapping

from remiss.model.document import Block, BlockKind, Section
from remiss.model.span import Span
from remiss.remarks.mend import Plain
from remiss.remarks.phrases import Line, line_of

Head = tuple[Span, Line]
_NAME = 4  # words that the name of a column has at most
_FEWEST = 2  # columns of a table
_STOPS = '.!?…:;”"'
_SEPARATORS = "|\t"
_CELL = re.compile(r"[^|\t\s](?:[^|\t]*[^|\t\s])?")


def title_of(section: Section, plain: Plain) -> Head:
    """Return the title of a section, without its number and marks where it stands as it is written."""
    at = plain.text.find(section.title.lower(), section.start, section.heading_end)
    start = section.start if at < 0 else at
    return _head(Span(start, section.heading_end), plain)


def lead_of(block: Block, following: Block | None, plain: Plain) -> Head | None:
    """Return the one line without a stop that comes right before a list; None for anything else."""
    if block.kind is not BlockKind.PARAGRAPH or following is None or following.kind is not BlockKind.ITEM:
        return None
    span = block.spans[0]
    return None if len(block.spans) > 1 or plain.text[span.end - 1] in _STOPS else _head(span, plain)


def columns_of(block: Block, plain: Plain) -> Mapping[int, Head]:
    """Return the names of the columns of the first row of a table, by `column_of`; none when it names none."""
    heads = {column_of(plain.text, span): _head(span, plain) for span in cells_of(plain.text, block)}
    named = all(len(line.spans) <= _NAME and plain.text[span.end - 1] not in _STOPS for span, line in heads.values())
    return heads if named and len(heads) >= _FEWEST else {}


def cells_of(text: str, block: Block) -> list[Span]:
    """Return the cells of a row, blank ones left out; a row may stand as one stretch, "Mål 3 | Kommentar | Förslag"."""
    return [
        Span(span.start + one.start(), span.start + one.end())
        for span in block.spans
        for one in _CELL.finditer(text[slice(*span)])
    ]


def column_of(text: str, span: Span) -> int:
    """Return in which column of its line a cell stands, counted by what separates them: an empty cell counts too."""
    start = text.rfind("\n", 0, span.start) + 1
    return sum(text.count(one, start, span.start) for one in _SEPARATORS)


def _head(span: Span, plain: Plain) -> Head:
    return span, line_of(plain, [span])
