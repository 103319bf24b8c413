"""Decoded text to a document, whoever wrote it."""

from remiss.intake.plain import read_plain
from remiss.model.document import Document
from remiss.parsing import is_structured, parse_document


def document_of(text: str, *, where: str, sha256: str) -> Document:
    """Return a structured document as it is written, any other text as it seems to be meant.

    Args:
        text: The decoded file.
        where: The file's path as it was given; it becomes the document's id.
        sha256: Hash of the file's bytes.

    Raises:
        DocumentError: What structured text breaks.
    """
    if is_structured(text):
        return parse_document(text, document_id=where, sha256=sha256)
    return read_plain(text, where=where, sha256=sha256)
