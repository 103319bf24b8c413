"""A draft as a document that can be read as an answer is, with the way back to its parts."""

import tomllib
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from remiss.model.document import Document, DocumentId, DocumentKind, Metadata
from remiss.model.draft import Draft, Part, Role
from remiss.model.proposed import blanked
from remiss.model.remark import Reading
from remiss.model.span import Span
from remiss.model.tree import build_sections
from remiss.parsing.markdown import read_outline
from remiss.remarks import read_response


@dataclass(frozen=True, slots=True)
class Written:
    """A draft that is checked.

    Attributes:
        document: Its parts in one text, the signs of marks as blanks, so that offsets stay.
        starts: Where the text of each part begins in it.
        reading: What it says, read as any answer is.
        sources: What may be quoted, the base first.
    """

    draft: Draft
    base: Document
    sources: tuple[Document, ...]
    document: Document
    starts: tuple[int, ...]
    reading: Reading

    def of_role(self, *roles: Role) -> tuple[Part, ...]:
        """Return the parts that are for something."""
        return tuple(part for part in self.draft.parts if part.role in roles)

    def place(self, span: Span) -> tuple[Part, Span] | None:
        """Return the part that a stretch of the document stands in, and the stretch of the part's text."""
        at = bisect_right(self.starts, span.start) - 1
        if at < 0:
            return None
        part, start = self.draft.parts[at], self.starts[at]
        if span.start - start > len(part.text):
            return None
        return part, Span(span.start - start, min(span.end - start, len(part.text)))


def written(draft: Draft, base: Document, sources: Sequence[Document]) -> Written:
    """Return a draft ready to be checked."""
    pieces: list[str] = []
    starts = []
    at = 0
    for part in draft.parts:
        head = f"{'#' * part.level} {part.heading}\n\n"
        starts.append(at + len(head))
        pieces.append(f"{head}{blanked(part.text)}\n\n")
        at += len(pieces[-1])
    text = "".join(pieces)
    outline = read_outline(text)
    preamble, sections = build_sections([one for one in outline.headings if one.title], outline.blocks, len(text))
    document = Document(
        id=DocumentId(draft.comparison),
        metadata=Metadata(
            title=draft.title, kind=DocumentKind.RESPONSE, organisation=draft.organisation, body=draft.body
        ),
        text=text,
        sha256="",
        preamble=preamble,
        sections=sections,
    )
    return Written(
        draft=draft,
        base=base,
        sources=(base, *sources),
        document=document,
        starts=tuple(starts),
        reading=read_response(document, base),
    )


@cache
def words() -> dict[str, Any]:
    """Return the words that Swedish decisions are told by."""
    text = resources.files(__package__).joinpath("words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
