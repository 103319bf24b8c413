"""`remiss outcome --judge`: what became of an ask, said by command."""

import json

import pytest
from made_remiss import remiss_library

from remiss.cli.entry import run

NAME = "trygga-gator"
ADOPTED = "---\ntitle: Antagen plan\nkind: programme\n---\n\n# Mål\n\nGator ska ha ljus.\n"


@pytest.fixture
def library(tmp_path):
    made = remiss_library(tmp_path).root
    (made / "data" / "norrvik" / "antagen.md").write_text(ADOPTED, encoding="utf-8")
    return made


def call(library, *words):
    return run(["--library", str(library), "outcome", NAME, "--adopted", "norrvik/antagen", *words])


def outcomes(library, capsys):
    capsys.readouterr()
    assert call(library, "--json") == 0
    return json.loads(capsys.readouterr().out)


def name_of_first(library, capsys):
    run(["--library", str(library), "asks", NAME, "--json"])
    found = json.loads(capsys.readouterr().out)
    first = found["remarks"][found["groups"][0]["remarks"][0]]
    return f"{first['document']}:{first['start']}"


def test_a_verdict_is_said_and_taken_back(library, capsys):
    before, name = outcomes(library, capsys), name_of_first(library, capsys)

    assert call(library, "--judge", name, "delvis", "--reason", "Bara gatorna.", "--by", "A") == 0
    told = capsys.readouterr().out
    assert "”Antagen plan”: delvis. Bara gatorna." in told
    after = outcomes(library, capsys)
    assert after != before
    assert "Bara gatorna." in json.dumps(after, ensure_ascii=False)

    assert call(library, "--undo", "1", "--by", "A") == 0
    assert outcomes(library, capsys) == before


def test_none_lets_the_suggestion_hold(library, capsys):
    before, name = outcomes(library, capsys), name_of_first(library, capsys)
    call(library, "--judge", name, "met", "--by", "A")
    call(library, "--judge", name, "inget", "--by", "A")

    assert outcomes(library, capsys) == before


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--judge", "norrvik/skol:1", "delvis", "--by", "A"), "R-JDG-20"),
        (("--judge", "NAMN", "kanske", "--by", "A"), "R-CLI-03"),
        (("--judge", "NAMN", "delvis"), "R-JDG-01"),
        (("--undo", "4", "--by", "A"), "R-JDG"),
        (("--judge", "NAMN", "delvis", "--undo", "1", "--by", "A"), "R-CLI-10"),
        (("--judge", "NAMN", "delvis", "--format", "md", "--by", "A"), "R-CLI-10"),
    ],
)
def test_what_cannot_be_judged_is_refused(library, capsys, monkeypatch, words, code):
    monkeypatch.delenv("REMISS_NAME", raising=False)
    name = name_of_first(library, capsys)
    before = (library / "comparisons" / f"{NAME}.yaml").read_bytes()

    assert call(library, *(name if word == "NAMN" else word for word in words)) == 2
    assert code in capsys.readouterr().err
    assert (library / "comparisons" / f"{NAME}.yaml").read_bytes() == before


def test_a_comparison_is_saved_under_a_title(library):
    names = ("norrvik/antagen", "norrvik/skol", "--save", "kort", "--title", "Kort titel")
    assert run(["--library", str(library), "compare", *names]) == 0

    assert "title: Kort titel\n" in (library / "comparisons" / "kort.yaml").read_text(encoding="utf-8")
