"""Who answers for what in a base document, and where answers find that missing or unclear."""

from collections.abc import Iterator, Sequence

from remiss.language import term_forms
from remiss.language.facts import facts
from remiss.language.sentences import sentences
from remiss.model.body import own_text, to_source
from remiss.model.document import Document, Section
from remiss.model.outline import sections_of
from remiss.model.point import FactKind
from remiss.model.remark import Change, Complaint, Duty, DutyRemark, Reading, Remark, Responsibility, Role, is_ask
from remiss.model.span import Span
from remiss.remarks.cues import Cues
from remiss.remarks.mend import Plain, plain_text
from remiss.remarks.phrases import Line, find, is_word, line_of

_STRENGTH = (Role.RESPONSIBLE, Role.COOPERATING, Role.NAMED)


def responsibility(base: Document | None, answers: Sequence[tuple[Document, Reading]], cues: Cues) -> Responsibility:
    """Return the table of bodies by sections of a base document, and what the answers say is missing or unclear.

    A body that an answer misses is a row of its own though no section names it. Without a base document there are only
    the answers' remarks.
    """
    names: dict[tuple[str, ...], str] = {}
    duties = () if base is None else tuple(_duties(base, names, cues))
    remarks = tuple(found for response, reading in answers for found in _of_answer(response, reading, names, cues))
    named = {duty.section for duty in duties} | {section for remark in remarks for section in remark.sections}
    sections = () if base is None else tuple(one.id for one in sections_of(base) if one.id in named)
    bodies = tuple(names.values())
    order = {body: at for at, body in enumerate(bodies)}
    place = {section: at for at, section in enumerate(sections)}
    return Responsibility(
        bodies=bodies,
        sections=sections,
        duties=tuple(sorted(duties, key=lambda duty: (order[duty.body], place[duty.section]))),
        remarks=remarks,
    )


def _duties(base: Document, names: dict[tuple[str, ...], str], cues: Cues) -> Iterator[Duty]:
    plain = plain_text(base.text)
    for section in sections_of(base):
        found: dict[str, list[tuple[Role, Span]]] = {}
        for line, span in _lines(base, section, plain):
            role = _role(line, cues)
            for place in _bodies(base.text, plain, span, cues):
                found.setdefault(_called(base.text, plain, place, names), []).append((role, place))
        for body, places in found.items():
            strongest = min((role for role, _ in places), key=_STRENGTH.index)
            yield Duty(body=body, section=section.id, role=strongest, spans=tuple(place for _, place in places))


def _lines(base: Document, section: Section, plain: Plain) -> Iterator[tuple[Line, Span]]:
    body = own_text(base, section)
    for sentence in sentences(body.text):
        span = to_source(body, sentence)
        yield line_of(plain, [span]), span


def _role(line: Line, cues: Cues) -> Role:
    """Return how a sentence names the bodies in it: the word that comes first tells."""
    found = {
        Role.RESPONSIBLE: find(cues.lists["responsible"], line),
        Role.COOPERATING: find(cues.lists["cooperating"], line),
    }
    told = [(hit[0], _STRENGTH.index(role), role) for role, hit in found.items() if hit is not None]
    return min(told)[2] if told else Role.NAMED


def _bodies(text: str, plain: Plain, span: Span, cues: Cues) -> Iterator[Span]:
    """Yield where bodies are named in a stretch; those by no name of their own, such as "nämnderna", are left out.

    A scan names them in its mended reading too; a place is told by its capital, which only the original has.
    """
    seen: list[Span] = []
    for source in (text, plain.text):
        for fact in facts(source[span.start : span.end]):
            place = Span(span.start + fact.span.start, span.start + fact.span.end)
            if fact.kind is FactKind.BODY and not any(place.start < one.end and one.start < place.end for one in seen):
                seen.append(place)
    for found in sorted(seen):
        place = _with_adjective(plain, found, span, cues)
        line = line_of(plain, [place])
        bare = find(cues.lists["bare_bodies"], line)
        if bare is None or bare != (0, len(line.spans)):
            yield place


def _with_adjective(plain: Plain, place: Span, reach: Span, cues: Cues) -> Span:
    """Return a body's stretch with the word before it, where that is part of its name: "tekniska nämnden"."""
    before = line_of(plain, [Span(reach.start, place.start)])
    named = before.spans and is_word(cues.lists["body_adjectives"], before.words[-1])
    return Span(before.spans[-1].start, place.end) if named else place


def _called(text: str, plain: Plain, place: Span, names: dict[tuple[str, ...], str]) -> str:
    """Return what a body is called: the first writing of it, remembered in `names` by its base forms."""
    key = tuple(form for word in plain.text[place.start : place.end].split() for form in term_forms(word)[-1:])
    return names.setdefault(key, " ".join(text[place.start : place.end].split()))


def _of_answer(
    response: Document, reading: Reading, names: dict[tuple[str, ...], str], cues: Cues
) -> Iterator[DutyRemark]:
    plain = plain_text(response.text)
    for remark in reading.remarks:
        yield from _complaints(response, plain, remark, names, cues)


def _complaints(
    response: Document, plain: Plain, remark: Remark, names: dict[tuple[str, ...], str], cues: Cues
) -> Iterator[DutyRemark]:
    """Yield what a remark says of who answers: which bodies are missing or unclear, "" when it names none."""
    text = response.text
    complaint = _complaint(line_of(plain, [remark.span]), remark, cues)
    if complaint is None:
        return
    end = remark.span.end if remark.reason is None else min(remark.reason.start, remark.span.end)
    places = _bodies(text, plain, Span(remark.span.start, end), cues)
    told = [place for place in places if not _speaks(line_of(plain, [Span(place.start, end)]), cues)]
    bodies = tuple(dict.fromkeys(_called(text, plain, place, names) for place in told))
    sections = tuple(aim.section for aim in remark.aims if aim.section is not None)
    for body in bodies or ("",):
        yield DutyRemark(body=body, sections=sections, complaint=complaint, response=response.id, span=remark.span)


def _speaks(line: Line, cues: Cues) -> bool:
    """Return whether the body with which a line begins is the one that has the opinion."""
    says = find(cues.lists["says"], line)
    return says is not None and says[0] == 1


def _complaint(line: Line, remark: Remark, cues: Cues) -> Complaint | None:
    """Return what is wrong with how responsibility is told, None when a remark is not about that."""
    if not is_ask(remark) or find(cues.lists["duty_words"], line) is None:
        return None
    missing = remark.change in {Change.ADD, Change.ASSIGN, None} and find(cues.lists["missing_body"], line) is not None
    if missing:
        return Complaint.MISSING
    return Complaint.UNCLEAR if find(cues.lists["unclear_body"], line) is not None else None
