"""Files that do harm, end in a sentence with a code or are read with the right warning; nothing else happens."""

import json
import os
import random
import re
import subprocess
import sys
from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest
from bad_files import ENCODINGS, READ, REFUSED, encoded
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mutants import mutated, outcome

from remiss.errors import DocumentError, RemissError
from remiss.importing import prepare_draft, read_draft, save_prepared
from remiss.intake import suggest_id
from remiss.intake.reading import read_any
from remiss.store import Library
from remiss.texts import Language, catalogue, explain

CHECKOUT = Path(__file__).parent.parent.parent
MUTANTS = 500
PDF_MUTANTS = 25  # of each file, for each takes a process; 500 of each came out as well in 2026-11


def fingerprint() -> dict[str, str]:
    """Return the hashes of the checkout's own library."""
    folders = (CHECKOUT / "data", CHECKOUT / "comparisons")
    files = (path for folder in folders for path in folder.rglob("*") if path.is_file())
    return {str(path): sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture(autouse=True, scope="module")
def _nothing_else_is_changed():
    before = fingerprint()
    yield
    assert fingerprint() == before


def refusal(data: bytes, name: str) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        read_any(data, where=name, sha256="")
    return caught.value


@pytest.mark.parametrize("name", REFUSED)
def test_a_bad_file_is_refused_in_words(name):
    make, code = REFUSED[name]

    error = refusal(make(), name)

    assert error.code == code
    for language in Language:
        sentence = explain(error, language)
        assert name in sentence
        assert f"({code})" in sentence
        assert not re.search(r"[{}]|Traceback|Error", sentence)


@pytest.mark.parametrize("name", READ)
def test_an_odd_file_is_read_and_what_is_odd_is_told(name):
    make, codes = READ[name]

    found = read_any(make(), where=name, sha256="")

    assert "Innerst" in found.document.text or name in ("namnlos.pdf", "sida.docx")
    assert {finding.code for finding in found.findings} >= codes
    assert not re.search(
        "[\x00-\x08\x0e-\x1f\ud800-\udfff]|javascript:|a\\.example", found.document.text.replace("\x07", "")
    )


@pytest.mark.parametrize("name", ENCODINGS)
def test_the_right_letters_come_out_of_thirteen_encodings(name):
    text, data = encoded(name)

    found = read_any(data, where="a.txt", sha256="")

    assert found.document.text == text
    assert {finding.code for finding in found.findings} == ENCODINGS[name]


@pytest.mark.parametrize("kind", ["docx", "docx-inside", "odt", "odt-inside", "html", "text"])
def test_mutants_end_in_a_code_or_are_read(kind):
    script = Path(__file__).parent / "mutants.py"
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT / "tests")}
    command = [sys.executable, script, kind, str(MUTANTS), "7"]
    done = subprocess.run(command, capture_output=True, check=True, env=environment)

    found = json.loads(done.stdout)
    known = set(catalogue(Language.SV)._messages._catalog)
    assert found["good"].startswith("imported")
    assert sum(found["mutants"].values()) == MUTANTS
    for came_to in found["mutants"]:
        first, *findings = came_to.split(" ")
        assert first == "imported" or first in known, came_to
        assert all(f"finding.{code}" in known for code in findings)


@pytest.mark.parametrize(
    "path", sorted((CHECKOUT / "tests" / "cases" / "pdf").glob("*.pdf")), ids=lambda path: path.stem
)
def test_mutants_of_a_pdf_end_in_a_code_or_are_read(path):
    """Each in a process of its own: what breaks PDFium's own code must break that process and nothing else."""
    drawn, data = random.Random(7), path.read_bytes()

    found = Counter(outcome(mutated(data, drawn), "a.pdf") for _ in range(PDF_MUTANTS))

    known = set(catalogue(Language.SV)._messages._catalog)
    assert sum(found.values()) == PDF_MUTANTS
    for came_to in found:
        first, *findings = came_to.split(" ")
        assert first == "imported" or first in known, came_to
        assert all(f"finding.{code}" in known for code in findings)


NAMES = (
    "../../x.docx",
    "/etc/x.txt",
    "..",
    "",
    "a\0b.txt",
    "exe\u202etxt.md",
    "å" * 300 + ".txt",
    "a\\..\\b.txt",
    "CON.txt",
)
CONTENT = "# Plan\n\nTorgen ska vara öppna.\n".encode()


def import_as(name: str, root: Path) -> None:
    """Import a file that came under a name, in the way the app does; a refusal in words is an answer too."""
    library = Library(root / "bibliotek")
    for part in ("data", "comparisons"):
        (library.root / part).mkdir(parents=True, exist_ok=True)
    try:
        draft = read_draft(name, CONTENT)
        wanted = suggest_id(draft.metadata, draft.file_name)
        save_prepared(library, prepare_draft(draft, document_id=wanted, metadata=draft.metadata))
    except RemissError:
        return


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_never_a_path(name, tmp_path):
    import_as(name, tmp_path)

    outside = [path for path in tmp_path.rglob("*") if path.is_file() and "bibliotek/data" not in path.as_posix()]
    assert [path.name for path in outside] in ([], [".lock"])
    assert all(path.name.isascii() for path in tmp_path.rglob("*"))


@given(name=st.text())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_name_leads_out_of_the_library(name, tmp_path):
    import_as(name, tmp_path)

    assert {path.name for path in tmp_path.iterdir()} <= {"bibliotek"}
    assert {path.name for path in (tmp_path / "bibliotek").iterdir()} <= {"data", "comparisons", ".lock"}
