"""The statements of an answer: its sentences and list items, each with what part of the answer it stands in."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from remiss.language.sentences import sentences
from remiss.model.body import body_text, to_source
from remiss.model.document import Block, BlockKind, Document, Section, SectionId
from remiss.model.outline import sections_of
from remiss.model.span import Span
from remiss.remarks.cues import ROLES, Cues
from remiss.remarks.heads import Head, cells_of, column_of, columns_of, lead_of, title_of
from remiss.remarks.judging import head_of
from remiss.remarks.mend import Plain, plain_text
from remiss.remarks.phrases import Line, find, line_of
from remiss.remarks.quotations import quotations

OPINIONS = "opinions"  # what stands under no telling heading is the respondent's own view
_STOPS = '.!?…:;”"'
_HEADING = 3  # a stretch of so few with a stop that no cue speaks of is a heading run into its text: "Kunskap."
_CELL = re.compile(r"[^\t\s][^\t]*")
_FEW_WORDS = 4  # a stretch of so few without a stop is a name, a date or a place


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A sentence or a list item of an answer.

    Attributes:
        span: In the document's text.
        line: Its words; those that quote somebody are masked.
        role: One of `ROLES`.
        paragraph: Number of the block it stands in; statements with the same number stand together.
        place: In that block, or in the cell of a row, from 0.
        section: Of the answer; None before its first heading.
        item: It is, or opens, a list item.
        opens_list: It ends in a colon.
        ended: It ends as sentences and items do, and is no line of names or dates.
        quoted: It stands whole inside a quotation.
        row: Of a cell of a table: the first cell of its row, which tells what the others are about; else None.
        head: What a list item, or a cell of a table, stands under; else None.
    """

    span: Span
    line: Line
    role: str
    paragraph: int
    place: int
    section: SectionId | None
    item: bool
    opens_list: bool
    ended: bool
    quoted: bool
    row: Span | None = None
    head: Head | None = None


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a block stands in an answer.

    Attributes:
        section, role: Of what stands in it.
        paragraph: Its number.
        marks: The quotations of the section.
        head: What its items stand under.
        columns: Of a row: the names of the columns.
    """

    section: SectionId | None
    role: str
    paragraph: int
    marks: Sequence[Span]
    head: Head | None
    columns: Mapping[int, Head]


def read_statements(document: Document, cues: Cues) -> tuple[Statement, ...]:
    """Return the statements of a document in reading order; headings, furniture, names and dates are none.

    What is only attachments is an answer that is one itself, "Bilaga 4" to the minutes: they tell its errand.
    """
    plain = plain_text(document.text)
    titles = {section.id: title_of(section, plain) for section in sections_of(document)}
    found: list[Statement] = []
    for blocks, section, role in _parts(document, cues):
        marks, title = quotations(document.text, blocks), None if section is None else titles[section]
        for block, head, columns in _under_heads(list(_continued(document.text, blocks)), title, plain, cues):
            place = _Place(section, role, len(found), marks, head, columns)
            for cell, row in _cells(document.text, block):
                found += _of_block(document.text, plain, cell, place, row)
    if {one.role for one in found} == {"attachments"}:
        return tuple(replace(one, role="background") for one in found)
    return tuple(found)


def _under_heads(
    blocks: Sequence[Block], title: Head | None, plain: Plain, cues: Cues
) -> Iterator[tuple[Block, Head | None, Mapping[int, Head]]]:
    """Yield the blocks, each with what its items and its cells stand under; what is only a head is left out."""
    lead: Head | None = None
    columns: Mapping[int, Head] = {}
    before: Block | None = None
    for block, following in zip_longest(blocks, blocks[1:]):
        in_table = before is not None and before.kind is BlockKind.ROW
        before = block
        if block.kind is not BlockKind.ROW:
            columns = {}
        elif not in_table and (columns := columns_of(block, plain)):
            continue
        if block.kind is not BlockKind.ITEM:
            lead = lead_of(block, following, plain)
            if lead is not None and head_of(lead[1], cues) is not None:
                continue
            lead = None
        yield block, lead or title, columns


def _parts(document: Document, cues: Cues) -> Iterator[tuple[Sequence[Block], SectionId | None, str]]:
    yield document.preamble, None, OPINIONS
    yield from _under(document.sections, OPINIONS, cues)


def _continued(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, those in one that a page or a misread sign broke in the middle of a sentence."""
    waiting: Block | None = None
    for block in blocks:
        if waiting is not None and _goes_on(text, waiting, block):
            waiting = replace(waiting, kind=block.kind, spans=(*waiting.spans, *block.spans))
            continue
        if waiting is not None:
            yield waiting
        waiting = block
    if waiting is not None:
        yield waiting


