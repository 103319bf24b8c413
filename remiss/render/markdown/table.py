"""Tables of a summary."""

from collections.abc import Sequence

from remiss.render.markdown.escape import escaped


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Return a table and a blank line; the cells of `rows` are escaped, those of `head` are the program's own.

    A cell keeps its lines, in the one way that a table of Markdown knows.
    """
    lines = [head, ["---"] * len(head), *([_cell(cell) for cell in row] for row in rows)]
    return [*(f"| {' | '.join(cells)} |" for cells in lines), ""]


def _cell(text: str) -> str:
    return "<br>".join(map(escaped, text.split("\n")))
