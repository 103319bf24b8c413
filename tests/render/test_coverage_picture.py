"""The matrix as a picture and as tables: legible without colour, whole, and the same each time."""

from io import BytesIO

import pytest
from lxml import etree
from PIL import Image

from remiss.intake import read_plain
from remiss.model.coverage import Cover, ThemeCoverage
from remiss.render.coverage_picture import coverage_picture
from remiss.render.drawing import png_of, svg_of
from remiss.render.sheets import coverage_sheets
from remiss.texts import Language, catalogue
from remiss.themes import coverage_of, default_vocabulary, themes_of

SAY = catalogue(Language.SV)
SVG = "{http://www.w3.org/2000/svg}"
STRENGTHS = (Cover(0.0, 0, 0), Cover(0.2, 1, 1), Cover(0.5, 2, 4), Cover(0.8, 9, 30))


def picture(n):
    rows = [
        ThemeCoverage(theme, tuple(STRENGTHS[(at + number) % 4] for number in range(n)))
        for at, theme in enumerate(default_vocabulary())
    ]
    names = [f"Ekeby & Norrviks kommun, ett program med långt namn {number}" for number in range(n)]
    return coverage_picture(rows, names, default_vocabulary(), title="Täckning <i Ekeby>", say=SAY)


@pytest.mark.parametrize("n", [1, 2, 7, 8, 30])
def test_an_svg_is_whole_and_stays_inside_its_paper(n):
    drawing = picture(n)
    root = etree.fromstring(svg_of(drawing).encode())

    assert root.find(f"{SVG}title").text == "Täckning <i Ekeby>"
    said = [found.text for found in root.iter(f"{SVG}text")]
    labels = {theme.label for theme in default_vocabulary().values()}
    assert labels - set(said) == {"stadsutveckling/offentlig miljö"}
    assert "stadsutveckling/offentlig miljö med delteman" in said
    assert all(0 <= float(found.get("x")) < drawing.width for found in root.iter(f"{SVG}text"))
    assert all(0 < float(found.get("y")) < drawing.height for found in root.iter(f"{SVG}text"))


def test_few_documents_have_words_and_many_the_number_of_sections():
    few = [found.text for found in etree.fromstring(svg_of(picture(3)).encode()).iter(f"{SVG}text")]
    many = [found.text for found in etree.fromstring(svg_of(picture(12)).encode()).iter(f"{SVG}text")]

    assert few.count("Saknas") > len(default_vocabulary()) / 2
    assert many.count("Saknas") == 1  # what the symbol means, told below
    assert many.count("9") > len(default_vocabulary())
    assert sum("långt namn 11" in said for said in many) == 1


def test_a_png_is_grey_and_the_same_each_time():
    drawing = picture(3)
    image = Image.open(BytesIO(png_of(drawing)))

    assert image.mode == "L"
    assert image.size == (2 * drawing.width, 2 * drawing.height)
    assert png_of(drawing) == png_of(drawing)
    assert len({image.getpixel((x, y)) for x in range(0, image.width, 3) for y in range(0, image.height, 3)}) > 4


def test_tables_have_the_matrix_and_every_sentence():
    vocabulary = default_vocabulary()
    text = "# 2 Kameror\n\nVi lagar cyklar.\n\n# 3 Torget\n\nKlotter tvättas bort. Vi lagar cyklar."
    document = read_plain(text, where="plan.txt", sha256="")
    found = themes_of([document], vocabulary)

    matrix, told = coverage_sheets([document], ["Plan"], found, coverage_of(found, vocabulary), vocabulary, SAY)

    assert [row for row in matrix.rows if row[1] != "Saknas"] == [
        ("kamerabevakning", "Nämns, 1 avsnitt"),
        ("klotter/skadegörelse", "Nämns, 1 avsnitt"),
    ]
    assert told.rows == (
        ("kamerabevakning", "Plan", "2", "Kameror", None, ""),
        ("klotter/skadegörelse", "Plan", "3", "Torget", None, "Klotter tvättas bort."),
    )
