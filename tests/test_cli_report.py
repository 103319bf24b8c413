"""`remiss report`: from a form to a finished report, by command."""

import io
import json
import sys
from zipfile import ZipFile

import pytest
from made import made_document

from remiss.cli.entry import run
from remiss.store import create_library

NAME = "programmen"
OWN = "# 1 Belysning\n\nArbetet med belysning får kosta 3 miljoner kronor om året.\n"
OTHER = """# 1 Belysning

Arbetet med belysning får kosta 5 miljoner kronor om året.

# 2 Kameror

Kamerabevakning används vid stationen och i garaget.
"""


@pytest.fixture
def library(tmp_path):
    root = create_library(tmp_path / "bibliotek", with_digests=False).root
    for document_id, title, text in (("vi/eget", "Vårt program", OWN), ("sjon/program", "Sjöns program", OTHER)):
        path = root / "data" / f"{document_id}.md"
        path.parent.mkdir(parents=True)
        path.write_text(made_document(text, title=title, document_id=document_id).text, encoding="utf-8")
    assert run(["--library", str(root), "compare", "vi/eget", "sjon/program", "--save", NAME]) in (0, 1)
    return root


@pytest.fixture
def call(library, capsys):
    def called(*words, status=0):
        capsys.readouterr()
        assert run(["--library", str(library), "report", NAME, *words]) == status
        return capsys.readouterr()

    return called


def test_a_report_from_form_to_word(call, monkeypatch, tmp_path):
    call("--form", "rapport", "--by", "Utredare")
    grounds = json.loads(call("--grounds", "--json").out)["grounds"]
    money = next(at for at, one in enumerate(grounds, 1) if one["kind"] == "money")
    camera = next(at for at, one in enumerate(grounds, 1) if one["theme"] == "kamerabevakning")
    draft = json.loads(call("--put", str(money), "--json").out)
    call("--put", str(camera))

    assert draft["kind"] == "report"
    sentence = draft["grounds"][0]["sentence"]
    assert "3 miljoner kronor" in sentence
    assert "5 miljoner kronor" in sentence
    parts = {part["id"]: part["text"] for part in json.loads(call("--json").out)["parts"]}
    assert sentence in parts["ekonomi"]
    assert "| Sjöns program |" in parts["underlag"]
    assert "3 miljoner kronor" in parts["siffror"]
    assert "Kamerabevakning" in parts["saknas"] or "kamerabevakning" in parts["saknas"]

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Vi bör belysa mer.\n".encode())))
    call("--write", "slutsatser")
    call("--accept", "1")
    exported = call().out
    assert "Vi bör belysa mer." in exported
    assert exported.count("Förslag som ingen har granskat") == 1

    path = tmp_path / "rapport.docx"
    call("--format", "docx", "--out", str(path))
    assert "5 miljoner kronor" in ZipFile(path).read("word/document.xml").decode()


def test_a_report_is_checked_as_a_text_and_not_as_an_answer(call):
    call("--form", "rapport")

    found = {one["check"] for one in json.loads(call("--check", "--json", status=1).out)["findings"]}
    assert "empty" in found
    assert "stance" not in found
    call("--off", "empty")
    assert "empty" not in {one["check"] for one in json.loads(call("--check", "--json").out)["findings"]}
    call("--off", "stance", status=2)


def test_a_report_with_everything_put_in_has_no_strange_quotes(call):
    call("--form", "rapport")
    grounds = json.loads(call("--grounds", "--json").out)["grounds"]
    for number in range(1, len(grounds) + 1):
        call("--put", str(number))

    found = json.loads(call("--check", "--json", status=1).out)["findings"]
    assert [one for one in found if one["check"] == "quote"] == []


def test_what_was_quoted_and_is_written_otherwise_now_is_told_once_with_its_document(library, call):
    call("--form", "rapport")
    grounds = json.loads(call("--grounds", "--json").out)["grounds"]
    call("--put", str(next(at for at, one in enumerate(grounds, 1) if one["kind"] == "money")))
    path = library / "data" / "vi" / "eget.md"
    path.write_text(path.read_text(encoding="utf-8").replace("3 miljoner", "4 miljoner"), encoding="utf-8")

    found = json.loads(call("--check", "--json", status=1).out)["findings"]
    quotes = [one for one in found if one["check"] == "quote"]
    assert len(quotes) == 1
    assert "vi/eget" in json.dumps(quotes)


