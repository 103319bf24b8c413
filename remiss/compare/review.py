"""How far people have come through a pair of documents."""

from collections.abc import Mapping

from remiss.compare.rows import is_quiet, is_typographic
from remiss.model.document import Section, SectionId
from remiss.model.result import UNTOUCHED, Matched, OnlyBase, OnlyOther, PairResult, Review, Row, RowStanding, Standing


def review_of(pair: PairResult, left: Mapping[SectionId, Section], right: Mapping[SectionId, Section]) -> Review:
    """Return how many rows a person has gone through, of those with something to read.

    Args:
        pair: As people judged it.
        left: The base's sections by id.
        right: The other document's.
    """
    rows = [row for row in pair.rows if not (is_quiet(row, left, right) or is_typographic(row, left, right))]
    return Review(done=sum(is_reviewed(row, pair.standing) for row in rows), total=len(rows))


def row_standing(row: Row, standing: Standing) -> RowStanding:
    """Return what people said of a row: of its base section, or of the other's where the base has none."""
    match row:
        case Matched(base=section):
            return standing.base_rows.get(section, UNTOUCHED)
        case OnlyBase(gap=gap):
            return standing.base_rows.get(gap.section, UNTOUCHED)
        case OnlyOther(gap=gap):
            return standing.other_rows.get(gap.section, UNTOUCHED)


def is_reviewed(row: Row, standing: Standing) -> bool:
    """Return whether a person has gone through a row: they said so, or judged everything in it and took nothing back.

    To confirm each of its counterparts, or to say that it has none, is to have gone through it.
    """
    said = row_standing(row, standing)
    if said.reviewed is not None or said.unreviewed is not None:
        return said.reviewed is not None
    if isinstance(row, Matched):
        details = (*row.details, *row.also)
        return all((detail.link.left, detail.link.right) in standing.confirmed for detail in details)
    return said.alone is not None
