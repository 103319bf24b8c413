"""From the log of judgements to what is in force."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from remiss.compare.anchors import Found, find_anchors
from remiss.compare.log import anchors_of, beside, documents_of, in_todays_names
from remiss.model.anchor import Anchor
from remiss.model.document import Document, DocumentId, SectionId
from remiss.model.judgement import (
    Alone,
    Confirmed,
    Deed,
    Log,
    Noted,
    PairDeed,
    ReadAs,
    Rejected,
    Reviewed,
    RowDeed,
    Way,
)
from remiss.model.result import UNTOUCHED, Lost, Mark, Note, Result, RowStanding, SectionPair, Standing

Places = Mapping[Anchor, Found]


def standing(log: Log, base: Document, other: Document) -> Standing:
    """Return what is in force between two documents. Swapping them mirrors it; the latest entry on a matter counts.

    To confirm a pair takes back that either section is alone; that a section is alone takes back its confirmed pairs.
    """
    here = [
        (number, entry) for number, entry in in_todays_names(log) if documents_of(entry.deed) == {base.id, other.id}
    ]
    anchors = [anchor for _, entry in here for anchor in (*anchors_of(entry.deed), *beside(entry.deed))]
    places = {**find_anchors(base, anchors), **find_anchors(other, anchors)}
    found = _InForce(base.id)
    lost = []
    for number, entry in here:
        needed = anchors_of(entry.deed)
        if all(anchor in places for anchor in needed):
            changed = any(places[anchor].changed for anchor in needed)
            found.add(entry.deed, Mark(by=entry.by, at=entry.at, entry=number, changed=changed), places)
        else:
            lost.append(Lost(number=number, entry=log[number - 1]))
    return Standing(
        confirmed=found.confirmed,
        rejected=found.rejected,
        ways=found.ways,
        base_rows=found.rows[True],
        other_rows=found.rows[False],
        lost=tuple(lost),
    )


def lost_of(result: Result) -> tuple[Lost, ...]:
    """Return what people judged that has no place in a result, in the order of the log, each entry once.

    Its section is not found any more, or one of its documents is not in the comparison. What was judged between two
    documents that are both laid against the base has its place when one of them is the base.
    """
    here = {result.base.id, *(other.id for other in result.others)}
    found = {one.number: one for pair in result.pairs for one in pair.standing.lost}
    for number, entry in in_todays_names(result.log):
        if not documents_of(entry.deed) <= here:
            found[number] = Lost(number=number, entry=result.log[number - 1])
    return tuple(one for _, one in sorted(found.items()))


@dataclass(slots=True)
class _InForce:
    """What the entries so far add up to; `rows` by whether the section is the base's."""

    base: DocumentId
    confirmed: dict[SectionPair, Mark] = field(default_factory=dict)
    rejected: dict[SectionPair, Mark] = field(default_factory=dict)
    ways: dict[SectionPair, Way] = field(default_factory=dict)
    rows: dict[bool, dict[SectionId, RowStanding]] = field(default_factory=lambda: {True: {}, False: {}})

    def add(self, deed: Deed, mark: Mark, places: Places) -> None:
        """Take in the next entry."""
        match deed:
            case Confirmed() | Rejected() | ReadAs():
                self._add_pair(deed, mark, places)
            case Alone() | Reviewed() | Noted():
                self._add_row(deed, mark, places)
            case _:
                pass

    def _add_pair(self, deed: PairDeed, mark: Mark, places: Places) -> None:
        here, there = (deed.one, deed.other) if deed.one.document == self.base else (deed.other, deed.one)
        pair = places[here].section, places[there].section
        match deed:
            case Confirmed():
                self.rejected.pop(pair, None)
                self.confirmed[pair] = mark
                for is_base, section in zip((True, False), pair, strict=True):
                    self.rows[is_base][section] = replace(self._row(is_base, section), alone=None)
            case Rejected():
                self.confirmed.pop(pair, None)
                self.rejected[pair] = mark
            case ReadAs(way=way):
                self.ways[pair] = way

    def _add_row(self, deed: RowDeed, mark: Mark, places: Places) -> None:
        is_base, section = deed.one.document == self.base, places[deed.one].section
        row = self._row(is_base, section)
        match deed:
            case Alone():
                for pair in [pair for pair in self.confirmed if pair[not is_base] == section]:
                    del self.confirmed[pair]
                row = replace(row, alone=mark)
            case Reviewed(done=True):
                row = replace(row, reviewed=_looked_at(deed, mark, places), unreviewed=None, seen=_seen(deed, places))
            case Reviewed():
                row = replace(row, reviewed=None, unreviewed=mark, seen=None)
            case Noted(text=text):
                row = replace(row, note=Note(text=text, mark=mark) if text else None)
        self.rows[is_base][section] = row

    def _row(self, is_base: bool, section: SectionId) -> RowStanding:
        return self.rows[is_base].get(section, UNTOUCHED)


def _looked_at(deed: Reviewed, mark: Mark, places: Places) -> Mark:
    """Return the mark of a review; a counterpart that is gone since has changed the row."""
    return replace(mark, changed=mark.changed or any(anchor not in places for anchor in beside(deed)))


def _seen(deed: Reviewed, places: Places) -> frozenset[SectionId] | None:
    """Return the counterparts a person looked at that read now as they did; None when those were not kept."""
    if deed.beside is None:
        return None
    known = (places[anchor] for anchor in deed.beside if anchor in places)
    return frozenset(place.section for place in known if not place.changed)
