"""A library with one comparison, and the programs that try it."""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from prov import TEXT, path_of

from remiss.store import Library, create_library

HERE = Path(__file__).parent


@pytest.fixture
def library(tmp_path) -> Library:
    library = create_library(str(tmp_path / "bibliotek"), with_digests=False)
    path_of(library).write_bytes(TEXT)
    return library


@pytest.fixture
def open_library_folder() -> Path:
    """A library that everybody may enter and nobody but the owner may change: pytest's own folders are closed."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    library = create_library(str(folder / "bibliotek"), with_digests=False)
    path_of(library).write_bytes(TEXT)
    for path in (library.root, *library.root.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o644)
    yield library.root
    for path in (library.root, *library.root.iterdir()):
        path.chmod(0o755)
    shutil.rmtree(folder)


@pytest.fixture
def tried() -> Callable[..., Any]:
    """Run one of the programs here and return what it prints."""

    def run(program: str, *arguments: object) -> Any:
        command = [sys.executable, str(HERE / program), *map(str, arguments)]
        left = subprocess.run(command, capture_output=True, text=True, check=False)
        assert left.returncode == 0, left.stderr
        return json.loads(left.stdout)

    return run
