"""Who names no library is told when the program's own files are what is written into."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SAID = "programmets eget bibliotek"
JUDGED = ("judge", "huddinge-och-stockholm", "--by", "Utredare A", "--reviewed", "inledning")


@pytest.fixture(scope="module")
def checkout(tmp_path_factory) -> Path:
    """Return a copy of the checkout: the commands tried here write into it."""
    folder = tmp_path_factory.mktemp("checkout").resolve()
    for name in ("remiss", "data", "comparisons"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "plan.md").write_text("# Mål\n\nTorgen ska vara öppna.\n", encoding="utf-8")
    return folder


def told(checkout, *arguments, **environment):
    """Run the copy's command; return its status and what it said on standard error."""
    done = subprocess.run(
        [sys.executable, "-c", "from remiss.cli import main; raise SystemExit(main())", *arguments],
        cwd=checkout,
        env={**os.environ, "LANG": "sv_SE.UTF-8", "LC_ALL": "sv_SE.UTF-8", "REMISS_LIBRARY": "", **environment},
        capture_output=True,
        check=False,
    )
    assert SAID.encode() not in done.stdout
    return done.returncode, done.stderr.decode("utf-8")


@pytest.mark.parametrize("arguments", [JUDGED, ("import", "plan.md")])
def test_the_folder_and_the_way_to_another_are_told(checkout, arguments):
    status, said = told(checkout, *arguments)

    assert status == 0
    assert SAID in said
    assert str(checkout) in said
    assert "--library" in said


@pytest.mark.parametrize("arguments", [JUDGED[:2], ("import", "plan.md", "--dry-run")])
def test_who_only_reads_is_told_nothing(checkout, arguments):
    status, said = told(checkout, *arguments)

    assert status == 0
    assert SAID not in said


def test_who_names_the_library_knows(checkout):
    status, said = told(checkout, *JUDGED, REMISS_LIBRARY=str(checkout))

    assert status == 0
    assert SAID not in said
