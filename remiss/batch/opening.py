"""A document as it was when the work was planned."""

from remiss.batch.plan import Filed
from remiss.errors import ConflictError
from remiss.intake import decode
from remiss.model.document import Document
from remiss.parsing import parse_document
from remiss.store import hash_of, open_library, read_document


def open_filed(root: str, filed: Filed) -> Document:
    """Read a document.

    Raises:
        ConflictError: R-BAT-03, its file is another by now.
        MissingError, DocumentError: it is gone, or cannot be read.
    """
    content = read_document(open_library(root), filed.document)
    if hash_of(content) != filed.sha256:
        raise ConflictError("R-BAT-03", where=filed.document)
    return parse_document(decode(content, filed.document), document_id=filed.document, sha256=filed.sha256)
