"""`remiss judge` as a person, and another program, meets it."""

import json
from pathlib import Path

import pytest

from remiss.cli.entry import run

NAME = "huddinge-och-stockholm"
BASE = "stockholm/trygghetsprogram-2024-2027"


@pytest.fixture
def library(tmp_path, capsys, monkeypatch) -> str:
    folder = str(tmp_path / "bibliotek")
    assert run(["init", folder, "--digests"]) == 0
    monkeypatch.setenv("REMISS_NAME", "Utredare A")
    capsys.readouterr()
    return folder


@pytest.fixture
def judge(library, capsys):
    """Call `remiss judge` for the comparison of the library; return what it printed, or the object with --json."""

    def call(*options):
        assert run(["--library", library, "judge", NAME, *options]) == 0
        out = capsys.readouterr().out
        return json.loads(out) if "--json" in options else out

    return call


@pytest.fixture
def refused(library, capsys):
    """Call `remiss judge` and return the status and the message; nothing may be printed, and nothing saved."""
    path = Path(library) / "comparisons" / f"{NAME}.yaml"

    def call(*options):
        before = path.read_bytes()
        status = run(["--library", library, "judge", NAME, *options])
        printed = capsys.readouterr()
        assert printed.out == ""
        assert path.read_bytes() == before
        return status, printed.err

    return call


@pytest.fixture
def link(library, capsys):
    """A link of the comparison that the program found, as (left, right)."""
    run(["--library", library, "compare", NAME, "--format", "json"])
    found = json.loads(capsys.readouterr().out)["others"][0]["links"]
    return next((one["left"], one["right"]) for one in found if one["score"] < 1)


def test_a_judgement_prints_its_own_line_and_not_the_log_before_it(judge, link):
    judge("--confirm", *link)

    said = judge("--note", link[0], "Första raden.\n\nAndra stycket.")

    lines = said.splitlines()
    assert lines[0].startswith("2. ")
    assert "Utredare A: anteckning till " in lines[0]
    assert lines[0].endswith("Första raden.")
    assert lines[2] == "    Andra stycket.  [–]"
    assert len(lines) == 3
    assert judge().splitlines()[1:4] == lines


def test_the_object_of_a_judgement_holds_its_entry_alone(judge, link):
    judge("--confirm", *link)

    found = judge("--reviewed", link[0], "--json")

    assert [(entry["number"], list(entry)[4]) for entry in found["log"]] == [(2, "reviewed")]
    assert found["others"][0]["reviewed"]["done"] == 1
    assert found["others"][0]["confirmed"] == [list(link)]
    assert [entry["number"] for entry in judge("--json")["log"]] == [1, 2]


def test_what_stood_beside_a_reviewed_section_is_kept(judge, link):
    found = judge("--reviewed", link[0], "--json")

    assert link[1] in [anchor["section"] for anchor in found["log"][0]["beside"]]
    assert "beside" not in judge("--unreviewed", link[0], "--json")["log"][0]


def test_a_text_that_has_changed_is_told_and_the_row_does_not_count(judge, link, library, capsys):
    before = judge("--reviewed", link[0], "--json")["others"][0]["reviewed"]
    assert (before["done"], before["outdated"]) == (1, 0)
    found, text = sections(library, capsys)
    own = next(section for section in found if section["id"] == link[0])
    more = f"{text[: own['body_end']].rstrip()}\n\nEtt stycke till.\n\n{text[own['body_end'] :]}"
    (Path(library) / "data" / f"{BASE}.md").write_text(more, encoding="utf-8")

    found = judge("--json")["others"][0]

    assert (found["reviewed"]["done"], found["reviewed"]["outdated"]) == (0, 1)
    assert found["outdated"] == [link[0]]
    said = judge()
    assert "texten har ändrats sedan bedömningen" in said
    assert "0 av " in said
    assert judge("--reviewed", link[0], "--json")["others"][0]["reviewed"]["outdated"] == 0


def sections(library, capsys):
    """Return the sections of the base as `remiss outline` tells them, and the text their offsets count in."""
    capsys.readouterr()
    run(["--library", library, "outline", BASE, "--json"])
    found = json.loads(capsys.readouterr().out)["sections"]
    return found, (Path(library) / "data" / f"{BASE}.md").read_text(encoding="utf-8")


def test_a_section_can_be_named_by_its_heading(judge, refused, library, capsys):
    found, _ = sections(library, capsys)
    last = found[-1]

    said = judge("--alone", f"{last['number']} {last['title']}".strip(), "--json")

    assert said["log"][0]["alone"]["section"] == last["id"]
    status, told = refused("--alone", last["title"][:-1])
    assert (status, last["id"] in told) == (2, True)


def test_what_stands_in_the_comparison_is_checked_before_anything_is_saved(refused, library):
    (Path(library) / "data" / f"{BASE}.md").write_text("# Trasig\n", encoding="utf-8")

    status, said = refused("--undo", "1")

    assert status == 3
    assert "(R-DOC-01)" in said


def test_a_document_that_cannot_be_read_does_not_come_in(refused, library):
    (Path(library) / "data" / "stockholm" / "ny.md").write_text("# Trasig\n", encoding="utf-8")

    status, said = refused("--renew", BASE, "stockholm/ny")

    assert status == 3
    assert "(R-DOC-01)" in said


def test_a_file_beside_the_library_is_no_document_of_the_comparison(judge, link, tmp_path, monkeypatch):
    folder = tmp_path / "annat" / "stockholm"
    folder.mkdir(parents=True)
    (folder / "trygghetsprogram-2024-2027").write_text("Något annat.", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "annat")

    assert judge("--confirm", *link).startswith("1. ")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--undo", "3"), "R-JDG-04"),
        (("--alone", "finns-inte-alls"), "R-JDG-05"),
        (("--alone", "a", "--undo", "1"), "R-CLI-10"),
        (("--with", "a/b", "--alone", "a"), "R-CLI-14"),
        (("--renew", "a/b", "c/d"), "R-JDG-06"),
        (("--by", " ", "--alone", "a"), "R-JDG-01"),
    ],
)
def test_refusals_have_a_code(refused, options, code):
    status, said = refused(*options)

    assert status == 2
    assert f"({code})" in said


def test_without_a_name_it_is_told_how_to_give_one(refused, monkeypatch):
    monkeypatch.delenv("REMISS_NAME")

    said = refused("--undo", "1")[1]

    assert "--by" in said
    assert "REMISS_NAME" in said


def test_undoing_twice_is_refused(judge, refused, link):
    judge("--confirm", *link)
    assert judge("--undo", "1").startswith("2. ")

    status, said = refused("--undo", "1")

    assert status == 2
    assert "nr 1 är redan ångrad, av nr 2" in said
    assert "(ångrad)" in judge().splitlines()[0]
