"""Answers with the marks of a reader: a sign before each sentence tells what it does.

    + positive   a asks for an addition   c asks for clarification   ! criticises   . neutral   - no remark

A line without a sign is a heading, with its `#`; the sentences between two headings make one paragraph.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from remiss.intake import read_plain
from remiss.model.document import Document, DocumentKind
from remiss.model.span import Span

FOLDER = Path(__file__).parent.parent / "cases" / "remarks" / "answers"
STANCES = {
    "+": "positive",
    "a": "suggests_addition",
    "c": "suggests_clarification",
    "!": "criticises",
    ".": "neutral",
    "-": None,
}
KINDS = {
    "anteckning": DocumentKind.NOTE,
    "parti": DocumentKind.NOTE,
    "reservation": DocumentKind.NOTE,
    "interpellation": DocumentKind.ANSWER,
}
ASKS = {"suggests_addition", "suggests_clarification", "criticises"}


@dataclass(frozen=True)
class Marked:
    """A sentence with what a reader says it does; None for no remark."""

    span: Span
    stance: str | None


def plain_document(text: str, *, kind: DocumentKind = DocumentKind.RESPONSE) -> Document:
    """Return the document that intake makes of a plain text, as one of the given kind."""
    document = read_plain(text, where="prov.txt", sha256="0" * 64)
    return replace(document, metadata=replace(document.metadata, kind=kind))


def read_marked(name: str) -> tuple[Document, list[Marked]]:
    """Return an answer of the folder as a document, and its marks in reading order."""
    pieces, marks, at = [], [], 0
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        sign, rest = line.split(" ", 1)
        heading = sign.startswith("#")
        piece = f"\n\n{line.lstrip('# ')}\n\n" if heading else f"{rest} "
        if not heading:
            marks.append(Marked(Span(at, at + len(rest)), STANCES[sign]))
        pieces.append(piece)
        at += len(piece)
    kind = next((kind for start, kind in KINDS.items() if name.startswith(start)), DocumentKind.RESPONSE)
    return plain_document("".join(pieces), kind=kind), marks


def names() -> list[str]:
    """Return the names of the answers in the folder."""
    return sorted(path.stem for path in FOLDER.glob("*.txt"))
