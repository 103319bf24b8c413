"""Comparisons of a library: several people may save one of them."""

from collections.abc import Callable
from pathlib import Path

from remiss.errors import ConflictError, DocumentError, MissingError, UsageError
from remiss.store.drafts import drafts_of
from remiss.store.files import check_size, hash_of, read_bytes, replace_file
from remiss.store.library import NAME, Library
from remiss.store.locks import locked
from remiss.store.refusals import disk
from remiss.store.updating import permissions, update_file


def read_comparison(library: Library, name: str) -> bytes:
    """Return the bytes of a comparison file.

    Raises:
        MissingError: R-LIB-04, the library has no such comparison.
        DocumentError: R-LIB-06, it is too large; R-LIB-09, the disk refuses it.
    """
    path = _path(library, name)
    with disk(name, DocumentError):
        if not NAME.fullmatch(name) or not (path.is_file() or path.is_symlink()):
            raise MissingError("R-LIB-04", where=name)
    return read_bytes(path, name)


def add_comparison(library: Library, name: str, text: str) -> None:
    """Save a new comparison.

    Raises:
        UsageError: R-LIB-11, `name` is no name; R-LIB-09, it cannot be written.
        ConflictError: R-LIB-12, the name is taken; R-LIB-20, it is by what was written in a comparison that is removed;
            R-LIB-10 as in `update_comparison`.
        DocumentError: R-LIB-06, it is too large to be read back.
    """
    if not NAME.fullmatch(name):
        raise UsageError("R-LIB-11", where=name)
    path, content = _path(library, name), text.encode("utf-8")
    check_size(len(content), name)

    def refuse_taken() -> None:
        if path.exists() or path.is_symlink():
            raise ConflictError("R-LIB-12", where=name)
        if left := drafts_of(library, name):
            raise ConflictError("R-LIB-20", where=name, found=left[0])

    with locked(_lock(library, name), name), disk(name):
        refuse_taken()
        replace_file(path, content, mode=None, check=refuse_taken)


def update_comparison(library: Library, name: str, change: Callable[[bytes], bytes]) -> str:
    """Read a comparison, change it and write it back while nobody else can; return the hash of what was written.

    Editors and other programs know nothing of the lock: what one of them saves while the change is made is found right
    before the last step, and wins.

    Args:
        library: Where it is saved.
        name: Its name.
        change: Returns the new bytes for the old ones. What it raises leaves the file as it is, and the lock free.

    Raises:
        MissingError: R-LIB-04, the library has no such comparison.
        ConflictError: R-LIB-10, somebody else has been writing it for long; R-LIB-13, another program has written it
            meanwhile.
        UsageError: R-LIB-09, it cannot be written; R-LIB-14, it is a link; R-LIB-15, it is marked as read-only.
        DocumentError: R-LIB-06, it is or became too large to be read back; R-LIB-09, it cannot be read.
    """
    read_comparison(library, name)  # before a lock file is made for a name that is none

    def changed(before: bytes | None) -> bytes:
        return change(before or b"")

    return update_file(
        _path(library, name), _lock(library, name), name, lambda: read_comparison(library, name), changed
    )


def replace_comparison(library: Library, name: str, text: str, *, seen: str) -> str:
    """Write a comparison anew, provided that it still is what the person saw; return the new hash.

    Args:
        library: Where it is saved.
        name: Its name.
        text: What is to stand in the file.
        seen: The hash of the file's bytes as the person saw them, from `hash_of`.

    Raises:
        ConflictError: R-LIB-13, it has changed since; nothing is written. R-LIB-10 as in `update_comparison`.
        MissingError, UsageError, DocumentError: as in `update_comparison`.
    """
    new = text.encode("utf-8")

    def unless_changed(content: bytes) -> bytes:
        if hash_of(content) != seen:
            raise ConflictError("R-LIB-13", where=name)
        return new

    return update_comparison(library, name, unless_changed)


def remove_comparison(library: Library, name: str, check: Callable[[bytes], None]) -> None:
    """Remove a comparison's file while nobody else can write it; its lock stays.

    Args:
        library: Where it is saved.
        name: Its name.
        check: Called with its bytes; what it raises leaves the file as it is.

    Raises:
        MissingError: R-LIB-04, the library has no such comparison.
        ConflictError: R-LIB-10 as in `update_comparison`.
        UsageError: R-LIB-09, it cannot be removed; R-LIB-14 and R-LIB-15 as in `update_comparison`.
        DocumentError: R-LIB-09, it cannot be read.
    """
    read_comparison(library, name)  # before a lock file is made for a name that is none
    with locked(_lock(library, name), name):
        permissions(_path(library, name), name)
        check(read_comparison(library, name))
        with disk(name):
            _path(library, name).unlink()


def _path(library: Library, name: str) -> Path:
    return library.root / "comparisons" / f"{name}.yaml"


def _lock(library: Library, name: str) -> Path:
    """Return the lock of one comparison: who works on another does not wait; hidden, so that no list shows it."""
    return library.root / "comparisons" / f".{name}.lock"
