"""PDF files: what is read of pages that say nothing of their structure, and what no file may do."""

import re
import zlib
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from case_files import cases
from drawn import draw, told
from hypothesis import given, settings
from hypothesis import strategies as st

from remiss.errors import DocumentError
from remiss.intake.extract import to_document
from remiss.intake.pdf import place_page, read_pdf, render_page
from remiss.model.body import body_text
from remiss.texts import Language, explain


@pytest.mark.parametrize(("given_lines", "expected"), cases("intake/pdf"))
def test_pages_are_read(given_lines, expected):
    assert told(read_pdf(draw(given_lines))) == expected.strip()


def test_a_word_parted_over_a_page_reads_as_one():
    extract = read_pdf(
        draw(
            """50 50 11 Frågan har beretts av flera nämnder och slutligen av kommun-
page
50 700 11 styrelsen, som ställer sig bakom förslaget."""
        )
    )
    document = to_document(extract, where="a.pdf", sha256="")

    assert "av kommunstyrelsen, som" in body_text(document.text, document.preamble).text
    assert extract.text.count("\f") == 1


def test_every_line_knows_its_place():
    data = draw("50 700 11 Första raden.\npage 842 595\n100 300 11 Andra raden.")
    upright, wide = place_page(data, 1), place_page(data, 2)

    (first,), (second,) = upright.places, wide.places
    assert upright.text[first.span.start : first.span.end] == "Första raden."
    assert [(round(page.width), round(page.height)) for page in (upright, wide)] == [(595, 842), (842, 595)]
    assert (first.page, round(first.left), first.bottom < 700 < first.top < 711) == (1, 50, True)
    assert (second.page, round(second.left), second.bottom < 300 < second.top) == (2, 100, True)


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_turned_page_is_read_as_it_is_shown(turned):
    lines = "50 700 11 Kommunen ska arbeta för trygghet\n50 687 11 på alla torg."
    upright = read_pdf(draw(f"10 10 11 .\npage 595 842 0\n{lines}"))
    turned_file = draw(f"10 10 11 .\npage 595 842 {turned}\n{lines}")

    assert told(read_pdf(turned_file)) == told(upright)
    place = place_page(turned_file, 2).places[-1]
    assert 50 <= place.left < place.right < 130
    assert 680 < place.bottom < 687 < place.top < 700


def test_a_page_is_drawn_as_png():
    picture = render_page(draw("50 700 11 Text."), 1, 1.0)

    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert (int.from_bytes(picture[16:20], "big"), int.from_bytes(picture[20:24], "big")) == (595, 842)
    assert len(set(zlib.decompress(picture[41:-16]))) > 2  # something is drawn


@pytest.mark.parametrize("page", [0, 2, -1])
def test_a_page_that_is_not_there_is_refused(page):
    with pytest.raises(DocumentError) as refused:
        render_page(draw("50 700 11 Text."), page)

    assert refused.value.code == "R-IMP-34"


PDFS = Path(__file__).parent.parent / "cases" / "pdf"
TEXT = draw("50 700 11 Text.")


def numbered(objects: dict[int, bytes], root: int = 1) -> bytes:
    """Return a PDF of these objects."""
    out, places = b"%PDF-1.7\n", {}
    for number, content in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    size = max(objects) + 1
    table = b"".join(b"%010d 00000 n \n" % places.get(number, 0) for number in range(1, size))
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size + table
    return out + b"trailer\n<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, root, start)


CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"", "R-IMP-30", id="nothing"),
        pytest.param(b"%PDF-1.7\n", "R-IMP-30", id="a header alone"),
        pytest.param(b"<html><p>Hej</p></html>", "R-IMP-30", id="a web page"),
        pytest.param(TEXT[:200], "R-IMP-30", id="cut off"),
        pytest.param(b"\0" * 2000 + TEXT, "R-IMP-30", id="a header too far in"),
        pytest.param(draw("50 700 11 Text.", encrypt="hemligt"), "R-IMP-31", id="under a password"),
        pytest.param(numbered({1: CATALOG, 2: b"<</Type/Pages/Kids[]/Count 0>>"}), "R-IMP-32", id="without pages"),
        pytest.param(
            numbered({1: CATALOG, 2: b"<</Type/Pages/Kids[" + b"3 0 R " * 2001 + b"]/Count 2001>>", 3: PAGE}),
            "R-IMP-33",
            id="too many pages",
        ),
    ],
)
def test_what_cannot_be_read_is_refused(data, code):
    with pytest.raises(DocumentError) as refused:
        read_pdf(data, where="a.pdf")

    assert refused.value.code == code
    for language in Language:
        assert "a.pdf" in explain(refused.value, language)


def test_ligatures_are_read_as_letters():
    names = b"1 beginbfchar <41> <00660069> endbfchar 1 beginbfchar <42> <FB03> endbfchar"
    table = b"/CIDInit/ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange " + names
    content = b"BT /F 60 Tf 50 700 Td (speciAc oBce) Tj ET"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
    data = numbered(
        {
            1: CATALOG,
            2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            3: page,
            4: b"<</Length %d>>\nstream\n" % len(content) + content + b"\nendstream",
            5: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
            6: b"<</Length %d>>\nstream\n" % len(table) + table + b"\nendstream",
        }
    )

    assert read_pdf(data).text == "specific office"


