"""What single sentences of answers are read as; cases/remarks/sentences.yaml is a person's to extend."""

import pytest
import yaml
from marked_answers import FOLDER, plain_document

from remiss.remarks import read_response

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
