"""Drafts of a library: what people write in a comparison, with earlier versions, and the forms they begin as.

A draft stands beside its comparison as `comparisons/<name>.<kind>.md`, its versions in the folder
`<name>.<kind>.versions` by number. The newest `VERSIONS_KEPT` are kept.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from remiss.errors import ConflictError, DocumentError, MissingError, UsageError
from remiss.shipping import DRAFT_ENDING, DRAFTS, VERSIONS_ENDING
from remiss.store.files import check_size, flush_folder, read_bytes, replace_file
from remiss.store.library import NAME, Library
from remiss.store.locks import locked
from remiss.store.refusals import disk
from remiss.store.updating import update_file

VERSIONS_KEPT = 60  # a version is set aside every ten minutes of writing at most: two weeks of an hour a day
_VERSION = re.compile(r"([0-9]{4,8})\.md")


def has_draft(library: Library, name: str, kind: str) -> bool:
    """Return whether a comparison has a draft of a kind; a link that leads nowhere is one, though unreadable."""
    if not NAME.fullmatch(name):
        return False
    path = _path(library, name, kind)
    with disk(_called(name, kind), DocumentError):
        return path.is_file() or path.is_symlink()


def drafts_of(library: Library, name: str) -> tuple[str, ...]:
    """Return the files and folders that hold what was written in a comparison, sorted, as the library names them."""
    found = (f"{name}{kind}{ending}" for kind in DRAFTS for ending in (DRAFT_ENDING, VERSIONS_ENDING))
    folder = library.root / "comparisons"
    with disk(name, DocumentError):
        there = (one for one in found if (folder / one).exists() or (folder / one).is_symlink())
        return tuple(sorted(f"comparisons/{one}" for one in there)) if NAME.fullmatch(name) else ()


def read_draft(library: Library, name: str, kind: str) -> bytes:
    """Return the bytes of a draft.

    Raises:
        MissingError: R-LIB-16, there is none.
        DocumentError: R-LIB-06, it is too large; R-LIB-09, the disk refuses it.
    """
    if not has_draft(library, name, kind):
        raise MissingError("R-LIB-16", where=name)
    return read_bytes(_path(library, name, kind), _called(name, kind))


def add_draft(library: Library, name: str, kind: str, text: str) -> None:
    """Save a new draft.

    Raises:
        UsageError: R-LIB-11, `name` is no name; R-LIB-09, it cannot be written.
        ConflictError: R-LIB-17, there is one already; R-LIB-10 as in `update_draft`.
        DocumentError: R-LIB-06, it is too large to be read back.
    """
    if not NAME.fullmatch(name):
        raise UsageError("R-LIB-11", where=name)
    path, called, content = _path(library, name, kind), _called(name, kind), text.encode("utf-8")
    check_size(len(content), called)

    def refuse_taken() -> None:
        if path.exists() or path.is_symlink():
            raise ConflictError("R-LIB-17", where=name)

    with locked(_lock(library, name, kind), called), disk(called):
        refuse_taken()
        replace_file(path, content, mode=None, check=refuse_taken)


def update_draft(
    library: Library, name: str, kind: str, change: Callable[[bytes], bytes], *, keep: Callable[[bytes], bool]
) -> str:
    """Read a draft, change it and write it back while nobody else can; return the hash of what was written.

    Args:
        library: Where it is saved.
        name: Of its comparison.
        kind: Which of its drafts.
        change: Returns the new bytes for the old ones. What it raises leaves all as it is.
        keep: Whether the old bytes are to be kept as a version before the new ones take their place.

    Raises:
        MissingError: R-LIB-16, there is none.
        ConflictError, UsageError, DocumentError: as in `remiss.store.update_comparison`.
    """
    read_draft(library, name, kind)  # before a lock file is made for a name that is none

    def changed(content: bytes | None) -> bytes:
        before = content or b""  # it is there: `read_draft` refuses else
        after = change(before)
        if after != before and keep(before):
            _keep_version(library, name, kind, before)
        return after

    path, lock, called = _path(library, name, kind), _lock(library, name, kind), _called(name, kind)
    return update_file(path, lock, called, lambda: read_draft(library, name, kind), changed)


def list_versions(library: Library, name: str, kind: str) -> tuple[int, ...]:
    """Return the numbers of a draft's earlier versions, the oldest first; what no save has named so is none."""
    folder = _versions(library, name, kind)
    with disk(_called(name, kind), DocumentError):
        if not NAME.fullmatch(name) or not folder.is_dir():
            return ()
        return tuple(sorted(number for one in folder.iterdir() if (number := _number_of(one.name)) and one.is_file()))


