"""Files on the disk: read whole, written so that what was there before is never lost."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from stat import S_IMODE, S_ISREG
from tempfile import TemporaryDirectory

from remiss.errors import DocumentError, MissingError, RemissError, UsageError

MAX_BYTES = 50_000_000  # a programme is a few hundred kilobytes; beyond this somebody chose the wrong file
TEMPORARY = ".remiss-"  # how the names of folders begin that hold a file on its way


def is_file(path: str) -> bool:
    """Return whether `path` names a file outside of the library's ids.

    Raises:
        DocumentError: R-LIB-09, one may not look there, or no file can have such a name.
    """
    with disk(path, DocumentError):
        return Path(path).is_file()


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
        if path.stat().st_size > MAX_BYTES:
            raise DocumentError("R-LIB-06", where=where, limit=MAX_BYTES // 1_000_000)
        return path.read_bytes()


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
            _replace(Path(os.path.realpath(path)), content, mode)  # Path.resolve raises no OSError for a loop of links
        else:
            Path(path).write_bytes(content)


def _replace(target: Path, content: bytes, mode: int | None) -> None:
    with TemporaryDirectory(dir=target.parent, prefix=TEMPORARY, ignore_cleanup_errors=True) as folder:
        new = Path(folder) / target.name
        with new.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None and mode != new.stat().st_mode:
            new.chmod(S_IMODE(mode))
        new.replace(target)
    _flush_folder(target.parent)


def hash_of(content: bytes) -> str:
    """Return the lower-case hexadecimal SHA-256 of some bytes."""
    return sha256(content).hexdigest()


def _flush_folder(folder: Path) -> None:
    """Flush a folder where that can be done: not on Windows, nor on every share; the file is in its place already."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def disk(where: str, refusal: type[RemissError] = UsageError) -> Iterator[None]:
    """Turn what the operating system refuses into an error a person can act on."""
    try:
        yield
    except OSError as error:
        raise refusal("R-LIB-09", where=where, found=reason(error)) from error


def reason(error: OSError) -> str:
    """Return why the system refused, in its own words."""
    return error.strerror or type(error).__name__
