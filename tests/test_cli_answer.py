"""`remiss answer` and what `remiss compile` makes of it."""

import json

import pytest
from made_remiss import remiss_library

from remiss.cli.entry import run

NAME = "trygga-gator"


@pytest.fixture
def library(tmp_path):
    return remiss_library(tmp_path).root


def call(library, *words):
    return run(["--library", str(library), *words])


def compiled(library, capsys):
    capsys.readouterr()
    assert call(library, "compile", NAME, "--json") == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize(
    ("word", "value"),
    [("delvis", "partly"), ("partly", "partly"), ("Tillgodoses inte", "not_met"), ("nej", "not_met"), ("ja", "met"),
     ("utanför", "outside"), ("utanfor", "outside"), ("ligger utanför programmet", "outside"), ("yes", "met")],
)  # fmt: skip
def test_a_position_is_saved_in_the_words_of_either_language(library, capsys, word, value):
    assert call(library, "answer", NAME, "--ask", "1", "--position", word, "--reason", "Skäl: a # b", "--by", "A") == 0

    position = compiled(library, capsys)["groups"][0]["position"]
    assert (position["value"], position["reason"], position["by"]) == (value, "Skäl: a # b", "A")


def test_what_stood_in_the_file_stays(library):
    path = library / "comparisons" / f"{NAME}.yaml"
    before = path.read_text(encoding="utf-8")

    call(library, "answer", NAME, "--ask", "2", "--position", "nej", "--by", "A")

    assert path.read_text(encoding="utf-8").startswith(before)


def test_a_position_is_taken_back(library, capsys):
    call(library, "answer", NAME, "--ask", "1", "--position", "ja", "--by", "A")
    call(library, "answer", NAME, "--ask", "1", "--position", "inget", "--by", "A")

    assert compiled(library, capsys)["groups"][0]["position"] is None


def test_the_compilation_tells_position_reason_and_what_is_left(library, capsys):
    call(library, "answer", NAME, "--ask", "1", "--position", "delvis", "--reason", "Nästa år.", "--by", "Utredare A")
    call(library, "answer", NAME, "--ask", "2", "--position", "nej", "--by", "Utredare A")
    capsys.readouterr()
    call(library, "compile", NAME)
    told = capsys.readouterr().out

    assert "**Bemötande:** tillgodoses delvis. Nästa år. *(Utredare A)*" in told
    assert "1 önskemål saknar bemötande: 3." in told
    assert "1 önskemål tillgodoses inte helt, utan att skälet står där: 2." in told


def test_a_judgement_without_place_stands_under_what_is_left(library, capsys):
    path = library / "comparisons" / f"{NAME}.yaml"
    gone = "judgements:\n- {by: A, at: 2026-11-26, dropped: {document: norrvik/skol, quote: Här stod något.}}\n"
    path.write_text(path.read_text(encoding="utf-8") + gone, encoding="utf-8")
    call(library, "compile", NAME)

    assert "”Här stod något.” är ingen synpunkt (A, 2026-11-26)" in (capsys.readouterr().out)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--ask", "9", "--position", "ja", "--by", "A"), "R-JDG-12"),
        (("--ask", "1", "--position", "kanske", "--by", "A"), "R-CLI-03"),
        (("--ask", "1", "--position", "ja"), "R-JDG-01"),
        (("--ask", "1", "--position", "nej", "--reason", "x" * 10_001, "--by", "A"), "R-JDG-03"),
    ],
)
def test_what_cannot_be_saved_is_refused(library, capsys, monkeypatch, words, code):
    monkeypatch.delenv("REMISS_NAME", raising=False)
    path = library / "comparisons" / f"{NAME}.yaml"
    before = path.read_bytes()

    assert call(library, "answer", NAME, *words) == 2
    assert code in capsys.readouterr().err
    assert path.read_bytes() == before
