"""What is judged of remarks, as it stands in a comparison file."""

from typing import Any

from remiss.model.anchor import Anchor, RemarkAnchor
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
from remiss.parsing.remark_judgements import NO_POSITION

Fields = dict[str, Any]


def remark_deed_fields(deed: RemarkDeed) -> Fields:
    """Return the keys of a log entry that tell what was judged of a remark or an answer."""
    match deed:
        case Replied() | Assessed() | Refiled() | Added():
            return _judged(deed)
        case Dropped(one=one):
            return {"dropped": remark_fields(one)}
        case Joined(one=one, other=other):
            return {"joined": [remark_fields(one), remark_fields(other)]}
        case Parted(one=one):
            return {"parted": remark_fields(one)}
        case GoneThrough(document=document, done=done):
            return {"read": str(document), **({} if done else {"done": False})}


def _judged(deed: Replied | Assessed | Refiled | Added) -> Fields:
    one = remark_fields(deed.one)
    match deed:
        case Replied(position=position, reason=reason):
            said = {"positioned": one, "position": position.value if position else NO_POSITION}
            return said | ({"reason": reason} if reason else {})
        case Assessed(adopted=adopted, fulfilment=fulfilment, reason=reason):
            word = fulfilment.value if fulfilment else NO_POSITION
            said = {"assessed": one, "adopted": str(adopted), "fulfilment": word}
            return said | ({"reason": reason} if reason else {})
        case Refiled(filing=filing, stance=stance):
            return {"refiled": one, **_filing(filing), **({"stance": stance.value} if stance else {})}
        case Added(stance=stance, filing=filing):
            return {"added": one, "stance": stance.value, **_filing(filing)}


def section_fields(anchor: Anchor) -> Fields:
    """Return a section as a log entry names it."""
    fields: Fields = {"document": str(anchor.document), "section": str(anchor.section)}
    if anchor.heading:
        fields["heading"] = anchor.heading
    if anchor.quote:
        fields["quote"] = anchor.quote
    fields["place"] = anchor.place
    return fields | ({"fingerprint": anchor.fingerprint} if anchor.fingerprint else {})


def remark_fields(anchor: RemarkAnchor) -> Fields:
    """Return a remark as a log entry names it."""
    return {"document": str(anchor.document), "quote": anchor.quote, "place": anchor.place}


def _filing(filing: Filing | None) -> Fields:
    if filing is None:
        return {}
    return {"to": section_fields(filing.section)} if filing.section is not None else {"extent": filing.extent.value}
