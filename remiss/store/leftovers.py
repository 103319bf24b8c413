"""What a machine that stopped in the middle of saving left behind."""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from remiss.store.files import TEMPORARY
from remiss.store.library import Library

LEAST_AGE = 3600.0  # seconds; a younger one may belong to somebody who is saving now


def sweep(library: Library, *, least_age: float = LEAST_AGE) -> int:
    """Remove the temporary folders of saves that were broken off; return how many.

    Links are not followed, nothing else is touched, and what cannot be removed is left for another time.
    """
    return sum(_removed(folder) for folder in _leftovers(library, least_age))


def _leftovers(library: Library, least_age: float) -> Iterator[Path]:
    now = time.time()
    for part in ("data", "comparisons"):
        for here, below, _ in os.walk(library.root / part):
            for name in [name for name in below if name.startswith(TEMPORARY)]:
                below.remove(name)
                path = Path(here) / name
                with suppress(OSError):
                    if not path.is_symlink() and now - path.stat().st_mtime >= least_age:
                        yield path


def _removed(folder: Path) -> bool:
    with suppress(OSError):
        shutil.rmtree(folder)
        return True
    return False
