"""What people judged, as parts of a summary."""

from remiss.compare import in_force, review_of
from remiss.model.document import Document
from remiss.model.judgement import Deed, Undone
from remiss.model.outline import by_id
from remiss.model.result import Lost, PairResult, Result
from remiss.render.deeds import Names, deed_text, lost_text, moment, names_of, suggestion_text
from remiss.render.markdown.escape import escaped
from remiss.render.markdown.table import table
from remiss.render.names import section_name
from remiss.texts import Catalogue


def reviewed(result: Result, say: Catalogue) -> list[str]:
    """Return how far people have come, as one line; nothing when nobody has judged anything."""
    if not result.log:
        return []
    reviews = [
        review_of(pair, by_id(result.base), by_id(other))
        for other, pair in zip(result.others, result.pairs, strict=True)
    ]
    done, total = sum(one.done for one in reviews), sum(one.total for one in reviews)
    return [f"**{say('review.of', done=say.number(done), total=say.number(total))}**", ""]


def notes(base: Document, other: Document, pair: PairResult, say: Catalogue) -> list[str]:
    """Return people's notes on the sections of a pair, the base's first; nothing when there are none."""
    sides = ((by_id(base), pair.standing.base_rows), (by_id(other), pair.standing.other_rows))
    lines = [
        f"- **{escaped(section_name(section, say))}** – {escaped(' '.join(row.note.text.split()))}"
        f" *({escaped(row.note.mark.by)})*"
        for sections, rows in sides
        for key, section in sections.items()
        if (row := rows.get(key)) is not None and row.note is not None
    ]
    return [f"### {say('summary.notes')}", "", *lines, ""] if lines else []


def lost(result: Result, say: Catalogue) -> list[str]:
    """Return what was judged of sections that are not found any more, with how they began; nothing when all are."""
    missing: dict[int, Lost] = {one.number: one for pair in result.pairs for one in pair.standing.lost}
    if not missing:
        return []
    names = names_of(result)
    lines = [f"- {escaped(line)}" for _, one in sorted(missing.items()) for line in [lost_text(one, names, say)]]
    return [f"## {say('summary.lost')}", "", say("summary.lost.text"), "", *lines, ""]


def log(result: Result, say: Catalogue) -> list[str]:
    """Return the whole log as a table, undone entries marked; nothing when it is empty."""
    if not result.log:
        return []
    counting, names = {number for number, _ in in_force(result.log)}, names_of(result)
    rows = [
        [
            str(number),
            moment(entry.at),
            entry.by,
            _told(entry.deed, names, say, counts=number in counting),
            suggestion_text(entry, say),
        ]
        for number, entry in enumerate(result.log, 1)
    ]
    head = [say(f"log.{column}") for column in ("number", "at", "by", "deed", "suggestion")]
    return [f"## {say('summary.log')}", "", *table(head, rows)]


def _told(deed: Deed, names: Names, say: Catalogue, *, counts: bool) -> str:
    said = deed_text(deed, names, say)
    return said if counts or isinstance(deed, Undone) else f"{said} ({say('log.is_undone')})"
