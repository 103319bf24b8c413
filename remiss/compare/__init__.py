"""A base document laid against others, and what people judged of it: the one result every view and export reads."""

from remiss.compare.anchors import anchor_of, find_anchors
from remiss.compare.clashing import clashing
from remiss.compare.documents import by_coverage, by_gaps, compare, nowhere, with_opening
from remiss.compare.figures import differing_figures
from remiss.compare.judged import judged_pair
from remiss.compare.log import Numbered, anchors_of, documents_of, in_force, in_todays_names, remarks_of, undone_in
from remiss.compare.pair import compare_pair, has_differences, read_closely
from remiss.compare.review import counterparts, is_outdated, is_reviewed, review_of, row_standing
from remiss.compare.rows import homes, is_bare, is_quiet, is_typographic
from remiss.compare.standing import lost_of, standing

__all__ = [
    "Numbered",
    "anchor_of",
    "anchors_of",
    "by_coverage",
    "by_gaps",
    "clashing",
    "compare",
    "compare_pair",
    "counterparts",
    "differing_figures",
    "documents_of",
    "find_anchors",
    "has_differences",
    "homes",
    "in_force",
    "in_todays_names",
    "is_bare",
    "is_outdated",
    "is_quiet",
    "is_reviewed",
    "is_typographic",
    "judged_pair",
    "lost_of",
    "nowhere",
    "read_closely",
    "remarks_of",
    "review_of",
    "row_standing",
    "standing",
    "undone_in",
    "with_opening",
]