def outcome(data: bytes):
    """Return the code of the refusal, or what was read."""
    try:
        return read_pdf(data, where="a.pdf")
    except DocumentError as refused:
        return refused.code


@pytest.mark.parametrize("kids", [b"[2 0 R 2 0 R]/Count 2", b"[2 0 R]/Count 999999999", b"[3 0 R 2 0 R]/Count 3"])
def test_a_tree_of_pages_that_bites_its_tail_ends(kids):
    read = outcome(numbered({1: CATALOG, 2: b"<</Type/Pages/Kids" + kids + b">>", 3: PAGE}))

    assert read in ("R-IMP-30", "R-IMP-32", "R-IMP-33") or not read.text.strip()


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, len(TEXT) - 1), st.integers(0, 255)), min_size=1, max_size=8))
def test_a_damaged_file_is_read_or_refused(changes):
    damaged = bytearray(TEXT)
    for place, byte in changes:
        damaged[place] = byte
    read = outcome(bytes(damaged))

    assert read in ("R-IMP-30", "R-IMP-31", "R-IMP-32", "R-IMP-33") or is_sound(read)


WORDS = st.lists(
    st.sampled_from("kommun- torg EU-rätt och trygghet. 12 (a) • – Nämnd 3.2".split()), min_size=1, max_size=9
)
LINE = st.tuples(st.integers(20, 500), st.sampled_from(["8", "11", "11b", "16b", "16i"]), WORDS)


@settings(max_examples=80)
@given(st.lists(LINE, min_size=1, max_size=70))
def test_no_word_is_lost(lines):
    drawn = [f"{left} {760 - 20 * (at % 35)} {size} {' '.join(words)}" for at, (left, size, words) in enumerate(lines)]
    extract = read_pdf(draw("\n".join([*drawn[:35], "page", *drawn[35:]])))

    assert is_sound(extract)
    held = Counter(char for _, _, words in lines for char in "".join(words) if char.isalpha())
    shown = "".join(extract.text[span.start : span.end] for piece in extract.pieces for span in piece.spans)
    assert Counter(filter(str.isalpha, extract.text)) == held
    assert set((held - Counter(filter(str.isalpha, shown))).elements()) <= {"a"}  # of "(a)" before an item


def is_sound(extract) -> bool:
    """Check that pieces stand in order, inside the text and its pages, and do not overlap."""
    spans = sorted(span for piece in extract.pieces for span in piece.spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all(0 <= span.start < span.end <= len(extract.text) for span in spans)
    assert extract.text.count("\f") == extract.pages - 1
    for piece in extract.pieces:
        assert piece.page == extract.text.count("\f", 0, piece.spans[0].start) + 1
        assert "\n" not in extract.text[piece.spans[0].start : piece.spans[0].end]
    assert [piece.spans[0] for piece in extract.pieces] == sorted(piece.spans[0] for piece in extract.pieces)
    to_document(extract, where="a.pdf", sha256="")
    return True


@pytest.mark.parametrize("name", ["office", "bookmarks", "chromium"])
def test_files_of_real_programs_are_read_by_tags_and_bookmarks(name):
    read = read_pdf((PDFS / f"{name}.pdf").read_bytes())

    assert told(read) == (PDFS / f"{name}.txt").read_text(encoding="utf-8").strip()
    assert count_words(read.text) == read.words


def count_words(text: str) -> int:
    return len(re.findall(r"[^\W\d_]+", text.replace("\u00ad", "")))


def test_a_watermark_on_every_page_is_a_notice():
    page = "50 500 11 Kommunen ska se till att alla torg är belysta.\nturned 200 300 60b UTKAST"
    extract = read_pdf(draw(f"{page}\npage\n{page}"))

    assert [piece.furniture for piece in extract.pieces] == [None, "notice", None, "notice"]


def test_what_is_filled_into_a_form_is_read():
    extract = read_pdf(draw("50 700 11 Namn:\nfield 100 690 Provstads kommun"))

    assert told(extract) == "1 paragraph: Namn:\n1 paragraph: Provstads kommun"


@pytest.mark.parametrize(
    ("given_title", "expected"),
    [("Trygghetsprogram", "Trygghetsprogram"), ("Microsoft Word - Yttrande.docx", ""), ("svar.indd", ""), ("", "")],
)
def test_the_title_of_the_properties_is_kept_unless_it_is_a_file_name(given_title, expected):
    assert read_pdf(draw("50 700 11 Text.", title=given_title)).title == expected


def test_a_heading_parted_inside_a_word_has_a_whole_title():
    extract = read_pdf(
        draw("50 750 20b Kommunens kris-\n50 726 20b program\n50 690 15b Mål\n50 670 11 Torg ska lysas upp.")
    )
    document = to_document(extract, where="a.pdf", sha256="")

    assert document.sections[0].title == "Kommunens krisprogram"