def _cells(text: str, block: Block) -> Iterator[tuple[Block, Span | None]]:
    """Yield the cells of a row, each with the first where it is another; any other block as it is.

    A line of plain text in which a tab stands between words is such a row too.
    """
    if block.kind is BlockKind.ROW:
        yield from _in_row(text, block, cells_of(text, block))
        return
    lines = [_tabbed(text, span) for span in block.spans]
    if all(len(cells) == 1 for cells in lines):
        yield block, None
        return
    for cells in lines:
        yield from _in_row(text, block, cells)


def _in_row(text: str, block: Block, cells: Sequence[Span]) -> Iterator[tuple[Block, Span | None]]:
    """Yield the cells, each with the first before it that has letters: rows are often counted, "4 | Mål | ..."."""
    for at, cell in enumerate(cells):
        named = next((one for one in cells[:at] if any(map(str.isalpha, text[slice(*one)]))), cells[0])
        yield replace(block, spans=(cell,)), named if at else None


def _tabbed(text: str, span: Span) -> list[Span]:
    """Return the stretches between the tabs of a line, blank ones left out; the line itself when there is one."""
    found = [Span(span.start + one.start(), span.start + one.end()) for one in _CELL.finditer(text[slice(*span)])]
    return found if len(found) > 1 else [span]


def _goes_on(text: str, one: Block, other: Block) -> bool:
    if {BlockKind.ITEM, BlockKind.ROW} & {one.kind, other.kind}:
        return False
    return text[one.spans[-1].end - 1] not in _STOPS and text[other.spans[0].start].islower()


def _under(sections: Sequence[Section], above: str, cues: Cues) -> Iterator[tuple[Sequence[Block], SectionId, str]]:
    """Yield the sections with their roles. Levels of headings are often guessed: what a heading under "Bakgrund" opens
    as the respondent's view, the headings beside it go on with."""
    for section in sections:
        told = role_of(section.title, cues)
        role = told or above
        above = OPINIONS if told == OPINIONS else above
        yield section.blocks, section.id, role
        yield from _under(section.children, role, cues)


def role_of(title: str, cues: Cues) -> str | None:
    """Return which part of an answer a heading opens, None when it does not tell."""
    line = line_of(plain_text(title), [Span(0, len(title))])
    return next((role for role in ROLES if find(cues.headings.get(role), line) is not None), None)


def _of_block(text: str, plain: Plain, block: Block, place: _Place, row: Span | None) -> Iterator[Statement]:
    body = body_text(text, (block,))
    for number, sentence in enumerate(sentences(body.text)):
        span = to_source(body, sentence)
        stretches = [Span(max(one.start, span.start), min(one.end, span.end)) for one in block.spans]
        stretches = [one for one in stretches if one.start < one.end]
        quoted = block.kind is BlockKind.QUOTE or any(
            mark.start <= span.start and span.end <= mark.end for mark in place.marks
        )
        line = line_of(plain, stretches, () if quoted else place.marks)
        is_item, stopped = block.kind is BlockKind.ITEM, text[span.end - 1] in _STOPS
        short = len(line.spans) <= _FEW_WORDS and not stopped
        if not line.spans or (short and not is_item and row is None):
            continue
        head = place.head if is_item else place.columns.get(column_of(text, span)) if row is not None else None
        yield Statement(
            span=span,
            line=line,
            role=place.role,
            paragraph=place.paragraph,
            place=number,
            section=place.section,
            item=is_item and number == 0,
            opens_list=text[span.end - 1] == ":",
            ended=is_item or (stopped and len(line.spans) > _HEADING),
            quoted=quoted,
            row=row,
            head=head if number == 0 else None,
        )
