"""What people judged of groups and answers: joined and parted asks, positions, answers gone through, what is lost."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeGuard

from remiss.compare import Numbered, remarks_of
from remiss.model.anchor import RemarkAnchor
from remiss.model.document import DocumentId
from remiss.model.judgement import Deed, Entry, Log
from remiss.model.register import Assessment, Group, Positioned
from remiss.model.remark_judgement import AskDeed, Assessed, GoneThrough, Joined, Parted, RemarkDeed, Replied
from remiss.model.result import Lost, Mark
from remiss.register.filing import Filings
from remiss.register.grouping import Grouped


def is_on_remarks(deed: Deed) -> TypeGuard[RemarkDeed]:
    """Return whether a deed is about remarks or an answer as a whole."""
    return isinstance(deed, AskDeed | GoneThrough)


def regrouped(groups: Grouped, filings: Filings, judged: Sequence[Numbered]) -> Grouped:
    """Return groups of asks as people joined and parted them, in the order of the log.

    To join two asks makes one group of all that is in theirs; an ask that is parted leaves its group. Members stay in
    their order, and a group where its first member was. What is no ask, or not found, changes nothing.
    """
    home = {at: members for group in groups for members in [frozenset(group)] for at in group}  # one set for a group
    for _, entry in judged:
        match entry.deed:
            case Joined(one=one, other=other):
                here, there = _home(one, filings, home), _home(other, filings, home)
                if here and there:
                    home |= dict.fromkeys(here | there, here | there)
            case Parted(one=one):
                here, at = _home(one, filings, home), filings.places.get(one)
                if here and at is not None:
                    rest = here - {at}
                    home |= dict.fromkeys(rest, rest) | {at: frozenset({at})}
    return [sorted(group) for group in dict.fromkeys(home.values())]


def _home(anchor: RemarkAnchor, filings: Filings, home: Mapping[int, frozenset[int]]) -> frozenset[int]:
    at = filings.places.get(anchor)
    return home.get(at, frozenset()) if at is not None else frozenset()


def positioned(groups: Sequence[Group], filings: Filings, judged: Sequence[Numbered]) -> tuple[Group, ...]:
    """Return groups with the sender's positions: of several on the asks of one group the latest counts."""
    latest: dict[int, Positioned | None] = {}
    home = {at: group.number for group in groups for at in group.filed}
    for number, entry in judged:
        deed = entry.deed
        at = filings.places.get(deed.one) if isinstance(deed, Replied) else None
        if not isinstance(deed, Replied) or at is None or at not in home:
            continue
        latest[home[at]] = _given(deed, number, entry, changed=deed.one in filings.changed)
    return tuple(replace(group, positioned=latest.get(group.number)) for group in groups)


def assessed(filings: Filings, judged: Sequence[Numbered]) -> Mapping[tuple[int, DocumentId], Assessment]:
    """Return what people say became of asks, by place and adopted text: the latest of each counts."""
    latest: dict[tuple[int, DocumentId], Assessment] = {}
    for number, entry in judged:
        deed = entry.deed
        at = filings.places.get(deed.one) if isinstance(deed, Assessed) else None
        if not isinstance(deed, Assessed) or at is None:
            continue
        latest.pop((at, deed.adopted), None)
        if deed.fulfilment is not None:
            latest[at, deed.adopted] = Assessment(
                fulfilment=deed.fulfilment,
                reason=deed.reason,
                by=entry.by,
                at=entry.at,
                entry=number,
                changed=deed.one in filings.changed,
            )
    return {key: latest[key] for key in sorted(latest)}


def _given(deed: Replied, number: int, entry: Entry, *, changed: bool) -> Positioned | None:
    if deed.position is None:
        return None
    return Positioned(
        position=deed.position, reason=deed.reason, by=entry.by, at=entry.at, entry=number, changed=changed
    )


def gone_through(judged: Sequence[Numbered], responses: Collection[DocumentId]) -> Mapping[DocumentId, Mark]:
    """Return the answers that a person has gone through, in the order of the answers."""
    latest: dict[DocumentId, Mark | None] = {}
    for number, entry in judged:
        if isinstance(entry.deed, GoneThrough):
            mark = Mark(by=entry.by, at=entry.at, entry=number)
            latest[entry.deed.document] = mark if entry.deed.done else None
    counting = {name: mark for name, mark in latest.items() if mark is not None}
    return {name: counting[name] for name in responses if name in counting}


def lost(log: Log, judged: Sequence[Numbered], filings: Filings, responses: Collection[DocumentId]) -> Iterator[Lost]:
    """Yield what people judged of remarks and answers that has no place in the register, in the order of the log."""
    for number, entry in judged:
        deed = entry.deed
        strange = isinstance(deed, GoneThrough) and deed.document not in responses
        missing = any(anchor not in filings.places for anchor in remarks_of(deed))
        if strange or missing or number in filings.astray:
            yield Lost(number=number, entry=log[number - 1])
