"""The picture of who has text from whom."""

from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from remiss.render.html.arcs import WIDE, Arc, arcs_svg

SVG = "{http://www.w3.org/2000/svg}"


def drawn(lines, *arcs):
    return ET.fromstring(arcs_svg(lines, arcs))


def test_an_arrow_has_a_head_at_its_end_and_dots_at_both():
    picture = drawn(3, Arc(0, 2, 10))

    head = picture.find(f"{SVG}polygon").get("points")
    assert f",{2.5 * WIDE.step:.0f} " in head
    assert len(picture.findall(f"{SVG}circle")) == 2


def test_an_unsure_one_is_broken_and_has_none():
    picture = drawn(2, Arc(0, 1, 10, sure=False))

    assert picture.find(f"{SVG}polygon") is None
    assert picture.find(f"{SVG}path").get("stroke-dasharray")


def test_more_words_are_thicker():
    thin, thick = (float(path.get("stroke-width")) for path in drawn(3, Arc(0, 1, 1), Arc(0, 2, 9)).iter(f"{SVG}path"))

    assert thin < thick


def test_nothing_to_draw():
    assert list(drawn(0)) == []


@given(st.integers(2, 40).flatmap(lambda lines: st.tuples(st.just(lines), st.integers(1, lines - 1))))
def test_no_arrow_leaves_the_picture(given_lines):
    lines, end = given_lines
    path = drawn(lines, Arc(0, end, 1)).find(f"{SVG}path").get("d")
    handle = float(path.partition("C")[2].split()[0])

    assert 0 < 0.75 * handle + 0.25 * 10 + 3 <= WIDE.width
