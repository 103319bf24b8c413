"""Where in a draft a ground belongs, and the draft with it put in."""

from dataclasses import replace

from remiss.errors import UsageError
from remiss.model.document import Document, SectionId
from remiss.model.draft import Draft, Part, Put, Role, part_of, with_part
from remiss.model.ground import Ground, GroundKind
from remiss.model.identity import slug
from remiss.model.outline import by_id, heading, sections_of
from remiss.model.proposed import as_written, can_be_marked, marked, proposals

_NO_ATTRIBUTES = str.maketrans({"{": "(", "}": ")"})


def put_in(draft: Draft, ground: Ground, sentence: str, base: Document, *, by_section: bool) -> Draft:
    """Return a draft with a ground put into it as a marked sentence, last in the part where it belongs.

    That is the part for its kind, or about its section; without one, the part is made, by section, or the views take
    it, as they take what is said of the base as a whole, such as that a section is missing in it. A draft that
    has the ground already is returned as it is.

    Raises:
        UsageError: R-DRF-10, the sentence has the signs of a mark in it, and what is quoted is never changed.
    """
    if put_of(draft, ground) is not None:
        return draft
    section = None if _is_of_the_whole(ground) else ground.section
    if by_section and section is not None:
        draft = with_section(draft, base, section)
    part = _belongs(draft, ground, section)
    if part is None:
        return draft
    number = max((put.number for put in draft.puts), default=0) + 1
    said = " ".join(sentence.split())
    if not can_be_marked(said):
        raise UsageError("R-DRF-10", where=ground.document)
    text = f"{part.text}\n\n{marked(number, said)}".strip()
    put = Put(number=number, part=part.id, sentence=said, ground=ground)
    others = tuple(one for one in draft.puts if one.ground != ground)  # struck before: the new one takes its place
    return replace(with_part(draft, replace(part, text=text)), puts=(*others, put))


def put_of(draft: Draft, ground: Ground) -> Put | None:
    """Return what was put in for a ground and still stands in the text; None for what was never there, or struck."""
    return next((put for put in draft.puts if put.ground == ground and stands(draft, put)), None)


def stands(draft: Draft, put: Put) -> bool:
    """Return whether the text still has what was put in: its mark, its sentence, or at least its quote in the part it
    was put into, where no other sentence that was put in has it."""
    quote = put.ground.quote
    for part in draft.parts:
        if put.sentence in part.text or any(one.number == put.number for one in proposals(part.text)):
            return True
        if quote and part.id == put.part and as_written(quote).search(_without_others(draft, put, part.text)):
            return True
    return False


def _without_others(draft: Draft, put: Put, text: str) -> str:
    """Return a text without the other sentences that were put in and still stand there."""
    for other in draft.puts:
        if other.number != put.number:
            text = text.replace(other.sentence, "")
    return text


def _is_of_the_whole(ground: Ground) -> bool:
    return ground.whole and ground.kind in (GroundKind.GAP, GroundKind.OTHERS)


def _belongs(draft: Draft, ground: Ground, section: SectionId | None) -> Part | None:
    of_kind = next((part for part in draft.parts if part.role.value == ground.kind.value), None)
    about = next((part for part in draft.parts if section and part.about == section), None)
    views = next((part for part in draft.parts if part.role is Role.VIEWS), None)
    last = draft.parts[-1] if draft.parts else None  # never the first, which is often the summary
    return of_kind or about or views or last


def with_section(draft: Draft, base: Document, section: SectionId) -> Draft:
    """Return a draft with a part for a section of the base, below the views and in the order of the base.

    The draft is returned as it is when it has one, when the base has no such section, and when it has no views.
    """
    order = {one.id: place for place, one in enumerate(sections_of(base))}
    at = next((place for place, part in enumerate(draft.parts) if part.role is Role.VIEWS), None)
    if at is None or section not in order or any(part.about == section for part in draft.parts):
        return draft
    views = draft.parts[at]
    end = at + 1
    while end < len(draft.parts) and draft.parts[end].level > views.level:
        about = draft.parts[end].about
        if about in order and order[about] > order[section]:
            break
        end += 1
    part = Part(
        id=_free(draft, slug(by_id(base)[section].title)),
        heading=heading_for(base, section),
        level=min(views.level + 1, 6),
        role=Role.VIEWS,
        about=section,
    )
    return replace(draft, parts=(*draft.parts[:end], part, *draft.parts[end:]))


def with_heading(draft: Draft, heading: str, after: str) -> Draft:
    """Return a draft with a new empty part of the same level and role after one, and after what belongs under that.

    A draft without the part `after`, and one that is given no heading, is returned as it is.
    """
    at = next((place for place, part in enumerate(draft.parts) if part.id == after), None)
    if at is None or not heading:
        return draft
    beside = draft.parts[at]
    end = at + 1
    while end < len(draft.parts) and draft.parts[end].level > beside.level:
        end += 1
    part = Part(id=_free(draft, slug(heading)), heading=heading, level=beside.level, role=beside.role)
    return replace(draft, parts=(*draft.parts[:end], part, *draft.parts[end:]))


def without_empty(draft: Draft, name: str) -> Draft:
    """Return a draft without a part; one that has a text, or parts that belong under it, stays."""
    at = next((place for place, part in enumerate(draft.parts) if part.id == name), None)
    if at is None or draft.parts[at].text.strip():
        return draft
    below = draft.parts[at + 1 : at + 2]
    if below and below[0].level > draft.parts[at].level:
        return draft
    return replace(draft, parts=(*draft.parts[:at], *draft.parts[at + 1 :]))


def heading_for(base: Document, section: SectionId) -> str:
    """Return a section's number and title, as the heading of what is said of it; no braces, which are attributes."""
    return heading(by_id(base)[section]).translate(_NO_ATTRIBUTES)


def _free(draft: Draft, wanted: str) -> str:
    names = (wanted, *(f"{wanted}-{number}" for number in range(2, len(draft.parts) + 2)))
    return next(name for name in names if part_of(draft, name) is None)
