"""`remiss reuse`: JSON as others read it, and lines for people."""

import json

from click.testing import CliRunner

from remiss.cli.program import program

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
