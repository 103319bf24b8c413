"""Answers with their marks of a reader, as `remarks/README.md` tells how they are written."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from remiss.intake import read_plain
from remiss.model.document import Document, DocumentKind
from remiss.model.remark import Change, Stance, Standpoint
from remiss.model.span import Span

FOLDER = Path(__file__).parent / "remarks"
STANCES = {
    "+": Stance.POSITIVE,
    "a": Stance.SUGGESTS_ADDITION,
    "c": Stance.SUGGESTS_CLARIFICATION,
    "!": Stance.CRITICISES,
    ".": Stance.NEUTRAL,
}
_MARK = re.compile(r"\{(\S) (\S+) (\S+)\|([^}]*)\}")


@dataclass(frozen=True)
class Mark:
    """A statement with what a reader says it does; `aim` None where the answer does not tell."""

    span: Span
    stance: Stance
    change: Change | None
    aim: str | None


@dataclass(frozen=True)
class MarkedAnswer:
    """An answer with where it stands and its marks in reading order."""

    name: str
    document: Document
    standpoint: Standpoint
    marks: tuple[Mark, ...]


def marked_answers() -> list[MarkedAnswer]:
    """Return the answers by the number in their names."""
    return [_read(path) for path in sorted(FOLDER.glob("[0-9]*.txt"))]


def _read(path: Path) -> MarkedAnswer:
    head, text = path.read_text(encoding="utf-8").split("---\n", 1)
    known = dict(line.split(":", 1) for line in head.splitlines())
    pieces, marks, at, end = [], [], 0, 0
    for found in _MARK.finditer(text):
        before = text[end : found.start()]
        start = at + len(before)
        sign, change, aim, said = found.groups()
        marks.append(
            Mark(
                Span(start, start + len(said)),
                STANCES[sign],
                None if change == "-" else Change(change),
                None if aim == "-" else aim,
            )
        )
        pieces += [before, said]
        at, end = start + len(said), found.end()
    document = plain(
        "".join([*pieces, text[end:]]),
        "response",
        body=known["body"].strip(),
        organisation=known["organisation"].strip(),
    )
    return MarkedAnswer(path.stem, document, Standpoint(known["standpoint"].strip()), tuple(marks))


def plain(text: str, kind: str, **known: str) -> Document:
    """Return the document that intake makes of a plain text, with what is known of it besides."""
    document = read_plain(text, where="prov.txt", sha256="0" * 64)
    return replace(document, metadata=replace(document.metadata, kind=DocumentKind(kind), **known))
