"""Pages that are pictures: what tesseract tells is read, and what is not read is told."""

import io
import subprocess

import pypdfium2
import pytest
from drawn import draw, told
from scanned import pictures

from remiss.intake.aside import read_aside
from remiss.intake.pdf import read_pdf, scanning
from remiss.intake.pdf.scans import Recognised, Sureness, read_hocr
from remiss.texts import Language, catalogue

PAGE = """50 750 24b Bakgrund
50 700 14 Fler anmäler skadegörelse nu än för fem år sedan, och
50 680 14 allt färre går ut ensamma om kvällen."""
HOCR = """<div class='ocr_page' title='bbox 0 0 1000 1000'>
<span class='ocr_line' id='line_1_1' title="bbox 100 100 400 140; baseline 0 -8; x_size 40; x_descenders 8">
 <span class='ocrx_word' id='word_1_1' title='bbox 100 100 400 140; x_wconf 96'>M&amp;l</span>
</span>
<span class='ocr_line' id='line_1_2' title="bbox 100 200 900 225; baseline 0 -5; x_size 25; x_descenders 5">
 <span class='ocrx_word' id='word_1_2' title='bbox 100 200 300 225; x_wconf 91'><strong>Alla</strong></span>
 <span class='ocrx_word' id='word_1_3' title='bbox 310 200 600 225; x_wconf 41'>t0rg</span>
 <span class='ocrx_word' id='word_1_4' title='bbox 610 200 700 225; x_wconf 95'>ska</span>
 <span class='ocrx_word' id='word_1_5' title='bbox 710 200 900 225; x_wconf 95'>lysas</span>
</span></div>"""


def reads(monkeypatch, *answers) -> None:
    """Let pictures be read as these, one after the other; None when tesseract is not there."""
    waiting = list(answers)

    def answer(*_) -> Recognised | None:
        given = waiting.pop(0)
        if isinstance(given, Exception):
            raise given
        return given

    monkeypatch.setattr(scanning, "recognise", answer)


@pytest.fixture
def read() -> Recognised:
    return read_hocr(HOCR, 1000, 2.0)


def test_hocr_tells_lines_sizes_and_sureness(read):
    title, text = read.lines
    assert (title.text, text.text) == ("M&l", "Alla t0rg ska lysas")
    assert (text.box.left, text.box.bottom, text.box.right, text.box.top) == (50, 387.5, 450, 400)
    assert (text.base, text.size, title.size > 1.5 * text.size) == (390, 12.5, True)
    assert read.sureness == Sureness(words=5, total=96 + 91 + 41 + 95 + 95, unsure=("t0rg",))
    assert read.letters == 7  # "M&l" and "t0rg" are two runs each


def test_no_hocr_is_an_empty_page():
    assert read_hocr("", 1000, 2.0) == Recognised((), Sureness(), 0)


def test_pages_read_from_pictures_are_told(monkeypatch, read):
    reads(monkeypatch, read)
    extract = read_pdf(pictures(PAGE))

    assert extract.ocr
    assert "Alla t0rg ska lysas" in extract.text
    assert extract.words == 7
    assert [finding.code for finding in extract.findings] == ["R-IMP-43", "R-IMP-44"]
    assert dict(extract.findings[0].facts) == {"n": 1, "pages": 1, "mean": 84}


def test_without_tesseract_pages_without_text_are_told(monkeypatch):
    reads(monkeypatch, None)
    extract = read_pdf(pictures(f"{PAGE}\npage\n{PAGE}"))

    assert not extract.ocr
    assert told(extract) == "! R-IMP-41 n=2 pages=2"


