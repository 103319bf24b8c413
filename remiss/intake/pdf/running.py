"""Running heads, feet and page numbers: lines that recur in the same margin of most pages."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from remiss.intake.lines import Line as TextLine
from remiss.intake.pages import find_page_numbers
from remiss.intake.pdf.lines import Line
from remiss.intake.pdf.own_headings import Named, body_type, own_headings
from remiss.intake.pdf.sheets import Sheet
from remiss.language.fold import fold
from remiss.model.document import FurnitureKind

_MARGIN = 0.16  # of the page's height
_DEEPEST = 6  # lines from the edge
_OFTEN = 0.6  # of the pages
_FEWEST_PAGES = 2
_ENOUGH_PAGES = 6  # for headings not to stand at the top of most by chance
_SLOT = 3.0  # points: lines at one height stand this near
_NO_LARGER = 1.05  # times the body's type
_APART = 1.9  # of the type size, from baseline to baseline
_LEVEL = 0.3  # of the type size
_LONGEST = 160  # characters
_DIGITS = re.compile(r"\d+")
_COUNT = re.compile(r"(?:(?:sidan?|sid\.?|s\.|av|page|of|\W|_)*#(?:sidan?|sid\.?|s\.|av|page|of|\W|_|#)*)")


@dataclass(frozen=True, slots=True)
class _Edge:
    """A line near the upper or lower edge of its page."""

    page: int
    line: Line
    upper: bool
    key: str
    slot: int

    @property
    def kind(self) -> FurnitureKind:
        if _COUNT.fullmatch(self.key):
            return FurnitureKind.PAGE_NUMBER
        return FurnitureKind.HEADER if self.upper else FurnitureKind.FOOTER


Running = dict[int, dict[Line, FurnitureKind]]  # by 0-based page


def find_running(sheets: Sequence[Sheet], named: Named = ()) -> Running:
    """Return the lines of running heads and feet of each page, by their 0-based page; numbers in them may count.

    Args:
        named: What bookmarks say, folded, by 0-based page: a heading, though all pages may have one like it.
    """
    own = own_headings(sheets, named)
    edges = [
        edge
        for page, sheet in enumerate(sheets)
        for edge in _edges(page, sheet)
        if not _is_matter(edge, own.get(page, ()))
    ]
    found = {page: {} for page in range(len(sheets))}  # type: Running
    for edge in [*_recurring(edges, len(sheets)), *_set_apart(edges, sheets), *_numbers(edges)]:
        found[edge.page][edge.line] = edge.kind
    for page, line in _turned(sheets):
        found[page].setdefault(line, FurnitureKind.NOTICE)
    return found


def _is_matter(edge: _Edge, own: Collection[Line]) -> bool:
    """Return whether a line is a heading of its own page, or stands below one in the upper margin."""
    return edge.line in own or (edge.upper and any(edge.line.base < heading.base for heading in own))


def _turned(sheets: Sequence[Sheet]) -> Iterator[tuple[int, Line]]:
    """Yield lines that stand aslant or upright along the edge of most pages: watermarks, notes of who printed it."""
    lines = [(page, line) for page, sheet in enumerate(sheets) for line in sheet.lines if line.turn]
    pages: dict[str, set[int]] = {}
    for page, line in lines:
        pages.setdefault(_key(line), set()).add(page)
    yield from ((page, line) for page, line in lines if _is_often(pages[_key(line)], len(sheets)))


def _key(line: Line) -> str:
    return _DIGITS.sub("#", fold(line.text))


def _edges(page: int, sheet: Sheet) -> Iterator[_Edge]:
    by_height = sorted(sheet.lines, key=lambda line: -line.box.top)
    for upper, lines in ((True, by_height[:_DEEPEST]), (False, by_height[-_DEEPEST:])):
        for line in lines:
            far = sheet.height - line.box.top if upper else line.box.bottom
            place = line.base if not line.turn else line.box.bottom  # a ring or a tail moves the box, not the baseline
            if far <= _MARGIN * sheet.height and len(line.text) <= _LONGEST:
                yield _Edge(page, line, upper, _key(line), round(place / _SLOT))


def _recurring(edges: Sequence[_Edge], pages: int) -> Iterator[_Edge]:
    """Yield the lines that stand on enough pages: of all, or of those with odd or even numbers.

    A head that names the chapter recurs on some pages only; it counts where most pages have a head at its height.
    """
    texts: dict[tuple[bool, str, int, int], set[int]] = {}
    slots: dict[tuple[bool, int], set[int]] = {}
    for edge in edges:
        texts.setdefault(_name(edge), set()).add(edge.page)
        slots.setdefault((edge.upper, edge.slot), set()).add(edge.page)
    recurs: Counter[tuple[bool, int]] = Counter()
    for edge in edges:
        recurs[edge.upper, edge.slot] += len(texts[_name(edge)]) > 1
    often = {name for name, here in texts.items() if _is_often(here, pages)}
    filled = {slot for slot, here in slots.items() if recurs[slot] >= _OFTEN * pages and _is_often(here, pages)}
    for edge in edges:
        name = _name(edge)
        if name in often or ((edge.upper, edge.slot) in filled and len(texts[name]) > 1):
            yield edge


def _set_apart(edges: Sequence[_Edge], sheets: Sequence[Sheet]) -> Iterator[_Edge]:
    """Yield outermost lines that most pages have at one height, apart from the text: heads that name the section.

    They are no larger than the text. The first line of the text stands at one height too, but not apart. On a few pages
    chance may put a heading there on each: only smaller type, or a page number beside it, tells of a head then.
    """
    body = body_type(sheets)
    few = len(sheets) < _ENOUGH_PAGES

    def is_head(edge: _Edge) -> bool:
        if edge.line.size > body * _NO_LARGER or not _is_apart(edge, sheets[edge.page]):
            return False
        return not few or edge.line.size < body / _NO_LARGER or _is_counted(edge, sheets[edge.page])

    apart = [edge for edge in edges if is_head(edge)]
    slots: dict[tuple[bool, int], set[int]] = {}
    for edge in apart:
        slots.setdefault((edge.upper, edge.slot), set()).add(edge.page)
    often = {slot for slot, here in slots.items() if _is_often(here, len(sheets))}
    yield from (edge for edge in apart if (edge.upper, edge.slot) in often)


def _is_apart(edge: _Edge, sheet: Sheet) -> bool:
    """Return whether nothing stands outside of a line on its page, and nothing near it inside, its own row aside."""
    inward = 1 if edge.upper else -1
    others = [(edge.line.base - line.base) * inward for line in sheet.lines if not line.turn]
    near = _LEVEL * edge.line.size
    return min(others) >= -near and min((gap for gap in others if gap > near), default=0.0) >= _APART * edge.line.size


def _is_counted(edge: _Edge, sheet: Sheet) -> bool:
    """Return whether a number stands beside a line, on its row."""
    near = _LEVEL * edge.line.size
    return any(line.text.strip().isdigit() and abs(line.base - edge.line.base) <= near for line in sheet.lines)


def _name(edge: _Edge) -> tuple[bool, str, int, int]:
    """Return what two lines that recur have in common: edge, words and size; for a bare number the height as well."""
    wordless = not any(map(str.isalpha, edge.key))
    return edge.upper, edge.key, round(edge.line.size), edge.slot if wordless else -1


def _is_often(found: set[int], pages: int) -> bool:
    for start, step in ((0, 1), (0, 2), (1, 2), (1, 1)):  # all pages; odd ones; even ones; all but a cover
        of = range(start, pages, step)
        if len(of) >= _FEWEST_PAGES and sum(page in found for page in of) >= _OFTEN * len(of):
            return True
    return False


def _numbers(edges: Sequence[_Edge]) -> Iterator[_Edge]:
    """Yield page numbers that say so: "Sida 1 av 1", "3 (14)"."""
    lines = [TextLine(at, at, edge.line.text, 1, 0) for at, edge in enumerate(edges)]
    for number in find_page_numbers(lines):
        yield edges[number.line]
