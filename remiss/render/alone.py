"""What a section says alone: sentences that none of its counterparts has, where it has several."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from remiss.model.close import Matter
from remiss.model.document import SectionId
from remiss.model.operation import Operation, Tag
from remiss.model.point import Point
from remiss.model.result import Detail, PairResult, SectionPair, details_of
from remiss.model.span import Span

Points = tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alone:
    """The sentences of two linked sections that have no counterpart in the whole other document, in reading order.

    Attributes:
        lists_left: Whether this link is the first of its left section: what that says alone is listed once.
        lists_right: The same of the right one.
    """

    left: Points = ()
    right: Points = ()
    lists_left: bool = True
    lists_right: bool = True


@dataclass(frozen=True, slots=True)
class _Side:
    """How one side of a link is read."""

    section: Callable[[Detail], SectionId]
    points: Callable[[Matter], Points]
    span: Callable[[Operation], Span]


_LEFT = _Side(lambda detail: detail.link.left, lambda matter: matter.only_left, lambda operation: operation.left)
_RIGHT = _Side(lambda detail: detail.link.right, lambda matter: matter.only_right, lambda operation: operation.right)


def alone_in(pair: PairResult) -> Mapping[SectionPair, Alone]:
    """Return what the sections of each link say alone; a sentence that any counterpart has is not said alone."""
    details = details_of(pair)
    left, right = _by_section(details, _LEFT), _by_section(details, _RIGHT)
    points = {key: _in_all(found, _LEFT) for key, found in left.items()}
    answers = {key: _in_all(found, _RIGHT) for key, found in right.items()}
    return {
        (detail.link.left, detail.link.right): Alone(
            left=points[detail.link.left],
            right=answers[detail.link.right],
            lists_left=detail is left[detail.link.left][0],
            lists_right=detail is right[detail.link.right][0],
        )
        for detail in details
    }


def _by_section(details: Iterable[Detail], side: _Side) -> Mapping[SectionId, tuple[Detail, ...]]:
    ordered = sorted(details, key=side.section)
    return {key: tuple(found) for key, found in groupby(ordered, key=side.section)}


def _in_all(details: tuple[Detail, ...], side: _Side) -> Points:
    """Return the sentences of a section that are without counterpart in every one of its links."""
    first = next((detail.reading for detail in details if isinstance(detail.reading, Matter)), None)
    if first is None:
        return ()
    return tuple(point for point in side.points(first) if all(_lacks(detail, point.span, side) for detail in details))


def _lacks(detail: Detail, sentence: Span, side: _Side) -> bool:
    """Return whether a counterpart lacks a sentence; one read word by word does when all of it is struck or added."""
    match detail.reading:
        case Matter() as matter:
            return any(point.span == sentence for point in side.points(matter))
        case versions:
            kept = (side.span(one) for one in versions.operations if one.tag is Tag.EQUAL or one.moved_to is not None)
            return not any(span.start < sentence.end and sentence.start < span.end for span in kept)
