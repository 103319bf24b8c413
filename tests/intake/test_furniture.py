import pytest
from case_files import cases

from remiss.intake import read_plain


def furniture(text):
    document = read_plain(text, where="fall.txt", sha256="0" * 64)
    return [
        f"{piece.kind}: {' '.join(document.text[piece.span.start : piece.span.end].split())}"
        for piece in document.furniture
    ]


@pytest.mark.parametrize(("given", "expected"), cases("intake/furniture"))
def test_furniture(given, expected):
    assert furniture(given.replace("␌\n", "\f")) == expected.strip().splitlines()


def test_the_hidden_row_of_a_template_is_parted_from_the_heading_it_runs_into():
    row = "Ta inte bort denna rad den innehåller dold information"
    text = f"{row}\n\n{row}Inledning\n\nRiktlinjen gäller alla som arbetar i kommunen.\n"

    document = read_plain(text, where="fall.txt", sha256="0" * 64)

    assert [section.title for section in document.sections] == ["Inledning"]
    assert document.sections[0].start == text.index("Inledning")
    assert [text[piece.span.start : piece.span.end].rsplit("\n", maxsplit=1)[-1] for piece in document.furniture] == [
        row
    ]
