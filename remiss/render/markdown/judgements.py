"""What people judged, as parts of a summary."""

from remiss.compare import lost_of, review_of, undone_in
from remiss.model.document import Document
from remiss.model.outline import by_id
from remiss.model.result import PairResult, Result
from remiss.render.deeds import lost_text, moment, names_of, review_text, suggestion_text, told_text
from remiss.render.markdown.escape import escaped, escaped_lines
from remiss.render.markdown.table import table
from remiss.render.names import section_name
from remiss.texts import Catalogue


def reviewed(result: Result, say: Catalogue) -> list[str]:
    """Return how far people have come, as one line; nothing when nobody has judged anything."""
    if not result.log:
        return []
    pairs = zip(result.others, result.pairs, strict=True)
    reviews = [review_of(pair, by_id(result.base), by_id(other)) for other, pair in pairs]
    return [f"**{review_text(reviews, say)}**", ""]


def notes(base: Document, other: Document, pair: PairResult, say: Catalogue) -> list[str]:
    """Return people's notes on the sections of a pair, the base's first; nothing when there are none."""
    sides = ((by_id(base), pair.standing.base_rows), (by_id(other), pair.standing.other_rows))
    lines = [
        f"- **{escaped(section_name(section, say))}** – {escaped_lines(row.note.text, '  ')}"
        f" *({escaped(row.note.mark.by)})*"
        for sections, rows in sides
        for key, section in sections.items()
        if (row := rows.get(key)) is not None and row.note is not None
    ]
    return [f"### {say('summary.notes')}", "", *lines, ""] if lines else []


def lost(result: Result, say: Catalogue) -> list[str]:
    """Return what was judged of sections or documents that are not there any more; nothing when all are."""
    lines = [f"- {escaped_lines(lost_text(one, result, say), '  ')}" for one in lost_of(result)]
    return [f"## {say('summary.lost')}", "", say("summary.lost.text"), "", *lines, ""] if lines else []


def log_table(result: Result, say: Catalogue) -> list[str]:
    """Return the whole log as a table, undone entries marked; nothing when it is empty."""
    if not result.log:
        return []
    names, undone = names_of(result), undone_in(result.log)
    rows = [
        [
            str(number),
            moment(entry.at),
            entry.by,
            told_text(entry, names, say, undone=number in undone),
            suggestion_text(entry, say),
        ]
        for number, entry in enumerate(result.log, 1)
    ]
    head = [say(f"log.{column}") for column in ("number", "at", "by", "deed", "suggestion")]
    return [f"## {say('summary.log')}", "", *table(head, rows)]
