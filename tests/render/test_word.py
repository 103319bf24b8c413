"""What is written as Markdown, in Word."""

import re
from io import BytesIO
from zipfile import ZipFile

import docx
import packed as packed_files
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm
from hypothesis import given, settings
from hypothesis import strategies as st

from remiss.errors import UsageError
from remiss.render.bars import Bar, Bars, Kind, Segment
from remiss.render.word import Setting, render_word
from remiss.texts import Language, catalogue

SAY = catalogue(Language.SV)
_KIND = Kind(name="invänder", sign="−", fill="FFFFFF", ink="000000")
_BAR = Bar(name="Mål", segments=(Segment(0, 3),), told="3 invänder")
PICTURES = {"Avsnitt": Bars(title="Bild", note="", kinds=(_KIND,), bars=(_BAR,))}
MARKDOWN = """\
# Torgen och svaren

**3 av 4 avsnitt** har en motsvarighet.

## Avsnitt

| Avsnitt | Motsvarighet |
| --- | --- |
| 1 Mål \\| syfte | *Syfte* |
| 2 Ansvar | – |

### Ansvar

> Nämnden ~~ansvarar~~ **svarar** för torgen.

1. Ett
2. Två

Mellan.

1. Ånyo ett
- punkt
  - i punkten

## Metod

Se [planen](https://example.org/plan) och [ont](javascript:alert(1)). ![bild](https://example.org/b.png)

## Slut

<b>inte fet</b>
"""


def opened(markdown=MARKDOWN, say=SAY, **setting):
    return docx.Document(BytesIO(render_word(markdown, Setting(**{"title": "Prov"} | setting), say)))


def texts(document):
    return [paragraph.text for paragraph in document.paragraphs]


def test_headings_are_words_own_and_the_title_stands_above_them():
    styles = [(one.style.name, one.text) for one in opened().paragraphs if one.style.name.startswith(("Head", "Title"))]

    assert styles == [
        ("Title", "Torgen och svaren"),
        ("Heading 1", "Avsnitt"),
        ("Heading 2", "Ansvar"),
        ("Heading 1", "Metod"),
        ("Heading 1", "Slut"),
    ]


def test_the_contents_are_there_before_word_counts_them():
    document = opened()
    shown = texts(document)

    start = shown.index("Innehåll")
    assert shown[start + 1 : start + 5] == ["Avsnitt", "Ansvar", "Metod", "Slut"]
    anchors = {link.get(qn("w:anchor")) for link in document.element.iter(qn("w:hyperlink"))}
    names = {mark.get(qn("w:name")) for mark in document.element.iter(qn("w:bookmarkStart"))}
    assert anchors == names
    assert 'TOC \\o "1-2"' in "".join(told.text for told in document.element.iter(qn("w:instrText")))


def test_a_short_text_has_no_contents():
    assert "Innehåll" not in texts(opened("# Ett\n\n## Två\n\nText.\n"))


def test_tables_repeat_their_head_and_keep_rows_whole():
    (table,) = opened().tables

    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Avsnitt", "Motsvarighet"],
        ["1 Mål | syfte", "Syfte"],
        ["2 Ansvar", "–"],
    ]
    heads = [row._tr.xpath("./w:trPr/w:tblHeader") for row in table.rows]
    assert [bool(head) for head in heads] == [True, False, False]
    assert all(row._tr.xpath("./w:trPr/w:cantSplit") for row in table.rows)


def test_struck_and_bold_words_are_runs_of_their_own():
    (quote,) = [one for one in opened().paragraphs if one.style.name == "Quote"]

    assert [(run.text, bool(run.font.strike), bool(run.bold)) for run in quote.runs] == [
        ("Nämnden ", False, False),
        ("ansvarar", True, False),
        (" ", False, False),
        ("svarar", False, True),
        (" för torgen.", False, False),
    ]


def test_each_numbered_list_begins_with_one():
    listed = [one for one in opened().paragraphs if one.style.name == "List Number"]

    numbers = [one._p.pPr.numPr.numId.val for one in listed]
    assert len(numbers) == 3
    assert numbers[0] == numbers[1] != numbers[2]


def test_a_list_begins_with_its_own_number():
    document = opened("3. Tre\n4. Fyra\n\nMellan.\n\n1. Ett\n")
    numbering = document.part.numbering_part.element
    begins = [start.get(qn("w:val")) for start in numbering.iter(qn("w:startOverride"))]

    assert begins == ["3", "1"]


def test_nobody_is_asked_about_fields_when_the_document_is_opened():
    asking = docx.Document()
    asking.settings.element.append(OxmlElement("w:updateFields"))
    buffer = BytesIO()
    asking.save(buffer)

    for document in (opened(), opened(template=buffer.getvalue())):
        assert not list(document.settings.element.iter(qn("w:updateFields")))
        assert not [mark for mark in document.element.body.iter(qn("w:fldChar")) if mark.get(qn("w:dirty"))]


