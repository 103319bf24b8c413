"""What speaks to the sections of a base: gaps, other programmes, asks, earlier answers, and what people judged."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from remiss.language.fold import fold
from remiss.language.sentences import sentences
from remiss.model.answering import is_answer
from remiss.model.body import BodyText, own_text, to_source
from remiss.model.close import Matter, Versions
from remiss.model.document import Document, Section, SectionId
from remiss.model.ground import Ground, GroundKind
from remiss.model.outline import by_id, page_at, sections_of
from remiss.model.register import Register
from remiss.model.remark import Extent, Reading, Remark, is_ask
from remiss.model.result import Detail, Matched, Note, OnlyBase, OnlyOther, PairResult, Result
from remiss.model.span import Span, trimmed
from remiss.render.points import facts_named

LEAST_WORDS = 5  # of what one version has more than the other: fewer are a matter of wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Who answers, and what else than the comparison is at hand.

    Attributes:
        organisation, body: As in `remiss.model.draft.Draft`.
        register: Of the answers in the comparison; None when there are none.
        earlier: Own answers with what they say of the base, in the order they are to be shown.
    """

    organisation: str
    body: str = ""
    register: Register | None = None
    earlier: Sequence[tuple[Document, Reading]] = ()


def grounds_of(result: Result, told: Told) -> tuple[Ground, ...]:
    """Return what speaks to each section, each ground once: what speaks to the whole first, then by section in reading
    order, by kind, and within that in the order of the documents and of their texts."""
    found = dict.fromkeys([*_compared(result, told), *_asked(told), *_said_before(told), *_judged(result)])
    order = {section.id: place for place, section in enumerate(sections_of(result.base))}
    kinds = {kind: place for place, kind in enumerate(GroundKind)}
    return tuple(sorted(found, key=lambda one: (order.get(one.section, -1) if one.section else -1, kinds[one.kind])))


def is_own(document: Document, told: Told) -> bool:
    """Return whether a document is of those who answer: of their organisation, and of their body when both name one."""
    known = document.metadata
    if not told.organisation or fold(known.organisation) != fold(told.organisation):
        return False
    return not (told.body and known.body) or fold(known.body) == fold(told.body)


def _compared(result: Result, told: Told) -> Iterator[Ground]:
    for other, pair in zip(result.others, result.pairs, strict=True):
        if is_answer(other, result.base):
            continue
        own = bool(told.organisation) and fold(other.metadata.organisation) == fold(told.organisation)
        yield from _of_pair(result.base, other, pair, own=own)


def _of_pair(base: Document, other: Document, pair: PairResult, *, own: bool) -> Iterator[Ground]:
    here, there = by_id(base), by_id(other)
    kind = GroundKind.GAP if own else GroundKind.OTHERS
    for row in pair.rows:
        match row:
            case Matched(base=section, details=details):
                for detail in details:
                    yield from _more_there(section, other, there[detail.link.right], detail, kind)
            case OnlyOther(gap=gap):
                near = gap.near.section if gap.near else None
                yield from _section_there(near, other, there[gap.section], kind)
            case OnlyBase(gap=gap):
                if own and here[gap.section].blocks:
                    yield Ground(kind=GroundKind.NEW, section=gap.section, document=other.id, whole=True)


def _more_there(
    section: SectionId, other: Document, there: Section, detail: Detail, kind: GroundKind
) -> Iterator[Ground]:
    """Yield what a counterpart says that the base's section does not."""
    body = own_text(other, there)
    plain = Ground(kind=kind, section=section, document=other.id, place=there.id)
    match detail.reading:
        case Matter(only_right=points):
            for point in points:
                names = tuple(words for _, words in facts_named(body.text, point))
                yield _quoting(replace(plain, names=names), other, body, point.span)
        case Versions(operations=operations):
            for one in operations:
                span = trimmed(body.text, one.right)
                long = len(body.text[slice(*span)].split()) >= LEAST_WORDS
                if one.is_real and one.moved_to is None and long:
                    yield _quoting(plain, other, body, span)


def _section_there(near: SectionId | None, other: Document, there: Section, kind: GroundKind) -> Iterator[Ground]:
    """Yield a section that the base lacks, by the first sentence of it."""
    body = own_text(other, there)
    first = next(iter(sentences(body.text)), None)
    if first is not None:
        plain = Ground(kind=kind, section=near, document=other.id, place=there.id, whole=True)
        yield _quoting(plain, other, body, first)


def _quoting(ground: Ground, other: Document, body: BodyText, span: Span) -> Ground:
    """Return a ground with what it quotes, and the page of that."""
    quote = " ".join(body.text[slice(*span)].split())
    return replace(ground, quote=quote, page=page_at(other, to_source(body, span).start))


def _asked(told: Told) -> Iterator[Ground]:
    """Yield what the answers of the comparison ask for; what the own one does is said before."""
    register = told.register
    if register is None:
        return
    responses = {response.id: response for response in register.responses}
    for entry in register.filed:
        response = responses[entry.document]
        if is_ask(entry.remark) and entry.extent is not Extent.OUTSIDE and is_answer(response, register.base):
            kind = GroundKind.EARLIER if is_own(response, told) else GroundKind.ASK
            yield _remarked(kind, entry.section, response, entry.remark)


def _said_before(told: Told) -> Iterator[Ground]:
    for document, reading in told.earlier:
        for remark in reading.remarks:
            aim = next(iter(remark.aims), None)
            if is_ask(remark) and not remark.umbrella and aim is not None and aim.extent is not Extent.OUTSIDE:
                yield _remarked(GroundKind.EARLIER, aim.section, document, remark)


def _remarked(kind: GroundKind, section: SectionId | None, response: Document, remark: Remark) -> Ground:
    start = remark.span.start
    inside = [one for one in sections_of(response) if one.start <= start < one.body_end]
    return Ground(
        kind=kind,
        section=section,
        document=response.id,
        place=inside[-1].id if inside else None,
        quote=" ".join(response.text[slice(*remark.span)].split()),
        page=page_at(response, start),
    )


def _judged(result: Result) -> Iterator[Ground]:
    """Yield what people wrote of sections, and which they said stand alone."""
    for other, pair in zip(result.others, result.pairs, strict=True):
        for section, row in pair.standing.base_rows.items():
            plain = Ground(kind=GroundKind.JUDGED, section=section, document=other.id)
            if row.note is not None:
                yield _noted(plain, row.note)
            if row.alone is not None:
                yield replace(plain, whole=True, by=row.alone.by, at=row.alone.at)
        for section, row in pair.standing.other_rows.items():
            if row.note is not None:
                beside = _beside(pair, section)
                yield _noted(Ground(kind=GroundKind.JUDGED, section=beside, document=other.id, place=section), row.note)


def _noted(ground: Ground, note: Note) -> Ground:
    return replace(ground, note=note.text, by=note.mark.by, at=note.mark.at)


def _beside(pair: PairResult, section: SectionId) -> SectionId | None:
    return next((link.left for link in pair.alignment.links if link.right == section), None)


def for_section(grounds: Iterable[Ground], section: SectionId | None) -> tuple[Ground, ...]:
    """Return the grounds that speak to a section, None for the base as a whole, in their order."""
    return tuple(ground for ground in grounds if ground.section == section)
