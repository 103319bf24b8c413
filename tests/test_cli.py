"""The command line as another program, and a person, meets it."""

import errno
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from packed import docx
from scanned import SCAN

from remiss.cli.entry import run

PROGRAMME = "stockholm/trygghetsprogram-2024-2027"
RESPONSE = "stockholm/exploateringsnamnden-svar-2023"

PLAIN = """Kommunens plan
2023-02-13

Sammanfattning

Nämnden har tagit fram ett förslag till plan. Planen gäller alla nämnder och bolag i kommunen.

Förslag till beslut

1. Nämnden godkänner planen.
"""


SCANNED = """Namnden foreslar att kommunen ska forebyg-
ga brott pa torg och i parker. Boende i omradet sager att gatorna ar morka pa kvallen, och manga tar en annan buss hem
fran stationen. Kontoret, genom Anna Krangstrom, far darfor i uppgift att se over belysningen under aret.
"""


@pytest.fixture
def library(tmp_path) -> str:
    folder = str(tmp_path / "bibliotek")
    assert run(["init", folder, "--digests"]) == 0
    return folder


@pytest.fixture
def plain(tmp_path) -> str:
    path = tmp_path / "Plan å.txt"
    path.write_text(PLAIN, encoding="utf-8")
    return str(path)


@pytest.fixture
def scanned(tmp_path) -> str:
    path = tmp_path / "svar.txt"
    path.write_text(SCANNED, encoding="utf-8")
    return str(path)


def form(capsys, *arguments) -> dict:
    capsys.readouterr()
    assert run([*arguments, "--json"]) in {0, 1}
    return json.loads(capsys.readouterr().out)


def refusal(capsys, *arguments) -> tuple[int, str]:
    capsys.readouterr()
    status = run(list(arguments))
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Traceback" not in printed.err
    return status, printed.err


def test_outline_has_the_promised_form(capsys, library):
    found = form(capsys, "--library", library, "outline", PROGRAMME)

    assert found["document"] == PROGRAMME
    assert set(found["sections"][0]) == {"id", "number", "title", "level", "start", "body_end", "end", "page"}
    assert found["furniture"] == []


def test_outline_of_a_file_outside_the_library(capsys, plain):
    found = form(capsys, "outline", plain)

    assert found["document"] == plain
    titles = [section["title"] for section in found["sections"]]
    assert "Sammanfattning" in titles
    assert "Förslag till beslut" in titles


def test_repair_has_the_promised_form(capsys, scanned):
    text = Path(scanned).read_text(encoding="utf-8")
    found = form(capsys, "repair", scanned)
    changes = found["changes"]

    assert found["document"] == scanned
    assert [change["observed"] for change in changes] == [text[change["start"] : change["end"]] for change in changes]
    assert {change["kind"] for change in changes} == {"letters", "hyphen"}
    assert found["text"].startswith("Nämnden föreslår att kommunen ska förebygga brott på torg")
    assert all(set(change) >= {"proposed", "applied", "margin", "alternatives", "evidence"} for change in changes)


def test_repair_gives_the_text_with_the_sure_changes_made(capsys, scanned):
    found = form(capsys, "repair", scanned)

    assert run(["repair", scanned, "--text"]) == 0
    assert capsys.readouterr().out == found["text"]
    assert refusal(capsys, "repair", scanned, "--text", "--json")[0] == 2


def test_repair_for_a_person_lists_what_to_decide_first(capsys, scanned):
    assert run(["repair", scanned]) == 0
    told = capsys.readouterr().out

    assert "[-foreslar-]{+föreslår+}" in told
    assert told.index("Krangstrom") < told.index("foreslar")


def test_repair_of_a_document_of_the_library_leaves_it_alone(capsys, library):
    found = form(capsys, "--library", library, "repair", RESPONSE)

    assert not found["changes"]
    assert found["text"].startswith("---\n")


def test_outline_text_is_the_text_offsets_count_in(capsys, plain):
    section = form(capsys, "outline", plain)["sections"][-1]
    run(["outline", plain, "--text"])

    text = capsys.readouterr().out
    assert text == PLAIN
    assert text[section["start"] :].startswith("Förslag till beslut")


