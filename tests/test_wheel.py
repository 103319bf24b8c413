"""What is packed into the wheel: the program's own texts, styles and library, so that it works without a checkout."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def packed(tmp_path_factory) -> set[str]:
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    source.mkdir()  # a build writes beside its sources: never into the checkout
    for name in ("remiss", "data", "comparisons", "course"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("setup.py", "pyproject.toml", "requirements.txt", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", str(folder)]
    subprocess.run([*command, str(source)], check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return set(zipfile.ZipFile(wheel).namelist())


@pytest.mark.parametrize("kind", ["*.py", "*.po", "*.css", "*.js", "*.toml", "*.tsv", "*.md"])
def test_every_file_of_the_package_is_packed(packed, kind):
    wanted = {path.relative_to(ROOT).as_posix() for path in (ROOT / "remiss").rglob(kind)}

    assert wanted
    assert wanted <= packed


def test_the_shipped_library_is_packed(packed):
    wanted = {
        f"remiss/shipped/{path.relative_to(ROOT).as_posix()}"
        for part in ("data", "comparisons", "course")
        for path in (ROOT / part).rglob("*")
        if path.suffix in {".md", ".yaml", ".txt"}
    }

    assert len(wanted) > 15
    assert wanted <= packed


def test_nothing_else_is_packed(packed):
    assert {name.split("/")[0] for name in packed if ".dist-info" not in name} == {"remiss"}
