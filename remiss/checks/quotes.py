"""Quotes read as their sources do."""

import re
from collections.abc import Iterator, Sequence

from remiss.checks.written import Written
from remiss.model.body import own_text
from remiss.model.check import Check, Finding
from remiss.model.document import Document, DocumentId
from remiss.model.draft import Part
from remiss.model.outline import sections_of
from remiss.model.span import Span

LEAST = 4  # words: what is shorter and in quotes is often a word that somebody keeps at a distance

_QUOTATION = re.compile(r"[”“»\"]([^”“»«\"]+)[”“«»\"]")


def quotations(text: str) -> Iterator[Span]:
    """Yield what stands between quotation marks, without them, in order; marks inside marks end a quote."""
    for match in _QUOTATION.finditer(text):
        yield Span(*match.span(1))


def check_quotes(text: Written) -> Iterator[Finding]:
    """Yield each quote that stands in no source, and each that was put in and is not there any more."""
    sources = _Sources(text.sources)
    for part in text.draft.parts:
        told = set()
        for put in text.draft.puts:
            quote, document = put.ground.quote, put.ground.document
            at = part.text.find(quote) if quote and put.part == part.id else -1
            if at >= 0 and not sources.has(document, quote):
                told.add(Span(at, at + len(quote)))
                why = "changed" if sources.knows(document) else "gone"
                yield _finding(part, Span(at, at + len(quote)), why, document=document)
        for span in quotations(part.text):
            quote = " ".join(part.text[slice(*span)].split())
            new = not any(span.start < one.end and one.start < span.end for one in told)
            if new and len(quote.split()) >= LEAST and not sources.have(_bare(quote)):
                yield _finding(part, span, "strange")


class _Sources:
    """What may be quoted, each document's text made when it is first asked for."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = {document.id: document for document in documents}
        self._plain: dict[DocumentId, str] = {}

    def knows(self, document: DocumentId) -> bool:
        """Return whether a document is at hand."""
        return document in self._documents

    def has(self, document: DocumentId, quote: str) -> bool:
        """Return whether a document says something word for word."""
        if document not in self._documents:
            return False
        if document not in self._plain:
            self._plain[document] = _plain(self._documents[document])
        return quote in self._plain[document]

    def have(self, quote: str) -> bool:
        """Return whether any of the documents says something word for word."""
        return any(self.has(document, quote) for document in self._documents)


def _finding(part: Part, span: Span, why: str, **facts: str) -> Finding:
    quote = " ".join(part.text[slice(*span)].split())
    return Finding(check=Check.QUOTE, why=why, part=part.id, span=span, facts={"quote": quote, **facts})


def _bare(quote: str) -> str:
    """Return a quote without the stop that the sentence around it may have given it."""
    return quote.rstrip(".,;:")


def _plain(document: Document) -> str:
    """Return what may be quoted of a document: its text as a reader sees it, and as it stands in the file."""
    seen = (own_text(document, section).text for section in sections_of(document))
    return "\n".join(" ".join(one.split()) for one in (*seen, document.text))
