"""What broken saves leave is removed, and nothing of anybody's."""

import os
import time
from pathlib import Path

import pytest
from prov import NAME, TEXT, path_of

from remiss.cli.entry import run
from remiss.store import create_library, sweep

OLD, YOUNG = 2 * 3600, 600  # seconds
LEFT = ".remiss-ab12_xyz"


def make(place: Path, *files: str, age: float = OLD) -> Path:
    """Make a folder as a broken save leaves it."""
    place.mkdir(parents=True)
    for file in files:
        path = place / file
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(TEXT[:10])
    then = time.time() - age
    os.utime(place, (then, then))
    return place


@pytest.mark.parametrize("folder", ["comparisons", "data", "data/kommun"])
@pytest.mark.parametrize("files", [(), (f"{NAME}.yaml",)])
def test_what_a_broken_save_left_is_removed(library, folder, files):
    left = make(library.root / folder / LEFT, *files)

    assert sweep(library) == 1
    assert not left.exists()
    assert sweep(library) == 0
    assert path_of(library).read_bytes() == TEXT


KEPT = {
    "that of a save under way": (f"comparisons/{LEFT}", (f"{NAME}.yaml",), YOUNG),
    "another name": ("comparisons/.remiss-anteckningar", ("a.txt",), OLD),
    "no hidden folder": ("data/remiss-ab12_xyz", ("a.md",), OLD),
    "two files": (f"comparisons/{LEFT}", ("a.yaml", "b.yaml"), OLD),
    "a folder in it": (f"comparisons/{LEFT}", ("under/a.yaml",), OLD),
    "in a hidden folder": (f"data/.git/{LEFT}", ("a",), OLD),
    "in a hidden folder of ours": (f"data/.remiss-mitt/{LEFT}", ("a",), OLD),
    "outside of data and comparisons": (LEFT, ("a",), OLD),
}


@pytest.mark.parametrize(("place", "files", "age"), KEPT.values(), ids=KEPT)
def test_what_may_be_somebodys_is_kept(library, place, files, age):
    kept = make(library.root / place, *files, age=age)

    assert sweep(library) == 0
    assert all((kept / file).read_bytes() == TEXT[:10] for file in files)


def test_a_file_of_that_name_is_kept(library):
    file = library.root / "comparisons" / LEFT
    file.write_bytes(TEXT)
    os.utime(file, (0, 0))

    assert sweep(library) == 0
    assert file.read_bytes() == TEXT


@pytest.mark.parametrize("inner", [True, False])
def test_links_are_not_followed(library, tmp_path, inner):
    theirs = make(tmp_path / "annans", "viktig.yaml")
    link = library.root / "comparisons" / LEFT
    if inner:
        link = make(link, age=OLD) / "viktig.yaml"
    link.symlink_to(theirs / "viktig.yaml" if inner else theirs)
    os.utime(library.root / "comparisons" / LEFT, (0, 0))

    assert sweep(library) == 0
    assert link.is_symlink()
    assert (theirs / "viktig.yaml").exists()


def test_what_cannot_be_removed_is_left_for_another_time(library, monkeypatch):
    left = make(library.root / "comparisons" / LEFT, f"{NAME}.yaml")

    def refused(_path):
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refused)
        assert sweep(library) == 0
    os.utime(left, (0, 0))
    assert sweep(library) == 1


@pytest.mark.parametrize(
    ("command", "is_swept"),
    [
        (["judge", "huddinge-och-stockholm", "--by", "A", "--undo", "9"], True),
        (["compare", "huddinge-och-stockholm", "--save", "ny"], True),
        (["import", "{plan}", "--id", "kommun/plan"], True),
        (["import", "{plan}", "--id", "kommun/plan", "--dry-run"], False),
        (["list"], False),
    ],
)
def test_the_command_line_tidies_up_when_it_writes(tmp_path, command, is_swept):
    library = create_library(str(tmp_path / "bibliotek"), with_digests=True)
    plan = tmp_path / "plan.md"
    plan.write_text("---\ntitle: Prov\nkind: other\n---\n# Ett\n", encoding="utf-8")
    left = make(library.root / "comparisons" / LEFT)

    run(["--library", str(library.root), *(part.format(plan=plan) for part in command)])

    assert left.exists() != is_swept
