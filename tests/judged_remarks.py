"""Logs on the remarks of the made remiss, written as lines; a remark is told by its answer and one of its words."""

from made_remiss import ANSWERS, made_answer, made_base

from remiss.compare import anchor_of
from remiss.model.anchor import Anchor, RemarkAnchor
from remiss.model.document import DocumentId, SectionId
from remiss.model.judgement import Entry, Undone
from remiss.model.outline import by_id
from remiss.model.remark import Extent, Stance
from remiss.model.remark_judgement import (
    Added,
    Assessed,
    Dropped,
    Filing,
    Fulfilment,
    GoneThrough,
    Joined,
    Parted,
    Position,
    Refiled,
    Replied,
)

STANCES = {stance.value: stance for stance in Stance}


def remark(told):
    """Return the anchor of the sentence of an answer that holds a word."""
    name, word = told.split("/")
    document = DocumentId(f"norrvik/{name}")
    text = made_answer(name).text if name in ANSWERS else ""
    at = text.find(word)
    if at < 0:
        return RemarkAnchor(document=document, quote=f"Här stod {word} en gång.", place=0)
    start = max(text.rfind(". ", 0, at) + 2, text.rfind("\n\n", 0, at) + 2)
    quote = text[start : text.index(".", at) + 1]
    return RemarkAnchor(document=document, quote=" ".join(quote.split()), place=start)


def filing(told):
    if told in set(Extent):
        return Filing(extent=Extent(told))
    base = made_base()
    section = by_id(base).get(told)
    gone = Anchor(document=base.id, section=SectionId(told), heading="", quote="", place=0)
    return Filing(extent=Extent.SECTION, section=anchor_of(base, section) if section else gone)


def deed(line):
    kind, first, *rest = line.split()
    if kind == "undone":
        return Undone(entry=int(first))
    if kind in ("read", "unread"):
        return GoneThrough(document=DocumentId(first), done=kind == "read")
    return on_remark(kind, remark(first), rest)


def on_remark(kind, one, rest):
    match kind:
        case "positioned":
            position = None if rest[0] == "none" else Position(rest[0])
            return Replied(one=one, position=position, reason=" ".join(rest[1:]))
        case "assessed":
            said = None if rest[1] == "none" else Fulfilment(rest[1])
            return Assessed(one=one, adopted=DocumentId(rest[0]), fulfilment=said, reason=" ".join(rest[2:]))
        case "refiled":
            places = [told for told in rest if told not in STANCES]
            return Refiled(one=one, filing=filing(places[0]) if places else None, stance=STANCES.get(rest[-1]))
        case "added":
            return Added(one=one, filing=filing(rest[0]), stance=Stance(rest[1]))
        case "joined":
            return Joined(one=one, other=remark(rest[0]))
    return {"dropped": Dropped, "parted": Parted}[kind](one=one)


def log_of(given):
    return tuple(Entry(by="A", at="2026-11-26", deed=deed(line)) for line in given.strip().splitlines())
