"""Scores links against an alignment made by hand, by the rules of tests/bench/alignment/README.md."""

from collections.abc import Collection
from dataclasses import dataclass

from alignment_gold import AlignmentGold, GoldRow

from remiss.model.alignment import Relation
from remiss.model.document import Document, SectionId
from remiss.model.outline import by_id

FIRM = {Relation.SAME, Relation.SIMILAR}
Pair = tuple[SectionId, SectionId]


@dataclass(frozen=True, slots=True)
class Tally:
    """Hits, false finds and misses."""

    hits: int
    false: int
    missed: int

    def __add__(self, other: "Tally") -> "Tally":
        """Return both counts as one."""
        return Tally(self.hits + other.hits, self.false + other.false, self.missed + other.missed)

    @property
    def precision(self) -> float | None:
        """None when nothing was found."""
        return self.hits / (self.hits + self.false) if self.hits + self.false else None

    @property
    def recall(self) -> float | None:
        """None when nothing was to be found."""
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else None

    @property
    def f1(self) -> float | None:
        """None when nothing was found and nothing was to be found."""
        total = 2 * self.hits + self.false + self.missed
        return 2 * self.hits / total if total else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How well links and gaps agree with the gold; pairs by left id, then right id."""

    links: Tally
    gaps: Tally
    false: tuple[Pair, ...]
    missed: tuple[Pair, ...]


def score_links(gold: AlignmentGold, found: Collection[Pair]) -> Score:
    """Return how well found links agree; a section in no link counts as found to be a gap."""
    pairs = {(row.left.section, row.right.section): row for row in gold.rows if row.left and row.right}
    must = {pair for pair, row in pairs.items() if row.sure and row.relation in FIRM}
    doubtful = [{name for name, row in _alone(gold, side).items() if not row.sure} for side in ("left", "right")]
    open_to_doubt = {pair for pair in found if pair[0] in doubtful[0] or pair[1] in doubtful[1]}
    false, missed = set(found) - set(pairs) - open_to_doubt, must - set(found)
    gaps = _gaps(gold, "left", gold.left, must, found) + _gaps(gold, "right", gold.right, must, found)
    links = Tally(len(must) - len(missed), len(false), len(missed))
    return Score(links=links, gaps=gaps, false=tuple(sorted(false)), missed=tuple(sorted(missed)))


def _alone(gold: AlignmentGold, side: str) -> dict[SectionId, GoldRow]:
    return {getattr(row, side).section: row for row in gold.rows if row.relation is None and getattr(row, side)}


def _gaps(gold: AlignmentGold, side: str, document: Document, must: set[Pair], found: Collection[Pair]) -> Tally:
    place = 0 if side == "left" else 1
    unlinked = set(by_id(document)) - {pair[place] for pair in found}
    alone = {name for name, row in _alone(gold, side).items() if row.sure}
    return Tally(len(alone & unlinked), len(unlinked & {pair[place] for pair in must}), len(alone - unlinked))
