"""From a flat list of headings and blocks to the tree of sections.

Intake (guessed headings) and parsing (Markdown headings) both end here, so that ids, ends and nesting are the same
however a document came in.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from remiss.model.document import Block, Section, SectionId
from remiss.model.identity import SectionNames

DEEPEST = 6  # levels of Markdown


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading before its section is known; the fields are those of `Section`.

    Attributes:
        level: 1 (outermost) to 6; a jump, such as from 1 to 3, is allowed.
    """

    start: int
    heading_end: int
    number: str
    title: str
    level: int
    page: int | None = None


def build_sections(
    headings: Sequence[Heading], blocks: Sequence[Block], end: int
) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
    """Return the preamble and the top sections of a text that ends at `end`.

    Headings and blocks stand in reading order and do not overlap. A block belongs to the last heading before it; those
    before the first heading are the preamble. A heading becomes a child of the nearest heading above it that has a
    lower level. No headings give no sections.
    """
    starts = [block.spans[0].start for block in blocks]
    borders = [bisect_left(starts, heading.start) for heading in headings] + [len(blocks)]
    ids = _name_all(headings)
    ends = _ends(headings, end)
    waiting: list[list[Section]] = [
        [] for _ in range(DEEPEST + 1)
    ]  # by level: finished, parent not met yet, last first
    for index in reversed(range(len(headings))):
        heading = headings[index]
        section = Section(
            id=ids[index],
            number=heading.number,
            title=heading.title,
            level=heading.level,
            start=heading.start,
            heading_end=heading.heading_end,
            body_end=headings[index + 1].start if index + 1 < len(headings) else end,
            end=ends[index],
            page=heading.page,
            blocks=tuple(blocks[borders[index] : borders[index + 1]]),
            children=_take(waiting[heading.level + 1 :]),
        )
        waiting[heading.level].append(section)
    return tuple(blocks[: borders[0]]), _take(waiting)


def _take(waiting: list[list[Section]]) -> tuple[Section, ...]:
    """Empty the lists and return what they held in reading order."""
    found = [section for level in waiting for section in level]
    for level in waiting:
        level.clear()
    return tuple(sorted(found, key=lambda section: section.start))


def _name_all(headings: Sequence[Heading]) -> list[SectionId]:
    """Return the ids of all headings, given out in reading order."""
    names = SectionNames()
    path: list[tuple[int, SectionId]] = []  # level and id from the root to the last heading
    found = []
    for heading in headings:
        while path and path[-1][0] >= heading.level:
            path.pop()
        found.append(names.name(heading.title, path[-1][1] if path else None))
        path.append((heading.level, found[-1]))
    return found


def _ends(headings: Sequence[Heading], end: int) -> list[int]:
    """Return where each section ends with its subsections: where the next one of the same or an outer level starts."""
    following = [end] * (DEEPEST + 1)  # by level: start of the nearest later heading of exactly that level
    found = []
    for heading in reversed(headings):
        found.append(min(following[: heading.level + 1]))
        following[heading.level] = heading.start
    return found[::-1]
