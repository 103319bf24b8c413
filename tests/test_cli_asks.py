"""`remiss asks`: remarks put right by command."""

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


def told(library, capsys, *words):
    capsys.readouterr()
    assert call(library, *words, "--json") == 0
    return json.loads(capsys.readouterr().out)


def groups(library, capsys):
    found = told(library, capsys, "asks", NAME)
    return [(one["section"] or one["extent"], [names(found)[at] for at in one["remarks"]]) for one in found["groups"]]


def names(found):
    return [f"{one['document']}:{one['start']}" for one in found["remarks"]]


def remark(library, capsys, words):
    found = told(library, capsys, "asks", NAME)["remarks"]
    return next(f"{one['document']}:{one['start']}" for one in found if words in one["quote"])


def test_the_list_names_every_ask(library, capsys):
    assert call(library, "asks", NAME) == 0

    listed = capsys.readouterr().out
    asked = [name for _, members in groups(library, capsys) for name in members]
    assert len(asked) == 4
    assert all(f"{name}  " in listed for name in asked)
    assert "2 remissinstanser om gångtunnlar" in listed


def test_a_remark_that_is_none_is_dropped_and_comes_back(library, capsys):
    before, name = groups(library, capsys), remark(library, capsys, "vinterväghållning")

    assert call(library, "asks", NAME, "--drop", name, "--by", "A") == 0
    assert name not in str(groups(library, capsys))

    assert call(library, "asks", NAME, "--undo", "1", "--by", "A") == 0
    assert groups(library, capsys) == before


@pytest.mark.parametrize(
    ("part", "filed"),
    [("3", "uppfoljning"), ("Uppföljning", "uppfoljning"), ("belysning", "belysning"), ("helheten", "whole"),
     ("whole", "whole"), ("utanför", "outside"), ("UTANFOR", "outside")],
)  # fmt: skip
def test_a_remark_is_filed_elsewhere(library, capsys, part, filed):
    name = remark(library, capsys, "vinterväghållning")

    assert call(library, "asks", NAME, "--refile", name, part, "--by", "A") == 0

    assert next(where for where, members in groups(library, capsys) if name in members) == filed


def test_a_remark_does_something_else(library, capsys):
    name = remark(library, capsys, "farthinder")

    entry = told(library, capsys, "asks", NAME, "--stance", name, "instämmer", "--by", "A")["log"][0]

    assert (entry["stance"], entry["counts"], entry["by"]) == ("positive", True, "A")
    assert name not in str(groups(library, capsys))


def test_asks_are_joined_and_parted(library, capsys):
    one, other = remark(library, capsys, "vinterväghållning"), remark(library, capsys, "farthinder")

    assert call(library, "asks", NAME, "--join", one, other, "--by", "A") == 0
    assert [one, other] in [members for _, members in groups(library, capsys)]

    assert call(library, "asks", NAME, "--part", other, "--by", "A") == 0
    assert [other] in [members for _, members in groups(library, capsys)]


@pytest.mark.parametrize(
    ("words", "code"),
    [(("--drop", "norrvik/skol:1"), "R-JDG-20"), (("--drop", "inget"), "R-JDG-20"),
     (("--refile", "{one}", "Torget"), "R-JDG-05"), (("--stance", "{one}", "arg"), "R-CLI-03"),
     (("--part", "{one}", "--drop", "{one}"), "R-CLI-10"), (("--undo", "7"), "R-JDG-04")],
)  # fmt: skip
def test_what_cannot_be_done_is_said_and_nothing_saved(library, capsys, words, code):
    one = remark(library, capsys, "farthinder")
    path = library / "comparisons" / f"{NAME}.yaml"
    before = path.read_bytes()

    assert call(library, "asks", NAME, *(word.format(one=one) for word in words), "--by", "A") != 0

    assert code in capsys.readouterr().err
    assert path.read_bytes() == before


def test_a_judgement_has_a_name(library, capsys):
    assert call(library, "asks", NAME, "--part", remark(library, capsys, "farthinder")) != 0

    assert "R-JDG-01" in capsys.readouterr().err


def test_a_position_is_told_as_json(library, capsys):
    words = ("answer", NAME, "--ask", "1", "--position", "delvis", "--by", "A")

    assert told(library, capsys, *words)["log"][0]["position"] == "partly"