def test_align_has_the_promised_form(capsys, library):
    found = form(capsys, "--library", library, "align", PROGRAMME, RESPONSE)

    left = {section["id"] for section in found["left"]["sections"]}
    right = {section["id"] for section in found["right"]["sections"]}
    assert found["links"]
    for link in found["links"]:
        assert {"left", "right", "relation", "score", "evidence"} <= set(link)
        assert link["relation"] in {"same", "similar", "partial"}
        assert 0 <= link["score"] <= 1
        assert link["evidence"]
    assert {link["left"] for link in found["links"]} | set(found["only_left"]) == left
    assert {link["right"] for link in found["links"]} | set(found["only_right"]) == right


def test_text_before_the_first_heading_is_a_section_in_every_command(capsys, tmp_path):
    files = [tmp_path / "plan.md", tmp_path / "svar.md"]
    files[0].write_text("Planen gäller alla torg.\n\n# Mål\n\nTorgen ska vara öppna.\n", encoding="utf-8")
    files[1].write_text("Svaret gäller alla torg.\n\n# Mål\n\nTorgen ska vara ljusa.\n", encoding="utf-8")
    names = [str(file) for file in files]

    aligned, differing, compared = (form(capsys, name, *names) for name in ("align", "diff", "compare"))
    sections = [section["id"] for section in compared["base"]["sections"]]
    assert sections == ["_inledande-text", "mal"]
    assert [section["id"] for section in aligned["left"]["sections"]] == sections
    assert [section["id"] for section in differing["left"]["sections"]] == sections
    assert aligned["links"] == compared["others"][0]["links"]


def test_diff_offsets_point_into_the_files(capsys, library):
    old, new = "stockholm/trygghetsprogram-2020-2023", PROGRAMME
    found = form(capsys, "--library", library, "diff", old, new)

    texts = [(Path(library) / "data" / f"{name}.md").read_text(encoding="utf-8") for name in (old, new)]
    operations = [operation for pair in found["pairs"] for operation in pair["operations"]]
    assert {operation["tag"] for operation in operations} >= {"equal", "replace"}
    for operation in operations:
        if operation["tag"] == "equal":
            was, now = (
                text[slice(*place)] for text, place in zip(texts, (operation["left"], operation["right"]), strict=True)
            )
            assert was.split()[:1] == now.split()[:1]


def test_compare_prints_markdown_or_json(capsys, library):
    capsys.readouterr()
    assert run(["--library", library, "compare", "trygghetsprogram-och-remissvar"]) == 0
    assert capsys.readouterr().out.startswith("# Stockholms trygghetsprogram 2024–2027")

    found = form(capsys, "--library", library, "compare", PROGRAMME, RESPONSE)
    assert found["base"]["document"] == PROGRAMME
    assert found["others"][0]["coverage"]["base"]["sections_total"] == len(found["base"]["sections"])


def test_check_tells_by_the_status(library, capsys):
    assert run(["--library", library, "compare", PROGRAMME, RESPONSE, "--check"]) == 1
    assert run(["--library", library, "align", PROGRAMME, PROGRAMME, "--check"]) == 0
    capsys.readouterr()


def test_out_writes_the_file_and_nothing_else(capsys, library, tmp_path):
    capsys.readouterr()
    target = tmp_path / "sammanfattning.md"
    assert run(["--library", library, "compare", PROGRAMME, RESPONSE, "--out", str(target)]) == 0

    assert capsys.readouterr().out == ""
    assert target.read_text(encoding="utf-8").startswith("# ")


def test_import_saves_the_document_and_its_original(capsys, library, plain):
    found = form(capsys, "--library", library, "import", plain, "--id", "kommunen/plan")

    assert found["documents"][0]["document"] == "kommunen/plan"
    folder = Path(library) / "data" / "kommunen"
    assert (folder / "plan.original.txt").read_text(encoding="utf-8") == PLAIN
    again = form(capsys, "--library", library, "outline", "kommunen/plan")
    assert [section["title"] for section in again["sections"]] == [
        section["title"] for section in form(capsys, "outline", plain)["sections"]
    ]


