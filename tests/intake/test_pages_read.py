import pytest

from remiss.intake import read_plain
from remiss.model.outline import walk

BODY = "Text som står på sidan och som är lång nog för att vara brödtext."


def pages(text):
    document = read_plain(text, where="fall.txt", sha256="0" * 64)
    return [(s.title, s.page, [block.page for block in s.blocks]) for s in walk(document.sections)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"# A\n\n{BODY}\n\n# B\n\n{BODY}\n", [("A", None, [None]), ("B", None, [None])]),
        (f"# A\n\n{BODY}\n\f# B\n\n{BODY}\n", [("A", 1, [1]), ("B", 2, [2])]),
        (f"# A\n\n{BODY}\n\f\f# B\n\n{BODY}\n", [("A", 1, [1]), ("B", 3, [3])]),
        (f"1/2\n\n# A\n\n{BODY}\n\n2/2\n\n# B\n\n{BODY}\n", [("A", 1, [1]), ("B", 2, [2])]),
        (f"# A\n\n{BODY}\n\n2/2\n\n# B\n\n{BODY}\n", [("A", 1, [1]), ("B", 2, [2])]),
        (f"# A\n\n{BODY}\n\n- 1 -\n\n# B\n\n{BODY}\n\n- 2 -\n", [("A", 1, [1]), ("B", 2, [2])]),
        (f"# A\n\n{BODY}\n\nSIDA\n\n# B\n\n{BODY}\n", [("A", 1, [1]), ("B", 2, [2])]),
        (f"PROTOKOLL   4 (9)\n\n# A\n\n{BODY}\n\nPROTOKOLL   5 (9)\n\n# B\n\n{BODY}\n", [("A", 4, [4]), ("B", 5, [5])]),
    ],
    ids=["none", "form feed", "empty page", "head", "head from the second", "foot", "unnumbered", "in headers"],
)  # fmt: skip
def test_pages(text, expected):
    assert pages(text) == expected


def test_numbers_of_a_facsimile_at_the_end_do_not_count_the_pages_before_it():
    text = f"# A\n\n{BODY * 30}\n\n20\n\n{BODY}\n\n21\n\n{BODY}\n\n22\n\n{BODY}\n"

    assert pages(text)[0][1] is None
