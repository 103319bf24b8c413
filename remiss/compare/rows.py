"""The rows of a pair: every section of either document in exactly one, and how much of each is covered."""

from collections.abc import Iterable, Mapping, Sequence

from remiss.align.profile import KEPT
from remiss.align.recent import Recent
from remiss.language.tokens import word_count
from remiss.model.alignment import Alignment, Gap, HeadingEvidence, JudgedEvidence, Link
from remiss.model.body import own_text
from remiss.model.close import differs, only_headings, only_typographic
from remiss.model.document import Document, Section, SectionId
from remiss.model.outline import is_recased, sections_of
from remiss.model.result import Coverage, Detail, Matched, OnlyBase, OnlyOther, Row


def rows_of(base: Document, other: Document, alignment: Alignment, details: Sequence[Detail]) -> tuple[Row, ...]:
    """Put each section of either document in exactly one row; see `PairResult.rows`.

    Args:
        details: The links of `alignment` read closely, in its order.
    """
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
    """Return the link by which each right section is shown: one a person confirmed, one under the same heading, else
    the surest.

    Of equal ones it is the first in reading order. A reader looks for a section beside its namesake.
    """
    best: dict[SectionId, Link] = {}
    for link in links:
        if link.right not in best or _rank(link) > _rank(best[link.right]):
            best[link.right] = link
    return best


def _rank(link: Link) -> tuple[bool, bool, float]:
    judged = any(isinstance(item, JudgedEvidence) for item in link.evidence)
    namesake = any(isinstance(item, HeadingEvidence) and item.likeness >= 1 for item in link.evidence)
    return judged, namesake, link.score


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


def is_quiet(row: Row, left: Mapping[SectionId, Section], right: Mapping[SectionId, Section]) -> bool:
    """Return whether a row has nothing to read: one counterpart with the same text and the same title.

    Args:
        left: The base's sections by id.
        right: The other document's.
    """
    if not isinstance(row, Matched) or len(row.details) != 1 or row.also:
        return False
    detail = row.details[0]
    same_title = left[row.base].title == right[detail.link.right].title
    return same_title and not differs(detail.reading) and not only_typographic(detail.reading)


def is_bare(row: Row) -> bool:
    """Return whether a row has a counterpart and no text: headings alone stand on both sides of each of its links."""
    if not isinstance(row, Matched):
        return False
    return all(only_headings(detail.reading) for detail in (*row.details, *row.also))


def is_typographic(row: Row, left: Mapping[SectionId, Section], right: Mapping[SectionId, Section]) -> bool:
    """Return whether a row has nothing to read but other typesetting: the same titles and words, in whatever case.

    Args:
        left: The base's sections by id.
        right: The other document's.
    """
    if not isinstance(row, Matched) or not row.details or row.also:
        return False
    title = left[row.base].title
    if any(differs(detail.reading) for detail in row.details):
        return False
    titles = [right[detail.link.right].title for detail in row.details]
    if not all(other == title or is_recased(title, other) for other in titles):
        return False
    return any(other != title for other in titles) or any(only_typographic(detail.reading) for detail in row.details)


def texts_of(document: Document) -> Mapping[SectionId, str]:
    """Return the own text of every section, in reading order; those of the last documents are kept."""
    return _TEXTS.get(document)


def _texts(document: Document) -> Mapping[SectionId, str]:
    return {section.id: own_text(document, section).text for section in sections_of(document)}


def _word_counts(texts: Mapping[SectionId, str]) -> Mapping[SectionId, int]:
    return {section: word_count(text) for section, text in texts.items()}


_TEXTS = Recent(_texts, KEPT)
_WORD_COUNTS = Recent(_word_counts, KEPT)


def coverage(texts: Mapping[SectionId, str], covered: set[SectionId]) -> Coverage:
    """Return how much of a document, given by its sections' own texts, stands in the sections `covered`.

    Args:
        texts: As `texts_of` returned them.
        covered: Sections with a counterpart.
    """
    words = _WORD_COUNTS.get(texts)
    return Coverage(
        sections=len(covered),
        sections_total=len(words),
        words=sum(count for section, count in words.items() if section in covered),
        words_total=sum(words.values()),
    )
