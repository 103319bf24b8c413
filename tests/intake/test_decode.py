import pytest

from remiss.errors import DocumentError
from remiss.intake import decode
from remiss.texts.catalogue import Language, explain


def test_text_is_left_as_it_stands():
    assert decode("Åäö\r\n\tx\f".encode(), "a.txt") == "Åäö\r\n\tx\f"


def test_a_byte_order_mark_is_dropped():
    assert decode(b"\xef\xbb\xbfText", "a.txt") == "Text"


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        ("Först\nså är det".encode("latin-1"), "R-IMP-01", 1),
        (b"ett\ntv\xe5", "R-IMP-01", 2),
        ("Text".encode("utf-16"), "R-IMP-02", None),
        (b"PK\x03\x04\x00\x00", "R-IMP-02", None),
        (b"\x01\x02\x03 text " * 10, "R-IMP-02", None),
        (b"", "R-IMP-03", None),
        (b" \r\n\t\n", "R-IMP-03", None),
        (b"\xef\xbb\xbf\n", "R-IMP-03", None),
    ],
)
def test_what_is_no_text_is_refused(data, code, line):
    with pytest.raises(DocumentError) as caught:
        decode(data, "a.txt")

    assert (caught.value.code, caught.value.line) == (code, line)
    for language in Language:
        assert "a.txt" in explain(caught.value, language)


def test_the_place_of_the_first_wrong_byte_is_told():
    with pytest.raises(DocumentError) as caught:
        decode(b"abc\xe5", "a.txt")

    assert caught.value.facts == {"byte": 3, "found": "0xE5"}
