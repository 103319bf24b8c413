"""The hand-made alignment of two editions of a routine, with documents made from its spans."""

import csv
import re
from pathlib import Path

from remiss.model.document import Block, BlockKind, Document, DocumentId, Metadata, SectionId
from remiss.model.outline import sections_of
from remiss.model.span import Span
from remiss.model.tree import Heading, build_sections

FILES = {"a": "botkyrka_hot_vald_rutin_2025_alla.txt", "b": "botkyrka_hot_vald_servicehus_2023.txt"}
GOLD = "alignment_hot_vald_2025_2023.tsv"
_FURNITURE = re.compile(r"(?:## BOTKYRKA KOMMUN|Vård- och omsorgsförvaltningen|\d+ ?(?:/\d+|\[\d+\])|[-•\s]*)$")
Pair = tuple[SectionId, SectionId]

_LINE = re.compile(r"^[ \t]*(\S.*?)[ \t]*$", re.MULTILINE)


class Editions:
    """Two documents with exactly the sections of the gold, and what the gold says of them."""

    def __init__(self, shared: Path) -> None:
        with (shared / "gold" / GOLD).open(encoding="utf-8") as file:
            rows = list(csv.DictReader(file, delimiter="\t"))
        self.left, left_ids = _document(shared / "corpus" / FILES["a"], rows, "a")
        self.right, right_ids = _document(shared / "corpus" / FILES["b"], rows, "b")
        both = [row for row in rows if "-" not in (row["a"], row["b"])]
        pairs = {(left_ids[row["a"]], right_ids[row["b"]]): row["relation"] for row in both}
        self.must = {pair for pair, relation in pairs.items() if relation in ("same", "similar")}
        self.may = set(pairs)
        left_alone = {left_ids[row["a"]] for row in rows if row["b"] == "-"}
        right_alone = {right_ids[row["b"]] for row in rows if row["a"] == "-"}
        self.alone = left_alone, right_alone

    def pair_f1(self, found: set[Pair]) -> float:
        """Return F1 of links: `same` and `similar` must be found, `partial` may be, others are false."""
        hits = len(found & self.must)
        return 2 * hits / (hits + len(found - self.may) + len(self.must))

    def gap_f1(self, found: set[Pair]) -> float:
        """Return F1 of sections in no link: the gold's are to be found, those of sections with a partner are false."""
        hits = wrong = 0
        for side, document in enumerate((self.left, self.right)):
            gaps = {one.id for one in sections_of(document)} - {pair[side] for pair in found}
            hits += len(gaps & self.alone[side])
            wrong += len(gaps & {pair[side] for pair in self.must})
        return 2 * hits / (hits + wrong + sum(map(len, self.alone)))


def _document(path: Path, rows: list[dict[str, str]], side: str) -> tuple[Document, dict[str, SectionId]]:
    text = path.read_text(encoding="utf-8")
    spans = {row[side]: (int(row[f"{side}_start"]), row[f"{side}_title"]) for row in rows if row[side] != "-"}
    order = sorted(spans, key=lambda gold_id: spans[gold_id][0])
    end = max(int(row[f"{side}_end"]) for row in rows if row[side] != "-")
    headings = [_heading(text, *spans[gold_id], level=1 + gold_id.count(".")) for gold_id in order]
    covered = [(heading.start, heading.heading_end) for heading in headings]
    lines = [Span(*match.span(1)) for match in _LINE.finditer(text, headings[0].start, end)]
    blocks = [
        Block(kind=BlockKind.PARAGRAPH, spans=(line,))
        for line in lines
        if not _FURNITURE.match(text[line.start : line.end]) and not any(a <= line.start < b for a, b in covered)
    ]
    preamble, sections = build_sections(headings, blocks, end)
    document = Document(
        id=DocumentId(side),
        metadata=Metadata(title=path.stem),
        text=text,
        sha256="",
        preamble=preamble,
        sections=sections,
    )
    return document, dict(zip(order, (one.id for one in sections_of(document)), strict=True))


def _heading(text: str, start: int, title: str, *, level: int) -> Heading:
    """Return a heading that reads as the gold says; it ends with its line, or with the second when it wraps."""
    begins = start + re.match(r"[\s#]*", text[start:]).end()
    ends = text.index("\n", begins)
    if len(title) - (ends - begins) > 5 and not title.startswith("Dina"):
        ends = text.index("\n", ends + 1)
    return Heading(start=begins, heading_end=ends, number="", title=title, level=level)
