"""Where an answer stands as a whole."""

from collections.abc import Collection, Sequence

from remiss.model.remark import Extent, Remark, Stance, Standpoint, Whole, is_ask
from remiss.model.span import Span
from remiss.remarks.cues import Cues
from remiss.remarks.phrases import find
from remiss.remarks.statements import Statement

# The order in which words are tried: those of the later ones stand inside those of the earlier ("tillstyrker inte").
_TRIED = (
    Standpoint.OPPOSES,
    Standpoint.ABSTAINS,
    Standpoint.NO_REMARKS,
    Standpoint.SUPPORTS_WITH_REMARKS,
    Standpoint.SUPPORTS,
)
_SEVERAL = 3  # asks
_SPEAKING = {"summary", "opinions"}
_SUPPORT = {Standpoint.SUPPORTS, Standpoint.SUPPORTS_WITH_REMARKS}


def standpoint(statements: Sequence[Statement], remarks: Sequence[Remark], cues: Cues) -> Whole:
    """Return where an answer stands, with the statement that shows it.

    Words of standpoint in the decision come first. A decision that only points to the tjänsteutlåtande has none, and
    then the summary and the view itself are read, from their beginning: words said of the document as a whole, then
    words of support for any of it. What is asked tells a plain yes from one with remarks. Without such words an answer
    stands where its first remark on the whole document does; one that only asks is unclear.
    """
    asks = any(is_ask(remark) for remark in remarks)
    on_whole = tuple(one.span for one in remarks if any(aim.extent is Extent.WHOLE for aim in one.aims))
    told = [(point, one) for one in statements if not one.quoted and (point := _told(one, cues)) is not None]
    decided = [pair for pair in told if pair[1].role == "decision"]
    viewed = [pair for role in ("summary", "opinions", "background") for pair in told if pair[1].role == role]
    own = tuple(place for one in remarks if one.stance is not Stance.NEUTRAL for place in (one.span, *one.repeats))
    silent = {one.span for one in statements if one.role in _SPEAKING} - {one.span for one in remarks}
    told_otherwise = _unlikely(remarks)
    plain = [
        pair for pair in viewed if pair[0] not in told_otherwise and (pair[1].span in silent or _is_own(*pair, own))
    ]
    whole = [
        pair
        for pair in plain
        if pair[0] is Standpoint.ABSTAINS or pair[1].span in silent or _is_on(pair[1].span, on_whole)
    ]
    named = [
        pair
        for pair in plain
        if (pair[0] in _SUPPORT and any(find(cues.lists[one], pair[1].line) for one in ("whole", "on_whole")))
        or (pair[0] is Standpoint.NO_REMARKS and not remarks)
    ]
    for point, statement in (*decided, *whole, *named, *(pair for pair in plain if not asks)):
        return Whole(_with_asks(point) if asks else point, statement.span)
    return _by_tone(remarks, asks=asks)


def _unlikely(remarks: Sequence[Remark]) -> Collection[Standpoint]:
    """Return what one who asks does not stand for: who abstains from one matter may ask for many others."""
    asks = sum(map(is_ask, remarks))
    return [*[Standpoint.NO_REMARKS] * (asks > 0), *[Standpoint.ABSTAINS] * (asks >= _SEVERAL)]


def _told(statement: Statement, cues: Cues) -> Standpoint | None:
    return next((point for point in _TRIED if find(cues.standpoints.get(point), statement.line) is not None), None)


def _is_own(point: Standpoint, statement: Statement, own: Sequence[Span]) -> bool:
    """Return whether a standpoint is the respondent's; a yes or no in a neutral remark is somebody else's."""
    return point not in {*_SUPPORT, Standpoint.OPPOSES} or _is_on(statement.span, own)


def _is_on(span: Span, places: Sequence[Span]) -> bool:
    return any(span.start <= place.start < span.end for place in places)


def _with_asks(point: Standpoint) -> Standpoint:
    return Standpoint.SUPPORTS_WITH_REMARKS if point is Standpoint.SUPPORTS else point


def _by_tone(remarks: Sequence[Remark], *, asks: bool) -> Whole:
    for remark in remarks:
        whole = any(aim.extent is Extent.WHOLE for aim in remark.aims)
        if whole and remark.stance is Stance.POSITIVE:
            return Whole(Standpoint.SUPPORTS_WITH_REMARKS if asks else Standpoint.SUPPORTS, remark.span)
    return Whole(Standpoint.UNCLEAR, None)
