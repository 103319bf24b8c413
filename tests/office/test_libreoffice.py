"""What is exported opens in an office program: LibreOffice makes a PDF of it, and the PDF holds what was written."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from made_remiss import made_register

from remiss.exporting import Form, export
from remiss.intake.extract import to_document
from remiss.intake.pdf import read_pdf
from remiss.model.outline import sections_of
from remiss.render.word import Setting, render_word
from remiss.service import documents_of, open_comparison, run_comparison
from remiss.store import open_library
from remiss.texts import Language, catalogue

pytestmark = pytest.mark.office
ROOT = Path(__file__).parent.parent.parent
PATIENCE = 180  # seconds a busy machine may take to start LibreOffice for the first time


@pytest.fixture(scope="module")
def convert(tmp_path_factory):
    """Turn a file into a PDF; give its extract."""
    program = shutil.which("soffice")
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("LibreOffice is missing")
        pytest.skip("LibreOffice is not here")
    folder = tmp_path_factory.mktemp("office")

    def converted(name: str, content: bytes):
        (folder / name).write_bytes(content)
        home = f"-env:UserInstallation=file://{folder}/profile"
        command = [program, home, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(folder / name)]
        ran = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=True)
        path = (folder / name).with_suffix(".pdf")
        assert path.is_file(), ran.stderr
        return read_pdf(path.read_bytes())

    return converted


@pytest.fixture(scope="module")
def result():
    library = open_library(str(ROOT))
    comparison = open_comparison(library, "trygghetsprogram-och-remissvar")
    assert documents_of(library, comparison)
    return run_comparison(library, comparison)


def flat(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())


def test_the_summary_in_word_has_its_headings_and_page_numbers(convert, result):
    extract = convert("sammanfattning.docx", export(result, Form.WORD))

    titles = [section.title for section in sections_of(to_document(extract, where="a.pdf", sha256=""))]
    assert {"Jämförda dokument", "Täckning", "Avsnitt för avsnitt"} <= set(titles)
    text = flat(extract.text)
    assert f"Sida 1 av {extract.pages}" in text
    assert "Innehåll" in text


def test_a_table_that_goes_on_has_its_head_on_every_page(convert):
    rows = "\n".join(f"| {number} Avsnitt | Ändrat |" for number in range(1, 121))
    table = f"# Lång tabell\n\n| Avsnitt | Samband |\n| --- | --- |\n{rows}\n"
    extract = convert("tabell.docx", render_word(table, Setting(title="Tabell"), catalogue(Language.SV)))

    pages = [flat(page) for page in extract.text.split("\f")]
    assert sum("Samband" in page for page in pages) == sum("Ändrat" in page for page in pages) >= 3


def test_the_compilation_in_word_names_the_silent(convert):
    text = flat(convert("sammanstallning.docx", export(made_register(), Form.WORD)).text)

    assert "Räddningstjänsten inget svar" in text
    assert "Önskemål 1" in text


@pytest.mark.parametrize("made", ["comparison", "register"])
def test_the_sheets_open_in_calc(convert, result, made):
    content = export(result, Form.EXCEL) if made == "comparison" else export(made_register(), Form.EXCEL)

    extract = convert(f"{made}.xlsx", content)

    assert extract.pages
    assert "Err:" not in extract.text
    assert "Underlag" in extract.text or "SHA-256" in extract.text
