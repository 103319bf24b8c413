"""The passages of a document and where they stand on a page of its original."""

import shutil

import pytest
from drawn import draw
from scanned import pictures

from remiss.importing import Corrections, prepare_draft, read_draft
from remiss.intake.aside import place_aside
from remiss.intake.passages import Passage, Region, page_of_passage, passages_on, regions_of
from remiss.intake.placed import Place, PlacedPage
from remiss.model.outline import sections_of
from remiss.model.span import Span

TWO_COLUMNS = """
50 780 16b Torgen
50 740 11 Programmet gäller alla torg i kommunen
50 727 11 och de gator som leder dit.
50 690 11 Belysningen ses över vartannat år av
50 677 11 den som sköter driften av torgen i kom-
page
50 780 11 munen, och felen lagas inom en vecka.
50 740 16b Gatorna
50 700 11 På gatorna ska ljuset vara jämnt.
"""


@pytest.fixture(params=[False, True], ids=["draft", "saved"])
def document(request):
    draft = read_draft("torg.pdf", draw(TWO_COLUMNS))
    if not request.param:
        return draft.document
    return prepare_draft(draft, document_id="prov/torg", metadata=draft.metadata, corrections=Corrections()).document


def told(document, number: int) -> list[str]:
    """Return a line for each passage of a page: how it begins, and the heights of its boxes in points."""
    page = place_aside(draw(TWO_COLUMNS), "torg.pdf", number)
    passages = passages_on(document, number)
    return [
        f"{' '.join(passage.text.split()[:3])}: {[round(842 * region.top / 10) for region in regions]}"
        for passage, regions in zip(passages, regions_of(passages, page), strict=True)
    ]


def test_every_passage_is_found_on_its_page_also_what_goes_on_from_the_page_before(document):
    assert told(document, 1) == ["Torgen: [5]", "Programmet gäller alla: [9]", "Belysningen ses över: [14]"]
    assert told(document, 2) == ["munen, och felen: [5]", "Gatorna: [9]", "På gatorna ska: [13]"]


def test_a_passage_knows_the_page_on_which_it_begins(document):
    gatorna = next(section for section in sections_of(document) if section.title == "Gatorna")

    assert page_of_passage(document, gatorna.start) == 2
    assert page_of_passage(document, gatorna.blocks[0].spans[0].start + 3) == 2
    assert page_of_passage(document, len(document.text) + 5) is None


def test_a_page_that_says_something_else_has_no_places(document):
    other = place_aside(draw("50 700 11 Helt andra ord står här.\n50 687 11 Ingenting är lika."), "a.pdf", 1)

    assert not any(regions_of(passages_on(document, 2), other))


def test_a_text_document_has_no_pages_to_show():
    document = read_draft("a.md", b"# Torgen\n\nTorgen ska vara ljusa.\n").document

    assert [passage for passage in passages_on(document, 1) if not passage.is_heading] == []


def test_cells_beside_each_other_share_a_box_and_columns_have_one_each():
    page = PlacedPage(
        text="Mål Ljus på torgen och på gatorna",
        width=100.0,
        height=200.0,
        places=(
            Place(Span(0, 3), 1, 10, 180, 30, 190),
            Place(Span(4, 18), 1, 50, 180, 90, 190),
            Place(Span(19, 22), 1, 10, 20, 40, 30),
            Place(Span(23, 33), 1, 60, 180, 90, 190),
        ),
    )
    row = Passage(start=0, end=18, text="Mål Ljus på torgen")
    columns = Passage(start=19, end=33, text="och på gatorna")

    assert [[boxed(region) for region in regions] for regions in regions_of([row, columns], page)] == [
        ["10 5 80 5"],
        ["10 85 30 5", "60 5 30 5"],
    ]


def boxed(region: Region) -> str:
    """Return a region's left, top, width and height in hundredths of the page."""
    return " ".join(str(round(100 * share)) for share in (region.left, region.top, region.width, region.height))


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not here: no picture can be read")
def test_a_passage_of_a_scan_stands_in_its_picture_where_it_was_drawn():
    scan = pictures(TWO_COLUMNS)
    document = read_draft("torg.pdf", scan, progress=lambda *_: True).document
    found = passages_on(document, 1)

    regions = regions_of(found, place_aside(scan, "torg.pdf", 1))

    assert [passage.text.split()[0] for passage in found] == ["Torgen", "Programmet", "Belysningen"]
    assert [len(each) for each in regions] == [1, 1, 1]
    for (region,), baseline in zip(regions, (780, 727, 677), strict=True):
        assert abs(region.top + region.height - (842 - baseline) / 842) < 0.01
        assert abs(region.left - 50 / 595) < 0.01
