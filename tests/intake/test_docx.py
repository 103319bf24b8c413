"""Word documents, by what stands in their XML."""

import pytest
from case_files import cases
from packed import docx, packed, relations, word
from pieces_told import told

from remiss.errors import DocumentError
from remiss.intake.docx import read_docx
from remiss.intake.extract import Extract
from remiss.intake.reading import lost_words

STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/>
<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik2"><w:name w:val="heading 2"/>
<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading3"/>
<w:style w:type="paragraph" w:styleId="SvensktNamn"><w:name w:val="Rubrik 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Ekeby mellanrubrik"/><w:basedOn w:val="Rubrik2"/></w:style>
<w:style w:type="paragraph" w:styleId="Innehll1"><w:name w:val="toc 1"/></w:style>
"""
LEVEL = '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
NUMBERING = (
    f'<w:abstractNum w:abstractNumId="1">{LEVEL.format(0, "decimal", "%1")}{LEVEL.format(1, "decimal", "%1.%2")}'
    f'</w:abstractNum><w:abstractNum w:abstractNumId="2">{LEVEL.format(0, "bullet", "·")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="3">{LEVEL.format(0, "decimal", "%1.")}{LEVEL.format(1, "lowerLetter", "%2)")}'
    "</w:abstractNum>"
    + "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2, 3))
    + '<w:num w:numId="4"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/>'
    "</w:lvlOverride></w:num>"
)
FOOTNOTES = (
    '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>streck</w:t></w:r></w:p></w:footnote>'
    '<w:footnote w:id="2"><w:p><w:r><w:t>Enligt prognosen.</w:t></w:r></w:p></w:footnote>'
)
ENDNOTES = '<w:endnote w:id="2"><w:p><w:r><w:t>Sist i boken.</w:t></w:r></w:p></w:endnote>'


def made(body: str, **parts: str) -> bytes:
    given = {"styles": STYLES, "numbering": NUMBERING, "footnotes": FOOTNOTES, "endnotes": ENDNOTES}
    return docx(body, **given | parts)


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


@pytest.mark.parametrize(("given", "expected"), cases("intake/docx"))
def test_what_a_word_document_says(given, expected):
    extract = read_docx(made(given))

    assert told(extract) == expected
    assert lost_words(extract) == ()


def test_headers_come_first_and_footers_last_each_once():
    extract = read_docx(
        made(
            paragraph("Text."),
            header1=f"{paragraph('Ekeby kommun')}<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>",
            header2=paragraph("Ekeby kommun"),
            footer1=paragraph("Dnr 2024/17"),
        )
    )

    assert told(extract) == "furniture header: Ekeby kommun\nparagraph: Text.\nfurniture footer: Dnr 2024/17"
    assert extract.words == 4


def test_comments_are_told_with_their_words_and_not_read():
    comments = "".join(
        f'<w:comment w:id="{n}" w:author="x">{paragraph(f"Stämmer siffran {n}?")}</w:comment>' for n in (1, 2)
    )
    extract = read_docx(made(paragraph("Text."), comments=comments))

    assert told(extract) == "paragraph: Text.\n! R-IMP-23 n=2 quotes=Stämmer siffran 1? · Stämmer siffran 2?"


def test_the_title_of_its_properties_is_kept():
    core = '<c:x xmlns:c="a" xmlns:dc="b"><dc:title>  Plan\nför Ekeby </dc:title></c:x>'

    assert read_docx(docx(paragraph("Text."), {"docProps/core.xml": core})).title == "Plan för Ekeby"


def test_a_main_part_of_another_name_and_strict_names_are_read():
    strict = word("document", f"<w:body>{paragraph('Text.')}</w:body>").replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    data = packed({"_rels/.rels": relations({"/doc/main.xml": "officeDocument"}), "doc/main.xml": strict})

    assert told(read_docx(data)) == "paragraph: Text."


def test_a_style_that_is_based_on_itself_ends():
    ring = (
        '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )
    body = '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>Text.</w:t></w:r></w:p>'

    assert told(read_docx(docx(body, styles=ring))) == "paragraph: Text."


def test_a_document_without_its_body_is_damaged():
    with pytest.raises(DocumentError) as caught:
        read_docx(packed({"word/document.xml": word("document", "")}))

    assert caught.value.code == "R-IMP-13"


@pytest.mark.parametrize(("held", "warned"), [(12, False), (13, False), (15, True), (9, True), (0, True)])
def test_a_word_or_two_of_a_small_file_are_no_loss(held, warned):
    extract = Extract(text="ett två tre fyra fem sex sju åtta nio tio elva tolv", pieces=(), words=held)

    assert bool(lost_words(extract)) is warned
