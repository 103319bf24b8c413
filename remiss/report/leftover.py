"""The sentences that one document has and another lacks, in its own words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from remiss.language.sentences import sentences
from remiss.model.body import own_text
from remiss.model.close import Matter
from remiss.model.document import Document, SectionId
from remiss.model.outline import by_id, sections_of
from remiss.model.result import Detail, PairResult, details_of
from remiss.model.span import Span, trimmed

LEAST_WORDS = 5  # fewer are a matter of wording, or an item of a list that says nothing by itself


@dataclass(frozen=True, slots=True)
class LeftOver:
    """A stretch of a section's own text, in code points of its `BodyText.text`, that has no counterpart.

    Attributes:
        beside: Section of the other document that treats the same matter; None when none does.
    """

    section: SectionId
    span: Span
    beside: SectionId | None


def left_over(document: Document, pair: PairResult, *, is_base: bool) -> Iterator[LeftOver]:
    """Yield what a document has and the other of its pair lacks, in reading order.

    A section that stands beside several has left over what none of them answers; one without counterpart, every
    sentence. What stands in another section over there is not left over.

    Args:
        is_base: Which of the two the document is.
    """
    sections = by_id(document)
    found: dict[SectionId, list[Detail]] = {}
    for detail in details_of(pair):
        found.setdefault(detail.link.left if is_base else detail.link.right, []).append(detail)
    moved: dict[SectionId, list[Span]] = {}
    for one in pair.relocations:
        place = one.left if is_base else one.right
        moved.setdefault(place.section, []).append(place.span)
    for section in sections_of(document):
        details = found.get(section.id, [])
        text = own_text(document, sections[section.id]).text
        beside = None
        if details:
            first = details[0].link
            beside = first.right if is_base else first.left
        stretches = _unanswered(text, details, is_base=is_base) if details else list(sentences(text))
        for span in stretches:
            if _is_long(text, span) and not _meets(span, moved.get(section.id, ())):
                yield LeftOver(section.id, span, beside)


def _unanswered(text: str, details: Sequence[Detail], *, is_base: bool) -> list[Span]:
    """Return the sentences of a section that none of its counterparts answers."""
    each = [_of_detail(text, detail, is_base=is_base) for detail in details]
    return [span for span in each[0] if all(_meets(span, others) for others in each[1:])]


def _of_detail(text: str, detail: Detail, *, is_base: bool) -> list[Span]:
    reading = detail.reading
    if isinstance(reading, Matter):
        return [point.span for point in (reading.only_left if is_base else reading.only_right)]
    changed = []
    for one in reading.operations:
        span = trimmed(text, one.left if is_base else one.right)
        if one.is_real and one.moved_to is None and _is_long(text, span):
            changed.append(span)
    return [span for span in sentences(text) if _meets(span, changed)]


def _is_long(text: str, span: Span) -> bool:
    return len(text[slice(*span)].split()) >= LEAST_WORDS


def _meets(span: Span, others: Sequence[Span]) -> bool:
    return any(span.start < one.end and one.start < span.end for one in others)
