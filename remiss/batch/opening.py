"""A document as it was when the work was planned."""

from remiss.batch.plan import Planned
from remiss.errors import ConflictError
from remiss.intake import decode
from remiss.model.document import Document
from remiss.parsing import parse_document
from remiss.store import hash_of, open_library, read_document


def open_planned(root: str, planned: Planned) -> Document:
    """Read a document.

    Raises:
        ConflictError: R-BAT-03, its file is another by now.
        MissingError, DocumentError: it is gone, or cannot be read.
    """
    content = read_document(open_library(root), planned.document)
    if hash_of(content) != planned.sha256:
        raise ConflictError("R-BAT-03", where=planned.document)
    return parse_document(decode(content, planned.document), document_id=planned.document, sha256=planned.sha256)
