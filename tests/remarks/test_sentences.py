"""What single sentences of answers are read as; cases/remarks/sentences.yaml is a person's to extend."""

import pytest
import yaml
from made import made_document
from marked_answers import FOLDER, plain_document

from remiss.model.remark import ASKS
from remiss.remarks import read_response
from remiss.service import open_document

CASES = FOLDER.parent
HEADED = "Yttrande\n\nKontorets synpunkter\n\n"
UNMARKED = str.maketrans("åäöÅÄÖ", "aaoAAO")


def told(text: str) -> list[str]:
    """Return what the remarks of a text do, each as stance and change."""
    return [
        f"{one.stance.value} {one.change.value if one.change else 'null'}"
        for one in read_response(plain_document(f"{HEADED}{text}\n")).remarks
    ]


def sentences(name: str) -> list:
    listed = yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))
    return [pytest.param(case["text"], case["is"], id=case["text"][:60]) for case in listed]


ALL = sentences("sentences") + sentences("asking") + sentences("unsaid")


@pytest.mark.parametrize(("text", "expected"), ALL)
def test_sentence(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), ALL)
def test_a_scan_without_marks_reads_the_same(text, expected):
    assert told(text.translate(UNMARKED)) == expected


@pytest.mark.parametrize(("text", "expected"), ALL)
def test_line_breaks_change_nothing(text, expected):
    """A line for every three words, as in a narrow column; lists keep their lines."""
    words = text.split(" ")
    lines = [" ".join(words[at : at + 3]) for at in range(0, len(words), 3)]

    assert told(text if "\n" in text else "\n".join(lines)) == expected


def test_the_name_of_a_column_tells_what_stands_in_it():
    """An empty cell counts as a column, and a row of names is no remark."""
    rows = ["| Avsnitt | Kommentar | Förslag till ändring |", "|---|---|---|"]
    rows += ["| 4.1 Tunnlar | Nämnden sköter två. | Armaturer av LED. |", "| 4.2 Parker | | Fler bänkar vid entrén. |"]
    document = made_document("# Yttrande\n\n## Synpunkter\n\n" + "\n".join(rows) + "\n")
    found = read_response(document).remarks

    assert [document.text[slice(*one.span)] for one in found if one.stance in ASKS] == [
        "Armaturer av LED.",
        "Fler bänkar vid entrén.",
    ]
    assert {document.text[slice(*one.intro)] for one in found if one.intro} == {"Förslag till ändring"}


def test_the_heading_of_a_list_is_quoted_without_its_marks():
    document = made_document("# Yttrande\n\n## 2 Det vi saknar\n\n- toaletter vid planen\n")
    (one,) = read_response(document).remarks

    assert document.text[slice(*one.intro)] == "Det vi saknar"


def test_a_row_that_stands_as_one_stretch_is_read_by_its_cells(tmp_path):
    """As a Markdown file that is read in has them."""
    table = "| Avsnitt | Förslag |\n|---|---|\n| 4.1 Tunnlar | Armaturer av LED. |\n"
    (tmp_path / "svar.md").write_text(f"# Yttrande\n\n## Synpunkter\n\n{table}", encoding="utf-8")
    document = open_document(None, str(tmp_path / "svar.md"))
    (one,) = [one for one in read_response(document).remarks if one.stance in ASKS]

    assert document.text[slice(*one.span)] == "Armaturer av LED."
