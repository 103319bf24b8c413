"""Word templates kept in the library and chosen for a comparison."""

from io import BytesIO

import docx
import pytest
from made_remiss import remiss_library

from remiss.cli.entry import run
from remiss.errors import RemissError
from remiss.service import open_comparison
from remiss.store import list_templates
from remiss.templating import choose_template, keep_template, template_of

REMISS = "trygga-gator"


@pytest.fixture
def library(tmp_path):
    return remiss_library(tmp_path)


def template():
    buffer = BytesIO()
    docx.Document().save(buffer)
    return buffer.getvalue()


def test_a_template_is_kept_and_the_comparison_remembers_it(library):
    path = library.root / "comparisons" / f"{REMISS}.yaml"
    before = path.read_text(encoding="utf-8")

    keep_template(library, "Norrviks mall.dotx", template())
    choose_template(library, REMISS, "Norrviks mall.dotx")

    assert list_templates(library) == ("Norrviks mall.dotx",)
    assert open_comparison(library, REMISS).template == "Norrviks mall.dotx"
    assert template_of(library, "Norrviks mall.dotx") == template_of(library, "Norrviks mall.dotx") != b""
    assert path.read_text(encoding="utf-8") == before + "template: Norrviks mall.dotx\n"
    choose_template(library, REMISS, "")
    assert path.read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("mall.docx", b"inget", "R-EXP-01"),
        ("mall.pdf", None, "R-EXP-06"),
        ("../mall.docx", None, "R-EXP-06"),
        ("..\\mall.docx", None, "R-EXP-06"),
        (".mall.docx", None, "R-EXP-06"),
        (f"{'m' * 200}.docx", None, "R-EXP-06"),
    ],
)
def test_what_is_no_template_is_refused_and_not_kept(library, name, content, code):
    with pytest.raises(RemissError) as caught:
        keep_template(library, name, template() if content is None else content)

    assert caught.value.code == code
    assert list_templates(library) == ()


@pytest.mark.parametrize("name", ["borta.docx", "../comparisons/trygga-gator.yaml"])
def test_a_template_that_is_not_there_is_not_chosen(library, name):
    with pytest.raises(RemissError) as caught:
        choose_template(library, REMISS, name)

    assert caught.value.code == "R-EXP-05"
    assert open_comparison(library, REMISS).template == ""


def headed(words):
    """A template with words in its page head."""
    buffer, made = BytesIO(), docx.Document()
    made.sections[0].header.paragraphs[0].text = words
    made.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("command", [("compile", REMISS), ("compare", REMISS)])
def test_a_command_writes_in_the_template_that_the_comparison_remembers(library, tmp_path, command):
    keep_template(library, "ihågkommen.docx", headed("Norrviks kommun"))
    choose_template(library, REMISS, "ihågkommen.docx")
    (tmp_path / "annan.docx").write_bytes(headed("Söderås kommun"))
    out = tmp_path / "ut.docx"

    def head(*words):
        assert run(["--library", str(library.root), *command, "--format", "docx", "--out", str(out), *words]) == 0
        return docx.Document(str(out)).sections[0].header.paragraphs[0].text

    assert "Norrviks kommun" in head()
    assert "Söderås kommun" in head("--template", str(tmp_path / "annan.docx"))


def test_a_template_that_is_gone_is_told_before_anything_is_read(library, tmp_path, capsys):
    keep_template(library, "borta.docx", headed("x"))
    choose_template(library, REMISS, "borta.docx")
    for path in library.root.rglob("borta.docx"):
        path.unlink()

    assert (
        run(["--library", str(library.root), "compile", REMISS, "--format", "docx", "--out", str(tmp_path / "u")]) != 0
    )
    assert "R-EXP-05" in capsys.readouterr().err
    assert run(["--library", str(library.root), "compile", REMISS, "--out", str(tmp_path / "u.md")]) == 0


@pytest.mark.parametrize(
    ("command", "begin"),
    [("respond", ["--form", "tjansteutlatande", "--organisation", "Ån"]), ("report", ["--form", "rapport"])],
)
def test_a_draft_is_written_in_the_template_that_the_comparison_remembers(library, command, begin, tmp_path):
    look = docx.Document()
    look.sections[0].header.paragraphs[0].text = "Norrviks huvud"
    buffer = BytesIO()
    look.save(buffer)
    keep_template(library, "Norrviks mall.docx", buffer.getvalue())
    choose_template(library, REMISS, "Norrviks mall.docx")
    started = ["--library", str(library.root), command, REMISS]
    assert run([*started, *begin]) in (0, 1)

    file = tmp_path / "ut.docx"
    assert run([*started, "--format", "docx", "--out", str(file)]) == 0

    assert docx.Document(str(file)).sections[0].header.paragraphs[0].text == "Norrviks huvud"
    assert run([*started]) == 0
