"""Files on the disk: read whole, written so that what was there before is never lost."""

import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from stat import S_IMODE, S_ISREG
from tempfile import TemporaryDirectory

from remiss.errors import DocumentError, MissingError
from remiss.store.refusals import disk

MAX_BYTES = 50_000_000  # a programme is a few hundred kilobytes; beyond this somebody chose the wrong file
TEMPORARY = ".remiss-"  # how the names of folders begin that hold a file on its way


def is_file(path: str) -> bool:
    """Return whether `path` names a file outside of the library's ids.

    Raises:
        DocumentError: R-LIB-09, one may not look there, or no file can have such a name.
    """
    with disk(path, DocumentError):
        return Path(path).is_file()


def list_files(paths: Iterable[str], suffixes: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return paths with each folder replaced by the files below it, and the files in folders that were left out.

    Files come in the order of their names, folder by folder. Only those whose names end in one of `suffixes` are taken
    from a folder; what is hidden, or reached through a link to a folder, is not looked at. A path that is no folder is
    kept as it is, whether it exists or not.

    Raises:
        DocumentError: R-LIB-09, one may not look there.
    """
    kept: list[str] = []
    left_out: list[str] = []
    for path in paths:
        with disk(path, DocumentError):
            if not Path(path).is_dir():
                kept.append(path)
                continue
            for folder, below, files in os.walk(path, onerror=_raise):
                below[:] = sorted(name for name in below if not name.startswith("."))
                for name in sorted(name for name in files if not name.startswith(".")):
                    taken = name.lower().endswith(tuple(suffixes))
                    (kept if taken else left_out).append(str(Path(folder) / name))
    return tuple(kept), tuple(left_out)


def _raise(error: OSError) -> None:
    raise error


def read_file(path: str) -> bytes:
    """Return the bytes of any file.

    Raises:
        MissingError: R-LIB-05, there is no such file.
        DocumentError: R-LIB-06, it is too large; R-LIB-09, the disk refuses it.
    """
    if not is_file(path):
        raise MissingError("R-LIB-05", where=path)
    return read_bytes(Path(path), path)


def read_bytes(path: Path, where: str) -> bytes:
    """Return the bytes of a file that is there, called `where` in errors.

    Raises:
        DocumentError: R-LIB-06, it is too large; R-LIB-09, the disk refuses it.
    """
    with disk(where, DocumentError):
        check_size(path.stat().st_size, where)
        return path.read_bytes()


def check_size(size: int, where: str) -> None:
    """Raise `DocumentError` R-LIB-06 for a file of more bytes than are read; such a file is not written either."""
    if size > MAX_BYTES:
        raise DocumentError("R-LIB-06", where=where, limit=MAX_BYTES // 1_000_000)


def write_file(path: str, content: bytes) -> None:
    """Write a file so that it holds either what it held before or all of `content`, also when the machine stops.

    A link is followed; a device or a pipe is written into as it is. A file keeps its permissions, a new one gets those
    the person's umask leaves.

    Raises:
        UsageError: R-LIB-09, it cannot be written.
    """
    with disk(path):
        try:
            mode = Path(path).stat().st_mode
        except FileNotFoundError:
            mode = None
        if mode is None or S_ISREG(mode):
            target = os.path.realpath(path)  # Path.resolve raises no OSError for a loop of links
            replace_file(Path(target), content, mode=mode)
        else:
            Path(path).write_bytes(content)


def replace_file(target: Path, content: bytes, *, mode: int | None, check: Callable[[], None] | None = None) -> None:
    """Put a new file in the place of the file or the link `target`, or of nothing, in one step.

    The new file is written and flushed in a folder of its own beside the target: one that nobody else may look into,
    so that the file can have its permissions from the start. What is left when the machine stops, `sweep` removes.

    Args:
        target: Where the file is to be.
        content: What it is to hold.
        mode: Permissions of the new file; None for those the umask leaves.
        check: Called when only the last step is left; what it raises leaves the target as it was.

    Raises:
        OSError: the system refuses; the target is as it was.
    """
    with TemporaryDirectory(dir=target.parent, prefix=TEMPORARY, ignore_cleanup_errors=True) as folder:
        new = Path(folder) / target.name
        with new.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None and mode != new.stat().st_mode:
            new.chmod(S_IMODE(mode))
        if check is not None:
            check()
        new.replace(target)
    flush_folder(target.parent)


def hash_of(content: bytes) -> str:
    """Return the lower-case hexadecimal SHA-256 of some bytes."""
    return sha256(content).hexdigest()


def flush_folder(folder: Path) -> None:
    """Flush a folder where that can be done: not on Windows, nor on every share; the file is in its place already."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
