"""`remiss remarks` as another program, and a person, meets it."""

import json

import pytest

from remiss.cli.entry import run

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
