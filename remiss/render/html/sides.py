"""What the rows of one pair have in common: both documents, and where links lead."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from remiss.model.document import Document, DocumentId, Section, SectionId
from remiss.model.outline import by_id
from remiss.model.relocation import Relocation
from remiss.model.result import PairResult, SectionPair, Standing
from remiss.render.alone import Alone, alone_in
from remiss.render.verdict import rows_by_right
from remiss.texts import Catalogue

RowAddress = Callable[[DocumentId, str], str]  # the other document and a row's id -> the address that shows it
HowAddress = Callable[[SectionId, SectionId], str]  # two linked sections, base first
OriginalAddress = Callable[[Document, int], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """Two documents of a comparison; left is the base.

    Attributes:
        homes: The row that shows each section of the right document.
        alone: What the sections of each link say that no counterpart does.
        standing: What people judged.
        judging: Whether a person can judge on this page.
        relocations: Passages that stand in another section on the other side.
        how: The address where a link, given by its sections, is worked through; None where there is none.
        original: The address of a place, given by its document and an offset, in the original; "" where that cannot be
            looked at. None where no original can.
    """

    left: Document
    right: Document
    left_sections: Mapping[SectionId, Section]
    right_sections: Mapping[SectionId, Section]
    homes: Mapping[SectionId, str]
    address: RowAddress
    say: Catalogue
    alone: Mapping[SectionPair, Alone]
    standing: Standing
    judging: bool
    relocations: tuple[Relocation, ...]
    how: HowAddress | None
    original: OriginalAddress | None

    def link_to(self, row: str) -> str:
        """Return the address of a row of this pair."""
        return self.address(self.right.id, row)


def sides_of(  # noqa: PLR0913 - everything a row needs
    base: Document,
    other: Document,
    pair: PairResult,
    address: RowAddress,
    say: Catalogue,
    *,
    judging: bool = False,
    how: HowAddress | None = None,
    original: OriginalAddress | None = None,
) -> Sides:
    """Gather what the rows of `pair` need."""
    return Sides(
        left=base,
        right=other,
        left_sections=by_id(base),
        right_sections=by_id(other),
        homes=rows_by_right(pair),
        address=address,
        say=say,
        alone=alone_in(pair),
        standing=pair.standing,
        judging=judging,
        relocations=pair.relocations,
        how=how,
        original=original,
    )
