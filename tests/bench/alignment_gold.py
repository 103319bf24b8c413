"""Reads the alignments made by hand in tests/bench/alignment, and holds them against the documents' outlines."""

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from alignment_parts import part_of, read_cuts

from remiss.model.alignment import Relation
from remiss.model.document import Document, SectionId
from remiss.model.outline import by_id
from remiss.model.span import Span
from remiss.service import read_outline_of

ROOT = Path(__file__).parent.parent.parent
GOLD_FOLDER = Path(__file__).parent / "alignment"
GOLD_FILES = sorted(GOLD_FOLDER.glob("*.tsv"))
PART_FILES = sorted((GOLD_FOLDER / "parts").glob("*.tsv"))
COLUMNS = ("left", "left_start", "left_end", "right", "right_start", "right_end", "relation", "sure")
NO_SECTION = "-"
NO_RELATION = "none"
WORDING_ONLY = "wording_only"
PART = "~"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnText:
    """A section and the span of its own text, from its heading to where the next one begins."""

    section: SectionId
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldRow:
    """Two sections that treat the same matter or are only worded alike, or one that has no counterpart.

    Attributes:
        left, right: None where the other side has no counterpart; never both.
        relation: None when a side is None, and when two sections are alike in wording only.
        sure: False when another reader might judge otherwise; True for likeness in wording only.
    """

    left: OwnText | None
    right: OwnText | None
    relation: Relation | None
    sure: bool

    @property
    def alone(self) -> bool:
        """Whether the row says that its one section has no counterpart."""
        return self.left is None or self.right is None

    @property
    def wording_only(self) -> bool:
        """Whether the row says that its two sections are worded alike but treat different matters."""
        return self.relation is None and not self.alone


@dataclass(frozen=True, slots=True, kw_only=True)
class AlignmentGold:
    """Two documents and what a reader says of their sections, in the order of the file."""

    left: Document
    right: Document
    rows: tuple[GoldRow, ...]


def load_gold(path: Path, shared: Path) -> AlignmentGold:
    """Return the alignment in a file named `<left>__<right>.tsv`, with its two documents.

    `<left>~5` is chapter 5 of that document, cut out and read as a document of its own.

    Raises:
        FileNotFoundError: a document is neither in `shared`/corpus nor in the repository's data.
        ValueError: a row cannot be read, or does not fit the outlines, and the message names all that is wrong; or
            a document has no such chapter.
    """
    left, right = (open_named(stem, shared) for stem in path.stem.split("__"))
    gold = AlignmentGold(left=left, right=right, rows=read_rows(path.read_text(encoding="utf-8"), where=path.name))
    if wrong := faults(gold):
        raise ValueError("\n".join([f"{path.name} does not fit the outlines:", *wrong]))
    return gold


def read_rows(text: str, where: str) -> tuple[GoldRow, ...]:
    """Return the rows of a table with a head line.

    Raises:
        ValueError: with the line, when a row breaks the rules of tests/bench/alignment/README.md.
    """
    table = csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE, strict=True)
    if tuple(table.fieldnames or ()) != COLUMNS:
        raise ValueError(f"{where}:1: the columns are {', '.join(COLUMNS)}")
    rows = []
    for number, fields in enumerate(table, 2):
        try:
            rows.append(_row(fields))
        except ValueError as error:
            raise ValueError(f"{where}:{number}: {error}") from error
    return tuple(rows)


def faults(gold: AlignmentGold) -> tuple[str, ...]:
    """Return what does not fit the outlines: unknown sections, other spans, sections in no row, rows at odds."""
    return (
        *_side_faults(gold.left, gold.rows, "left"),
        *_side_faults(gold.right, gold.rows, "right"),
        *_contradictions(gold.rows),
    )


