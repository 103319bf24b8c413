"""Results as rows, for Excel and as CSV."""

import csv
from io import BytesIO, StringIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from made import made_document

from remiss.compare import compare
from remiss.render.sheets import Column, Sheet, comparison_sheets, render_csv, render_excel
from remiss.texts import Language, catalogue

SAY = catalogue(Language.SV)
SHEET = Sheet(
    name="Prov: [1]/2",
    columns=(Column("Text", 20), Column("Andel", 8, is_ratio=True)),
    rows=(("=1+1", 0.25), ("- punkt", None), ("@x", 1.0), ("två; rader\nhär\x0c", 0.0), ("Å" * 40_000, None)),
)
BASE = made_document("# 1 Mål\n\nTorgen ska lysas upp.\n\n# 2 Ansvar\n\nNämnden ansvarar för torgen.\n")
OTHER = made_document("# Mål\n\nTorgen ska lysas upp.\n\n# Ekonomi\n\nKostnaden är 5 mnkr.\n", document_id="prov/två")
NAMESPACE = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def part(content, name):
    with ZipFile(BytesIO(content)) as package:
        return ET.fromstring(package.read(name))


def test_a_text_is_never_a_formula():
    content = render_excel([SHEET], title="Prov")

    assert part(content, "xl/worksheets/sheet1.xml").findall(".//s:f", NAMESPACE) == []
    strings = ["".join(one.itertext()) for one in part(content, "xl/sharedStrings.xml").findall("s:si", NAMESPACE)]
    assert "=1+1" in strings
    assert "två; rader\nhär" in strings
    assert max(map(len, strings)) == 32_767


def test_no_text_is_mark_up_of_the_file():
    sheet = Sheet(name="Prov", columns=(Column("Text", 20),), rows=(("<r>&<b</r>",), ("a\x00b\ud800",)))
    content = render_excel([sheet], title="a\x00b")

    strings = ["".join(one.itertext()) for one in part(content, "xl/sharedStrings.xml").findall("s:si", NAMESPACE)]
    assert strings == ["Text", "\u200b<r>&<b</r>", "ab"]


def test_a_row_is_as_high_as_its_longest_text():
    sheet = Sheet(
        name="Prov", columns=(Column("Text", 20), Column("Sida", 6)), rows=(("ord " * 20, 1.0), ("kort", 2.0))
    )
    page = part(render_excel([sheet], title="Prov"), "xl/worksheets/sheet1.xml")

    heights = [float(row.get("ht", 15)) for row in page.findall(".//s:row", NAMESPACE)][1:]
    assert heights[0] >= 4 * 15
    assert heights[1] == 15


def test_the_head_stays_and_can_be_filtered():
    sheet = part(render_excel([SHEET], title="Prov"), "xl/worksheets/sheet1.xml")

    assert sheet.find(".//s:pane", NAMESPACE).get("state") == "frozen"
    assert sheet.find("s:autoFilter", NAMESPACE).get("ref") == "A1:B6"


def test_the_same_sheets_give_the_same_bytes():
    assert render_excel([SHEET], title="Prov") == render_excel([SHEET], title="Prov")


def test_csv_for_a_swedish_excel():
    content = render_csv(SHEET, SAY)

    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rows[:4] == [["Text", "Andel"], ["'=1+1", "0,25"], ["'- punkt", ""], ["'@x", "1,00"]]


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_text_of_a_csv_is_a_formula_in_the_head_either(begins):
    sheet = Sheet(name="Prov", columns=(Column(f"{begins}1+1", 20),), rows=((f"{begins}2",),))

    read = csv.reader(StringIO(render_csv(sheet, SAY).decode("utf-8-sig"), newline=""), delimiter=";")

    assert list(read) == [[f"'{begins}1+1"], [f"'{begins}2"]]


def test_csv_keeps_whole_numbers_whole_and_what_is_no_letter():
    sheet = Sheet(name="Prov", columns=(Column("Sida", 6), Column("Text", 9)), rows=((12, "a\ud800"),))

    assert render_csv(sheet, SAY).decode("utf-8-sig").splitlines()[1] == "12;a\\ud800"


def test_a_comparison_has_a_line_for_each_counterpart_and_each_gap():
    sections, _, _, about = comparison_sheets(compare(BASE, [OTHER], title="Prov"), SAY)

    names = [column.title for column in sections.columns]
    rows = [dict(zip(names, row, strict=True)) for row in sections.rows]
    assert [(row["Avsnitt i utgångsdokumentet"], row["Motsvarighet"], row["Samband"]) for row in rows] == [
        ("Mål", "Mål", "Lika"),
        ("", "Ekonomi", "Saknas"),
        ("Ansvar", "", "Saknas"),
    ]
    assert [row[0] for row in about.rows] == ["Utgångsdokument", "Jämfört dokument", "Program"]
    assert about.rows[0][-1] == BASE.sha256
