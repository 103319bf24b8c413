import pytest
from case_files import cases

from remiss.intake import read_plain
from remiss.model.outline import walk


def blocks_of(document):
    return [*document.preamble, *(block for section in walk(document.sections) for block in section.blocks)]


def drawn(text):
    """Draw each block: its kind and its stretches, parted by "/" where the source breaks the line between them."""
    document = read_plain(text, where="fall.txt", sha256="0" * 64)
    found = []
    for block in blocks_of(document):
        shown, end = "", block.spans[0].start
        for span in block.spans:
            between = text[end : span.start]
            shown += " / " if "\n" in between or "\f" in between else "|" if shown else ""
            shown += " ".join(text[span.start : span.end].split("\n"))
            end = span.end
        found.append(f"{block.kind}: {shown}")
    return found


@pytest.mark.parametrize(("given", "expected"), cases("intake/blocks"))
def test_blocks(given, expected):
    assert drawn(given.replace("␌\n", "\f")) == expected.strip("\n").splitlines()
