"""The shipped library: readable, and its committed summaries are what the program writes today."""

from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from remiss.service import list_library, missing_documents, open_comparison, run_comparison, summarise
from remiss.store import list_comparisons, open_library

ROOT = Path(__file__).parent.parent
LIBRARY = open_library(str(ROOT))
NAMES = list_comparisons(LIBRARY)


def test_every_shipped_file_is_readable():
    shelf = list_library(LIBRARY)

    assert shelf.refused == ()
    assert len(shelf.documents) >= 10
    assert len(shelf.comparisons) >= 3
    for comparison in shelf.comparisons:
        assert missing_documents(shelf, comparison) == []
    for document in shelf.documents:
        assert document.metadata.source is not None
        assert document.metadata.responds_to in {"", *(other.id for other in shelf.documents)}


@pytest.mark.parametrize("name", NAMES)
def test_committed_summary_is_rendered_again_byte_for_byte(name, request):
    path = ROOT / "comparisons" / f"{name}.md"
    text = summarise(run_comparison(LIBRARY, open_comparison(LIBRARY, name)))
    if request.config.getoption("--update-golden"):
        path.write_text(text, encoding="utf-8")

    assert path.read_bytes() == text.encode("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_summary_renders_in_a_common_viewer(name):
    text = (ROOT / "comparisons" / f"{name}.md").read_text(encoding="utf-8")
    html = MarkdownIt("js-default").render(text)

    assert html.count("<h1>") == 1
    assert html.count("<table>") >= 3
    assert "~~" not in html
    assert "**" not in html
