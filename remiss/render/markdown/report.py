"""The tables that a report begins with, as Markdown: what was compared, themes, and figures that differ."""

from collections.abc import Mapping, Sequence

from remiss.language.tokens import word_count
from remiss.model.body import own_text
from remiss.model.coverage import ThemeCoverage
from remiss.model.document import Document
from remiss.model.figure import FigureDifference
from remiss.model.outline import sections_of
from remiss.model.result import Result
from remiss.render.coverage import treatment_said
from remiss.render.differing import FigureRow, rows_of_figures
from remiss.render.markdown.escape import escaped
from remiss.render.markdown.table import table
from remiss.render.names import basis, document_kind, document_name
from remiss.render.wording import capital
from remiss.texts import Catalogue

MOST = 60  # rows of figures: two pages, which is more than anybody reads


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
    head = [say("report.table.theme"), *(escaped(document_name(one)) for one in documents)]
    rows = [[capital(labels[row.theme]), *(treatment_said(cover, say) for cover in row.covers)] for row in treated]
    return "\n".join(table(head, rows)).strip()


def figures_table(result: Result, differing: Sequence[FigureDifference], say: Catalogue) -> str:
    """Return the figures that two documents tell otherwise, in their order, `MOST` at most; those that one of them
    alone tells are among the differences."""
    found = [one for one in differing if one.ours is not None and one.theirs is not None]
    if not found:
        return say("report.no_figures")
    rows = rows_of_figures(result, found[:MOST], say)
    many = len(result.others) > 1
    head = [say("differing.document")] * many
    head += [say("differing.what"), say("report.table.own"), say("report.table.other")]
    lines = table(head, [[row.document] * many + _cells(row) for row in rows])
    if len(found) > MOST:
        lines.append(say.count("report.more_figures", len(found) - MOST))
    return "\n".join(lines).strip()


def _cells(row: FigureRow) -> list[str]:
    return [capital(row.what), f"{row.ours} ({row.our_place})", f"{row.theirs} ({row.their_place})"]
