"""What people judged, in the JSON form that other programs read."""

from collections.abc import Mapping
from typing import Any

from remiss.compare import in_force, is_outdated, lost_of, review_of
from remiss.model.document import Document
from remiss.model.outline import by_id
from remiss.model.result import PairResult, Result
from remiss.render.comparison_file import entry_fields
from remiss.render.verdict import row_id

Json = Mapping[str, Any]


def log_form(result: Result, *, only_last: bool = False) -> Json:
    """Return `remiss judge`: the log, which of it counts, and how far people have come.

    Args:
        only_last: Tell of the log only its last entry, which was just made.
    """
    counting = {number for number, _ in in_force(result.log)}
    return {
        "title": result.title,
        "log": [
            {"number": number, "counts": number in counting, **entry_fields(entry)}
            for number, entry in enumerate(result.log, 1)
            if number == len(result.log) or not only_last
        ],
        "lost": [one.number for one in lost_of(result)],
        "others": [
            {"document": other.id, **standing_form(result.base, other, pair)}
            for other, pair in zip(result.others, result.pairs, strict=True)
        ],
    }


def standing_form(base: Document, other: Document, pair: PairResult) -> Json:
    """Return what people judged of a pair; `outdated` are the rows whose text has changed since, by their ids."""
    review, standing = review_of(pair, by_id(base), by_id(other)), pair.standing
    return {
        "reviewed": {"done": review.done, "total": review.total, "outdated": review.outdated},
        "confirmed": [list(sections) for sections in standing.confirmed],
        "rejected": [list(sections) for sections in standing.rejected],
        "outdated": [row_id(row) for row in pair.rows if is_outdated(row, standing)],
        "lost": [one.number for one in standing.lost],
    }
