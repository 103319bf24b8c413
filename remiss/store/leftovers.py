"""What a machine that stopped in the middle of saving left behind."""

import os
import re
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from remiss.store.files import TEMPORARY
from remiss.store.library import Library

LEAST_AGE = 3600.0  # seconds; a younger one may belong to somebody who is saving now

_NAME = re.compile(rf"{re.escape(TEMPORARY)}[a-z0-9_]{{8}}")  # as tempfile makes them


def sweep(library: Library, *, least_age: float = LEAST_AGE) -> int:
    """Remove the temporary folders of saves that were broken off; return how many.

    Such a folder holds the one file that was on its way, or nothing; a folder with anything else in it is somebody's
    own, whatever it is called, and so is all that lies in hidden folders. Links are not followed. What cannot be
    removed is left for another time.

    Args:
        library: Where to look.
        least_age: Seconds since the last change in the folder.
    """
    return sum(_removed(folder) for folder in _leftovers(library, least_age))


def _leftovers(library: Library, least_age: float) -> Iterator[Path]:
    now = time.time()
    for part in ("data", "comparisons", "templates"):
        for here, below, _ in os.walk(library.root / part):
            found = [Path(here) / name for name in below if _NAME.fullmatch(name)]
            below[:] = [name for name in below if not name.startswith(".")]
            yield from (folder for folder in found if _is_left(folder, now - least_age))


def _is_left(folder: Path, latest: float) -> bool:
    with suppress(OSError):
        return not folder.is_symlink() and folder.stat().st_mtime <= latest
    return False


def _removed(folder: Path) -> bool:
    """Remove a folder with a single file or none; never what lies deeper."""
    with suppress(OSError):
        inside = list(os.scandir(folder))
        if len(inside) > 1 or not all(entry.is_file(follow_symlinks=False) for entry in inside):
            return False
        for entry in inside:
            Path(entry.path).unlink()
        folder.rmdir()
        return True
    return False
