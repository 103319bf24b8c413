"""Quotes read as their sources do."""

import re
from collections.abc import Iterator, Sequence

from remiss.checks.written import Written
from remiss.model.body import own_text
from remiss.model.check import Check, Finding
from remiss.model.document import Document, DocumentId
from remiss.model.draft import Part
from remiss.model.outline import sections_of
from remiss.model.proposed import as_written, unescaped
from remiss.model.span import Span

LEAST = 4  # words: what is shorter and in quotes is often a word that somebody keeps at a distance

_PARAGRAPH = re.compile(r"(?:[^\n]|\n(?!\s*\n))+")
_QUOTATION = re.compile(r"[”“»\"]([^”“»«\"]+)[”“«»\"]")


def quotations(text: str) -> Iterator[Span]:
    """Yield what stands between quotation marks, without them, in order; marks inside marks end a quote."""
    for match in _QUOTATION.finditer(text):
        yield Span(*match.span(1))


def check_quotes(text: Written) -> Iterator[Finding]:
    """Yield each quote that stands in no source, and each that was put in and is not there any more.

    What was put in is looked up where it was taken from, wherever it stands in its part; each place is told once. The
    words around it are the program's own.
    """
    sources = _Sources(text.sources)
    for part in text.draft.parts:
        own: list[Span] = []
        told: set[Span] = set()
        for put in text.draft.puts:
            if put.part != part.id:
                continue
            own += _places(re.compile(re.escape(put.sentence)), part.text)
            for document, quote in ((put.ground.document, put.ground.quote), (text.base.id, put.ground.beside)):
                found = _places(as_written(quote), part.text) if quote else []
                own += found
                if found and not sources.has(document, quote):
                    why = "changed" if sources.knows(document) else "gone"
                    yield from (_finding(part, one, why, document=document) for one in found if one not in told)
                    told.update(found)
        others = _blanked(part.text, own)
        for span in _quoted(others):
            quote = unescaped(" ".join(others[slice(*span)].split()))
            if len(quote.split()) >= LEAST and not sources.have(_bare(quote)):
                yield _finding(part, span, "strange")


def _places(pattern: re.Pattern[str], text: str) -> list[Span]:
    return [Span(*match.span()) for match in pattern.finditer(text)]


def _blanked(text: str, spans: Sequence[Span]) -> str:
    """Return a text with blanks for stretches: every other character keeps its offset."""
    signs = list(text)
    for span in spans:
        signs[slice(*span)] = " " * (span.end - span.start)
    return "".join(signs)


def _quoted(text: str) -> Iterator[Span]:
    """Yield the quotations of each paragraph: a mark too many ends with it."""
    for match in _PARAGRAPH.finditer(text):
        for span in quotations(match[0]):
            yield Span(span.start + match.start(), span.end + match.start())


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
