"""Where an answer stands as a whole."""

from collections.abc import Sequence, Set

from remiss.model.remark import Extent, Remark, Stance, Standpoint, Whole, is_ask
from remiss.model.span import Span
from remiss.remarks.cues import Cues
from remiss.remarks.phrases import find
from remiss.remarks.statements import Statement
from remiss.remarks.wholes import whole_meant

# The order in which words are tried: those of the later ones stand inside those of the earlier ("tillstyrker inte").
_TRIED = (
    Standpoint.OPPOSES,
    Standpoint.ABSTAINS,
    Standpoint.NO_REMARKS,
    Standpoint.SUPPORTS_WITH_REMARKS,
    Standpoint.SUPPORTS,
)
_SUPPORT = {Standpoint.SUPPORTS, Standpoint.SUPPORTS_WITH_REMARKS}
_YES_OR_NO = {*_SUPPORT, Standpoint.OPPOSES}
_SPEAKING = {"summary", "opinions"}
_SEVERAL = 3  # asks

_Told = tuple[Standpoint, Statement]


def standpoint(statements: Sequence[Statement], remarks: Sequence[Remark], cues: Cues) -> Whole:
    """Return where an answer stands, with the statement that shows it.

    Words of standpoint in the decision come first. A decision that only points to the tjänsteutlåtande has none, and
    then the summary and the view itself are read, from their beginning: words said of the document as a whole, then a
    yes or no that names it. Where something is asked, praise of a part is none. What is asked tells a plain yes from
    one with remarks. Without such words an answer stands where its first remark on the whole document does; one that
    only asks is unclear.
    """
    asks = any(is_ask(remark) for remark in remarks)
    told = [(point, one) for one in statements if not one.quoted and (point := _told(one, cues)) is not None]
    decided = [pair for pair in told if pair[1].role == "decision"]
    viewed = [pair for role in ("summary", "opinions", "background") for pair in told if pair[1].role == role]
    silent = _silent(statements, remarks)
    plain = _own([pair for pair in viewed if pair[0] not in _unlikely(remarks)], remarks, silent)
    whole = _on_whole(plain, remarks, silent)
    named = [pair for pair in plain if _names_whole(*pair, cues) or (pair[0] is Standpoint.NO_REMARKS and not remarks)]
    for point, statement in (*decided, *whole, *named, *(pair for pair in plain if not asks)):
        return Whole(_with_asks(point) if asks else point, statement.span)
    return _by_tone(remarks, asks=asks)


def _silent(statements: Sequence[Statement], remarks: Sequence[Remark]) -> Set[Span]:
    """Return the statements in which the respondent speaks and that no cue makes a remark: "Vi tillstyrker planen"."""
    said = [
        place
        for one in remarks
        if one.stance is not Stance.NEUTRAL or one.cue is not None
        for place in (one.span, one.reason, *one.repeats)
        if place is not None
    ]
    speaking = {one.span for one in statements if one.role in _SPEAKING}
    return {one for one in speaking if not any(one.start < place.end and place.start < one.end for place in said)}


def _own(told: Sequence[_Told], remarks: Sequence[Remark], silent: Set[Span]) -> list[_Told]:
    """Return those that are the respondent's; a yes or no in a neutral remark is somebody else's."""
    own = tuple(place for one in remarks if one.stance is not Stance.NEUTRAL for place in (one.span, *one.repeats))
    return [
        (point, one) for point, one in told if point not in _YES_OR_NO or one.span in silent or _is_on(one.span, own)
    ]


def _on_whole(told: Sequence[_Told], remarks: Sequence[Remark], silent: Set[Span]) -> list[_Told]:
    places = tuple(one.span for one in remarks if any(aim.extent is Extent.WHOLE for aim in one.aims))
    return [
        (point, one)
        for point, one in told
        if point is Standpoint.ABSTAINS or one.span in silent or _is_on(one.span, places)
    ]


def _names_whole(point: Standpoint, statement: Statement, cues: Cues) -> bool:
    meant = whole_meant(statement.line, cues) or find(cues.lists["on_whole"], statement.line)
    return point in _YES_OR_NO and meant is not None


def _unlikely(remarks: Sequence[Remark]) -> Set[Standpoint]:
    """Return what one who asks does not stand for: who abstains from one matter may ask for many others."""
    asks = sum(map(is_ask, remarks))
    found = {Standpoint.NO_REMARKS} if asks else set()
    return found | ({Standpoint.ABSTAINS} if asks >= _SEVERAL else set())


def _told(statement: Statement, cues: Cues) -> Standpoint | None:
    return next((point for point in _TRIED if find(cues.standpoints.get(point), statement.line) is not None), None)


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
