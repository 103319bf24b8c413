"""What is judged of remarks, in words."""

from collections.abc import Mapping

from remiss.model.anchor import RemarkAnchor
from remiss.model.document import DocumentId
from remiss.model.remark import Stance
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
from remiss.render.wording import shortened
from remiss.texts import Catalogue

TOLD = 70  # code points of a remark that stand for it in a sentence: a line of a table


def remark_deed_text(deed: RemarkDeed, names: Mapping[DocumentId, str], say: Catalogue) -> str:
    """Return what was decided as one sentence without full stop; a reason keeps its lines."""
    match deed:
        case Replied() | Assessed():
            return _replied(deed, say) if isinstance(deed, Replied) else _assessed(deed, names, say)
        case Refiled() | Added():
            return _filed(deed, say)
        case Dropped(one=one):
            return say("log.dropped", one=remark_text(one, say))
        case Joined(one=one, other=other):
            return say("log.joined", one=remark_text(one, say), other=remark_text(other, say))
        case Parted(one=one):
            return say("log.parted", one=remark_text(one, say))
        case GoneThrough(document=document, done=done):
            return say("log.read" if done else "log.unread", document=names.get(document, document))


def remark_text(anchor: RemarkAnchor, say: Catalogue) -> str:
    """Return how a remark began when it was judged, in quotes."""
    return say("quoted", text=shortened(anchor.quote, TOLD))


def _replied(deed: Replied, say: Catalogue) -> str:
    one = remark_text(deed.one, say)
    if deed.position is None:
        return say("log.unreplied", one=one)
    position = say(f"position.{deed.position.value}")
    if not deed.reason:
        return say("log.replied", one=one, position=position)
    return say("log.replied.reason", one=one, position=position, reason=deed.reason)


def _assessed(deed: Assessed, names: Mapping[DocumentId, str], say: Catalogue) -> str:
    one, document = remark_text(deed.one, say), names.get(deed.adopted, deed.adopted)
    if deed.fulfilment is None:
        return say("log.unassessed", one=one, document=document)
    fulfilment = say(f"outcome.{deed.fulfilment.value}")
    if not deed.reason:
        return say("log.assessed", one=one, document=document, fulfilment=fulfilment)
    return say("log.assessed.reason", one=one, document=document, fulfilment=fulfilment, reason=deed.reason)


def _filed(deed: Refiled | Added, say: Catalogue) -> str:
    told = [*_place(deed.filing, say), *_stance(deed.stance, say)]
    key = "log.added" if isinstance(deed, Added) else "log.refiled"
    return say(key, one=remark_text(deed.one, say), told=", ".join(told))


def _place(filing: Filing | None, say: Catalogue) -> list[str]:
    if filing is None:
        return []
    section = filing.section
    if section is None:
        return [say(f"register.{filing.extent.value}")]
    return [say("quoted", text=section.heading or section.section)]


def _stance(stance: Stance | None, say: Catalogue) -> list[str]:
    return [] if stance is None else [say(f"stance.{stance.value}")]
