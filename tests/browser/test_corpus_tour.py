"""The real texts of ../shared put in at the page for new documents, one by one, as a planner would.

What is looked at are the pictures in `shots/corpus/`; what is asked for here holds for any document: it is read, it
has a title and an outline, and nothing is said to be lost.
"""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
SHOTS = Path(__file__).parent / "shots" / "corpus"
TEXTS = sorted((*SHARED.glob("seeds/*.txt"), *SHARED.glob("corpus/*.txt")))
MADE = (
    "dir_2014_158",
    "dir_2016_15",
    "sfs_2023-196_brottsforebyggande",
    "botkyrka_sip_riktlinje",
)  # whose headings are marked
TALL = 2_000  # dots: the outline's beginning and all facts
LOST = ("R-IMP-21", "R-IMP-19")


@pytest.mark.skipif(not TEXTS, reason="the real documents (../shared) are not here")
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_text_is_read_as_a_document(open_page, path):
    facts = shown(open_page, path.name, path.read_bytes())

    assert facts["Titel"]
    assert facts["headings"] >= 1


@pytest.mark.skipif(not TEXTS, reason="the real documents (../shared) are not here")
@pytest.mark.parametrize("kind", ["docx", "pdf", "tagged.pdf"])
@pytest.mark.parametrize("name", MADE)
def test_the_same_text_as_a_file_of_an_office_program_is_read_alike(open_page, tmp_path, name, kind):
    path = SHARED / "corpus" / f"{name}.txt"
    facts = shown(open_page, f"{name}.{kind}", made(path, kind, tmp_path))

    assert facts["Titel"]
    assert facts["headings"] >= 2


def made(path: Path, kind: str, folder: Path) -> bytes:
    """Return a text as a file of Word or of LibreOffice; skip the test where its maker is missing."""
    sys.path.insert(0, str(ROOT / "tests" / "bench"))
    try:
        from made_documents import parts_of, word_file
        from pdf.makers import Look, by_libreoffice
        from pdf.truth import read_truth
    finally:
        sys.path.pop(0)
    from remiss.intake import read_plain

    if kind == "docx":
        document = read_plain(path.read_text(encoding="utf-8"), where=path.name, sha256="0" * 64)
        return word_file(parts_of(document, numbers=True), looks="english")
    made_file = folder / "made.pdf"
    tagged = kind.startswith("tagged")
    try:
        by_libreoffice(read_truth(path, characters=9_000), made_file, Look(tagged=tagged, bookmarks=tagged))
    except OSError as error:
        pytest.skip(f"LibreOffice does not make it: {error}")
    return made_file.read_bytes()


def shown(open_page, name: str, content: bytes) -> dict:
    """Put a file in and return what the page suggests, by label, and how many headings it shows; a picture is kept."""
    page = open_page("/?nytt=1")
    page.locator('input[type="file"]').set_input_files({"name": name, "mimeType": "", "buffer": content})
    page.get_by_text("Så tolkades dokumentet").first.wait_for()
    page.locator('[data-test-script-state="notRunning"]').wait_for(state="attached")
    page.set_viewport_size({"width": 1280, "height": TALL})  # the page scrolls inside itself
    page.locator(".levels select").first.wait_for()
    page.get_by_role("button", name="Spara i biblioteket").wait_for()  # drawn last
    page.get_by_role("textbox", name="Titel", exact=True).wait_for()
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=str(SHOTS / f"{name}.png"))
    seen = page.locator("body").inner_text()
    assert not [code for code in LOST if code in seen]
    labels = ("Titel", "Kommun eller myndighet", "Datum", "Diarienummer")
    facts = {label: page.get_by_role("textbox", name=label, exact=True).first.input_value() for label in labels}
    return facts | {"headings": page.locator(".levels select").count()}