def test_each_line_of_the_contents_leads_to_its_heading():
    body = opened().element.body
    places = {one.get(qn("w:name")): one.getparent() for one in body.iter(qn("w:bookmarkStart"))}
    links = list(body.iter(qn("w:hyperlink")))

    assert links
    for link in links:
        heading = places[link.get(qn("w:anchor"))]
        assert "".join(link.itertext()) == "".join(heading.itertext())


def test_nothing_reaches_outside():
    content = render_word(MARKDOWN, Setting(title="Prov"), SAY)
    with ZipFile(BytesIO(content)) as package:
        relations = package.read("word/_rels/document.xml.rels").decode()
        text = package.read("word/document.xml").decode()

    assert 'TargetMode="External"' not in relations
    assert "planen (https://example.org/plan)" in "".join(texts(docx.Document(BytesIO(content)))).replace("\n", "")
    assert "javascript" not in text.replace("[ont](javascript:alert(1))", "")
    assert "&lt;b&gt;inte fet" in text


def test_language_header_footer_and_properties():
    document = opened(title="Torgen", reference="KS 2024/12")
    properties = document.core_properties

    assert [mark.get(qn("w:val")) for mark in document.styles.element.iter(qn("w:lang"))][:1] == ["sv-SE"]
    assert document.sections[0].header.paragraphs[0].text == "Torgen\tKS 2024/12"
    assert document.sections[0].footer.paragraphs[0].text == "Sida 1 av 1"
    assert (properties.title, properties.author, properties.last_modified_by) == ("Torgen", "", "")
    assert properties.created == properties.modified


def test_the_same_text_gives_the_same_bytes():
    assert render_word(MARKDOWN, Setting(title="Prov"), SAY) == render_word(MARKDOWN, Setting(title="Prov"), SAY)


def test_a_template_lends_its_styles_header_and_page_but_not_its_text():
    template = docx.Document()
    template.add_paragraph("Instruktion till den som skriver")
    template.sections[0].header.paragraphs[0].text = "Norrvik kommun"
    template.styles["Heading 1"].font.name = "Georgia"
    for name in ("List Bullet", "List Number", "Quote", "Table Grid"):
        template.styles[name].delete()
    buffer = BytesIO()
    template.save(buffer)

    document = opened(template=buffer.getvalue(), template_name="mall.docx", reference="KS 1")

    assert "Instruktion till den som skriver" not in texts(document)
    assert document.sections[0].header.paragraphs[0].text == "Norrvik kommun"
    assert document.sections[0].footer.paragraphs[0].text == "Sida 1 av 1"
    assert document.styles["Heading 1"].font.name == "Georgia"
    assert "•\tpunkt" in texts(document)  # no style is left that would set the bullet


def packed(change, made=lambda _: None):
    """Return a template with its parts changed: `change` gets name and bytes, None leaves a part out."""
    template = docx.Document()
    made(template)
    template.save(buffer := BytesIO())
    target = BytesIO()
    with ZipFile(buffer) as source, ZipFile(target, "w") as written:
        for name in source.namelist():
            content = change(name, source.read(name))
            if content is not None:
                written.writestr(name, content)
    return target.getvalue()


def replaced(part, old, new):
    return lambda name, content: re.sub(old, new, content, flags=re.DOTALL) if name == part else content


def without_styles(template):
    for style in list(template.styles):
        style.delete()


def letterhead(template):
    header = template.sections[0].header
    header.add_table(1, 2, Cm(10)).cell(0, 0).text = "Norrvik kommun"
    header._element.remove(header.paragraphs[0]._p)


OFFICE = b"application/vnd.openxmlformats-officedocument."
TYPES, MAIN = "[Content_Types].xml", rb"[^\"]*wordprocessingml.document.main\+xml"
ODD = {
    "dotx": packed(replaced(TYPES, MAIN, OFFICE + b"wordprocessingml.template.main+xml")),
    "docm": packed(replaced(TYPES, MAIN, rb"application/vnd.ms-word.document.macroEnabled.main+xml")),
    "no section": packed(replaced("word/document.xml", rb"<w:sectPr.*?</w:sectPr>", b"")),
    "no page": packed(replaced("word/document.xml", rb"<w:pgSz[^>]*/>|<w:pgMar[^>]*/>", b"")),
    "no style": packed(lambda _, content: content, without_styles),
    "no lists": packed(replaced("word/_rels/document.xml.rels", rb"<Relationship [^>]*numbering.xml\"[^>]*/>", b"")),
    "styles of another kind": packed(replaced("word/styles.xml", b'w:type="paragraph"', b'w:type="character"')),
    "a table style that is none": packed(replaced("word/styles.xml", b'w:type="table"', b'w:type="paragraph"')),
    "letterhead in a table": packed(lambda _, content: content, letterhead),
}


