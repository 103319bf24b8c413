"""The only module that touches the disk.

A library is a folder with `data/<organisation>/<document>.md` and `comparisons/<name>.yaml`. Whatever fails here, the
file before is intact: text is written beside it, flushed, and put in its place in one step, under a lock.
"""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from importlib import resources
from pathlib import Path
from stat import S_IMODE, S_ISREG
from tempfile import TemporaryDirectory

from filelock import FileLock, Timeout

from remiss.errors import ConflictError, DocumentError, MissingError, RemissError, UsageError
from remiss.parsing.comparison import is_document_id
from remiss.shipping import ORIGINAL_MARK, left_out

MAX_BYTES = 50_000_000  # a programme is a few hundred kilobytes; beyond this somebody chose the wrong file
LOCK_SECONDS = 10.0

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,80}")
_NO_DOCUMENT = "README.md"  # says what the folder holds
_CHECKOUT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Library:
    """A folder with `data/` and `comparisons/`."""

    root: Path


def open_library(path: str | None) -> Library:
    """Open the library at `path`; without one, the checkout's own, else the folder one stands in.

    Raises:
        MissingError: R-LIB-01, there is no library.
        DocumentError: R-LIB-09, one may not look there.
    """
    with _disk(path or ".", DocumentError):
        for root in [Path(path)] if path else [_CHECKOUT, Path.cwd()]:
            if (root / "data").is_dir() and (root / "comparisons").is_dir():
                return Library(root.resolve())
        raise MissingError("R-LIB-01", where=path or str(Path.cwd()))


def create_library(path: str, *, with_digests: bool) -> Library:
    """Make a new library, empty or with the shipped digests and comparisons.

    Raises:
        ConflictError: R-LIB-02, the folder holds something already.
        UsageError: R-LIB-09, it cannot be written.
    """
    root = Path(path)
    with _disk(path):
        if root.exists() and (not root.is_dir() or any(root.iterdir())):
            raise ConflictError("R-LIB-02", where=path)
        root.mkdir(parents=True, exist_ok=True)
        for part in ("data", "comparisons"):
            if with_digests:
                shutil.copytree(_shipped() / part, root / part, ignore=left_out)
            else:
                (root / part).mkdir()
    return Library(root.resolve())


def _shipped() -> Path:
    """Return where the shipped library is: inside an installed package, or the checkout itself."""
    inside = Path(str(resources.files("remiss"))) / "shipped"
    return inside if inside.is_dir() else _CHECKOUT


def list_documents(library: Library) -> tuple[str, ...]:
    """Return the ids of all documents, sorted; `list_refused` has what lies beside them."""
    return tuple(sorted(found for found in _look(library, "data") if isinstance(found, str)))


def list_comparisons(library: Library) -> tuple[str, ...]:
    """Return the names of all comparisons, sorted; `list_refused` has what lies beside them."""
    return tuple(sorted(found for found in _look(library, "comparisons") if isinstance(found, str)))


def list_refused(library: Library) -> tuple[RemissError, ...]:
    """Return what lies in the library but cannot be named or entered, by place.

    R-LIB-07 a document's file whose name makes no id; R-LIB-11 a comparison's; R-LIB-09 a folder one may not read.
    """
    found = [*_look(library, "data"), *_look(library, "comparisons")]
    return tuple(sorted((item for item in found if isinstance(item, RemissError)), key=lambda error: error.where))


def _look(library: Library, part: str) -> Iterator[str | RemissError]:
    """Yield the ids below data/ or the names in comparisons/, and an error for each file or folder that has none.

    Hidden files and folders are somebody else's: editors, file managers and version control keep theirs everywhere.
    """
    top, ending, nested = library.root / part, ".md" if part == "data" else ".yaml", part == "data"
    kept_out: list[OSError] = []
    for folder, below, files in os.walk(top, onerror=kept_out.append):
        below[:] = [name for name in below if nested and not name.startswith(".")]
        for file in files:
            if file.startswith(".") or not file.endswith(ending) or _is_beside(file):
                continue
            name = (Path(folder) / file).relative_to(top).as_posix().removesuffix(ending)
            if is_document_id(name) if nested else _NAME.fullmatch(name):
                yield name
            else:
                yield UsageError("R-LIB-07" if nested else "R-LIB-11", where=f"{part}/{name}{ending}")
    for error in kept_out:
        where = Path(str(error.filename)).relative_to(library.root).as_posix()
        yield DocumentError("R-LIB-09", where=where, found=_reason(error))


