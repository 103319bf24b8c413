"""Documents of a library."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from remiss.errors import ConflictError, DocumentError, MissingError, UsageError
from remiss.model.document import DocumentId
from remiss.parsing.comparison import is_document_id
from remiss.shipping import CHANGES_ENDING, ORIGINAL_MARK
from remiss.store.files import flush_folder, read_bytes, replace_file
from remiss.store.library import Library, list_documents
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


def document_stamps(library: Library) -> Mapping[DocumentId, str]:
    """Return a stamp for each document, by id, in order: another one when its file is another.

    By time, size and number of the file, which costs no reading: ten thousand take some tens of milliseconds. A file
    changed twice within one tick of the disk's clock, to the same size, keeps its stamp.
    """
    found = {}
    folder = library.root / "data"
    for name in list_documents(library):
        with suppress(OSError):  # gone since it was listed
            state = os.stat(f"{folder}/{name}.md")  # noqa: PTH116 - a path object for each costs as much as asking
            found[DocumentId(name)] = f"{state.st_mtime_ns}:{state.st_size}:{state.st_ino}"
    return found


def read_original(library: Library, document_id: str) -> tuple[str, bytes] | None:
    """Return the file a document was imported from: its name and its bytes; None when none is kept.

    Raises:
        DocumentError: R-LIB-06, it is too large; R-LIB-09, the disk refuses it.
    """
    if not is_document_id(document_id):
        return None
    path = library.root / "data" / f"{document_id}.md"
    with disk(document_id, DocumentError):
        folder = path.parent.iterdir() if path.parent.is_dir() else ()
        kept = sorted(one for one in folder if one.stem == f"{path.stem}{ORIGINAL_MARK}" and one.is_file())
    return (kept[0].name, read_bytes(kept[0], document_id)) if kept else None


def read_changes(library: Library, document_id: str) -> bytes | None:
    """Return the list of what was changed when a document was imported; None when there is none.

    Raises:
        DocumentError: R-LIB-06, it is too large; R-LIB-09, the disk refuses it.
    """
    if not is_document_id(document_id):
        return None
    path = library.root / "data" / f"{document_id}{CHANGES_ENDING}"
    with disk(document_id, DocumentError):
        is_kept = path.is_file()
    return read_bytes(path, document_id) if is_kept else None


def add_document(
    library: Library, document_id: str, text: str, original: bytes, suffix: str, *, changes: str = ""
) -> None:
    """Save a new document and, beside it and untouched, the file it was imported from.

    Args:
        suffix: Ending of the imported file's name, such as ".txt".
        changes: What was changed on the way, as it is to be kept beside them; "" when nothing was.

    Raises:
        UsageError: R-LIB-07, `document_id` is no id; R-LIB-09, it cannot be written.
        ConflictError: R-LIB-08, the id is taken, or another file stands where the imported one is to be kept; R-LIB-10,
            somebody else has been saving a document for long.
    """
    if not is_document_id(document_id):
        raise UsageError("R-LIB-07", where=document_id)
    path = library.root / "data" / f"{document_id}.md"
    beside = path.with_name(f"{path.stem}{ORIGINAL_MARK}{suffix}")
    listed = path.with_name(f"{path.stem}{CHANGES_ENDING}")
    content = text.encode("utf-8")
    with locked(library.root / ".lock", str(library.root)), disk(document_id):
        if _is_there(path) or (_is_there(beside) and beside.read_bytes() != original):  # equal: left by a broken save
            raise ConflictError("R-LIB-08", where=document_id)
        if _is_there(listed) and not _is_there(beside):  # with it: left by a broken save, whatever it lists
            raise ConflictError("R-LIB-08", where=document_id)
        _make_folder(path.parent)
        replace_file(beside, original, mode=None)
        if changes:
            replace_file(listed, changes.encode("utf-8"), mode=None)
        elif _is_there(listed):
            listed.unlink()
        replace_file(path, content, mode=None)


def _is_there(path: Path) -> bool:
    return path.exists() or path.is_symlink()


def _make_folder(folder: Path) -> None:
    """Make a folder and those above it that are missing, each flushed into the one it stands in."""
    if not folder.is_dir():
        _make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        flush_folder(folder.parent)
