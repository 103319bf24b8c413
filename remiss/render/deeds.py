"""Judgements in words."""

from collections.abc import Iterable, Mapping

from remiss.compare import anchors_of, documents_of
from remiss.model.anchor import Anchor
from remiss.model.document import Document, DocumentId
from remiss.model.judgement import (
    Alone,
    Confirmed,
    Deed,
    Entry,
    Noted,
    PairDeed,
    ReadAs,
    Rejected,
    Renewed,
    Reviewed,
    RowDeed,
    Undone,
)
from remiss.model.result import Lost, Result, Review
from remiss.render.names import document_name
from remiss.render.remark_deeds import remark_deed_text
from remiss.texts import Catalogue

Names = Mapping[DocumentId, str]


def names_of(result: Result) -> Names:
    """Return what the documents of a comparison are called, by id."""
    return named((result.base, *result.others))


def named(documents: Iterable[Document]) -> Names:
    """Return what documents are called, by id."""
    return {document.id: document_name(document) for document in documents}


def deed_text(deed: Deed, names: Names, say: Catalogue) -> str:
    """Return what was decided as one sentence without full stop; a document not in `names` is told by its id.

    A note keeps its lines.
    """
    match deed:
        case Confirmed() | Rejected() | ReadAs():
            return _pair(deed, say)
        case Alone() | Reviewed() | Noted():
            return _row(deed, names, say)
        case Undone(entry=entry):
            return say("log.undone", entry=entry)
        case Renewed(old=old, new=new):
            return say("log.renewed", old=names.get(old, old), new=names.get(new, new))
        case _:
            return remark_deed_text(deed, names, say)


def _pair(deed: PairDeed, say: Catalogue) -> str:
    one, other = section_text(deed.one, say), section_text(deed.other, say)
    match deed:
        case Confirmed():
            return say("log.confirmed", one=one, other=other)
        case Rejected():
            return say("log.rejected", one=one, other=other)
        case ReadAs(way=way):
            return say(f"log.read_as.{way.value}", one=one, other=other)


def _row(deed: RowDeed, names: Names, say: Catalogue) -> str:
    one, document = section_text(deed.one, say), names.get(deed.against, deed.against)
    match deed:
        case Alone():
            return say("log.alone", one=one, document=document)
        case Reviewed(done=done):
            return say("log.reviewed" if done else "log.unreviewed", one=one, document=document)
        case Noted(text=text):
            return say("log.noted", one=one, text=text) if text else say("log.unnoted", one=one)


def section_text(anchor: Anchor, say: Catalogue) -> str:
    """Return a section's heading in quotes as it read when it was judged, its id when that was not kept."""
    return say("quoted", text=anchor.heading or anchor.section)


def suggestion_text(entry: Entry, say: Catalogue) -> str:
    """Return what the program itself had said; a dash where there was nothing to say."""
    if not isinstance(entry.deed, Confirmed | Rejected):
        return "–"
    found = entry.deed.suggestion
    if found is None:
        return say("log.no_suggestion")
    return f"{say(f'relation.{found.relation.value}')}, {say.percent(found.score)}"


def moment(at: str) -> str:
    """Return a point in time as a reader wants it: day and minute, "2026-11-26 10:32"."""
    return at.replace("T", " ")[:16]


def told_text(entry: Entry, names: Names, say: Catalogue, *, undone: bool) -> str:
    """Return what an entry of the log decided, and whether it is undone; a note keeps its lines."""
    said = deed_text(entry.deed, names, say)
    return f"{said} ({say('log.is_undone')})" if undone else said


def lost_text(one: Lost, result: Result, say: Catalogue) -> str:
    """Return a judgement that has no place in a result: who made it, how the sections began, what document is gone."""
    deed, names = one.entry.deed, names_of(result)
    told = [say("quoted", text=f"{anchor.quote} …") for anchor in anchors_of(deed) if anchor.quote]
    told += [say("lost.document", document=name) for name in sorted(documents_of(deed) - names.keys())]
    said = f"{one.number}. {deed_text(deed, names, say)} ({one.entry.by}, {moment(one.entry.at)})"
    return f"{said}: {' / '.join(told)}" if told else said


def one_line(one: Lost, names: Names, say: Catalogue) -> str:
    """Return a judgement on one line: its number, what was decided, and who did."""
    said = " ".join(deed_text(one.entry.deed, names, say).split())
    return f"{one.number}. {said} ({one.entry.by}, {moment(one.entry.at)})"


def review_text(reviews: Iterable[Review], say: Catalogue) -> str:
    """Return how far people have come with some documents, all rows added up."""
    found = tuple(reviews)
    done, total, outdated = (sum(getattr(one, name) for one in found) for name in ("done", "total", "outdated"))
    said = say("review.of", done=say.number(done), total=say.number(total))
    return f"{said} {say.count('review.outdated', outdated)}" if outdated else said
