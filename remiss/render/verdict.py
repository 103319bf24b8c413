"""What a comparison says of a section, or of a linked pair, in one word and a share."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from remiss.model.alignment import Relation
from remiss.model.close import Versions, differs, only_headings
from remiss.model.document import Section, SectionId
from remiss.model.result import Detail, Matched, OnlyBase, OnlyOther, PairResult, Row
from remiss.texts import Catalogue

OTHER_ROW = "mot:"  # before the id of a section that only the other document has; a base section's id has no colon


LEAST_SHARE = 0.01  # less in common than this is not worth a figure: two texts may share a matter and hardly a word


class VerdictKind(StrEnum):
    """Equal and changed are read as versions of one text, similar and partial as two texts on one matter.

    Heading is told of two headings without text of their own: nothing was compared.
    """

    EQUAL = "equal"
    HEADING = "heading"
    CHANGED = "changed"
    SIMILAR = "similar"
    PARTIAL = "partial"
    MISSING = "missing"


SOME_IN_COMMON = frozenset({VerdictKind.SIMILAR, VerdictKind.PARTIAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One cell.

    Attributes:
        share: The ratio shown beside the word: of words changed when changed, of words in common when similar or
            partial; None when the word says it all.
        common: How much of the section the two have in common, a ratio in [0, 1]; drawn as the filled part of a disc.
        row: Id of the row where it can be read.
        more: Counterparts beyond the one told of.
    """

    kind: VerdictKind
    share: float | None
    common: float
    row: str
    more: int = 0


def row_id(row: Row) -> str:
    """Return the id of a row: it stands in addresses and in the page."""
    match row:
        case Matched():
            return row.base
        case OnlyBase(gap=gap):
            return gap.section
        case OnlyOther(gap=gap):
            return f"{OTHER_ROW}{gap.section}"


def section_of_row(row: Row, left: Mapping[SectionId, Section], right: Mapping[SectionId, Section]) -> Section:
    """Return the section a row is named by: the base's, or the other document's where the base has none.

    Args:
        left: The base's sections by id.
        right: The other document's.
    """
    match row:
        case Matched(base=section):
            return left[section]
        case OnlyBase(gap=gap):
            return left[gap.section]
        case OnlyOther(gap=gap):
            return right[gap.section]


def rows_by_right(pair: PairResult) -> Mapping[SectionId, str]:
    """Return the id of the row that shows each section of the other document."""
    found: dict[SectionId, str] = {}
    for row in pair.rows:
        if isinstance(row, Matched):
            found.update({detail.link.right: row_id(row) for detail in row.details})
        elif isinstance(row, OnlyOther):
            found[row.gap.section] = row_id(row)
    return found


def verdicts(pair: PairResult) -> Mapping[SectionId, Verdict]:
    """Return the verdict on each base section, in reading order."""
    homes = rows_by_right(pair)
    found: dict[SectionId, Verdict] = {}
    for row in pair.rows:
        match row:
            case Matched():
                found[row.base] = verdict_of(row, homes)
            case OnlyBase(gap=gap):
                found[gap.section] = Verdict(kind=VerdictKind.MISSING, share=None, common=0, row=gap.section)
            case OnlyOther():
                pass
    return found


def verdict_of(row: Matched, homes: Mapping[SectionId, str]) -> Verdict:
    """Return the verdict of the best counterpart, one shown in this row before one shown in another."""
    detail = best_of(row)
    kind, share, common = judge(detail)
    return Verdict(
        kind=kind,
        share=share,
        common=common,
        row=row.base if row.details else homes.get(detail.link.right, row.base),
        more=len(row.details) + len(row.also) - 1,
    )


def best_of(row: Matched) -> Detail:
    """Return the surest counterpart of a row, one it shows before one that another row shows; ties by reading order."""
    return max(row.details or row.also, key=lambda detail: detail.link.score)


def judge(detail: Detail) -> tuple[VerdictKind, float | None, float]:
    """Return kind, share and what is common of one counterpart read closely."""
    match detail.reading:
        case Versions(changed=changed) as versions:
            if only_headings(versions):
                return VerdictKind.HEADING, None, 0
            if not differs(versions):
                return VerdictKind.EQUAL, None, 1
            return VerdictKind.CHANGED, changed or None, 1 - changed  # None when only signs changed, no word
        case matter:
            kind = VerdictKind.PARTIAL if detail.link.relation is Relation.PARTIAL else VerdictKind.SIMILAR
            return kind, matter.overlap if matter.overlap >= LEAST_SHARE else None, matter.overlap


def said_of(kind: VerdictKind, share: float | None, say: Catalogue) -> tuple[str, str]:
    """Return a verdict's word and what its share is a share of; the word is "" where the share says it."""
    word = say(f"verdict.{kind.value}")
    if share is None:
        return word, say("app.share.hardly") if kind in SOME_IN_COMMON else ""
    if kind is VerdictKind.CHANGED:
        return "", say("app.share.changed", share=say.percent(share))
    return word, say("app.share.common", share=say.percent(share))
