"""A file of the library that several people change: read, changed and written back while nobody else can."""

from collections.abc import Callable
from pathlib import Path
from stat import S_ISLNK

from remiss.errors import ConflictError, UsageError
from remiss.store.files import check_size, hash_of, replace_file
from remiss.store.locks import locked
from remiss.store.refusals import disk

WRITE_BITS = 0o222  # on Windows a file that is marked as read-only has none


def update_file(
    path: Path, lock: Path, name: str, read: Callable[[], bytes | None], change: Callable[[bytes | None], bytes]
) -> str:
    """Read a file, change it and write it back while nobody else can; return the hash of what was written.

    Editors and other programs know nothing of the lock: what one of them saves while the change is made is found right
    before the last step, and wins.

    Args:
        path: The file.
        lock: Its lock.
        name: What it is called in errors.
        read: Returns its bytes; None when it is not there yet, where that is allowed.
        change: Returns the new bytes for the old ones. What it raises leaves the file as it is, and the lock free.

    Raises:
        ConflictError: R-LIB-10, somebody else has been writing it for long; R-LIB-13, another program has written it
            meanwhile.
        UsageError: R-LIB-09, it cannot be written; R-LIB-14, it is a link; R-LIB-15, it is marked as read-only.
        DocumentError: R-LIB-06, it became too large to be read back; what `read` raises.
    """
    with locked(lock, name):
        before = read()
        mode = None if before is None else permissions(path, name)
        content = change(before)
        check_size(len(content), name)

        def refuse_changed() -> None:
            if read() != before:
                raise ConflictError("R-LIB-13", where=name)

        with disk(name):
            replace_file(path, content, mode=mode, check=refuse_changed)
    return hash_of(content)


def permissions(path: Path, name: str) -> int:
    """Return the permissions of a file, which the next one gets too.

    The file is put in the place of the one before, which the folder's permissions decide on: one that nobody may write
    would be overwritten all the same, and of two links to one file each would have a lock of its own.

    Raises:
        UsageError: R-LIB-14, it is a link; R-LIB-15, it is marked as read-only; R-LIB-09, the disk refuses it.
    """
    with disk(name):
        mode = path.lstat().st_mode
    if S_ISLNK(mode):
        raise UsageError("R-LIB-14", where=name)
    if not mode & WRITE_BITS:
        raise UsageError("R-LIB-15", where=name)
    return mode
