"""Figures that differ, as a table of Markdown."""

from remiss.model.result import Result
from remiss.render.differing import COLUMNS, figure_rows
from remiss.render.markdown.table import table
from remiss.texts import Catalogue


def figures(result: Result, say: Catalogue) -> list[str]:
    """Return the chapter on figures that differ, with the sentences they stand in; nothing when none does."""
    rows = figure_rows(result, say)
    if not rows:
        return []
    head = [say(f"differing.{column}") for column in COLUMNS]
    cells = [
        [
            row.what,
            row.ours or "–",
            row.theirs or "–",
            "\n".join(filter(None, (row.our_place, row.our_quote))) or "–",
            "\n".join(filter(None, (row.their_place, row.their_quote))) or "–",
        ]
        for row in rows
    ]
    if len(result.others) > 1:
        head = [say("differing.document"), *head]
        cells = [[row.document, *own] for row, own in zip(rows, cells, strict=True)]
    return [f"## {say('differing.title')}", "", *table(head, cells)]
