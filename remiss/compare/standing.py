"""From the log of judgements to what is in force."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from remiss.compare.anchors import find_anchors
from remiss.model.document import Document, DocumentId, SectionId
from remiss.model.judgement import (
    Alone,
    Anchor,
    Confirmed,
    Deed,
    Entry,
    Log,
    Noted,
    PairDeed,
    ReadAs,
    Rejected,
    Renewed,
    Reviewed,
    RowDeed,
    Undone,
    Way,
)
from remiss.model.result import UNTOUCHED, Lost, Mark, Note, RowStanding, SectionPair, Standing

Numbered = tuple[int, Entry]  # 1-based place in the log, and the entry there


def in_force(log: Log) -> tuple[Numbered, ...]:
    """Return the entries that count, with their 1-based places: those not undone, and no undoings."""
    undone: set[int] = set()
    for number in range(len(log), 0, -1):
        deed = log[number - 1].deed
        if isinstance(deed, Undone) and number not in undone:
            undone.add(deed.entry)
    return tuple(
        (number, entry)
        for number, entry in enumerate(log, 1)
        if number not in undone and not isinstance(entry.deed, Undone)
    )


def renewals(log: Log) -> Mapping[DocumentId, DocumentId]:
    """Return for each document that gave way to a new version the newest that took its place."""
    found: dict[DocumentId, DocumentId] = {}
    for _, entry in in_force(log):
        if isinstance(entry.deed, Renewed):
            old, new = entry.deed.old, entry.deed.new
            found.pop(new, None)  # a document that came back is the newest again
            found = {name: new if newest == old else newest for name, newest in found.items()} | {old: new}
    return found


def standing(log: Log, base: Document, other: Document) -> Standing:
    """Return what is in force between two documents. Swapping them mirrors it; the latest entry on a matter counts.

    To confirm a pair takes back that either section is alone; that a section is alone takes back its confirmed pairs.
    """
    newest = renewals(log)
    here = [
        (number, replace(entry, deed=_current(entry.deed, newest)))
        for number, entry in in_force(log)
        if not isinstance(entry.deed, Renewed)
    ]
    here = [(number, entry) for number, entry in here if documents_of(entry.deed) == {base.id, other.id}]
    anchors = [anchor for _, entry in here for anchor in anchors_of(entry.deed)]
    places = {**find_anchors(base, anchors), **find_anchors(other, anchors)}
    found = _Found(base.id)
    lost = []
    for number, entry in here:
        if all(anchor in places for anchor in anchors_of(entry.deed)):
            found.add(entry.deed, Mark(by=entry.by, at=entry.at, entry=number), places)
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


def documents_of(deed: Deed) -> set[DocumentId]:
    """Return the two documents a deed is about; none for an undoing or a renewal."""
    match deed:
        case Confirmed() | Rejected() | ReadAs():
            return {deed.one.document, deed.other.document}
        case Alone() | Reviewed() | Noted():
            return {deed.one.document, deed.against}
        case _:
            return set()


def anchors_of(deed: Deed) -> tuple[Anchor, ...]:
    """Return the sections a deed is about."""
    match deed:
        case Confirmed() | Rejected() | ReadAs():
            return deed.one, deed.other
        case Alone() | Reviewed() | Noted():
            return (deed.one,)
        case _:
            return ()


def clashing(mine: Deed, log: Log, seen: Log) -> tuple[Numbered, ...]:
    """Return the entries of `log` beyond those `seen` that speak of the same matter as `mine`.

    The same matter is the same pair of sections, or the same section against the same document, or the same entry to
    undo. When the log is not `seen` with more behind it, because somebody changed the file by hand, every entry not in
    `seen` counts as new.
    """
    known = len(seen) if log[: len(seen)] == seen else 0
    fresh = [(number, entry) for number, entry in enumerate(log, 1) if number > known]
    if not known:
        fresh = [(number, entry) for number, entry in fresh if entry not in seen]
    return tuple((number, entry) for number, entry in fresh if _same_matter(mine, entry.deed))


def _same_matter(mine: Deed, theirs: Deed) -> bool:
    if isinstance(mine, Undone) or isinstance(theirs, Undone):
        return mine == theirs
    if not documents_of(mine) or documents_of(mine) != documents_of(theirs):
        return False
    kinds = _kind(mine), _kind(theirs)
    if kinds[0] != kinds[1]:
        return False
    sections = [{(anchor.document, anchor.section) for anchor in anchors_of(deed)} for deed in (mine, theirs)]
    alone = isinstance(mine, Alone) or isinstance(theirs, Alone)
    return bool(sections[0] & sections[1]) if alone else sections[0] == sections[1]


def _kind(deed: Deed) -> str:
    """Return what a deed decides: deeds of one kind on the same sections take each other's place."""
    match deed:
        case Confirmed() | Rejected() | Alone():
            return "link"
        case _:
            return type(deed).__name__


def _current(deed: Deed, newest: Mapping[DocumentId, DocumentId]) -> Deed:
    """Return a deed with its documents as they are called now."""
    if not newest:
        return deed
    match deed:
        case Confirmed() | Rejected() | ReadAs():
            return replace(deed, one=_renamed(deed.one, newest), other=_renamed(deed.other, newest))
        case Alone() | Reviewed() | Noted():
            against = newest.get(deed.against, deed.against)
            return replace(deed, one=_renamed(deed.one, newest), against=against)
        case _:
            return deed


def _renamed(anchor: Anchor, newest: Mapping[DocumentId, DocumentId]) -> Anchor:
    return replace(anchor, document=newest.get(anchor.document, anchor.document))


@dataclass(slots=True)
class _Found:
    """What the entries so far add up to; `rows` by whether the section is the base's."""

    base: DocumentId
    confirmed: dict[SectionPair, Mark] = field(default_factory=dict)
    rejected: dict[SectionPair, Mark] = field(default_factory=dict)
    ways: dict[SectionPair, Way] = field(default_factory=dict)
    rows: dict[bool, dict[SectionId, RowStanding]] = field(default_factory=lambda: {True: {}, False: {}})

    def add(self, deed: Deed, mark: Mark, places: Mapping[Anchor, SectionId]) -> None:
        """Take in the next entry."""
        match deed:
            case Confirmed() | Rejected() | ReadAs():
                self._add_pair(deed, mark, places)
            case Alone() | Reviewed() | Noted():
                self._add_row(deed, mark, places[deed.one])
            case _:
                pass

    def _add_pair(self, deed: PairDeed, mark: Mark, places: Mapping[Anchor, SectionId]) -> None:
        here, there = (deed.one, deed.other) if deed.one.document == self.base else (deed.other, deed.one)
        pair = places[here], places[there]
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

    def _add_row(self, deed: RowDeed, mark: Mark, section: SectionId) -> None:
        is_base = deed.one.document == self.base
        row = self._row(is_base, section)
        match deed:
            case Alone():
                for pair in [pair for pair in self.confirmed if pair[not is_base] == section]:
                    del self.confirmed[pair]
                row = replace(row, alone=mark)
            case Reviewed(done=done):
                row = replace(row, reviewed=mark if done else None, unreviewed=None if done else mark)
            case Noted(text=text):
                row = replace(row, note=Note(text=text, mark=mark) if text else None)
        self.rows[is_base][section] = row

    def _row(self, is_base: bool, section: SectionId) -> RowStanding:
        return self.rows[is_base].get(section, UNTOUCHED)
