"""Builds documents from a part of a file and a list of its sections, made by hand: tests/bench/alignment/parts."""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from remiss.model.document import Block, BlockKind, Document, DocumentId, Metadata, Section, SectionId
from remiss.model.span import Span, trimmed

COLUMNS = ("id", "level", "parent", "number", "heading_start", "heading_end", "body_end")
NO_PARENT = "-"
UNTITLED = "–"  # the title of a passage without heading: no word of it may count as one

_LINE = re.compile(r"\S(?:[^\n]*\S)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class CutSection:
    """A section of a part; offsets are code points of the file's text.

    Attributes:
        parent: None for a top section.
        number: As printed, "" for none; the heading begins with it.
        heading: Empty, at the start of the text, where the passage has none.
        body_end: End of its own text.
    """

    id: SectionId
    level: int
    parent: SectionId | None
    number: str
    heading: Span
    body_end: int


def read_cuts(table: str, where: str) -> tuple[CutSection, ...]:
    """Return the sections of a table with a head line, in the table's order.

    Raises:
        ValueError: other columns, or a row without a whole number where one is due; the message names the place.
    """
    rows = csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE, strict=True)
    if tuple(rows.fieldnames or ()) != COLUMNS:
        raise ValueError(f"{where}:1: the columns are {', '.join(COLUMNS)}")
    return tuple(_cut(fields, f"{where}:{number}") for number, fields in enumerate(rows, 2))


def part_of(text: str, cuts: Sequence[CutSection], name: str) -> Document:
    """Return a document with exactly the sections of `cuts`, each line of their own text a paragraph.

    `text` is the whole file's, so that offsets hold; what lies outside the sections is in no block. A section without
    heading is titled `UNTITLED`.

    Raises:
        ValueError: the sections do not fit the text or each other; the message names all that is wrong.
    """
    if wrong := part_faults(text, cuts):
        raise ValueError("\n".join([f"{name} does not fit its text:", *wrong]))
    return Document(
        id=DocumentId(name),
        metadata=Metadata(title=name),
        text=text,
        sha256="",
        sections=_children(text, cuts, None),
    )


def part_faults(text: str, cuts: Sequence[CutSection]) -> tuple[str, ...]:
    """Return what does not fit: spans outside the text, out of order or empty, ids twice, parents not above."""
    found = []
    above: list[CutSection] = []  # from the root to the last section
    for cut in cuts:
        while above and above[-1].level >= cut.level:
            above.pop()
        parent = above[-1].id if above else None
        above.append(cut)
        if cut.parent != parent:
            found.append(f"{cut.id}: the section above it is {parent or NO_PARENT}, not {cut.parent or NO_PARENT}")
        if not 0 <= cut.heading.start <= cut.heading.end <= cut.body_end <= len(text):
            found.append(f"{cut.id}: {cut.heading} to {cut.body_end} is no stretch of {len(text)} characters")
        elif not text[cut.heading.start : cut.body_end].strip():
            found.append(f"{cut.id}: no text")
    found += [f"{two.id}: begins inside {one.id}" for one, two in pairwise(cuts) if two.heading.start < one.body_end]
    names = [cut.id for cut in cuts]
    return (*found, *(f"{name}: stands twice" for name in sorted({name for name in names if names.count(name) > 1})))


def _cut(fields: dict[str, str], where: str) -> CutSection:
    try:
        level, start, end, body_end = (int(fields[key]) for key in ("level", *COLUMNS[4:]))
    except (TypeError, ValueError) as error:
        raise ValueError(f"{where}: level and the last three fields are whole numbers") from error
    return CutSection(
        id=SectionId(fields["id"]),
        level=level,
        parent=None if fields["parent"] == NO_PARENT else SectionId(fields["parent"]),
        number=fields["number"],
        heading=Span(start, end),
        body_end=body_end,
    )


def _children(text: str, cuts: Sequence[CutSection], parent: SectionId | None) -> tuple[Section, ...]:
    return tuple(_section(text, cuts, cut) for cut in cuts if cut.parent == parent)


def _section(text: str, cuts: Sequence[CutSection], cut: CutSection) -> Section:
    children = _children(text, cuts, cut.id)
    lines = _LINE.finditer(text, cut.heading.end, cut.body_end)
    return Section(
        id=cut.id,
        number=cut.number,
        title=_title(text, cut),
        level=cut.level,
        start=cut.heading.start,
        heading_end=cut.heading.end,
        body_end=cut.body_end,
        end=children[-1].end if children else cut.body_end,
        blocks=tuple(Block(kind=BlockKind.PARAGRAPH, spans=(Span(*line.span()),)) for line in lines),
        children=children,
    )


def _title(text: str, cut: CutSection) -> str:
    heading = trimmed(text, cut.heading)
    title = text[heading.start : heading.end].lstrip("# ").removeprefix(cut.number).strip()
    return title or UNTITLED
