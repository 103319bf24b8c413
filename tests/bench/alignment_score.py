"""Scores links against an alignment made by hand, by the rules of tests/bench/alignment/README.md."""

from collections.abc import Collection
from dataclasses import dataclass, fields

from alignment_gold import AlignmentGold

from remiss.model.alignment import Relation
from remiss.model.document import SectionId
from remiss.model.outline import by_id

FIRM = {Relation.SAME, Relation.SIMILAR}
SIDES = ("left", "right")
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
    """How well links and gaps agree with the gold; pairs by left id, then right id.

    Attributes:
        links: Of sure `same` and `similar`.
        partial: Sure `partial` pairs linked and not; `false` is 0, since every other pair is counted in `links`.
        gaps: Sections without counterpart.
        false, missed: The pairs behind `links`.
        hidden: (side, section) in no found link although it has a sure partner of any kind.
    """

    links: Tally
    partial: Tally
    gaps: Tally
    false: tuple[Pair, ...]
    missed: tuple[Pair, ...]
    hidden: tuple[tuple[str, SectionId], ...]

    def __add__(self, other: "Score") -> "Score":
        """Return both as one: counts added, lists one after the other."""
        return Score(**{field.name: getattr(self, field.name) + getattr(other, field.name) for field in fields(self)})


def score_links(gold: AlignmentGold, found: Collection[Pair]) -> Score:
    """Return how well found links agree; a section in no link counts as found to be a gap."""
    found = set(found)
    pairs = {(row.left.section, row.right.section): row for row in gold.rows if row.left and row.right}
    must = {pair for pair, row in pairs.items() if row.sure and row.relation in FIRM}
    may = {pair for pair, row in pairs.items() if row.sure} - must
    doubtful = {(side, name) for side in SIDES for name, sure in _alone(gold, side).items() if not sure}
    false = {pair for pair in found - set(pairs) if not doubtful & _ends(pair)}
    unlinked = _every(gold) - _ends(*found)
    alone = {(side, name) for side in SIDES for name, sure in _alone(gold, side).items() if sure}
    return Score(
        links=Tally(len(must & found), len(false), len(must - found)),
        partial=Tally(len(may & found), 0, len(may - found)),
        gaps=Tally(len(alone & unlinked), len(_ends(*must) & unlinked), len(alone - unlinked)),
        false=tuple(sorted(false)),
        missed=tuple(sorted(must - found)),
        hidden=tuple(sorted(_ends(*must, *may) & unlinked)),
    )


def _alone(gold: AlignmentGold, side: str) -> dict[SectionId, bool]:
    return {getattr(row, side).section: row.sure for row in gold.rows if row.relation is None and getattr(row, side)}


def _ends(*pairs: Pair) -> set[tuple[str, SectionId]]:
    return {end for pair in pairs for end in zip(SIDES, pair, strict=True)}


def _every(gold: AlignmentGold) -> set[tuple[str, SectionId]]:
    return {(side, name) for side in SIDES for name in by_id(getattr(gold, side))}
