"""Made documents for tests: a hand's turn from Markdown to a record."""

from hashlib import sha256

from remiss.model.document import Document
from remiss.parsing import parse_document


def made_document(markdown: str, *, title: str = "Prov", document_id: str = "prov/ett") -> Document:
    """Return a document with the given Markdown below its front matter."""
    text = f"---\ntitle: {title}\nkind: programme\n---\n\n{markdown}"
    return parse_document(text, document_id=document_id, sha256=sha256(text.encode()).hexdigest())


def made_text(*sections: tuple[str, str]) -> str:
    """Return Markdown with a section per (title, text)."""
    return "\n".join(f"# {title}\n\n{text}\n" for title, text in sections)