def test_more_figures_than_anybody_reads_are_counted(library, call):
    many = "\n\n".join(f"Insats nummer {n} i område {n} kostar {n} miljoner kronor." for n in range(10, 90))
    for name, plus in (("vi/eget", 0), ("sjon/program", 100)):
        path = library / "data" / f"{name}.md"
        text = many if not plus else many.replace("miljoner", "tusen")
        path.write_text(f"{path.read_text(encoding='utf-8')}\n# Insatser\n\n{text}\n", encoding="utf-8")
    call("--form", "rapport")

    text = next(part["text"] for part in json.loads(call("--json").out)["parts"] if part["id"] == "siffror")
    assert text.count("\n| ") <= 62
    assert "skillnader till" in text


def test_a_title_with_bars_breaks_no_table(library, call):
    path = library / "data" / "sjon" / "program.md"
    path.write_text(path.read_text(encoding="utf-8").replace("Sjöns program", "Sjöns | program"), encoding="utf-8")
    call("--form", "rapport")

    for part in json.loads(call("--json").out)["parts"]:
        lines = [line.replace("\\|", "") for line in part["text"].split("\n") if line.startswith("|")]
        assert len({line.count("|") for line in lines}) <= 1


def test_a_form_for_an_answer_begins_no_report(call):
    assert "R-RPT-02" in call("--form", "yttrande", status=2).err


def test_there_is_one_report_and_it_stands_beside_the_answer(library, call):
    call("--form", "rapport")
    call("--form", "rapport", status=4)

    assert run(["--library", str(library), "respond", NAME, "--form", "yttrande"]) == 0
    assert {one.name for one in (library / "comparisons").glob("*.md")} >= {f"{NAME}.report.md", f"{NAME}.response.md"}


def test_a_ground_that_is_not_there(call):
    call("--form", "rapport")

    assert "R-DRF-13" in call("--put", "500", status=2).err


def test_versions_are_kept_and_brought_back(call):
    call("--form", "rapport")
    first = json.loads(call("--json").out)
    call("--put", "1")

    versions = json.loads(call("--versions", "--json").out)["versions"]
    call("--bring-back", str(versions[0]["number"]))
    assert json.loads(call("--json").out)["parts"] == first["parts"]


def test_forms_of_a_report_are_told_apart_from_those_of_an_answer(library, call, capsys):
    told = call("--forms").out
    run(["--library", str(library), "respond", NAME, "--forms"])

    assert told.startswith("rapport:")
    assert "rapport:" not in capsys.readouterr().out


def test_a_form_of_ones_own(library, call):
    folder = library / "forms"
    folder.mkdir()
    (folder / "kort.md").write_text(
        "---\ntitle: Kort rapport\nkind: report\n---\n\n# Det vi saknar {#saknas .lacking}\n\n# Tal\n\n${figures}\n",
        encoding="utf-8",
    )
    call("--form", "kort")

    assert "5 miljoner kronor" in json.loads(call("--json").out)["parts"][1]["text"]
    (folder / "fel.md").write_text("---\ntitle: Fel\n---\n\n# Tal\n\n${figures}\n", encoding="utf-8")
    assert "R-FRM-02" in call("--forms").out


def test_figures_that_differ_stand_in_the_json_of_a_comparison(library, capsys):
    capsys.readouterr()
    run(["--library", str(library), "compare", NAME, "--format", "json"])

    (money,) = json.loads(capsys.readouterr().out)["figures"]
    text = (library / "data" / "vi" / "eget.md").read_text(encoding="utf-8")
    assert text[money["ours"]["start"] : money["ours"]["end"]] == money["ours"]["text"] == "3 miljoner kronor"
    assert money["theirs"]["text"] == "5 miljoner kronor"
    assert (money["document"], money["ours"]["kind"]) == ("sjon/program", "money")
