"""Saving where the system does not let one; run as a program of its own.

    python refused.py FOLDER full      FOLDER is a disk of its own, which is filled up first
    python refused.py FOLDER nobody    as somebody who may only read, also when root runs it

Prints for each way to save the code and the reason, and whether the folder is as it was.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from remiss.errors import RemissError
from remiss.store import (
    Library,
    add_comparison,
    add_document,
    create_library,
    hash_of,
    open_library,
    read_comparison,
    replace_comparison,
    update_comparison,
    write_file,
)

NAME = "prov"
LARGE = "# en rad\n" * 20_000
NOBODY = 65534  # the user and the group without rights, on every Unix


def saves(library: Library) -> dict[str, Callable[[], object]]:
    """Return every way to save."""
    seen = hash_of(read_comparison(library, NAME))
    return {
        "add": lambda: add_comparison(library, "ny", LARGE),
        "update": lambda: update_comparison(library, NAME, lambda old: old + LARGE.encode()),
        "replace": lambda: replace_comparison(library, NAME, LARGE, seen=seen),
        "document": lambda: add_document(library, "kommun/plan", LARGE, LARGE.encode(), ".txt"),
        "file": lambda: write_file(str(library.root / "comparisons" / f"{NAME}.md"), LARGE.encode()),
    }


def contents(folder: Path) -> dict[str, str]:
    """Return what every file in a folder holds, lock files left out, and every folder."""
    paths = sorted(path for path in folder.rglob("*") if not path.name.endswith(".lock"))
    return {path.relative_to(folder).as_posix(): path.read_text() if path.is_file() else "" for path in paths}


def tried(library: Library) -> dict[str, tuple[str, str, bool]]:
    """Try every way to save."""
    found = {}
    for way, save in saves(library).items():
        before = contents(library.root)
        try:
            save()
            told = "", ""
        except RemissError as error:
            told = error.code, str(error.facts.get("found", ""))
        found[way] = (*told, contents(library.root) == before)
    return found


def fill_up(folder: Path) -> None:
    """Leave no room on a disk."""
    with (folder / "skrap").open("wb", buffering=0) as file:
        for size in (4096, 1):
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                continue


def become_nobody() -> None:
    """Let go of all rights, where one is root."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def main() -> None:
    """Print what was found, as JSON."""
    folder, how = Path(sys.argv[1]), sys.argv[2]
    if how == "nobody":
        become_nobody()
        print(json.dumps(tried(open_library(str(folder)))))
        return
    library = create_library(str(folder / "bibliotek"), with_digests=False)
    add_comparison(library, NAME, "title: Prov\n")
    (library.root / "data" / "kommun").mkdir()
    write_file(str(library.root / "comparisons" / f"{NAME}.md"), b"# Prov\n")
    fill_up(folder)
    print(json.dumps(tried(library)))


if __name__ == "__main__":
    main()