def test_import_mends_lost_letters_only_when_asked(capsys, library, tmp_path):
    path = tmp_path / "skannad.md"
    path.write_text(SCAN)
    assert run(["--library", library, "import", str(path), "--id", "prov/orord"]) == 0
    assert "--repair" in capsys.readouterr().err
    saved = Path(library) / "data" / "prov"
    assert "Namnden ska se over" in (saved / "orord.md").read_text()
    assert not (saved / "orord.changes.yaml").exists()

    assert run(["--library", library, "import", str(path), "--id", "prov/rattad", "--repair"]) == 0
    assert "ändringar av bokstäver" in capsys.readouterr().err
    assert "title: Åtgärder för trygghet" in (saved / "rattad.md").read_text()
    assert "Nämnden ska se över" in (saved / "rattad.md").read_text()
    assert (saved / "rattad.original.md").read_text() == SCAN
    assert "observed: Namnden\n  became: Nämnden" in (saved / "rattad.changes.yaml").read_text()


def test_import_dry_run_saves_nothing(capsys, library, plain):
    run(["--library", library, "import", plain, "--dry-run", "--id", "kommunen/plan"])
    capsys.readouterr()

    assert not (Path(library) / "data" / "kommunen").exists()


def test_import_says_when_the_same_file_is_there_already(capsys, library, plain):
    run(["--library", library, "import", plain, "--id", "kommunen/plan"])
    capsys.readouterr()
    run(["--library", library, "import", plain, "--id", "kommunen/plan-igen"])

    assert "kommunen/plan" in capsys.readouterr().err


def test_list_names_what_cannot_be_read(capsys, library):
    (Path(library) / "data" / "stockholm" / "trasig.md").write_text("# Ingen början\n", encoding="utf-8")

    found = form(capsys, "--library", library, "list")
    assert [item["code"] for item in found["refused"]] == ["R-DOC-01"]
    assert len(found["documents"]) >= 10


@pytest.mark.parametrize(
    ("arguments", "status", "code"),
    [
        (["outline", "finns/inte"], 3, "R-LIB-03"),
        (["compare", "finns-inte"], 3, "R-LIB-04"),
        (["import", "saknas.txt"], 3, "R-LIB-05"),
        (["import", __file__], 3, "R-IMP-04"),
        (["outline", PROGRAMME, "--nej"], 2, "R-CLI-01"),
        (["align", PROGRAMME], 2, "R-CLI-02"),
        (["compare", PROGRAMME, RESPONSE, "--format", "pdf"], 2, "R-CLI-03"),
        (["jamfor"], 2, "R-CLI-04"),
        (["app", "--port", "0"], 2, "R-CLI-06"),
        (["compare", PROGRAMME, RESPONSE, "--out", "/finns/inte/x.md"], 2, "R-LIB-09"),
        (["compare", PROGRAMME, PROGRAMME, "--save", "sig-sjalv"], 3, "R-CMP-02"),
        (["compare", PROGRAMME, RESPONSE, "--save", "Två ord"], 2, "R-LIB-11"),
        (["compare", PROGRAMME, RESPONSE, "--save", "huddinge-och-stockholm"], 4, "R-LIB-12"),
        (["compare", PROGRAMME, RESPONSE, "--format", "md", "--json"], 2, "R-CLI-10"),
        (["compare", PROGRAMME, RESPONSE, "--format", "docx"], 2, "R-EXP-02"),
        (["compare", PROGRAMME, RESPONSE, "--template", "mall.docx"], 2, "R-EXP-03"),
        (["compare", PROGRAMME, RESPONSE, "--format", "docx", "--out", "-", "--template", __file__], 2, "R-EXP-01"),
        (["compare", PROGRAMME, RESPONSE, "--format", "docx", "--out", "-", "--template", "saknas"], 3, "R-LIB-05"),
        (["compare", PROGRAMME], 2, "R-CLI-12"),
        (["compare", __file__], 2, "R-CLI-12"),
        (["compare", PROGRAMME, __file__, "--save", "med-fil"], 2, "R-CMP-04"),
        (["outline", "a" * 300], 3, "R-LIB-09"),
        (["app", "--port", "x"], 2, "R-CLI-06"),
        (["app", "--port"], 2, "R-CLI-07"),
        (["list", "--json=1"], 2, "R-CLI-08"),
        (["list", "x", "y"], 2, "R-CLI-09"),
        (["import", "a.txt", "b.txt", "--id", "a/b"], 2, "R-CLI-11"),
        (["import", "a.txt", "--kind", "brev"], 2, "R-CLI-03"),
    ],
)
def test_refusals_have_a_code_and_a_status(capsys, library, arguments, status, code):
    found = refusal(capsys, "--library", library, *arguments)

    assert found[0] == status
    assert f"({code})" in found[1]
    assert not re.search(r"Option |Got |is not |requires", found[1])


