"""What of a log of judgements counts, and what its entries are about."""

from collections.abc import Mapping
from dataclasses import replace

from remiss.model.anchor import Anchor, RemarkAnchor
from remiss.model.document import DocumentId
from remiss.model.judgement import (
    Alone,
    Confirmed,
    Deed,
    Entry,
    Log,
    Noted,
    ReadAs,
    Rejected,
    Renewed,
    Reviewed,
    Undone,
)
from remiss.model.remark_judgement import (
    Added,
    Assessed,
    Dropped,
    Filing,
    GoneThrough,
    Joined,
    Parted,
    Refiled,
    RemarkDeed,
    Replied,
)

Numbered = tuple[int, Entry]  # 1-based place in the log, and the entry there


def in_force(log: Log) -> tuple[Numbered, ...]:
    """Return the entries that count, with their 1-based places: those not undone, and no undoings."""
    undone = undone_in(log)
    return tuple(
        (number, entry)
        for number, entry in enumerate(log, 1)
        if number not in undone and not isinstance(entry.deed, Undone)
    )


def undone_in(log: Log) -> frozenset[int]:
    """Return the 1-based places of the entries that do not count because they were undone, undoings too."""
    undone: set[int] = set()
    for number in range(len(log), 0, -1):
        deed = log[number - 1].deed
        if isinstance(deed, Undone) and number not in undone:
            undone.add(deed.entry)
    return frozenset(undone)


def in_todays_names(log: Log) -> tuple[Numbered, ...]:
    """Return the entries that count, but renewals, with their documents called as they are now.

    A renewal tells what a document is called in the entries before it. Who judged the old version afterwards, because
    it stands beside the new one, judged the old version.
    """
    newest: dict[DocumentId, DocumentId] = {}
    found: list[Numbered] = []
    for number, entry in reversed(in_force(log)):
        if isinstance(entry.deed, Renewed):
            newest[entry.deed.old] = newest.get(entry.deed.new, entry.deed.new)
        else:
            found.append((number, replace(entry, deed=_renamed(entry.deed, newest)) if newest else entry))
    return tuple(reversed(found))


def documents_of(deed: Deed) -> frozenset[DocumentId]:
    """Return the two documents a judgement of links is about; none for another deed."""
    match deed:
        case Confirmed() | Rejected() | ReadAs():
            return frozenset({deed.one.document, deed.other.document})
        case Alone() | Reviewed() | Noted():
            return frozenset({deed.one.document, deed.against})
        case _:
            return frozenset()


def anchors_of(deed: Deed) -> tuple[Anchor, ...]:
    """Return the sections a judgement of links is about."""
    match deed:
        case Confirmed() | Rejected() | ReadAs():
            return deed.one, deed.other
        case Alone() | Reviewed() | Noted():
            return (deed.one,)
        case _:
            return ()


def remarks_of(deed: Deed) -> tuple[RemarkAnchor, ...]:
    """Return the remarks a deed is about."""
    match deed:
        case Joined():
            return deed.one, deed.other
        case Replied() | Assessed() | Dropped() | Refiled() | Parted() | Added():
            return (deed.one,)
        case _:
            return ()


def beside(deed: Deed) -> tuple[Anchor, ...]:
    """Return the sections that a deed keeps because they were looked at with what it is about."""
    return (deed.beside or ()) if isinstance(deed, Reviewed) else ()


def _renamed(deed: Deed, newest: Mapping[DocumentId, DocumentId]) -> Deed:
    def anchor(one: Anchor) -> Anchor:
        return replace(one, document=newest.get(one.document, one.document))

    match deed:
        case Confirmed() | Rejected() | ReadAs():
            return replace(deed, one=anchor(deed.one), other=anchor(deed.other))
        case Reviewed(beside=tuple() as seen):
            against = newest.get(deed.against, deed.against)
            return replace(deed, one=anchor(deed.one), against=against, beside=tuple(map(anchor, seen)))
        case Alone() | Reviewed() | Noted():
            return replace(deed, one=anchor(deed.one), against=newest.get(deed.against, deed.against))
        case Undone() | Renewed():
            return deed
        case _:
            return _renamed_remark(deed, newest)


def _renamed_remark(deed: RemarkDeed, newest: Mapping[DocumentId, DocumentId]) -> RemarkDeed:
    def remark(one: RemarkAnchor) -> RemarkAnchor:
        return replace(one, document=newest.get(one.document, one.document))

    def filing(one: Filing) -> Filing:
        section = one.section
        if section is None:
            return one
        return replace(one, section=replace(section, document=newest.get(section.document, section.document)))

    match deed:
        case GoneThrough():
            return replace(deed, document=newest.get(deed.document, deed.document))
        case Assessed():
            adopted = newest.get(deed.adopted, deed.adopted)
            return replace(deed, one=remark(deed.one), adopted=adopted)
        case Joined():
            return replace(deed, one=remark(deed.one), other=remark(deed.other))
        case Added():
            return replace(deed, one=remark(deed.one), filing=filing(deed.filing))
        case Refiled(filing=Filing() as wanted):
            return replace(deed, one=remark(deed.one), filing=filing(wanted))
        case _:
            return replace(deed, one=remark(deed.one))
