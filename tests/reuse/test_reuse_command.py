"""`remiss reuse`: JSON as others read it, and lines for people."""

import json

from click.testing import CliRunner

from remiss.cli.program import program
from remiss.store import create_library

SENTENCE = "Den som hyr en lokal av föreningen svarar själv för städning, larm och nycklar under hela kvällen."


def test_json_and_text(tmp_path):
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    files[0].write_text(SENTENCE, encoding="utf-8")
    files[1].write_text(f"Först något annat. {SENTENCE} Sist något mer.", encoding="utf-8")
    names = [str(file) for file in files]

    form = json.loads(CliRunner().invoke(program, ["reuse", *names, names[0], "--json"]).stdout)
    text = CliRunner().invoke(program, ["reuse", *names]).stdout

    end = len(SENTENCE) - 1
    there = {"section": None, "path": "", "page": None, "quote": SENTENCE.removesuffix(".")}
    left = {"document": names[0], "start": 0, "end": end, **there}
    right = {"document": names[1], "start": 19, "end": 19 + end, **there}
    assert form["passages"] == [{"left": left, "right": right, "similarity": 1.0, "kind": "verbatim"}]
    (family,) = form["families"]
    assert (family["passages"], family["source"], family["kind"]) == ([left, right], None, "verbatim")
    assert (family["documents"], family["words"]) == (names, 17)
    assert text.startswith(f"”{SENTENCE.removesuffix('.')}”")


def run(*arguments):
    return CliRunner().invoke(program, arguments)


def test_a_comparison_stands_for_its_documents(tmp_path):
    create_library(str(tmp_path / "bibliotek"), with_digests=True)
    library = ("--library", str(tmp_path / "bibliotek"), "reuse")
    editions = "stockholm/trygghetsprogram-2020-2023", "stockholm/trygghetsprogram-2024-2027"

    by_name = json.loads(run(*library, "trygghetsprogrammets-utgavor", "--json").stdout)

    assert by_name == json.loads(run(*library, *sorted(editions), "--json").stdout)
    (flow,) = by_name["flows"]
    assert (flow["earlier"], flow["later"], flow["dated"]) == (*editions, True)
    first = by_name["passages"][0]["left"]
    assert (first["path"], first["page"]) == ("1 Inledning", 4)
    lines = run(*library, "trygghetsprogrammets-utgavor").stdout
    assert "1 Inledning, s. 4 · 847-4692 · troligen först" in lines


def test_sheets_have_a_line_for_each_copy(tmp_path):
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for file in files:
        file.write_text(SENTENCE, encoding="utf-8")

    heads, *rows = run("reuse", *map(str, files), "--format", "csv").stdout.splitlines()

    assert heads.lstrip("\ufeff").startswith("Grupp;Slag;Ord")
    assert [row.startswith("1;ordagrant;17;2;") for row in rows] == [True, True]
    out = tmp_path / "ut.xlsx"
    assert run("reuse", *map(str, files), "--format", "xlsx", "--out", str(out)).exit_code == 0
    assert out.read_bytes().startswith(b"PK")


def test_what_cannot_be_printed_is_refused_before_anything_is_read():
    result = run("reuse", "finns-inte.txt", "--format", "xlsx")

    assert "R-EXP-02" in str(result.exception)
