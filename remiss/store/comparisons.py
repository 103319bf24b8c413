"""Comparisons of a library: several people may save one of them."""

from collections.abc import Callable
from pathlib import Path

from remiss.errors import ConflictError, DocumentError, MissingError, UsageError
from remiss.store.files import disk, hash_of, read_bytes, write_file
from remiss.store.library import NAME, Library
from remiss.store.locks import locked


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
        UsageError: R-LIB-11, `name` is no name.
        ConflictError: R-LIB-12, the name is taken.
    """
    if not NAME.fullmatch(name):
        raise UsageError("R-LIB-11", where=name)
    path = _path(library, name)
    with locked(_lock(library, name)):
        if path.exists():
            raise ConflictError("R-LIB-12", where=name)
        write_file(str(path), text.encode("utf-8"))


def update_comparison(library: Library, name: str, change: Callable[[bytes], bytes]) -> str:
    """Read a comparison, change it and write it back while nobody else can; return the hash of what was written.

    Args:
        library: Where it is saved.
        name: Its name.
        change: Returns the new bytes for the old ones. What it raises leaves the file as it is.

    Raises:
        MissingError: R-LIB-04, the library has no such comparison.
        ConflictError: R-LIB-10, somebody else has been writing it for long.
        UsageError: R-LIB-09, it cannot be written.
    """
    read_comparison(library, name)  # before a lock file is made for a name that is none
    with locked(_lock(library, name)):
        content = change(read_comparison(library, name))
        write_file(str(_path(library, name)), content)
    return hash_of(content)


def replace_comparison(library: Library, name: str, text: str, *, seen: str) -> str:
    """Write a comparison anew, provided that it still is what the person saw; return the new hash.

    Args:
        library: Where it is saved.
        name: Its name.
        text: What is to stand in the file.
        seen: The hash of the file's bytes as the person saw them.

    Raises:
        ConflictError: R-LIB-13, it has changed since; nothing is written. R-LIB-10 as in `update_comparison`.
        MissingError: R-LIB-04.
        UsageError: R-LIB-09.
    """

    def unless_changed(content: bytes) -> bytes:
        if hash_of(content) != seen:
            raise ConflictError("R-LIB-13", where=name)
        return text.encode("utf-8")

    return update_comparison(library, name, unless_changed)


def _path(library: Library, name: str) -> Path:
    return library.root / "comparisons" / f"{name}.yaml"


def _lock(library: Library, name: str) -> Path:
    return library.root / "comparisons" / f".{name}.lock"
