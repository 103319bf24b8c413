"""Logs of judgements written as lines, and the two documents they are about."""

from made import made_document, made_text

from remiss.compare import anchor_of
from remiss.model.document import DocumentId
from remiss.model.judgement import Alone, Confirmed, Entry, Noted, ReadAs, Rejected, Renewed, Reviewed, Undone, Way
from remiss.model.outline import by_id

BASE = made_document(
    made_text(
        ("Polisen", "Polisen och kommunen möts varje månad och följer upp läget i varje stadsdel."),
        ("Skolan", "Skolan arbetar mot mobbning och för närvaro i alla årskurser."),
        ("Parker", "Parkerna ska vara ljusa och väl skötta hela året."),
    ),
    document_id="norrvik/plan",
)
OTHER = made_document(
    made_text(
        ("Polisen", "Polisen och kommunen träffas varje månad och följer läget i varje kommundel."),
        ("Skolan", "Närvaro och arbete mot mobbning är skolans uppgift i alla årskurser."),
        ("Torg", "Torgen rustas upp och belysningen byts under nästa år."),
    ),
    document_id="ekeby/plan",
)
PAIR_DEEDS = {"confirmed": Confirmed, "rejected": Rejected}
DOCUMENTS = {"norrvik": BASE, "ekeby": OTHER}


def anchor(word):
    name, section = word.split("/")
    return anchor_of(DOCUMENTS[name], by_id(DOCUMENTS[name])[section])


def deed(line):
    kind, first, *rest = line.split()
    if kind == "undone":
        return Undone(entry=int(first))
    one = anchor(first)
    if kind in PAIR_DEEDS:
        return PAIR_DEEDS[kind](one=one, other=anchor(rest[0]))
    if kind == "read":
        return ReadAs(one=one, other=anchor(rest[0]), way=Way(rest[1]))
    against = OTHER.id if one.document == BASE.id else BASE.id
    if kind == "alone":
        return Alone(one=one, against=against)
    if kind == "noted":
        return Noted(one=one, against=against, text=" ".join(rest))
    beside = tuple(map(anchor, rest[1:])) if rest else None
    return Reviewed(one=one, against=against, done={"reviewed": True, "unreviewed": False}[kind], beside=beside)


def log_of(given):
    return tuple(Entry(by="A", at="2026-11-26", deed=deed(line)) for line in given.strip().splitlines())


def renewed(old, new):
    return Entry(by="A", at="2026-11-26", deed=Renewed(old=DocumentId(old), new=DocumentId(new)))
