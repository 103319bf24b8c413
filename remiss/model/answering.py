"""What makes a document an answer: one rule for every view."""

from remiss.model.document import Document, DocumentKind


def is_response(document: Document) -> bool:
    """Return whether a document answers some remiss: it is of that kind, or says what it responds to."""
    return document.metadata.kind is DocumentKind.RESPONSE or bool(document.metadata.responds_to)


def is_answer(document: Document, base: Document) -> bool:
    """Return whether a document laid beside a base is an answer: it is of that kind, or says that it responds to it."""
    return document.metadata.kind is DocumentKind.RESPONSE or document.metadata.responds_to == base.id