@pytest.mark.parametrize(("form", "start"), [("docx", b"PK"), ("xlsx", b"PK"), ("csv", b"\xef\xbb\xbf"), ("md", b"# ")])
def test_a_comparison_is_written_as_a_file(library, tmp_path, form, start):
    path = tmp_path / f"ut.{form}"

    assert run(["--library", library, "compare", PROGRAMME, RESPONSE, "--format", form, "--out", str(path)]) == 0
    assert path.read_bytes().startswith(start)


def test_a_library_that_is_not_there_is_said(capsys, tmp_path):
    assert refusal(capsys, "--library", str(tmp_path / "nej"), "list")[0] == 3


def test_a_folder_with_something_in_it_is_not_made_a_library(capsys, library):
    assert refusal(capsys, "init", library)[0] == 4


@pytest.mark.parametrize(
    ("locale", "word"), [("sv_SE.UTF-8", "Kommandon"), ("en_GB.UTF-8", "Commands"), ("C", "Kommandon")]
)
def test_help_follows_the_locale(locale, word):
    command = [sys.executable, "-c", "from remiss.cli import main; main(['--help'])"]
    shown = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, env={"LC_ALL": locale})

    assert word in shown.stdout


def test_every_command_has_help(capsys):
    for name in ("init", "import", "list", "outline", "align", "diff", "compare", "app"):
        assert run([name, "--help"]) == 0
        assert "--help" in capsys.readouterr().out


def test_without_a_command_the_help_is_shown(capsys):
    assert run([]) == 0
    bare = capsys.readouterr().out
    assert run(["--help"]) == 0

    assert bare == capsys.readouterr().out


def test_the_entry_can_be_imported_by_its_name():
    from remiss.cli import entry, main

    assert entry.run is run
    assert entry.main is main


def test_a_refused_file_stops_none_of_the_others(capsys, library, tmp_path):
    folder = tmp_path / "svar"
    (folder / "under").mkdir(parents=True)
    (folder / "b.txt").write_text(PLAIN, encoding="utf-8")
    (folder / "c.txt").write_text(f"{PLAIN}Mer.\n", encoding="utf-8")  # would get the id of the one before
    (folder / "e.txt").write_text(PLAIN, encoding="utf-8")
    (folder / "tom.txt").write_bytes(b"")
    (folder / "under" / "d.txt").write_bytes(PLAIN.replace("Kommunens", "Nämndens").encode("cp1252"))
    (folder / "kalkyl.xlsx").write_bytes(b"PK")
    (folder / ".dold.txt").write_text("dold", encoding="utf-8")
    missing = str(tmp_path / "saknas.txt")
    capsys.readouterr()

    status = run(["--library", library, "import", str(folder), missing, "--json"])

    printed = capsys.readouterr()
    found = json.loads(printed.out)
    told = {Path(item["file"]).name: (item["status"], (item["error"] or {}).get("code")) for item in found["files"]}
    assert status == 3
    assert told == {
        "b.txt": ("imported", None),
        "c.txt": ("refused", "R-IMP-05"),
        "e.txt": ("refused", "R-IMP-06"),
        "tom.txt": ("refused", "R-IMP-03"),
        "d.txt": ("warnings", None),
        "saknas.txt": ("refused", "R-LIB-05"),
    }
    assert [Path(name).name for name in found["left_out"]] == ["kalkyl.xlsx"]
    assert [finding["code"] for item in found["files"] for finding in item["findings"]] == ["R-IMP-20"]
    assert len(found["documents"]) == 2
    assert "Inlästa: 2, varav med varningar: 1. Nekade: 4." in printed.err
    assert len(list((Path(library) / "data").rglob("*.original.txt"))) == 2


