"""Answers with their marks of a reader, written as `remarks/README.md` and `remarks_new/README.md` tell."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from remiss.intake import read_plain
from remiss.model.document import Document, DocumentKind
from remiss.model.remark import Change, Stance, Standpoint
from remiss.model.span import Span

FOLDER = Path(__file__).parent / "remarks"
STANCES: dict[str, Stance | None] = {
    "+": Stance.POSITIVE,
    "a": Stance.SUGGESTS_ADDITION,
    "c": Stance.SUGGESTS_CLARIFICATION,
    "!": Stance.CRITICISES,
    ".": Stance.NEUTRAL,
    "?": None,
}
_MARK = re.compile(r"\{(\S) (\S+) (\S+)\|([^}]*)\}")


@dataclass(frozen=True)
class Mark:
    """A statement with what a reader says it does.

    Attributes:
        span: In the text of the answer.
        stance: None where it may be read as an ask or not, and is not counted.
        change: None for none.
        aims: Where it may aim, any of them right; empty where the answer does not tell.
    """

    span: Span
    stance: Stance | None
    change: Change | None
    aims: tuple[str, ...]


@dataclass(frozen=True)
class MarkedAnswer:
    """An answer with the file of the programme it answers, where it stands, and its marks in reading order."""

    name: str
    base: Path
    document: Document
    standpoint: Standpoint
    marks: tuple[Mark, ...]


def marked_answers(folder: Path = FOLDER) -> list[MarkedAnswer]:
    """Return the answers of a folder by the number in their names.

    An answer names its programme in its head, `base: plan.md`, which lies in the folder or in the one above;
    without that it is `program.md`.
    """
    return [_read(path) for path in sorted(folder.glob("[0-9]*.txt"))]


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
                () if aim == "-" else tuple(aim.split("/")),
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
    base = _base(path.parent, known.get("base", "program.md").strip())
    return MarkedAnswer(path.stem, base, document, Standpoint(known["standpoint"].strip()), tuple(marks))


def _base(folder: Path, name: str) -> Path:
    return next((path for path in (folder / name, folder.parent / name) if path.exists()), folder / name)


def plain(text: str, kind: str, **known: str) -> Document:
    """Return the document that intake makes of a plain text, with what is known of it besides."""
    document = read_plain(text, where="prov.txt", sha256="0" * 64)
    return replace(document, metadata=replace(document.metadata, kind=DocumentKind(kind), **known))
