"""What the panel under a row offers: other sections, another reading, a note."""

from collections.abc import Mapping, Sequence
from typing import Any

from remiss.compare import row_standing
from remiss.model.alignment import Link
from remiss.model.close import Versions
from remiss.model.document import Document, Section, SectionId
from remiss.model.outline import by_id, heading, sections_of
from remiss.model.result import Matched, OnlyOther, PairResult, Row
from remiss.render.evidence import reasons
from remiss.render.names import section_name
from remiss.render.verdict import row_id
from remiss.texts import Catalogue

Json = Mapping[str, Any]
OFFERED = 3  # other sections held out before a person has to search


def panel_of(row: str, base: Document, other: Document, pair: PairResult, say: Catalogue) -> Json | None:
    """Return what the script needs to build the panel of a row; None when there is no such row any more."""
    found = next((one for one in pair.rows if row_id(one) == row), None)
    if found is None:
        return None
    at_other = isinstance(found, OnlyOther)
    here, there = (by_id(other), by_id(base)) if at_other else (by_id(base), by_id(other))
    section = here[_section_of(found)]
    note = row_standing(found, pair.standing).note
    return {
        "row": row,
        "title": say("app.judging.title", heading=heading(section)),
        "atOther": at_other,
        "section": section.id,
        "candidates": [
            _candidate(link, there, say, at_other=at_other)
            for link in candidates_of(section.id, pair, at_other=at_other)
        ],
        "sections": [
            {"id": one.id, "text": section_name(one, say), "level": one.level}
            for one in sections_of(base if at_other else other)
        ],
        "links": _links(found, there),
        "note": "" if note is None else note.text,
        "isAlone": row_standing(found, pair.standing).alone is not None,
    }


def candidates_of(section: SectionId, pair: PairResult, *, at_other: bool) -> Sequence[Link]:
    """Return the best sections that a section is not linked with, the best first; at most `OFFERED`."""
    found = [link for link in pair.alignment.candidates if (link.right if at_other else link.left) == section]
    return sorted(found, key=lambda link: -link.score)[:OFFERED]


def _section_of(row: Row) -> SectionId:
    return row.base if isinstance(row, Matched) else row.gap.section


def _candidate(link: Link, there: Mapping[SectionId, Section], say: Catalogue, *, at_other: bool) -> Json:
    section = there[link.left if at_other else link.right]
    return {
        "id": section.id,
        "text": section_name(section, say),
        "score": say.percent(link.score),
        "why": reasons(link, say),
    }


def _links(row: Row, there: Mapping[SectionId, Section]) -> Sequence[Json]:
    """Return the counterparts shown in a row, each with the way it is read."""
    if not isinstance(row, Matched):
        return []
    return [
        {
            "left": detail.link.left,
            "right": detail.link.right,
            "text": heading(there[detail.link.right]),
            "way": "versions" if isinstance(detail.reading, Versions) else "matter",
        }
        for detail in row.details
    ]