def _number_of(name: str) -> int:
    """Return the number that a version is named by, 1 or more; 0 for any other name."""
    match = _VERSION.fullmatch(name)
    number = int(match[1]) if match else 0
    return number if name == _version_name(number) else 0


def _version_name(number: int) -> str:
    return f"{number:04}.md"


def read_version(library: Library, name: str, kind: str, number: int) -> bytes:
    """Return the bytes of an earlier version.

    Raises:
        MissingError: R-LIB-18, there is no such version.
        DocumentError: R-LIB-06, it is too large; R-LIB-09, the disk refuses it.
    """
    path = _versions(library, name, kind) / _version_name(number)
    called = f"comparisons/{path.parent.name}/{path.name}"
    with disk(called, DocumentError):
        if not NAME.fullmatch(name) or not path.is_file():
            raise MissingError("R-LIB-18", where=name, number=number)
    return read_bytes(path, called)


def _keep_version(library: Library, name: str, kind: str, content: bytes) -> None:
    """Set a version aside; called under the draft's lock. The oldest beyond `VERSIONS_KEPT` go."""
    known = list_versions(library, name, kind)
    with suppress(DocumentError):  # one that cannot be read is not the same
        if known and read_version(library, name, kind, known[-1]) == content:
            return
    folder, called = _versions(library, name, kind), _called(name, kind)
    with disk(called):
        if not folder.is_dir():
            folder.mkdir()
            flush_folder(folder.parent)
        last = max((_number_of(one.name) for one in folder.iterdir()), default=0)  # also one that is no file
        replace_file(folder / _version_name(last + 1), content, mode=None)
    for number in known[: max(0, len(known) + 1 - VERSIONS_KEPT)]:
        with suppress(OSError):  # another time
            (folder / _version_name(number)).unlink()


def list_forms(library: Library) -> tuple[str, ...]:
    """Return the names of the library's own forms, sorted; a file whose name is none is left out."""
    folder = library.root / "forms"
    with disk("forms", DocumentError):
        if not folder.is_dir():
            return ()
        names = (one.stem for one in folder.iterdir() if one.suffix == ".md" and one.is_file())
        return tuple(sorted(name for name in names if NAME.fullmatch(name)))


def read_form(library: Library, name: str) -> bytes:
    """Return the bytes of one of the library's own forms.

    Raises:
        MissingError: R-LIB-19, it has no such form.
        DocumentError: R-LIB-06, it is too large; R-LIB-09, the disk refuses it.
    """
    if name not in list_forms(library):
        raise MissingError("R-LIB-19", where=name)
    return read_bytes(library.root / "forms" / f"{name}.md", f"forms/{name}.md")


def _called(name: str, kind: str) -> str:
    return f"comparisons/{name}.{kind}{DRAFT_ENDING}"


def _path(library: Library, name: str, kind: str) -> Path:
    return library.root / "comparisons" / f"{name}.{kind}{DRAFT_ENDING}"


def _versions(library: Library, name: str, kind: str) -> Path:
    return library.root / "comparisons" / f"{name}.{kind}{VERSIONS_ENDING}"


def _lock(library: Library, name: str, kind: str) -> Path:
    """Return the lock of one draft: who judges in its comparison does not wait for who writes."""
    return library.root / "comparisons" / f".{name}.{kind}.lock"
