"""The picture of a remiss: drawn for the page, and as cells in Word."""

import itertools
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree as ET

import docx
import pytest
from made_remiss import made_register

from remiss.exporting import Form, export
from remiss.render.bars import Bars, Segment, as_words, stance_bars
from remiss.render.svg import WIDTH, bars_svg
from remiss.render.word import Setting, render_word
from remiss.texts import Language, catalogue

SAY = catalogue(Language.SV)
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def picture():
    return stance_bars(made_register(), SAY)


def drawn(picture):
    return ET.fromstring(bars_svg(picture))


def with_counts(picture, *counts):
    bar = replace(picture.bars[0], segments=tuple(Segment(at, count) for at, count in enumerate(counts)))
    return replace(picture, bars=(bar,))


def lightness(fill):
    red, green, blue = (int(fill[at : at + 2], 16) for at in (0, 2, 4))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def test_every_part_that_is_spoken_of_has_a_bar_with_its_figures_in_words(picture):
    assert [(bar.name, bar.told) for bar in picture.bars] == [
        ("1 Belysning", "1 instämmer, 1 önskar tillägg, 1 önskar förtydligande"),
        ("2 Trygga skolvägar", "2 invänder"),
        ("Dokumentet som helhet", "1 konstaterar"),
    ]
    told = [line.text for line in drawn(picture).iter(f"{SVG}text")]
    assert {bar.told for bar in picture.bars} | {bar.name for bar in picture.bars} <= set(told)
    assert drawn(picture).attrib["aria-label"] == as_words(picture)


def test_neighbours_differ_in_grey_and_every_kind_has_a_sign_of_its_own(picture):
    greys = [lightness(kind.fill) for kind in picture.kinds]

    assert all(abs(one - other) > 25 for one, other in itertools.pairwise(greys))
    assert abs(greys[0] - greys[3]) > 30  # support and objection may come to stand side by side
    assert len({kind.sign for kind in picture.kinds}) == len(picture.kinds)


@pytest.mark.parametrize("counts", [(1,), (120, 90, 60, 30, 1), (1, 1, 1, 1, 1), (200,)])
def test_no_bar_leaves_the_picture(picture, counts):
    boxes = [box for box in drawn(with_counts(picture, *counts)).iter(f"{SVG}rect") if box.get("stroke")]

    assert all(float(box.get("x")) + float(box.get("width")) <= WIDTH + 0.1 for box in boxes)


def test_a_long_name_is_cut_and_whole_for_who_points_at_it(picture):
    name = "Trygghet och säkerhet & <mer> " * 12 + "\x0c"
    named = replace(picture, bars=(replace(picture.bars[0], name=name),))

    (title,) = drawn(named).iter(f"{SVG}title")
    assert title.text.strip() == name.replace("\x0c", "").strip()
    assert any(line.text.endswith(" …") for line in drawn(named).iter(f"{SVG}text"))


@pytest.mark.parametrize("counts", [(1,), (120, 90, 60, 30, 1), (1, 1, 1, 1, 1)])
def test_word_draws_the_bars_as_cells_with_their_figures(picture, counts):
    pictures = {"Bild": with_counts(picture, *counts)}
    content = render_word("# A\n\n## Bild\n\nText.\n", Setting(title="A", pictures=pictures), SAY)
    legend, bars = docx.Document(BytesIO(content)).tables

    assert [cell.text.split("\xa0 ")[1] for cell in legend.rows[0].cells] == [kind.name for kind in picture.kinds]
    told = list(dict.fromkeys(cell.text for cell in bars.rows[0].cells))
    signs = [f"{kind.sign}\xa0{count}" for kind, count in zip(picture.kinds, counts, strict=False)]
    assert told == ["1 Belysning", *signs, ""]
    assert len(bars.columns) < 63  # Word takes no more


def test_the_compilation_in_word_has_the_picture_below_its_heading():
    document = docx.Document(BytesIO(export(made_register(), Form.WORD)))

    assert any(cell.text == "−\xa02" for table in document.tables for row in table.rows for cell in row.cells)


def test_nothing_said_is_no_picture():
    empty = Bars(title="Bild", note="", kinds=(), bars=())
    content = render_word("# A\n\n## Bild\n", Setting(title="A", pictures={"Bild": empty}), SAY)

    assert docx.Document(BytesIO(content)).tables == []
    assert bars_svg(empty) == bars_svg(empty)