def test_a_file_of_text_and_pictures_keeps_both(monkeypatch, read):
    reads(monkeypatch, read)
    mixed = pypdfium2.PdfDocument(draw("50 700 11 Kommunen ska se till att alla torg är belysta."))
    mixed.import_pages(pypdfium2.PdfDocument(pictures(PAGE)))
    buffer = io.BytesIO()
    mixed.save(buffer)
    extract = read_pdf(buffer.getvalue())

    assert "alla torg är belysta.\f" in extract.text
    assert "lysas" in extract.text.split("\f")[1]
    assert dict(extract.findings[0].facts)["n"] == 1


def test_the_reading_of_pictures_can_be_followed_and_stopped(monkeypatch, read):
    reads(monkeypatch, read, read)
    asked = []

    def progress(done: int, of: int) -> bool:
        asked.append((done, of))
        return done < 2

    extract = read_pdf(pictures("\npage\n".join([PAGE] * 3)), progress=progress)

    assert asked == [(0, 3), (1, 3), (2, 3)]
    assert [finding.code for finding in extract.findings] == ["R-IMP-42", "R-IMP-43", "R-IMP-44"]
    assert dict(extract.findings[0].facts) == {"n": 1, "pages": 3}


def test_who_sees_no_progress_waits_for_few_pages(monkeypatch, read):
    reads(monkeypatch, read, read)
    extract = read_pdf(pictures("\npage\n".join([PAGE] * 4)))

    assert dict(extract.findings[0].facts) == {"n": 2, "pages": 4}


def test_a_page_that_takes_too_long_is_left(monkeypatch, read):
    reads(monkeypatch, read, TimeoutError())
    extract = read_pdf(pictures(f"{PAGE}\npage\n{PAGE}"))

    assert told(extract).splitlines()[-3:] == [
        "! R-IMP-42 n=1 pages=2",
        "! R-IMP-43 n=1 pages=2 mean=84",
        "! R-IMP-44 n=1 of=5 words=t0rg",
    ]


def test_empty_pages_beside_text_are_no_pictures():
    assert not read_pdf(draw("50 700 11 Text.\npage\nrule 50 50 90 50")).findings


def test_a_file_of_drawings_is_told():
    assert told(read_pdf(draw("rule 50 50 90 50"))) == "! R-IMP-45 pages=1"


@pytest.mark.parametrize("language", Language)
def test_findings_have_sentences(language):
    for code, facts in (("40", {}), ("41", {"n": 1, "pages": 2}), ("44", {"n": 1, "of": 2, "words": "a"})):
        assert catalogue(language)(f"finding.R-IMP-{code}", **facts)


def has_tesseract() -> bool:
    try:
        listed = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=True)
    except OSError:
        return False
    return "swe" in listed.stdout.split()


@pytest.mark.skipif(not has_tesseract(), reason="tesseract with Swedish is not installed")
def test_a_picture_is_read_by_tesseract():
    extract = read_pdf(pictures(PAGE), progress=lambda *_: True)

    assert told(extract).splitlines()[:2] == [
        "1 heading 1: Bakgrund",
        "1 paragraph: Fler anmäler skadegörelse nu än för fem år sedan, och allt färre går ut ensamma om kvällen.",
    ]


@pytest.mark.skipif(not has_tesseract(), reason="tesseract with Swedish is not installed")
def test_every_page_of_a_scan_is_read_aside_and_told_while_it_is():
    told_pages = []

    _, extract = read_aside(
        pictures("\npage\n".join([PAGE] * 3)), "skannat.pdf", progress=lambda *page: told_pages.append(page)
    )

    assert told_pages == [(0, 3), (1, 3), (2, 3)]
    assert extract.ocr
    assert extract.text.count("skadegörelse") == 3
    assert "R-IMP-42" not in {finding.code for finding in extract.findings}


@pytest.mark.skipif(not has_tesseract(), reason="tesseract with Swedish is not installed")
def test_who_waits_for_a_scan_can_stop_it():
    def stop(done: int, _: int) -> None:
        if done:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        read_aside(pictures("\npage\n".join([PAGE] * 3)), "skannat.pdf", progress=stop)