def _row(fields: Mapping[str, str]) -> GoldRow:
    if None in fields or None in fields.values():
        raise ValueError(f"a row has {len(COLUMNS)} fields")
    left, right = _own_text(fields, "left"), _own_text(fields, "right")
    mark = fields["relation"]
    relation = None if mark in {NO_RELATION, WORDING_ONLY} else Relation(mark)
    if (mark == NO_RELATION) != (left is None or right is None) or (left is None and right is None):
        raise ValueError("a row has two sections and a relation, or one section and none")
    row = GoldRow(left=left, right=right, relation=relation, sure=_sure(fields["sure"]))
    if row.wording_only and not row.sure:
        raise ValueError(f"{WORDING_ONLY} is sure, or the pair is a debatable relation")
    return row


def _sure(mark: str) -> bool:
    if mark not in {"0", "1"}:
        raise ValueError(f"sure is 0 or 1, not {mark!r}")
    return mark == "1"


def _own_text(fields: Mapping[str, str], side: str) -> OwnText | None:
    if fields[side] == NO_SECTION:
        return None
    span = Span(int(fields[f"{side}_start"]), int(fields[f"{side}_end"]))
    return OwnText(section=SectionId(fields[side]), span=span)


def open_named(stem: str, shared: Path) -> Document:
    """Return the document of that name, or the part of one that parts/`stem`.tsv lists the sections of.

    Raises:
        FileNotFoundError: the document is neither in `shared`/corpus nor in the repository's data.
        ValueError: the list of sections cannot be read, or does not fit the text.
    """
    cuts = GOLD_FOLDER / "parts" / f"{stem}.tsv"
    if not cuts.is_file():
        return _whole(stem, shared)
    text = (shared / "corpus" / f"{stem.split('.', maxsplit=1)[0]}.txt").read_text(encoding="utf-8")
    return part_of(text, read_cuts(cuts.read_text(encoding="utf-8"), where=cuts.name), stem)


def _whole(stem: str, shared: Path) -> Document:
    stem, _, chapter = stem.partition(PART)
    places = [shared / "corpus" / f"{stem}.txt", *sorted((ROOT / "data").glob(f"*/{stem}.md"))]
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        raise FileNotFoundError(f"{stem}: neither {stem}.txt in {shared / 'corpus'} nor data/*/{stem}.md is there")
    content = found.read_bytes()
    return read_outline_of(found.name, _chapter(content, chapter) if chapter else content)


def _chapter(content: bytes, number: str) -> bytes:
    pattern = rf"^## {re.escape(number)} kap\..*?(?=^## |\Z)"
    found = re.search(pattern, content.decode("utf-8"), re.MULTILINE | re.DOTALL)
    if found is None:
        raise ValueError(f"no chapter {number}: no line begins with '## {number} kap.'")
    return found[0].encode("utf-8")


def _side_faults(document: Document, rows: Iterable[GoldRow], side: str) -> list[str]:
    outline = {name: Span(section.start, section.body_end) for name, section in by_id(document).items()}
    owned = [(own, row) for row in rows if (own := getattr(row, side))]
    named = [own for own, _ in owned]
    judged = {own.section for own, row in owned if not row.wording_only}
    unknown = sorted({own.section for own in named} - set(outline))
    moved = [own for own in named if own.section in outline and own.span != outline[own.section]]
    missing = [name for name in outline if name not in judged]
    return [
        *(f"{side} {name}: the outline has no such section" for name in unknown),
        *(f"{side} {own.section}: {own.span} is {outline[own.section]} in the outline" for own in moved),
        *(f"{side} {name}: stands in no row that says whether it has a counterpart" for name in missing),
    ]


def _contradictions(rows: tuple[GoldRow, ...]) -> list[str]:
    found = []
    for side in ("left", "right"):
        alone = [getattr(row, side).section for row in rows if row.alone and getattr(row, side)]
        linked = {getattr(row, side).section for row in rows if row.relation}
        found += [f"{side} {name}: both without counterpart and in a pair" for name in alone if name in linked]
    pairs = [(row.left.section, row.right.section) for row in rows if row.left and row.right]
    twice = sorted({pair for pair in pairs if pairs.count(pair) > 1})
    return found + [f"{left} and {right}: stand in two rows" for left, right in twice]