def test_an_id_that_is_taken_is_refused_and_nothing_is_changed(capsys, library, plain):
    assert run(["--library", library, "import", plain]) == 0
    before = {path: path.stat().st_mtime_ns for path in Path(library).rglob("*")}

    Path(plain).write_text(f"{PLAIN}Mer.\n", encoding="utf-8")
    status, said = refusal(capsys, "--library", library, "import", plain)

    assert status == 4
    assert "(R-LIB-08)" in said
    assert {path: path.stat().st_mtime_ns for path in Path(library).rglob("*")} == before


def test_the_same_file_is_refused_until_a_new_id_is_asked_for(capsys, library, plain):
    (saved,) = form(capsys, "--library", library, "import", plain)["files"]

    status, said = refusal(capsys, "--library", library, "import", plain, "--title", "En annan titel")
    assert status == 4
    assert "(R-IMP-06)" in said
    assert saved["id"] in said
    assert len(list((Path(library) / "data").rglob("*.original.*"))) == 1

    assert run(["--library", library, "import", plain, "--id", "prov/igen"]) == 0
    assert (Path(library) / "data" / "prov" / "igen.md").is_file()


def test_standard_input_is_imported(library):
    left = leave("--library", library, "import", "-", "--id", "ekeby/plan", input=PLAIN.encode("utf-16"))

    assert left.returncode == 0
    assert "R-IMP-20" in left.stderr.decode("utf-8")
    saved = (Path(library) / "data" / "ekeby" / "plan.md").read_text(encoding="utf-8")
    assert "förslag till plan" in saved
    assert (Path(library) / "data" / "ekeby" / "plan.original.txt").read_bytes() == PLAIN.encode("utf-16")


def test_the_same_content_twice_in_a_batch_is_said(capsys, library, tmp_path):
    for name in ("ett", "tva"):
        (tmp_path / f"{name}.txt").write_text(PLAIN, encoding="utf-8")

    run(["--library", library, "import", str(tmp_path / "ett.txt"), str(tmp_path / "tva.txt"), "--dry-run"])

    assert "tva.txt: samma innehåll som ett.txt" in capsys.readouterr().err


def test_import_takes_what_the_options_say(capsys, library, plain):
    given = ["--kind", "programme", "--organisation", "Ekeby", "--title", "Plan f\udcc3\udcb6r \udce5r"]
    found = form(capsys, "--library", library, "import", plain, *given)

    assert found["documents"][0]["document"] == "ekeby/plan-for-r"
    saved = (Path(library) / "data" / "ekeby" / "plan-for-r.md").read_text(encoding="utf-8")
    assert "kind: programme" in saved
    assert "title: Plan för \ufffdr" in saved


def test_a_comparison_is_saved_after_it_ran(library, monkeypatch):
    monkeypatch.setattr("remiss.service.compare", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        run(["--library", library, "compare", PROGRAMME, RESPONSE, "--save", "ny"])

    assert not (Path(library) / "comparisons" / "ny.yaml").exists()


def leave(*arguments, **options) -> subprocess.CompletedProcess:
    command = [sys.executable, "-c", "from remiss.cli import main; main()", *map(os.fsencode, arguments)]
    environment = {**os.environ, "LC_ALL": "C.UTF-8", **options.pop("env", {})}
    return subprocess.run(command, check=False, stderr=subprocess.PIPE, env=environment, **options)


@pytest.mark.parametrize("env", [{}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}])
@pytest.mark.parametrize("name", ["saknas å.md".encode(), "saknas å.md".encode("latin-1")])
def test_a_file_name_of_any_bytes_can_stand_in_an_error(env, name):
    left = leave("outline", name, env=env)

    assert left.returncode == 3
    assert b"R-LIB-03" in left.stderr
    assert b"Traceback" not in left.stderr


