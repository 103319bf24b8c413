"""Passages that stand in another section of the other document.

A row sets two sections against each other. What was taken out of one and put into another would be struck in one row
and added in a distant one, and a planner would look for a change that nobody made.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from remiss.diff import find_moves
from remiss.model.body import BLOCK_SEPARATOR
from remiss.model.close import Matter, Versions
from remiss.model.document import SectionId
from remiss.model.point import Point
from remiss.model.relocation import Place, Relocation
from remiss.model.result import Matched, OnlyBase, OnlyOther, Row
from remiss.model.span import Span


def relocations(
    rows: Sequence[Row], left: Mapping[SectionId, str], right: Mapping[SectionId, str]
) -> tuple[Relocation, ...]:
    """Return the passages that moved from one section to another, in reading order of the base.

    Args:
        rows: Of one pair of documents.
        left, right: Own texts of all sections of the base and of the other document, in reading order.

    What has a counterpart in any linked section has not moved, nor what moved within a linked pair. See
    `remiss.diff.find_moves` for how sure it must be.
    """
    gone, come = _Joined.of(left, _loose(rows, left, 0)), _Joined.of(right, _loose(rows, right, 1))
    return tuple(
        Relocation(gone.place(move.left), come.place(move.right))
        for move in find_moves(gone.text, come.text, gone.loose, come.loose)
    )


@dataclass(frozen=True, slots=True)
class _Joined:
    """The texts of a document's sections in one, so that what stands twice in it is seen.

    Attributes:
        starts: Where each section's text begins.
        loose: Stretches without counterpart, with their place among all of them.
    """

    text: str
    sections: tuple[SectionId, ...]
    starts: tuple[int, ...]
    loose: tuple[tuple[int, Span], ...]

    @staticmethod
    def of(texts: Mapping[SectionId, str], loose: Mapping[SectionId, Sequence[Span]]) -> "_Joined":
        lengths = [len(text) + len(BLOCK_SEPARATOR) for text in texts.values()]
        starts = dict(zip(texts, accumulate(lengths, initial=0), strict=False))
        spans = (
            Span(starts[section] + span.start, starts[section] + span.end)
            for section in texts
            for span in loose.get(section, ())
        )
        return _Joined(
            text=BLOCK_SEPARATOR.join(texts.values()),
            sections=tuple(texts),
            starts=tuple(starts.values()),
            loose=tuple(enumerate(spans)),
        )

    def place(self, span: Span) -> Place:
        at = bisect_right(self.starts, span.start) - 1
        start = self.starts[at]
        return Place(self.sections[at], Span(span.start - start, span.end - start))


def _loose(rows: Sequence[Row], texts: Mapping[SectionId, str], side: int) -> Mapping[SectionId, list[Span]]:
    """Return what of each section has no counterpart; `side` is 0 for the base and 1 for the other document."""
    found: dict[SectionId, list[Span]] = {}
    for row in rows:
        for section, spans in _of_row(row, texts, side):
            found[section] = _common(found[section], spans) if section in found else spans
    return found


def _of_row(row: Row, texts: Mapping[SectionId, str], side: int) -> Iterator[tuple[SectionId, list[Span]]]:
    match row:
        case Matched(details=details, also=also):
            for detail in (*details, *also):
                section = (detail.link.left, detail.link.right)[side]
                yield section, list(_unanswered(detail.reading, texts[section], side))
        case OnlyBase(gap=gap) if side == 0:
            yield gap.section, [Span(0, len(texts[gap.section]))]
        case OnlyOther(gap=gap) if side == 1:
            yield gap.section, [Span(0, len(texts[gap.section]))]


def _unanswered(reading: Versions | Matter, text: str, side: int) -> Iterator[Span]:
    if isinstance(reading, Matter):
        yield from _joined_points((reading.only_left, reading.only_right)[side], text)
        return
    for operation in reading.operations:
        span = (operation.left, operation.right)[side]
        if operation.is_real and operation.moved_to is None and span.start < span.end:
            yield span


def _joined_points(points: Sequence[Point], text: str) -> Iterator[Span]:
    """Yield the stretches of points; those with nothing but white space between them are one."""
    at: Span | None = None
    for point in points:
        if at is not None and not text[at.end : point.span.start].strip():
            at = Span(at.start, point.span.end)
            continue
        if at is not None:
            yield at
        at = point.span
    if at is not None:
        yield at


def _common(one: Sequence[Span], two: Sequence[Span]) -> list[Span]:
    """Return what stands in both; each in order and without overlaps."""
    found = []
    here = there = 0
    while here < len(one) and there < len(two):
        start, end = max(one[here].start, two[there].start), min(one[here].end, two[there].end)
        if start < end:
            found.append(Span(start, end))
        if one[here].end < two[there].end:
            here += 1
        else:
            there += 1
    return found
