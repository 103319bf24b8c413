"""The library as a folder: opening one, making one, and what lies in it."""

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from remiss.errors import ConflictError, DocumentError, MissingError, RemissError, UsageError
from remiss.parsing.comparison import is_document_id
from remiss.shipping import COURSE, ORIGINAL_MARK, left_out
from remiss.store.refusals import disk, reason

NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,80}")  # of a comparison

_NO_DOCUMENT = "README.md"  # says what the folder holds
_CHECKOUT = Path(__file__).resolve().parent.parent.parent


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
    with disk(path or ".", DocumentError):
        for root in [Path(path)] if path else [_CHECKOUT, Path.cwd()]:
            if (root / "data").is_dir() and (root / "comparisons").is_dir():
                return Library(root.resolve())
        raise MissingError("R-LIB-01", where=path or str(Path.cwd()))


def is_checkouts_own(library: Library) -> bool:
    """Return whether a library is the one that came with the program's source code."""
    return library.root == _CHECKOUT


def create_library(path: str, *, with_digests: bool, with_course: bool = False) -> Library:
    """Make a new library, empty or with the shipped digests and comparisons.

    Args:
        path: A folder that is empty or not there.
        with_digests: Put in the digests and comparisons.
        with_course: Put in the made remiss of the course too, with its answers and the files still to be imported.

    Raises:
        ConflictError: R-LIB-02, the folder holds something already.
        UsageError: R-LIB-09, it cannot be written.
    """
    root = Path(path)
    with disk(path):
        if root.exists() and (not root.is_dir() or any(root.iterdir())):
            raise ConflictError("R-LIB-02", where=path)
        root.mkdir(parents=True, exist_ok=True)
        for part in ("data", "comparisons"):
            if with_digests:
                shutil.copytree(_shipped() / part, root / part, ignore=left_out)
            else:
                (root / part).mkdir()
        if with_course:
            shutil.copytree(_shipped() / COURSE, root, dirs_exist_ok=True)
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
        inside = "" if Path(folder) == top else f"{Path(folder).relative_to(top).as_posix()}/"
        for file in files:
            if file.startswith(".") or not file.endswith(ending) or _is_beside(file):
                continue
            name = f"{inside}{file.removesuffix(ending)}"
            if is_document_id(name) if nested else NAME.fullmatch(name):
                yield name
            else:
                yield UsageError("R-LIB-07" if nested else "R-LIB-11", where=f"{part}/{name}{ending}")
    for error in kept_out:
        where = Path(str(error.filename)).relative_to(library.root).as_posix()
        yield DocumentError("R-LIB-09", where=where, found=reason(error))


def _is_beside(file: str) -> bool:
    return file == _NO_DOCUMENT or file.rpartition(".")[0].endswith(ORIGINAL_MARK)