def test_a_file_name_that_is_not_utf_8_can_be_read_and_imported(library, tmp_path):
    path = os.fsencode(tmp_path) + "/två.txt".encode("latin-1")
    Path(os.fsdecode(path)).write_text(PLAIN, encoding="utf-8")
    shown = leave("outline", path, "--json", stdout=subprocess.PIPE)
    assert json.loads(shown.stdout.decode("utf-8"))["document"] == os.fsdecode(path)

    left = leave("--library", library, "import", path, "--id", "ekeby/plan", stdout=subprocess.PIPE)
    assert left.returncode == 0
    saved = (Path(library) / "data" / "ekeby" / "plan.md").read_text(encoding="utf-8")
    assert "name: tv\ufffd.txt" in saved


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
@pytest.mark.parametrize("arguments", [["list"], ["--help"], ["outline", PROGRAMME, "--json"]])
def test_a_full_disk_behind_the_output_is_said(arguments):
    with Path("/dev/full").open("wb") as full:
        left = leave(*arguments, stdout=full)

    assert left.returncode == 2
    assert b"R-CLI-13" in left.stderr
    assert os.strerror(errno.ENOSPC).encode() in left.stderr
    assert b"Traceback" not in left.stderr
    assert b"Exception ignored" not in left.stderr


def test_a_reader_that_left_is_no_fault():
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as closed:
        left = leave("outline", PROGRAMME, "--text", stdout=closed)

    assert left.stderr == b""
    assert left.returncode == 141


@pytest.fixture
def word_file(tmp_path) -> str:
    """A Word document of two sections, one word of which was changed."""
    heading = '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
    text = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    changed = (
        '<w:p><w:r><w:t xml:space="preserve">Nämnden ska </w:t></w:r><w:ins><w:r><w:t>svara.</w:t></w:r></w:ins></w:p>'
    )
    path = tmp_path / "plan.docx"
    sentence = "Torgen ska vara öppna och upplysta också om kvällen."
    path.write_bytes(docx(heading.format("Mål") + text.format(sentence) + heading.format("Ansvar") + changed))
    return str(path)


def test_a_word_document_can_stand_wherever_a_file_can(capsys, word_file, tmp_path):
    plain = tmp_path / "plan.md"
    plain.write_text(
        "# Mål\n\nTorgen ska vara öppna och mörka också om kvällen.\n\n# Ansvar\n\nNämnden ska svara.\n", "utf-8"
    )

    outlined = form(capsys, "outline", word_file)
    assert [section["title"] for section in outlined["sections"]] == ["Mål", "Ansvar"]
    assert [finding["code"] for finding in outlined["findings"]] == ["R-IMP-22"]

    assert run(["outline", word_file, "--text"]) == 0
    printed = capsys.readouterr()
    start = outlined["sections"][1]["start"]
    assert printed.out[start:].startswith("Ansvar\nNämnden ska svara.")
    assert "(R-IMP-22)" in printed.err

    aligned = form(capsys, "align", word_file, str(plain))
    assert len(aligned["links"]) == 2
    differing = form(capsys, "diff", word_file, str(plain))
    tags = {operation["tag"] for pair in differing["pairs"] for operation in pair["operations"]}
    assert "replace" in tags


def test_the_text_of_a_word_document_is_kept_with_its_file(capsys, library, word_file):
    found = form(capsys, "--library", library, "import", word_file, "--id", "ekeby/plan")

    (told,) = found["files"]
    assert (told["status"], told["kind"], told["id"]) == ("warnings", "docx", "ekeby/plan")
    folder = Path(library) / "data" / "ekeby"
    assert (folder / "plan.original.docx").read_bytes() == Path(word_file).read_bytes()
    assert "name: plan.docx" in (folder / "plan.md").read_text(encoding="utf-8")
    assert form(capsys, "--library", library, "import", word_file, "--dry-run")["files"][0]["twin"] == "ekeby/plan"
