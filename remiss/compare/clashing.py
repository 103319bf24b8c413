"""Two people at the same matter: what one of them has not seen."""

from remiss.compare.log import Numbered, anchors_of, documents_of, remarks_of
from remiss.model.judgement import Alone, Confirmed, Deed, Log, Rejected, Undone
from remiss.model.remark_judgement import Added, Assessed, Dropped, GoneThrough, Joined, Parted, Refiled


def clashing(mine: Deed, log: Log, seen: Log) -> tuple[Numbered, ...]:
    """Return the entries of `log` beyond those `seen` that speak of the same matter as `mine`.

    The same matter is the same pair of sections, or the same section against the same document, or the same remark or
    answer, or the same entry to undo. When the log is not `seen` with more behind it, because somebody changed the
    file by hand, every entry not in `seen` counts as new.
    """
    known = len(seen) if log[: len(seen)] == seen else 0
    fresh = [(number, entry) for number, entry in enumerate(log, 1) if number > known]
    if not known:
        fresh = [(number, entry) for number, entry in fresh if entry not in seen]
    return tuple((number, entry) for number, entry in fresh if _same_matter(mine, entry.deed))


def _same_matter(mine: Deed, theirs: Deed) -> bool:
    if isinstance(mine, Undone) or isinstance(theirs, Undone):
        return mine == theirs
    if isinstance(mine, GoneThrough) and isinstance(theirs, GoneThrough):
        return mine.document == theirs.document
    if remarks_of(mine) or remarks_of(theirs):
        return _same_remarks(mine, theirs)
    if not documents_of(mine) or documents_of(mine) != documents_of(theirs):
        return False
    kinds = _kind(mine), _kind(theirs)
    if kinds[0] != kinds[1]:
        return False
    sections = [{(anchor.document, anchor.section) for anchor in anchors_of(deed)} for deed in (mine, theirs)]
    alone = isinstance(mine, Alone) or isinstance(theirs, Alone)
    return bool(sections[0] & sections[1]) if alone else sections[0] == sections[1]


def _same_remarks(mine: Deed, theirs: Deed) -> bool:
    """Return whether both decide the same of a remark; to join it with two others is no contradiction."""
    remarks = set(remarks_of(mine)), set(remarks_of(theirs))
    if isinstance(mine, Joined) and isinstance(theirs, Joined):
        return remarks[0] == remarks[1]
    if isinstance(mine, Assessed) and isinstance(theirs, Assessed) and mine.adopted != theirs.adopted:
        return False
    return _kind(mine) == _kind(theirs) and bool(remarks[0] & remarks[1])


def _kind(deed: Deed) -> str:
    """Return what a deed decides: deeds of one kind on the same sections take each other's place."""
    match deed:
        case Confirmed() | Rejected() | Alone():
            return "link"
        case Dropped() | Refiled() | Added():
            return "filing"
        case Joined() | Parted():
            return "group"
        case _:
            return type(deed).__name__
