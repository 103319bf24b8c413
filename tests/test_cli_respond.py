"""`remiss respond`: from a form to a document of the library, by command."""

import io
import json
import sys
from zipfile import ZipFile

import pytest
from made_remiss import remiss_library

from remiss.cli.entry import run

NAME = "trygga-gator"


@pytest.fixture
def library(tmp_path):
    return remiss_library(tmp_path).root


@pytest.fixture
def call(library, capsys):
    def called(*words, status=0):
        capsys.readouterr()
        assert run(["--library", str(library), "respond", NAME, *words]) == status
        return capsys.readouterr()

    return called


def written(call, monkeypatch, part, text):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    return call("--write", part)


def test_a_response_from_form_to_library(library, call, monkeypatch, tmp_path):
    call("--form", "tjansteutlatande", "--organisation", "Ån", "--body", "Nämnden", "--choose", "Omedelbar justering")
    grounds = json.loads(call("--grounds", "--json").out)["grounds"]
    asked = next(at for at, one in enumerate(grounds, 1) if one["kind"] == "ask")
    draft = json.loads(call("--put", str(asked), "--json").out)
    assert grounds[asked - 1]["quote"] in draft["grounds"][0]["sentence"]

    exported = call().out
    assert "Förslag som ingen har granskat" in exported
    assert "{{" not in exported
    assert "proposed" in {one["check"] for one in json.loads(call("--check", "--json", status=1).out)["findings"]}
    call("--add", status=2)

    call("--accept", "1")
    written(call, monkeypatch, "sammanfattning", "Nämnden tillstyrker förslaget.\n")
    for kind in ("empty", "blank", "quote", "section", "reason"):
        call("--off", kind)
    assert "0 saker" in call("--check").out
    assert "tillstyrker" in call().out
    file = tmp_path / "svar.docx"
    call("--format", "docx", "--out", str(file))
    assert "tillstyrker" in ZipFile(file).read("word/document.xml").decode()
    call("--add", "--id", "an/svar")
    assert (library / "data" / "an" / "svar.md").is_file()

    assert "1: " in call("--versions").out
    call("--bring-back", "1")
    assert "tillstyrker förslaget" not in call().out


def test_what_cannot_be_done_is_told(call):
    call(status=3)  # there is none yet
    call("--form", "finns-inte", status=3)
    call("--form", "tjansteutlatande", "--choose", "Något annat", status=2)
    call("--form", "tjansteutlatande")
    call("--form", "yttrande", status=4)
    call("--put", "999", status=2)
    call("--write", "finns-inte", status=2)
    call("--put", "1", "--check", status=2)
    call("--bring-back", "77", status=3)


def test_forms_are_listed_with_what_they_let_one_choose(call):
    assert "Omedelbar justering" in call("--forms").out


def test_only_one_thing_at_a_time_told_as_it_is_typed(call):
    told = call("--put", "2", "--bring-back", "1", status=2).err

    assert "R-CLI-10" in told
    assert "--bring-back" in told
