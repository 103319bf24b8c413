"""How far people have come through a pair of documents."""

from collections.abc import Iterable, Mapping

from remiss.compare.rows import is_quiet, is_typographic
from remiss.model.document import Section, SectionId
from remiss.model.result import (
    UNTOUCHED,
    Mark,
    Matched,
    OnlyBase,
    OnlyOther,
    PairResult,
    Review,
    Row,
    RowStanding,
    SectionPair,
    Standing,
)


def review_of(pair: PairResult, left: Mapping[SectionId, Section], right: Mapping[SectionId, Section]) -> Review:
    """Return how many rows a person has gone through, of those with something to read.

    Args:
        pair: As people judged it.
        left: The base's sections by id.
        right: The other document's.
    """
    rows = [row for row in pair.rows if not (is_quiet(row, left, right) or is_typographic(row, left, right))]
    return Review(
        done=sum(is_reviewed(row, pair.standing) for row in rows),
        total=len(rows),
        outdated=sum(is_outdated(row, pair.standing) for row in rows),
    )


def row_standing(row: Row, standing: Standing) -> RowStanding:
    """Return what people said of a row: of its base section, or of the other's where the base has none."""
    match row:
        case Matched(base=section):
            return standing.base_rows.get(section, UNTOUCHED)
        case OnlyBase(gap=gap):
            return standing.base_rows.get(gap.section, UNTOUCHED)
        case OnlyOther(gap=gap):
            return standing.other_rows.get(gap.section, UNTOUCHED)


def counterparts(row: Row) -> tuple[SectionId, ...]:
    """Return the sections of the other document that a base section is linked with, those shown in its row first."""
    return tuple(detail.link.right for detail in (*row.details, *row.also)) if isinstance(row, Matched) else ()


def is_reviewed(row: Row, standing: Standing) -> bool:
    """Return whether a person has gone through a row: they said so, or judged everything in it and took nothing back.

    To confirm each of its counterparts, to reject all it had or to say that it has none is to have gone through it:
    who rejects the one link between two sections leaves two rows, and has looked at both. What was judged of a text
    that reads otherwise now does not count until it is looked at again.
    """
    said = row_standing(row, standing)
    if said.unreviewed is not None:
        return False
    if said.reviewed is not None and _holds(said.reviewed):
        links = _links(row)
        if said.seen is None:
            return not any(mark.changed for mark in _marks(links, standing))
        return all(right in said.seen or _holds(standing.confirmed.get((left, right))) for left, right in links)
    if isinstance(row, Matched):
        return all(_holds(standing.confirmed.get(pair)) for pair in _links(row))
    return _holds(said.alone) or any(_holds(mark) for mark in _rejections(row, standing))


def is_outdated(row: Row, standing: Standing) -> bool:
    """Return whether people judged a row, or a link in it, whose text has changed since; False once it was reviewed
    again."""
    said = row_standing(row, standing)
    if is_reviewed(row, standing):
        return False
    return said.reviewed is not None or any(
        mark.changed
        for mark in (
            *_marks(_links(row), standing),
            *_rejections(row, standing),
            *([said.alone] if said.alone else []),
        )
    )


def _links(row: Row) -> tuple[SectionPair, ...]:
    return tuple((row.base, right) for right in counterparts(row)) if isinstance(row, Matched) else ()


def _marks(links: Iterable[SectionPair], standing: Standing) -> list[Mark]:
    return [standing.confirmed[pair] for pair in links if pair in standing.confirmed]


def _rejections(row: Row, standing: Standing) -> list[Mark]:
    """Return what was said of the suggestions rejected in a row that has no counterpart left."""
    match row:
        case OnlyBase(gap=gap):
            return [mark for (left, _), mark in standing.rejected.items() if left == gap.section]
        case OnlyOther(gap=gap):
            return [mark for (_, right), mark in standing.rejected.items() if right == gap.section]
        case _:
            return []


def _holds(mark: Mark | None) -> bool:
    """Return whether somebody judged, and of the text that stands there now."""
    return mark is not None and not mark.changed
