"""Results of work on many documents: a file each, whole or not there at all."""

import os
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from remiss.errors import DocumentError
from remiss.store.files import TEMPORARY, flush_folder, read_bytes, replace_file
from remiss.store.refusals import disk

_WORK = ".work"  # folder of what is put together in the end


def has_result(folder: str, step: str, key: str) -> bool:
    """Return whether a piece of work was done before."""
    with disk(folder, DocumentError):
        return _place(folder, step, key).is_file()


def read_result(folder: str, step: str, key: str) -> bytes:
    """Return what a piece of work has left.

    Raises:
        DocumentError: R-LIB-06, R-LIB-09.
    """
    path = _place(folder, step, key)
    return read_bytes(path, str(path))


def write_result(folder: str, step: str, key: str, content: bytes) -> None:
    """Leave what a piece of work has found; two who do the same leave the same.

    Raises:
        UsageError: R-LIB-09, it cannot be written; what was done before stands.
    """
    path = _place(folder, step, key)
    with disk(str(path)):
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, content, mode=None)


def write_outcome(folder: str, name: str, lines: Iterable[bytes]) -> None:
    """Write one of the files a person reads, line by line, and put it in the place of an earlier one when it is whole.

    Raises:
        UsageError: R-LIB-09, it cannot be written; the file before stands.
    """
    target = Path(folder) / name
    with disk(str(target)):
        target.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=target.parent, prefix=TEMPORARY, ignore_cleanup_errors=True) as beside:
            new = Path(beside) / name
            with new.open("wb") as file:
                file.writelines(lines)
                file.flush()
                os.fsync(file.fileno())
            new.replace(target)
        flush_folder(target.parent)


def _place(folder: str, step: str, key: str) -> Path:
    return Path(folder) / _WORK / step / key[:2] / key
