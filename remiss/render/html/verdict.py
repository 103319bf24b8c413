"""What a comparison says of one base section in one word: the cell of the matrix."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from remiss.model.alignment import Link, Relation
from remiss.model.document import SectionId
from remiss.model.result import Detail, Matched, OnlyBase, OnlyOther, PairResult, Row, Versions

OTHER_ROW = "mot:"  # before the id of a section that only the other document has; a base section's id has no colon


class VerdictKind(StrEnum):
    """Equal and changed are read as versions of one text, similar and partial as two texts on one matter."""

    EQUAL = "equal"
    CHANGED = "changed"
    SIMILAR = "similar"
    PARTIAL = "partial"
    MISSING = "missing"


_USUAL = {VerdictKind.SIMILAR: 0.5, VerdictKind.PARTIAL: 0.25}  # what a disc shows when nothing is measured


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
    """Return the verdict of the best counterpart; of equal ones the first in reading order."""
    if not row.details:
        best = max(row.also, key=lambda link: link.score)
        return _elsewhere(best, homes, more=len(row.also) - 1)
    detail = max(row.details, key=lambda detail: detail.link.score)
    kind, share, common = judge(detail)
    more = len(row.details) + len(row.also) - 1
    return Verdict(kind=kind, share=share, common=common, row=row.base, more=more)


def judge(detail: Detail) -> tuple[VerdictKind, float | None, float]:
    """Return kind, share and what is common of one counterpart read closely."""
    match detail.reading:
        case Versions(changed=changed):
            if changed == 0:
                return VerdictKind.EQUAL, None, 1
            return VerdictKind.CHANGED, changed, 1 - changed
        case matter:
            kind = VerdictKind.PARTIAL if detail.link.relation is Relation.PARTIAL else VerdictKind.SIMILAR
            return kind, matter.overlap, matter.overlap


def _elsewhere(link: Link, homes: Mapping[SectionId, str], *, more: int) -> Verdict:
    """Return the verdict on a link that another row shows, where it is not measured how much the two have in common."""
    kind = VerdictKind.PARTIAL if link.relation is Relation.PARTIAL else VerdictKind.SIMILAR
    return Verdict(kind=kind, share=None, common=_USUAL[kind], row=homes.get(link.right, link.left), more=more)
