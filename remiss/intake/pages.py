"""Page numbers on lines of their own, and the pages they tell of."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from remiss.intake.lines import Line
from remiss.language.fold import fold

_MOST_PAGES = 2000
_OF_TOTAL = re.compile(
    r"(?:(?:sidan?|sid\.?|s\.) ?)?(\d{1,4}) ?(?:/|\(|\[|av ) ?(\d{1,4}) ?[)\]]?"
)  # 3/4, 2 [6], sida 3 av 9
_WITH_WORD = re.compile(r"(?:sidan?|sid\.?) ?:? ?(\d{1,4})?")  # Sida 3; SIDA
_MARK = re.compile(r"<!-- ?sida (\d{1,4}) ?-->")  # as structured text has it
_DASHED = re.compile(r"[-–] ?(\d{1,4}) ?[-–]")  # - 3 -
_AT_END = re.compile(r"(.*[^\d\W].*?) (?:[Ss]ida )?(\d{1,3}) ?\((\d{1,3})\)")  # PROTOKOLL 3 (14)
_LONGEST_HEADER = 160  # characters, with the blanks between columns
_BARE = re.compile(r"\d{1,4}")
_DEEPEST = 12  # lines of furniture around a page number
_LONG_BEFORE = 2  # times the length of the first numbered page
_FEWEST_BARE = 3  # bare numbers that count up by one; fewer may be anything


@dataclass(frozen=True, slots=True)
class PageNumber:
    """A printed page number; `page` is None when the line says "SIDA" and nothing more."""

    line: int
    page: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """Where pages begin.

    Attributes:
        starts: Offset of each page's first character, rising.
        numbers: The page that begins there, 1-based.
        first: Page of what stands before `starts[0]`; None when there are no pages.
    """

    starts: tuple[int, ...] = ()
    numbers: tuple[int, ...] = ()
    first: int | None = None


def page_at(pages: Pages, offset: int) -> int | None:
    """Return the page on which `offset` stands, None when the text has no page marks."""
    before = bisect_right(pages.starts, offset)
    return pages.numbers[before - 1] if before else pages.first


def find_page_numbers(lines: Sequence[Line]) -> tuple[PageNumber, ...]:
    """Return the lines that are nothing but a page number, in order.

    A bare number is one only where at least three of them count up by one down the text.
    """
    found = [PageNumber(at, page) for at, line in enumerate(lines) for page in _marked_number(line)]
    return tuple(sorted([*found, *_counting(lines), *_in_headers(lines)], key=lambda number: number.line))


def _in_headers(lines: Sequence[Line]) -> list[PageNumber]:
    """Return the numbers at the end of running headers, "PROTOKOLL  3 (14)": the same words at least twice."""
    found: dict[tuple[str, str], list[PageNumber]] = {}
    for at, line in enumerate(lines):
        match = _AT_END.fullmatch(" ".join(line.text.split())) if len(line.text) <= _LONGEST_HEADER else None
        if match and int(match[2]) <= int(match[3]):
            found.setdefault((fold(match[1]), match[3]), []).append(PageNumber(at, int(match[2])))
    return [number for numbers in found.values() if len(numbers) > 1 for number in numbers]


def _marked_number(line: Line) -> list[int | None]:
    if len(line.text) > 20:
        return []
    text = fold(line.text.strip("*_ "))
    total = _OF_TOTAL.fullmatch(text)
    if total and int(total[1]) <= int(total[2]) <= _MOST_PAGES:
        return [int(total[1])]
    dashed = _DASHED.fullmatch(text)
    if dashed:
        return [int(dashed[1])]
    mark = _MARK.fullmatch(text)
    if mark:
        return [int(mark[1])]
    word = _WITH_WORD.fullmatch(text)
    return [int(word[1]) if word[1] else None] if word else []


def _counting(lines: Sequence[Line]) -> list[PageNumber]:
    """Return the longest chain of bare numbers that counts up by one, if it is long enough."""
    length: dict[int, int] = {}  # by number: length of the longest chain that ends in it
    chains: dict[int, tuple[int, int | None]] = {}  # by line: its number, and the line before it in the chain
    last: dict[int, int] = {}  # by number: the line that ends that chain
    for at, line in enumerate(lines):
        if not _BARE.fullmatch(line.text):
            continue
        number = int(line.text)
        reach = length.get(number - 1, 0) + 1
        chains[at] = (number, last.get(number - 1))
        if reach >= length.get(number, 0):
            length[number], last[number] = reach, at
    if not length or max(length.values()) < _FEWEST_BARE:
        return []
    at_line: int | None = last[max(length, key=lambda number: (length[number], -number))]
    found = []
    while at_line is not None:
        number, before = chains[at_line]
        found.append(PageNumber(at_line, number))
        at_line = before
    return found


def find_pages(lines: Sequence[Line], numbers: Sequence[PageNumber], furniture: Mapping[int, object]) -> Pages:
    """Return where pages begin: at form feeds, or else as the printed numbers tell.

    A number heads its page when text follows the last one, and ends it otherwise; the furniture around it goes with it.
    """
    counts = list(accumulate(line.feeds for line in lines))
    if counts and counts[-1]:
        begins = [at for at, line in enumerate(lines) if line.feeds]
        return Pages(
            starts=tuple(lines[at].start for at in begins), numbers=tuple(counts[at] + 1 for at in begins), first=1
        )
    if not numbers:
        return Pages()
    heads = numbers_head_pages(lines, numbers, furniture)
    starts: list[int] = []
    counted: list[int] = []
    for place, number in enumerate(numbers):
        page = _count(numbers, place, heads=heads)
        edge = _edge(number.line, furniture, lines, heads=heads)
        if edge < len(lines) and (not counted or page > counted[-1]):
            starts.append(lines[edge].start)
            counted.append(page)
    if not counted or _begin_late(starts, counted, lines):
        return Pages()
    return Pages(starts=tuple(starts), numbers=tuple(counted), first=max(counted[0] - 1, 1))


def _begin_late(starts: Sequence[int], counted: Sequence[int], lines: Sequence[Line]) -> bool:
    """Return whether numbers begin in the middle of a text, as in a facsimile at its end: they count no pages."""
    first_page = (starts[1] if len(starts) > 1 else lines[-1].end) - starts[0]
    return counted[0] > 2 and starts[0] > _LONG_BEFORE * first_page


def _count(numbers: Sequence[PageNumber], place: int, *, heads: bool) -> int:
    """Return the page that begins at a number: the number itself, the next one, or a count when it is not printed."""
    page = numbers[place].page
    if page is None:
        return place + 2
    return page if heads else page + 1


def numbers_head_pages(lines: Sequence[Line], numbers: Sequence[PageNumber], furniture: Mapping[int, object]) -> bool:
    """Return whether page numbers stand at the head of their pages; False without any.

    They stand at the foot when nothing follows the last one, or when the first is 1 and has more text before it than
    follows the last.
    """
    if not numbers:
        return False
    after = _amount(lines, numbers[-1].line + 1, len(lines), furniture)
    if numbers[0].page != 1:
        return after > 0
    return after > 0 and after >= _amount(lines, 0, numbers[0].line, furniture)


def _amount(lines: Sequence[Line], first: int, end: int, furniture: Mapping[int, object]) -> int:
    return sum(len(lines[at].text) for at in range(first, end) if at not in furniture)


def _edge(at: int, furniture: Mapping[int, object], lines: Sequence[Line], *, heads: bool) -> int:
    """Return the first line of the page that a number heads, or of the one after the page it ends."""
    if not heads:
        end = min(at + 1 + _DEEPEST, len(lines))
        return next((place for place in range(at + 1, end) if place not in furniture), end)
    start = max(at - _DEEPEST, 0)
    return next((place + 1 for place in range(at - 1, start - 1, -1) if place not in furniture), start)
