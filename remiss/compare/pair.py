"""A base document laid against one other, as the program sees it before anybody judged."""

from collections.abc import Set

from rapidfuzz import fuzz

from remiss.align import align_documents, common_terms, overlap
from remiss.compare.relocations import relocations
from remiss.compare.rows import coverage, rows_of, texts_of
from remiss.diff import changed_share, diff_texts
from remiss.language.fold import fold
from remiss.model.alignment import Link, Relation
from remiss.model.close import Versions, differs
from remiss.model.document import Document
from remiss.model.judgement import Way
from remiss.model.later import Later
from remiss.model.outline import by_id, heading
from remiss.model.result import Detail, PairResult, details_of

# Likeness of folded texts from which a word diff reads better than two texts side by side: read off the routines of
# ../shared/corpus, 2026-11; below it more words are struck than kept.
VERSIONS_CUTOFF = 0.6


def compare_pair(base: Document, other: Document) -> PairResult:
    """Lay one document against the base. Swapping the two mirrors alignment and coverage."""
    alignment = align_documents(base, other)
    left, right = texts_of(base), texts_of(other)
    common = common_terms(base, other)
    details = [read_closely(link, left[link.left], right[link.right], common) for link in alignment.links]
    rows = rows_of(base, other, alignment, details)
    return PairResult(
        other=other.id,
        alignment=alignment,
        rows=rows,
        base_coverage=coverage(left, {link.left for link in alignment.links}),
        other_coverage=coverage(right, {link.right for link in alignment.links}),
        relocated=Later(relocations, rows, left, right),
    )


def has_differences(base: Document, other: Document, pair: PairResult) -> bool:
    """Return whether a pair has gaps, or links whose texts or headings differ."""
    if pair.alignment.only_left or pair.alignment.only_right:
        return True
    left, right = by_id(base), by_id(other)
    return any(
        differs(detail.reading) or heading(left[detail.link.left]) != heading(right[detail.link.right])
        for detail in details_of(pair)
    )


def read_closely(link: Link, left: str, right: str, common: Set[str] = frozenset(), way: Way | None = None) -> Detail:
    """Read the own texts of two linked sections word by word.

    Args:
        link: The link between them.
        left: Own text of the base section.
        right: Own text of the other.
        common: Terms that tell nothing in these two documents; see `remiss.align.common_terms`.
        way: How a person wants them read. Without one they are read as versions of one text when the link says so,
            when they are alike, or when both are empty; else as two texts on one matter.
    """
    if (way or _way_of(link, left, right)) is Way.VERSIONS:
        operations = diff_texts(left, right)
        changed = changed_share(operations, left, right)
        return Detail(link=link, reading=Versions(operations=operations, changed=changed))
    return Detail(link=link, reading=overlap(left, right, common=common))


def _way_of(link: Link, left: str, right: str) -> Way:
    versions = link.relation is Relation.SAME or not (left or right) or _alike(left, right)
    return Way.VERSIONS if versions else Way.MATTER


def _alike(left: str, right: str) -> bool:
    return fuzz.ratio(fold(left), fold(right)) >= 100 * VERSIONS_CUTOFF
