"""Where something stands, in the words of a reader: by page, or by heading and paragraph in a file without pages."""

import pytest
from packed import docx

from remiss.importing import prepare_draft, read_draft
from remiss.model.paragraphs import paragraph_at
from remiss.render.places import place_below, place_in
from remiss.texts import Language, catalogue

SAY = catalogue(Language.SV)
HEADING = '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
ITEM = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
NUMBERING = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)
BODY = "".join(
    [
        P.format("Ingressen står först."),
        HEADING.format("Belysning"),
        P.format("Första stycket om lampor."),
        ITEM.format("punkt ett"),
        ITEM.format("punkt två"),
        P.format("Tredje stycket om torg."),
        HEADING.format("Uppföljning"),
        P.format("Planen följs upp."),
    ]
)


@pytest.fixture(params=[False, True], ids=["draft", "saved"])
def document(request):
    draft = read_draft("svar.docx", docx(BODY, numbering=NUMBERING))
    if not request.param:
        return draft.document
    return prepare_draft(draft, document_id="prov/svar", metadata=draft.metadata).document


@pytest.mark.parametrize(
    ("words", "below", "alone"),
    [
        ("Ingressen", "stycke 1", "stycke 1"),
        ("lampor", "stycke 1", "”Belysning”, stycke 1"),
        ("punkt ett", "stycke 2", "”Belysning”, stycke 2"),
        ("punkt två", "stycke 2", "”Belysning”, stycke 2"),
        ("torg", "stycke 3", "”Belysning”, stycke 3"),
        ("Planen", "stycke 1", "”Uppföljning”, stycke 1"),
    ],
)
def test_a_file_without_pages_is_cited_by_heading_and_paragraph(document, words, below, alone):
    offset = document.text.rindex(words)  # the title of the front matter may say it too

    assert place_below(document, offset, SAY) == below
    assert place_in(document, offset, SAY) == alone


def test_a_heading_is_no_paragraph(document):
    section, number = paragraph_at(document, document.text.index("Uppföljning"))

    assert (section.title, number) == ("Uppföljning", 0)
    assert place_below(document, document.text.index("Uppföljning"), SAY) == ""


def test_a_text_is_cited_by_page_or_not_at_all():
    paged = read_draft("svar.md", b"# Torg\n\n<!-- sida 3 -->\n\nText om torg.\n").document
    plain = read_draft("svar.txt", b"Torg\n\nText om torg.\n").document

    assert place_in(paged, paged.text.index("Text"), SAY) == "s. 3"
    assert place_in(plain, plain.text.index("Text"), SAY) == ""
