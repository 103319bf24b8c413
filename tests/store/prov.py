"""The comparison the tests of saving are about."""

from collections.abc import Callable
from pathlib import Path

from remiss.errors import RemissError
from remiss.store import Library

NAME = "prov"
TEXT = b"title: Prov\nbase: a/b\ndocuments: [c/d]\n"
LONGER = TEXT + b"description: Ny\n"


def longer(_content: bytes) -> bytes:
    return LONGER


def refusal(act: Callable[[], object]) -> RemissError | None:
    """Return how an act is refused; None for one that is done."""
    try:
        act()
    except RemissError as error:
        return error
    return None


def path_of(library: Library, name: str = NAME) -> Path:
    return library.root / "comparisons" / f"{name}.yaml"


def inside(library: Library) -> list[str]:
    """Return the names in comparisons/ but for the locks."""
    return sorted(path.name for path in (library.root / "comparisons").iterdir() if not path.name.endswith(".lock"))
