"""A base document laid against others: the one result that every view and export reads."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace

from rapidfuzz import fuzz

from remiss.align import align_documents, common_stems, overlap
from remiss.diff import changed_share, diff_texts
from remiss.language.fold import fold
from remiss.language.tokens import word_count
from remiss.model.alignment import Alignment, Gap, HeadingEvidence, Link, Relation
from remiss.model.body import own_text
from remiss.model.document import Document, Section, SectionId, SourceText
from remiss.model.outline import by_id, heading, sections_of
from remiss.model.result import (
    Coverage,
    Detail,
    Matched,
    OnlyBase,
    OnlyOther,
    PairResult,
    Result,
    Row,
    Versions,
    details_of,
    differs,
)

# Likeness of folded texts from which a word diff reads better than two texts side by side: read off the routines of
# ../shared/corpus, 2026-11; below it more words are struck than kept.
VERSIONS_CUTOFF = 0.6
OPENING = SectionId("_inledande-text")  # no slug begins with "_"


def compare(base: Document, others: Iterable[Document], *, title: str, description: str = "") -> Result:
    """Lay each of `others` against `base`.

    Pairs stand in the order of `others`. A document laid against itself has no gap and only equal operations.
    """
    base = with_opening(base)
    compared = [(other, compare_pair(base, other)) for other in map(with_opening, others)]
    return Result(
        title=title,
        description=description,
        base=base,
        others=tuple(other for other, _ in compared),
        pairs=tuple(pair for _, pair in compared),
    )


def with_opening(document: Document) -> Document:
    """Return a document whose text before the first heading is a section too, under the document's title.

    What is in no section would never be compared. The opening of a digest is a note on the digest and stays outside.
    """
    source = document.metadata.source
    if not document.preamble or (source is not None and source.text is SourceText.DIGEST):
        return document
    start = document.preamble[0].spans[0].start
    end = document.sections[0].start if document.sections else len(document.text)
    opening = Section(
        id=OPENING,
        number="",
        title=document.metadata.title or document.id,
        level=1,
        start=start,
        heading_end=start,
        body_end=end,
        end=end,
        page=document.preamble[0].page,
        blocks=document.preamble,
    )
    return replace(document, preamble=(), sections=(opening, *document.sections))


def has_differences(base: Document, other: Document, pair: PairResult) -> bool:
    """Return whether a pair has gaps, or links whose texts or headings differ."""
    if pair.alignment.only_left or pair.alignment.only_right:
        return True
    left, right = by_id(base), by_id(other)
    return any(
        differs(detail.reading) or heading(left[detail.link.left]) != heading(right[detail.link.right])
        for detail in details_of(pair)
    )


def compare_pair(base: Document, other: Document) -> PairResult:
    """Lay one document against the base. Swapping the two mirrors alignment and coverage."""
    alignment = align_documents(base, other)
    left, right = _texts(base), _texts(other)
    common = common_stems(base, other)
    details = [read_closely(link, left[link.left], right[link.right], common) for link in alignment.links]
    return PairResult(
        other=other.id,
        alignment=alignment,
        rows=_rows(base, other, alignment, details),
        base_coverage=_coverage(left, {link.left for link in alignment.links}),
        other_coverage=_coverage(right, {link.right for link in alignment.links}),
    )


def read_closely(link: Link, left: str, right: str, common: Set[str] = frozenset()) -> Detail:
    """Read the own texts of two linked sections word by word.

    They are read as versions of one text when the link says so, when they are alike, or when both are empty; else as
    two texts on one matter.

    Args:
        link: The link between them.
        left: Own text of the base section.
        right: Own text of the other.
        common: Stems that tell nothing in these two documents; see `remiss.align.common_stems`.
    """
    if link.relation is Relation.SAME or not (left or right) or _alike(left, right):
        operations = diff_texts(left, right)
        changed = changed_share(operations, left, right)
        return Detail(link=link, reading=Versions(operations=operations, changed=changed))
    return Detail(link=link, reading=overlap(left, right, common=common))


def _alike(left: str, right: str) -> bool:
    return fuzz.ratio(fold(left), fold(right)) >= 100 * VERSIONS_CUTOFF


def _texts(document: Document) -> Mapping[SectionId, str]:
    return {section.id: own_text(document, section).text for section in sections_of(document)}


def _rows(base: Document, other: Document, alignment: Alignment, details: Sequence[Detail]) -> tuple[Row, ...]:
    """Put each section of either document in exactly one row; see `PairResult.rows`."""
    shown_by = homes(alignment.links)
    found: dict[SectionId, list[Detail]] = {}
    for detail in details:
        found.setdefault(detail.link.left, []).append(detail)
    gaps = {gap.section: gap for gap in alignment.only_left}
    rows: list[Row] = []
    for section in sections_of(base):
        if section.id in gaps:
            rows.append(OnlyBase(gap=gaps[section.id]))
            continue
        here = [detail for detail in found[section.id] if shown_by[detail.link.right] is detail.link]
        also = [detail for detail in found[section.id] if shown_by[detail.link.right] is not detail.link]
        rows.append(Matched(base=section.id, details=tuple(here), also=tuple(also)))
    return _with_only_other(rows, sections_of(other), {gap.section: gap for gap in alignment.only_right})


def homes(links: Iterable[Link]) -> Mapping[SectionId, Link]:
    """Return the link by which each right section is shown: one under the same heading, else the surest.

    Of equal ones it is the first in reading order. A reader looks for a section beside its namesake.
    """
    best: dict[SectionId, Link] = {}
    for link in links:
        if link.right not in best or _rank(link) > _rank(best[link.right]):
            best[link.right] = link
    return best


def _rank(link: Link) -> tuple[bool, float]:
    namesake = any(isinstance(item, HeadingEvidence) and item.likeness >= 1 for item in link.evidence)
    return namesake, link.score


def _with_only_other(rows: list[Row], sections: tuple[Section, ...], gaps: Mapping[SectionId, Gap]) -> tuple[Row, ...]:
    """Insert what only the other document has after the row that shows the section before it there."""
    row_of = {
        detail.link.right: index for index, row in enumerate(rows) if isinstance(row, Matched) for detail in row.details
    }
    following: dict[int, list[Row]] = {}
    here = -1
    for section in sections:
        if section.id in gaps:
            following.setdefault(here, []).append(OnlyOther(gap=gaps[section.id]))
        else:
            here = row_of[section.id]
    found = following.get(-1, [])
    for index, row in enumerate(rows):
        found.append(row)
        found.extend(following.get(index, []))
    return tuple(found)


def _coverage(texts: Mapping[SectionId, str], covered: set[SectionId]) -> Coverage:
    words = {section: word_count(text) for section, text in texts.items()}
    return Coverage(
        sections=len(covered),
        sections_total=len(words),
        words=sum(count for section, count in words.items() if section in covered),
        words_total=sum(words.values()),
    )