def _is_beside(file: str) -> bool:
    return file == _NO_DOCUMENT or Path(file).stem.endswith(ORIGINAL_MARK)


def has_document(library: Library, document_id: str) -> bool:
    """Return whether the library has a document of this id; a link that leads nowhere is one, though unreadable."""
    if not is_document_id(document_id):
        return False
    path = library.root / "data" / f"{document_id}.md"
    with _disk(document_id, DocumentError):
        return path.is_file() or path.is_symlink()


def read_document(library: Library, document_id: str) -> bytes:
    """Return the bytes of a document's structured text.

    Raises:
        MissingError: R-LIB-03, the library has no such document.
        DocumentError: R-LIB-06, it is too large; R-LIB-09, the disk refuses it.
    """
    if not has_document(library, document_id):
        raise MissingError("R-LIB-03", where=document_id)
    return _read(library.root / "data" / f"{document_id}.md", document_id)


def read_comparison(library: Library, name: str) -> bytes:
    """Return the bytes of a comparison file.

    Raises:
        MissingError: R-LIB-04, the library has no such comparison.
        DocumentError: R-LIB-06, it is too large; R-LIB-09, the disk refuses it.
    """
    path = library.root / "comparisons" / f"{name}.yaml"
    with _disk(name, DocumentError):
        if not _NAME.fullmatch(name) or not (path.is_file() or path.is_symlink()):
            raise MissingError("R-LIB-04", where=name)
    return _read(path, name)


def is_file(path: str) -> bool:
    """Return whether `path` names a file outside of the library's ids.

    Raises:
        DocumentError: R-LIB-09, one may not look there, or no file can have such a name.
    """
    with _disk(path, DocumentError):
        return Path(path).is_file()


def read_file(path: str) -> bytes:
    """Return the bytes of any file.

    Raises:
        MissingError: R-LIB-05, there is no such file.
        DocumentError: R-LIB-06, it is too large; R-LIB-09, the disk refuses it.
    """
    if not is_file(path):
        raise MissingError("R-LIB-05", where=path)
    return _read(Path(path), path)


def _read(path: Path, where: str) -> bytes:
    with _disk(where, DocumentError):
        if path.stat().st_size > MAX_BYTES:
            raise DocumentError("R-LIB-06", where=where, limit=MAX_BYTES // 1_000_000)
        return path.read_bytes()


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

    A link is followed; a device or a pipe is written into as it is. A file keeps its permissions, a new one gets those
    the person's umask leaves.

    Raises:
        UsageError: R-LIB-09, it cannot be written.
    """
    with _disk(path):
        try:
            mode = Path(path).stat().st_mode
        except FileNotFoundError:
            mode = None
        if mode is None or S_ISREG(mode):
            _replace(Path(os.path.realpath(path)), content, mode)  # Path.resolve raises no OSError for a loop of links
        else:
            Path(path).write_bytes(content)


def _replace(target: Path, content: bytes, mode: int | None) -> None:
    with TemporaryDirectory(dir=target.parent, prefix=".remiss-", ignore_cleanup_errors=True) as folder:
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
def _locked(library: Library) -> Iterator[None]:
    """Hold the library for one writer; the lock may be opened by whoever may write in the folder."""
    where = str(library.root)
    with _disk(where):
        try:
            with FileLock(str(library.root / ".lock"), timeout=LOCK_SECONDS, mode=0o666):
                yield
        except Timeout as error:
            raise ConflictError("R-LIB-10", where=where) from error


@contextmanager
def _disk(where: str, refusal: type[RemissError] = UsageError) -> Iterator[None]:
    """Turn what the operating system refuses into an error a person can act on."""
    try:
        yield
    except OSError as error:
        raise refusal("R-LIB-09", where=where, found=_reason(error)) from error


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__
