"""The library of the course: whole, the same every time, and never laid over what is there."""

from pathlib import Path

import pytest

from remiss import answers
from remiss.cli.entry import run
from remiss.service import list_library, missing_documents, open_comparison, run_comparison
from remiss.store import open_library

REMISS = "norrviks-remiss"
PROGRAMMES = "norrviks-programmen"


@pytest.fixture
def course(tmp_path) -> Path:
    folder = tmp_path / "demo"
    assert run(["init", str(folder), "--course"]) == 0
    return folder


def _files(folder: Path) -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}


def test_it_is_the_same_every_time(course, tmp_path):
    assert run(["init", str(tmp_path / "again"), "--course"]) == 0

    assert _files(course) == _files(tmp_path / "again")


def test_a_second_time_it_says_so_and_overwrites_nothing(course, capsys):
    (course / "data" / "eget.md").write_text("eget", encoding="utf-8")
    before = _files(course)

    assert run(["init", str(course), "--course"]) != 0
    assert "R-LIB-02" in capsys.readouterr().err
    assert _files(course) == before


def test_every_file_of_it_is_readable(course):
    shelf = list_library(open_library(str(course)))

    assert shelf.refused == ()
    assert {REMISS, PROGRAMMES} <= {one.name for one in shelf.comparisons}
    assert [missing_documents(shelf, one) for one in shelf.comparisons] == [[]] * len(shelf.comparisons)


def test_the_remiss_has_replies_asks_without_one_a_late_answer_and_some_who_have_not_answered(course):
    library = open_library(str(course))
    register = answers.open_register(library, open_comparison(library, REMISS), None, lambda *_: None)
    replied = [group for group in register.groups if group.positioned is not None]

    assert 0 < len(replied) < len(register.groups)
    assert any(len(group.filed) > 1 for group in register.groups)
    assert run(["--library", str(course), "compile", REMISS, "--out", str(course / "ut.md")]) == 0
    told = (course / "ut.md").read_text(encoding="utf-8").lower()
    assert all(words in told for words in ("svar, för sent", "inget svar", "avstår", "tillgodoses delvis"))


def test_every_judgement_has_its_place(course):
    library = open_library(str(course))
    result = run_comparison(library, open_comparison(library, PROGRAMMES))

    assert [pair.standing.lost for pair in result.pairs] == [()] * 3
    assert any(pair.standing.confirmed for pair in result.pairs)


@pytest.mark.parametrize("file", ["remiss-region.txt", "svar-hyresgaster.txt"])
def test_what_has_come_in_can_be_imported(course, file, capsys):
    assert run(["--library", str(course), "import", str(course / "inkommet" / file)]) == 0
    assert capsys.readouterr().out
