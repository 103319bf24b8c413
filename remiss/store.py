"""The only module that touches the disk.

A library is a folder with `data/<organisation>/<document>.md` and `comparisons/<name>.yaml`. Whatever fails here, the
file before is intact: text is written beside it, flushed, and put in its place in one step, under a lock.
"""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from importlib import resources
from pathlib import Path

from filelock import FileLock, Timeout

from remiss.errors import ConflictError, MissingError, RemissError, UsageError

MAX_BYTES = 50_000_000  # a programme is a few hundred kilobytes; beyond this somebody chose the wrong file
ORIGINAL_MARK = ".original"
LOCK_SECONDS = 10.0

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,80}(?:/[a-z0-9][a-z0-9-]{0,80}){1,3}")
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,80}")
_CHECKOUT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Library:
    """A folder with `data/` and `comparisons/`."""

    root: Path


def open_library(path: str | None) -> Library:
    """Open the library at `path`; without one, the checkout's own, else the folder one stands in.

    Raises:
        MissingError: R-LIB-01, there is no library.
    """
    for root in [Path(path)] if path else [_CHECKOUT, Path.cwd()]:
        if (root / "data").is_dir() and (root / "comparisons").is_dir():
            return Library(root.resolve())
    raise MissingError("R-LIB-01", where=path or str(Path.cwd()))


def create_library(path: str, *, with_digests: bool) -> Library:
    """Make a new library, empty or with the shipped digests and comparisons.

    Raises:
        ConflictError: R-LIB-02, the folder holds something already.
    """
    root = Path(path)
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise ConflictError("R-LIB-02", where=path)
    with _disk(path):
        root.mkdir(parents=True, exist_ok=True)
        for part in ("data", "comparisons"):
            if with_digests:
                shutil.copytree(_shipped() / part, root / part, ignore=shutil.ignore_patterns("__*__"))
            else:
                (root / part).mkdir()
    return Library(root.resolve())


def _shipped() -> Path:
    """Return where the shipped library is: inside an installed package, or the checkout itself."""
    inside = Path(str(resources.files("remiss"))) / "shipped"
    return inside if inside.is_dir() else _CHECKOUT


def list_documents(library: Library) -> tuple[str, ...]:
    """Return the ids of all documents, sorted."""
    data = library.root / "data"
    found = (path.relative_to(data).with_suffix("").as_posix() for path in data.rglob("*.md"))
    return tuple(sorted(name for name in found if "/" in name and not name.endswith(ORIGINAL_MARK)))


def list_comparisons(library: Library) -> tuple[str, ...]:
    """Return the names of all comparisons, sorted."""
    return tuple(sorted(path.stem for path in (library.root / "comparisons").glob("*.yaml")))


def read_document(library: Library, document_id: str) -> bytes:
    """Return the bytes of a document's structured text.

    Raises:
        MissingError: R-LIB-03, the library has no such document.
    """
    path = library.root / "data" / f"{document_id}.md"
    if not _ID.fullmatch(document_id) or not path.is_file():
        raise MissingError("R-LIB-03", where=document_id)
    return _read(path, document_id)


def read_comparison(library: Library, name: str) -> bytes:
    """Return the bytes of a comparison file.

    Raises:
        MissingError: R-LIB-04, the library has no such comparison.
    """
    path = library.root / "comparisons" / f"{name}.yaml"
    if not _NAME.fullmatch(name) or not path.is_file():
        raise MissingError("R-LIB-04", where=name)
    return _read(path, name)


def is_file(path: str) -> bool:
    """Return whether `path` names a file outside of the library's ids."""
    return Path(path).is_file()


def read_file(path: str) -> bytes:
    """Return the bytes of any file.

    Raises:
        MissingError: R-LIB-05, there is no such file.
        UsageError: R-LIB-06, it is too large.
    """
    if not Path(path).is_file():
        raise MissingError("R-LIB-05", where=path)
    return _read(Path(path), path)


def _read(path: Path, where: str) -> bytes:
    with _disk(where):
        if path.stat().st_size > MAX_BYTES:
            raise UsageError("R-LIB-06", where=where, limit=MAX_BYTES // 1_000_000)
        return path.read_bytes()


def add_document(library: Library, document_id: str, text: str, original: bytes, suffix: str) -> None:
    """Save a new document and, beside it and untouched, the file it was imported from.

    Args:
        suffix: Ending of the imported file's name, such as ".txt".

    Raises:
        UsageError: R-LIB-07, `document_id` is no id.
        ConflictError: R-LIB-08, the id is taken.
    """
    if not _ID.fullmatch(document_id):
        raise UsageError("R-LIB-07", where=document_id)
    path = library.root / "data" / f"{document_id}.md"
    with _locked(library):
        if path.exists():
            raise ConflictError("R-LIB-08", where=document_id)
        with _disk(document_id):
            path.parent.mkdir(parents=True, exist_ok=True)
        write_file(str(path.with_name(f"{path.stem}{ORIGINAL_MARK}{suffix}")), original)
        write_file(str(path), text.encode("utf-8"))


def add_comparison(library: Library, name: str, text: str) -> None:
    """Save a new comparison.

    Raises:
        UsageError: R-LIB-11, `name` is no name.
        ConflictError: R-LIB-12, the name is taken.
    """
    if not _NAME.fullmatch(name):
        raise UsageError("R-LIB-11", where=name)
    path = library.root / "comparisons" / f"{name}.yaml"
    with _locked(library):
        if path.exists():
            raise ConflictError("R-LIB-12", where=name)
        write_file(str(path), text.encode("utf-8"))


def write_file(path: str, content: bytes) -> None:
    """Write a file so that it holds either what it held before or all of `content`, also when the machine stops.

    Raises:
        UsageError: R-LIB-09, it cannot be written.
    """
    target = Path(path)
    with _disk(path):
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).chmod(0o644)
            Path(temporary).replace(target)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
        _flush_folder(target.parent)


def hash_of(content: bytes) -> str:
    """Return the lower-case hexadecimal SHA-256 of some bytes."""
    return sha256(content).hexdigest()


def _flush_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows keeps no handle on folders
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _locked(library: Library) -> Iterator[None]:
    try:
        with FileLock(str(library.root / ".lock"), timeout=LOCK_SECONDS):
            yield
    except Timeout as error:
        raise ConflictError("R-LIB-10", where=str(library.root)) from error


@contextmanager
def _disk(where: str) -> Iterator[None]:
    """Turn what the operating system refuses into an error a person can act on."""
    try:
        yield
    except RemissError:
        raise
    except OSError as error:
        raise UsageError("R-LIB-09", where=where, found=error.strerror or type(error).__name__) from error
