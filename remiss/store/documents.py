"""Documents of a library."""

from remiss.errors import ConflictError, DocumentError, MissingError, UsageError
from remiss.parsing.comparison import is_document_id
from remiss.shipping import ORIGINAL_MARK
from remiss.store.files import disk, read_bytes, write_file
from remiss.store.library import Library
from remiss.store.locks import locked


def has_document(library: Library, document_id: str) -> bool:
    """Return whether the library has a document of this id; a link that leads nowhere is one, though unreadable."""
    if not is_document_id(document_id):
        return False
    path = library.root / "data" / f"{document_id}.md"
    with disk(document_id, DocumentError):
        return path.is_file() or path.is_symlink()


def read_document(library: Library, document_id: str) -> bytes:
    """Return the bytes of a document's structured text.

    Raises:
        MissingError: R-LIB-03, the library has no such document.
        DocumentError: R-LIB-06, it is too large; R-LIB-09, the disk refuses it.
    """
    if not has_document(library, document_id):
        raise MissingError("R-LIB-03", where=document_id)
    return read_bytes(library.root / "data" / f"{document_id}.md", document_id)


def add_document(library: Library, document_id: str, text: str, original: bytes, suffix: str) -> None:
    """Save a new document and, beside it and untouched, the file it was imported from.

    Args:
        suffix: Ending of the imported file's name, such as ".txt".

    Raises:
        UsageError: R-LIB-07, `document_id` is no id.
        ConflictError: R-LIB-08, the id is taken.
    """
    if not is_document_id(document_id):
        raise UsageError("R-LIB-07", where=document_id)
    path = library.root / "data" / f"{document_id}.md"
    with locked(library.root / ".lock"):
        if path.exists():
            raise ConflictError("R-LIB-08", where=document_id)
        with disk(document_id):
            path.parent.mkdir(parents=True, exist_ok=True)
        write_file(str(path.with_name(f"{path.stem}{ORIGINAL_MARK}{suffix}")), original)
        write_file(str(path), text.encode("utf-8"))
