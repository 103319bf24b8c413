"""What people judged, as parts of a summary."""

from remiss.compare import counterparts, is_outdated, lost_of, review_of, row_standing, undone_in
from remiss.model.document import Document, SectionId
from remiss.model.outline import by_id
from remiss.model.result import Matched, OnlyOther, PairResult, Result, Row
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


def verdict_of_people(row: Row, right: SectionId | None, other: Document, pair: PairResult, say: Catalogue) -> str:
    """Return what people judged of one line of the table of sections, a judgement a line; "" for nothing.

    Args:
        row: The row that the line is of.
        right: The counterpart it tells of, None where it tells of none.
        other: The other document.
    """
    standing, said = pair.standing, row_standing(row, pair.standing)
    first = right is None or right == counterparts(row)[0]
    base = None if isinstance(row, OnlyOther) else _base_of(row)
    told = []
    mark = None if base is None or right is None else standing.confirmed.get((base, right))
    if mark is not None:
        told.append((say("summary.confirmed", by=mark.by), mark.changed))
    if first and said.alone is not None:
        told.append((say("summary.alone", by=said.alone.by), said.alone.changed))
    if first and said.reviewed is not None:
        told.append((say("summary.reviewed", by=said.reviewed.by), is_outdated(row, standing)))
    lines = [f"{line}; {say('judged.outdated')}" if changed else line for line, changed in told]
    if first:
        names = by_id(other)
        lines += [
            say("summary.rejected", section=section_name(names[there], say), by=mark.by)
            for (here, there), mark in standing.rejected.items()
            if here == base
        ]
        lines += [say("summary.note", by=said.note.mark.by, text=said.note.text)] if said.note is not None else []
    return "\n".join(lines)


def _base_of(row: Row) -> SectionId:
    return row.base if isinstance(row, Matched) else row.gap.section


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
