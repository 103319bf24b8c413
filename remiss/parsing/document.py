"""Structured text to a document."""

import re
from collections import Counter

from remiss.errors import DocumentError
from remiss.model.document import Document, DocumentId, Section, SourceText
from remiss.model.outline import heading
from remiss.model.tree import build_sections
from remiss.parsing.front_matter import parse_front_matter
from remiss.parsing.markdown import read_outline

FENCE = "---"


def is_structured(text: str) -> bool:
    """Return whether a text means to be a structured document: it begins with front matter that has a `kind`.

    Other programs write front matter of their own; their files are plain text to Remiss.
    """
    if not _has_fence(text):
        return False
    front_matter = re.split(r"^---\s*$", text, maxsplit=2, flags=re.MULTILINE)[1]
    return re.search(r"^kind\s*:", front_matter, flags=re.MULTILINE) is not None


def _has_fence(text: str) -> bool:
    return text.split("\n", 1)[0].rstrip() == FENCE


def parse_document(text: str, *, document_id: str, sha256: str) -> Document:
    """Read a structured document: Markdown under YAML front matter, as data/README.md describes.

    Args:
        text: The decoded file.
        document_id: Its id, for the document and for findings.
        sha256: Hash of the file's bytes.

    Raises:
        DocumentError: R-DOC-01 no front matter, -02 not closed, -05 no heading, -06 a heading that stands twice under
            the same one in a digest, -07 a heading without words, and what `parse_front_matter` raises.
    """
    if not _has_fence(text):
        raise DocumentError("R-DOC-01", where=document_id, line=1)
    outline = read_outline(text)
    if outline.front_matter is None:
        raise DocumentError("R-DOC-02", where=document_id, line=1)
    metadata = parse_front_matter(outline.front_matter, where=document_id, first_line=2)
    if not outline.headings:
        raise DocumentError("R-DOC-05", where=document_id, line=outline.front_matter.count("\n") + 4)
    for heading_found in outline.headings:
        if not heading_found.title:
            raise DocumentError("R-DOC-07", where=document_id, line=text.count("\n", 0, heading_found.start) + 1)
    preamble, sections = build_sections(outline.headings, outline.blocks, len(text))
    document = Document(
        id=DocumentId(document_id),
        metadata=metadata,
        text=text,
        sha256=sha256,
        preamble=preamble,
        sections=sections,
    )
    if metadata.source is None or metadata.source.text is SourceText.DIGEST:
        _refuse_twins(document, sections)
    return document


def _refuse_twins(document: Document, siblings: tuple[Section, ...]) -> None:
    """Refuse two equal headings under the same one: in a text written by hand one of them is a slip.

    A text imported as it stands may have them; its sections are told apart by their ids.
    """
    seen: Counter[str] = Counter()
    for section in siblings:
        seen[heading(section)] += 1
        if seen[heading(section)] > 1:
            line = document.text.count("\n", 0, section.start) + 1
            raise DocumentError("R-DOC-06", where=document.id, line=line, title=heading(section))
        _refuse_twins(document, section.children)
