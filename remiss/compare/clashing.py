"""Two people at the same matter: what one of them has not seen."""

from remiss.compare.log import Numbered, anchors_of, documents_of
from remiss.model.judgement import Alone, Confirmed, Deed, Log, Rejected, Undone


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
