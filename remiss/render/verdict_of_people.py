"""What people judged of one line of a table of sections."""

from remiss.compare import counterparts, is_outdated, row_standing
from remiss.model.document import Document, SectionId
from remiss.model.outline import by_id
from remiss.model.result import Matched, OnlyOther, PairResult, Row
from remiss.render.names import section_name
from remiss.texts import Catalogue


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
