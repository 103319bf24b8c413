"""Reads the alignments made by hand in tests/bench/alignment, and holds them against the documents' outlines."""

import csv
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


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnText:
    """A section and the span of its own text, from its heading to where the next one begins."""

    section: SectionId
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldRow:
    """Two sections that treat the same matter, or one that has no counterpart.

    Attributes:
        left, right: None where the other side has no counterpart; never both.
        relation: None exactly when a side is None.
        sure: False when another reader might judge otherwise.
    """

    left: OwnText | None
    right: OwnText | None
    relation: Relation | None
    sure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AlignmentGold:
    """Two documents and what a reader says of their sections, in the order of the file."""

    left: Document
    right: Document
    rows: tuple[GoldRow, ...]


def load_gold(path: Path, shared: Path) -> AlignmentGold:
    """Return the alignment in a file named `<left>__<right>.tsv`, with its two documents.

    Raises:
        FileNotFoundError: a document is neither in `shared`/corpus nor in the repository's data.
        ValueError: a row cannot be read, or does not fit the outlines; the message names all that is wrong.
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
        *_side_faults(gold.left, [row.left for row in gold.rows if row.left], "left"),
        *_side_faults(gold.right, [row.right for row in gold.rows if row.right], "right"),
        *_contradictions(gold.rows),
    )


def _row(fields: Mapping[str, str]) -> GoldRow:
    if None in fields or None in fields.values():
        raise ValueError(f"a row has {len(COLUMNS)} fields")
    left, right = _own_text(fields, "left"), _own_text(fields, "right")
    relation = None if fields["relation"] == NO_RELATION else Relation(fields["relation"])
    if (relation is None) != (left is None or right is None) or (left is None and right is None):
        raise ValueError("a row has two sections and a relation, or one section and none")
    return GoldRow(left=left, right=right, relation=relation, sure=_sure(fields["sure"]))


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
    places = [shared / "corpus" / f"{stem}.txt", *sorted((ROOT / "data").glob(f"*/{stem}.md"))]
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        raise FileNotFoundError(f"{stem}: neither {stem}.txt in {shared / 'corpus'} nor data/*/{stem}.md is there")
    return read_outline_of(found.name, found.read_bytes())


def _side_faults(document: Document, named: Iterable[OwnText], side: str) -> list[str]:
    outline = {name: Span(section.start, section.body_end) for name, section in by_id(document).items()}
    named = tuple(named)
    unknown = sorted({own.section for own in named} - set(outline))
    moved = [own for own in named if own.section in outline and own.span != outline[own.section]]
    missing = [name for name in outline if name not in {own.section for own in named}]
    return [
        *(f"{side} {name}: the outline has no such section" for name in unknown),
        *(f"{side} {own.section}: {own.span} is {outline[own.section]} in the outline" for own in moved),
        *(f"{side} {name}: stands in no row" for name in missing),
    ]


def _contradictions(rows: tuple[GoldRow, ...]) -> list[str]:
    found = []
    for side in ("left", "right"):
        alone = [getattr(row, side).section for row in rows if row.relation is None and getattr(row, side)]
        linked = {getattr(row, side).section for row in rows if row.relation}
        found += [f"{side} {name}: both without counterpart and in a pair" for name in alone if name in linked]
    pairs = [(row.left.section, row.right.section) for row in rows if row.left and row.right]
    twice = sorted({pair for pair in pairs if pairs.count(pair) > 1})
    return found + [f"{left} and {right}: stand in two rows" for left, right in twice]
