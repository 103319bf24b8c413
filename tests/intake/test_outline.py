import pytest
from case_files import cases

from remiss.intake import read_plain
from remiss.model.outline import walk


def outline(text):
    document = read_plain(text, where="fall.txt", sha256="0" * 64)
    return "".join(f"{s.level} [{s.number}] {s.title}\n" for s in walk(document.sections))


@pytest.mark.parametrize(("given", "expected"), cases("intake/outline"))
def test_outline(given, expected):
    assert outline(given).strip() == expected.strip()
