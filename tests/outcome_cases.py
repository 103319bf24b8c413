"""Answers whose asks carry what became of them: lines of `verdict | ask` below headings that name parts of the base."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from remiss.intake import read_plain
from remiss.model.document import Document, DocumentId, DocumentKind
from remiss.parsing import parse_document

FOLDER = Path(__file__).parent / "cases" / "outcome"


@dataclass(frozen=True)
class Marked:
    """An ask as a reader judged it: which answer it stands in, its words, and what became of it."""

    document: DocumentId
    ask: str
    verdict: str


def edition(folder: str, name: str) -> Document:
    """Return the text as it was sent out or as it was adopted."""
    text = (FOLDER / folder / f"{name}.md").read_text(encoding="utf-8")
    return parse_document(text, document_id=f"{folder}/{name}", sha256="0" * 64)


def answers(folder: str) -> tuple[list[Document], list[Marked]]:
    """Return the answers of a folder as intake makes them of plain text, and their asks."""
    told = (FOLDER / folder / "answers.txt").read_text(encoding="utf-8")
    documents, marks = [], []
    for piece in re.split(r"(?m)^# ", told)[1:]:
        name, _, rest = piece.partition("\n")
        document_id = DocumentId(f"{folder}/{name.lower()}")
        lines = [f"Yttrande från {name}"]
        for line in rest.strip().splitlines():
            if line.startswith("## "):
                lines.append(f"\n{line[3:]}\n")
                continue
            verdict, _, ask = line.partition(" | ")
            marks.append(Marked(document_id, ask, verdict))
            lines.append(f"{ask}\n")
        document = read_plain("\n".join(lines) + "\n", where=document_id, sha256="0" * 64)
        metadata = replace(document.metadata, kind=DocumentKind.RESPONSE, body=name)
        documents.append(replace(document, id=document_id, metadata=metadata))
    return documents, marks


def fill_library(root: Path, folder: str) -> tuple[str, str, list[str]]:
    """Write both editions and the answers into a library's data folder; return their ids."""
    data = root / "data" / folder
    data.mkdir(parents=True)
    for name in ("sent", "adopted"):
        (data / f"{name}.md").write_bytes((FOLDER / folder / f"{name}.md").read_bytes())
    told = (FOLDER / folder / "answers.txt").read_text(encoding="utf-8")
    names = []
    for number, piece in enumerate(re.split(r"(?m)^# ", told)[1:], 1):
        name, _, rest = piece.partition("\n")
        lines = ["---", f"title: Yttrande från {name}", "kind: response", f"body: {name}",
                 f"responds_to: {folder}/sent", "---", ""]  # fmt: skip
        for line in rest.strip().splitlines():
            lines += [line if line.startswith("## ") else line.partition(" | ")[2], ""]
        (data / f"svar-{number}.md").write_text("\n".join(lines), encoding="utf-8")
        names.append(f"{folder}/svar-{number}")
    return f"{folder}/sent", f"{folder}/adopted", names
