"""The library's own vocabulary of themes: one file, which may not be there."""

from collections.abc import Callable
from pathlib import Path

from remiss.errors import ConflictError, DocumentError
from remiss.store.files import read_bytes
from remiss.store.library import Library
from remiss.store.refusals import disk
from remiss.store.updating import update_file

VOCABULARY = "data/vocabulary.yaml"


def read_own_vocabulary(library: Library) -> bytes | None:
    """Return the bytes of the library's vocabulary; None when it has none.

    Raises:
        DocumentError: R-LIB-06, it is too large; R-LIB-09, the disk refuses it.
    """
    path = _path(library)
    with disk(VOCABULARY, DocumentError):
        if not (path.exists() or path.is_symlink()):
            return None
    return read_bytes(path, VOCABULARY)


def update_own_vocabulary(
    library: Library, change: Callable[[bytes | None], bytes], *, seen: bytes | None = None
) -> str:
    """Change the library's vocabulary, or make it, while nobody else can; return the hash of what was written.

    Args:
        library: Where it is saved.
        change: Returns the new bytes for the old ones, None for a file that is not there yet.
        seen: The bytes as the person saw them, None when there was no file.

    Raises:
        ConflictError: R-LIB-13, it is not what the person saw; nothing is written. R-LIB-10 as in `update_file`.
        UsageError, DocumentError: as in `remiss.store.updating.update_file`.
    """

    def unless_changed(content: bytes | None) -> bytes:
        if content != seen:
            raise ConflictError("R-LIB-13", where=VOCABULARY)
        return change(content)

    lock = library.root / "data" / ".vocabulary.lock"
    return update_file(_path(library), lock, VOCABULARY, lambda: read_own_vocabulary(library), unless_changed)


def _path(library: Library) -> Path:
    return library.root.joinpath(*VOCABULARY.split("/"))
