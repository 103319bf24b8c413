"""The tables that a report begins with, as Markdown: what was compared, themes, and figures that differ."""

from collections.abc import Mapping, Sequence

from remiss.language.tokens import word_count
from remiss.model.body import own_text
from remiss.model.coverage import ThemeCoverage
from remiss.model.document import Document
from remiss.model.outline import sections_of
from remiss.model.result import Result
from remiss.render.coverage import treatment_said
from remiss.render.differing import FigureRow, figure_rows
from remiss.render.markdown.table import table
from remiss.render.names import basis, document_kind, document_name
from remiss.render.wording import capital
from remiss.texts import Catalogue


def documents_table(documents: Sequence[Document], say: Catalogue) -> str:
    """Return the documents with what they are, whether their text is a digest, and how long they are."""
    head = [say(f"report.table.{column}") for column in ("document", "kind", "basis", "sections", "words")]
    rows = [
        [
            document_name(one),
            document_kind(one, say),
            basis(one, say),
            say.number(len(list(sections_of(one)))),
            say.number(sum(word_count(own_text(one, section).text) for section in sections_of(one))),
        ]
        for one in documents
    ]
    return "\n".join(table(head, rows)).strip()


def themes_table(
    documents: Sequence[Document], coverage: Sequence[ThemeCoverage], labels: Mapping[str, str], say: Catalogue
) -> str:
    """Return how much each document has of every theme that any of them has, in their orders; themes by `labels`."""
    treated = [row for row in coverage if any(cover.sections for cover in row.covers)]
    if not treated:
        return say("report.no_themes")
    head = [say("report.table.theme"), *map(document_name, documents)]
    rows = [[capital(labels[row.theme]), *(treatment_said(cover, say) for cover in row.covers)] for row in treated]
    return "\n".join(table(head, rows)).strip()


def figures_table(result: Result, say: Catalogue) -> str:
    """Return the figures that two documents tell otherwise, in the order of `figure_rows`; those that one of them alone
    tells are among the differences."""
    found = [row for row in figure_rows(result, say) if row.ours and row.theirs]
    if not found:
        return say("report.no_figures")
    many = len(result.others) > 1
    head = [say("differing.document")] * many
    head += [say("differing.what"), say("report.table.own"), say("report.table.other")]
    rows = [[row.document] * many + _cells(row) for row in found]
    return "\n".join(table(head, rows)).strip()


def _cells(row: FigureRow) -> list[str]:
    return [capital(row.what), f"{row.ours} ({row.our_place})", f"{row.theirs} ({row.their_place})"]
