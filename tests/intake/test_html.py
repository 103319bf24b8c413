"""Web pages, by their source."""

import pytest
from case_files import cases
from pieces_told import told

from remiss.intake.html import read_html
from remiss.intake.reading import lost_words

PAGE = "<html><head>{}<title>Åtgärder</title></head><body><p>Öppna torg på kvällen – ”trygghet”.</p></body></html>"


@pytest.mark.parametrize(("given", "expected"), cases("intake/html"))
def test_what_a_page_says(given, expected):
    extract = read_html(given.encode())

    assert told(extract) == expected
    assert lost_words(extract) == ()


@pytest.mark.parametrize(
    ("encoding", "said", "told_as"),
    [
        ("utf-8", "", ""),
        ("utf-8", '<meta charset="iso-8859-1">', ""),  # the bytes know better
        ("utf-8-sig", "", ""),
        ("utf-16", "", "UTF-16"),
        ("cp1252", '<meta charset="iso-8859-1">', "Windows-1252"),
        ("cp1252", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', "cp1252"),
        ("cp1252", '<meta charset="ingen-sådan">', "Windows-1252"),
        ("cp1252", "", "Windows-1252"),
        ("mac-roman", '<meta charset="macintosh">', "mac-roman"),
    ],
)
def test_the_encoding_is_what_the_bytes_are_or_the_page_says(encoding, said, told_as):
    extract = read_html(PAGE.format(said).encode(encoding))

    assert extract.title == "Åtgärder"
    assert extract.text == "Öppna torg på kvällen – ”trygghet”.\n"
    assert [dict(finding.facts).get("encoding") for finding in extract.findings] == [told_as] * bool(told_as)


def test_a_drawing_without_its_end_does_not_swallow_the_page_and_the_doubt_is_told():
    extract = read_html(
        b"<html><body><h1>Plan</h1><svg><text>bild</text><p>Efter bilden kommer ett stycke.</p></body></html>"
    )

    assert told(extract).splitlines()[:2] == ["heading 1: Plan", "paragraph: Efter bilden kommer ett stycke."]
    assert [finding.code for finding in lost_words(extract)] == ["R-IMP-21"]