@pytest.mark.parametrize("name", ODD)
def test_an_odd_template_is_used_as_far_as_it_goes(name):
    document = opened(template=ODD[name], template_name="mall.dotx", pictures=PICTURES)

    shown = texts(document)
    assert {"Avsnitt", "Mellan."} <= set(shown)
    assert len(document.tables) == 3
    assert [one.split("\t")[-1] for one in shown if one.endswith(("Ett", "Två"))] == ["Ett", "Två"]


def test_a_template_without_lists_gets_numbers_and_bullets_as_text():
    shown = texts(opened("3. Tre\n4. Fyra\n\n- punkt\n", template=ODD["no lists"]))

    assert shown == ["3.\tTre", "4.\tFyra", "•\tpunkt"]


def test_a_letterhead_in_a_table_is_left_as_it_is():
    header = opened(template=ODD["letterhead in a table"]).sections[0].header

    assert header.tables[0].cell(0, 0).text == "Norrvik kommun"
    assert "Prov" not in "".join(one.text for one in header.paragraphs)


def test_a_template_tells_nothing_of_who_made_it():
    told = packed(
        replaced("docProps/app.xml", b"<Template>.*?</Template>", b"<Manager>Chef X</Manager>"),
        lambda template: template.add_comment(template.add_paragraph("Text").add_run("ord"), "Nej", author="Person X"),
    )
    with ZipFile(BytesIO(render_word(MARKDOWN, Setting(title="Prov", template=told), SAY))) as package:
        everything = b"".join(package.read(name) for name in package.namelist())
        names = package.namelist()

    assert not [word for word in (b"Chef X", b"Person X", b"python-docx") if word in everything]
    assert "word/comments.xml" not in names


@pytest.mark.parametrize("content", [b"", b"inget", render_word("# Ett", Setting(title="Prov"), SAY)[:400]])
def test_a_template_that_is_none_is_refused_with_its_name(content):
    with pytest.raises(UsageError) as caught:
        opened(template=content, template_name="mall.docx")

    assert (caught.value.code, caught.value.where) == ("R-EXP-01", "mall.docx")


PARAGRAPHS = "<w:p/>" * 4_000_000
NESTED = f"{'<w:p>' * 400}{'</w:p>' * 400}"


@pytest.mark.parametrize(
    ("template", "code"),
    [
        (packed_files.docx(PARAGRAPHS), "R-IMP-14"),
        (packed_files.packed({"[Content_Types].xml": "", **{f"word/{n}.xml": "x" for n in range(2_500)}}), "R-IMP-14"),
        (packed_files.packed({"[Content_Types].xml": "", "word/document.xml": "a" * (60 << 20)}), "R-IMP-14"),
        (packed_files.packed({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "R-IMP-15"),
        (packed_files.packed({"word/document.xml": "<a/>", "../../ut.xml": "<a/>"}), "R-IMP-15"),
        (packed_files.docx(NESTED), "R-IMP-18"),
        (packed_files.docx("<w:p>"), "R-EXP-01"),
    ],
    ids=["paragraphs", "entries", "bomb", "entities", "leads out", "nested", "not closed"],
)
def test_a_template_is_checked_before_anything_in_it_is_unpacked(monkeypatch, template, code):
    monkeypatch.setattr("remiss.render.word.document.docx.Document", lambda *_: pytest.fail("it was opened"))

    with pytest.raises(UsageError) as caught:
        opened(template=template, template_name="mall.dotx")

    assert (caught.value.code, caught.value.where) == (code, "mall.dotx")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_can_be_written(text):
    opened(text)


def test_a_title_that_no_xml_holds():
    document = opened("# a\x0cb\n\n| x<br>y | z |\n| --- | --- |\n", title="a\x00b", reference="D\x0c1")

    assert document.core_properties.title == "ab"
    assert document.sections[0].header.paragraphs[0].text == "ab\tD1"
    assert document.tables[0].rows[0].cells[0].text == "x\ny"


def test_a_second_paragraph_of_an_item_is_no_item_of_its_own():
    listed = [(one.style.name, one.text) for one in opened("- Ett\n\n  Mer om ett.\n\n- Två\n").paragraphs]

    assert listed == [("List Bullet", "Ett"), ("List Continue", "Mer om ett."), ("List Bullet", "Två")]


def test_figures_of_two_digits_have_room_beside_a_bar_of_hundreds():
    many, few = (
        Bar(name="Mål", segments=(Segment(0, 900),), told=""),
        Bar(name="Syfte", segments=(Segment(0, 12),), told=""),
    )
    picture = Bars(title="Bild", note="", kinds=(_KIND,), bars=(many, few))
    cells = opened(pictures={"Avsnitt": picture}).element.body.iter(qn("w:tc"))
    (cell,) = [one for one in cells if "".join(one.itertext()).endswith("−\u00a012")]

    assert cell.grid_span >= 3
