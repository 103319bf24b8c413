"""Documents of a library."""

from pathlib import Path

from remiss.errors import ConflictError, DocumentError, MissingError, UsageError
from remiss.parsing.comparison import is_document_id
from remiss.shipping import ORIGINAL_MARK
from remiss.store.files import flush_folder, read_bytes, replace_file
from remiss.store.library import Library
from remiss.store.locks import locked
from remiss.store.refusals import disk


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
        UsageError: R-LIB-07, `document_id` is no id; R-LIB-09, it cannot be written.
        ConflictError: R-LIB-08, the id is taken, or another file stands where the imported one is to be kept; R-LIB-10,
            somebody else has been saving a document for long.
    """
    if not is_document_id(document_id):
        raise UsageError("R-LIB-07", where=document_id)
    path = library.root / "data" / f"{document_id}.md"
    beside = path.with_name(f"{path.stem}{ORIGINAL_MARK}{suffix}")
    content = text.encode("utf-8")
    with locked(library.root / ".lock", str(library.root)), disk(document_id):
        if _is_there(path) or (_is_there(beside) and beside.read_bytes() != original):  # equal: left by a broken save
            raise ConflictError("R-LIB-08", where=document_id)
        _make_folder(path.parent)
        replace_file(beside, original, mode=None)
        replace_file(path, content, mode=None)


def _is_there(path: Path) -> bool:
    return path.exists() or path.is_symlink()


def _make_folder(folder: Path) -> None:
    """Make a folder and those above it that are missing, each flushed into the one it stands in."""
    if not folder.is_dir():
        _make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        flush_folder(folder.parent)
