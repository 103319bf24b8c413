"""`remiss remarks` as another program, and a person, meets it."""

import json

import pytest
from made_remiss import keep_remiss

from remiss.cli.entry import run
from remiss.store import create_library

ANSWER = """Yttrande över program

Sammanfattning

Planen bör kompletteras med en tidplan, eftersom den annars inte kan följas upp.

Nämndens synpunkter

Nämnden välkomnar planen. Planen bör kompletteras med en tidplan, eftersom den annars inte kan följas upp.
Under fokusområdet tidiga insatser saknas skolan.
"""


@pytest.fixture
def answer(tmp_path) -> str:
    path = tmp_path / "svar.txt"
    path.write_text(ANSWER, encoding="utf-8")
    return str(path)


def test_the_promised_form(answer, capsys):
    assert run(["remarks", answer, "--json"]) == 0
    form = json.loads(capsys.readouterr().out)
    first, second, third = form["remarks"]

    assert {"document", "stance", "remarks"} <= form.keys()
    assert form["stance"]["value"] == "tillstyrker med synpunkter"
    assert ANSWER[form["stance"]["start"] : form["stance"]["end"]] == form["stance"]["quote"]
    assert [ANSWER[one["start"] : one["end"]] == one["quote"] for one in form["remarks"]] == [True] * 3
    assert (first["stance"], first["change"]) == ("positive", None)
    assert (second["stance"], second["change"]) == ("suggests_addition", "add")
    assert second["reason"]["quote"].startswith("eftersom")
    assert [one["quote"] == second["quote"] for one in second["repeats"]] == [True]
    assert third["about"][0]["label"] == "tidiga insatser"
    assert third["about"][0]["via"] == "named"
    assert third["about"][0]["section"] is None


def test_the_list_for_a_person(answer, capsys):
    assert run(["remarks", answer]) == 0
    printed = capsys.readouterr().out

    assert printed.startswith("Ställningstagande: tillstyrker med synpunkter")
    assert "2 önskemål och invändningar" in printed
    assert "Skäl: eftersom den annars inte kan följas upp." in printed


def test_own_cues_with_a_fault_are_refused_with_their_line(answer, tmp_path, capsys):
    cues = tmp_path / "egna.yaml"
    cues.write_text("groups:\n  - {id: x}\n", encoding="utf-8")

    assert run(["remarks", answer, "--cues", str(cues)]) == 3
    assert "egna.yaml, rad 2" in capsys.readouterr().err


@pytest.fixture
def library(tmp_path):
    opened = create_library(str(tmp_path / "bibliotek"), with_digests=False)
    keep_remiss(opened.root)
    return opened.root


def told(library, capsys, *words):
    assert run(["--library", str(library), "remarks", *words, "--json"]) == 0
    printed = capsys.readouterr()
    return json.loads(printed.out), printed.err


def test_the_document_that_an_answer_says_it_answers_is_taken(library, capsys):
    form, said = told(library, capsys, "norrvik/skol")

    assert form["to"] == "norrvik/plan"
    assert "norrvik/plan" in said
    assert {about["section"] for one in form["remarks"] for about in one["about"]} == {"belysning", "trygga-skolvagar"}


def test_a_document_said_on_the_command_line_counts(library, capsys):
    form, said = told(library, capsys, "norrvik/skol", "--to", "norrvik/tekniska")

    assert (form["to"], said) == ("norrvik/tekniska", "")


def test_an_answer_to_what_is_not_in_the_library_is_read_without_it(library, capsys):
    (library / "data" / "norrvik" / "plan.md").unlink()

    form, said = told(library, capsys, "norrvik/skol")

    assert form["to"] is None
    assert "norrvik/plan" in said


def test_an_answer_to_another_document_is_told_when_all_are_compiled(library, capsys):
    path = library / "data" / "norrvik" / "skol.md"
    path.write_text(path.read_text(encoding="utf-8").replace("responds_to: norrvik/plan", "responds_to: norrvik/annan"))

    assert run(["--library", str(library), "compile", "trygga-gator", "--json"]) == 0

    said = capsys.readouterr().err
    assert said.count("norrvik/skol") == 1
    assert "norrvik/annan" in said
