"""The shipped library: readable, and its committed summaries are what the program writes today."""

from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from remiss.service import list_library, missing_documents, open_comparison, run_comparison, summarise
from remiss.shipping import left_out
from remiss.store import create_library, list_comparisons, open_library

ROOT = Path(__file__).parent.parent
LIBRARY = open_library(str(ROOT))
NAMES = [name for name in list_comparisons(LIBRARY) if (ROOT / "comparisons" / f"{name}.md").is_file()]


def test_every_shipped_file_is_readable(tmp_path):
    shelf = list_library(create_library(str(tmp_path / "ny"), with_digests=True))

    assert shelf.refused == ()
    assert len(shelf.documents) >= 10
    assert len(shelf.comparisons) >= 3
    for comparison in shelf.comparisons:
        assert missing_documents(shelf, comparison) == []
    for document in shelf.documents:
        assert document.metadata.source is not None
        assert document.metadata.responds_to in {"", *(other.id for other in shelf.documents)}


def test_a_persons_own_documents_are_not_shipped():
    own = {"plan.md", "plan.original.txt", "mitt.yaml", ".lock", "__pycache__"}
    shipped = ["program.md", "README.md", "utgavor.yaml", "utgavor.md"]

    assert left_out("", [*sorted(own), *shipped]) == own


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
