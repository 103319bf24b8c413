"""Numbers by which a text points to sections and pages of another: "avsnitt 3.2-3.4", "punkterna 6 och 8", "s. 14"."""

import re
from collections.abc import Iterator

from remiss.align.stock import NUMBER_CUES
from remiss.model.span import Span

PRINT_REACH = 60  # characters before a page in which the print it belongs to is named
MOST_IN_RANGE = 30  # sections or pages; "1-290" counts something else

_ONE = r"\d{1,4}(?:\.\d{1,3}){0,8}"  # longer runs of digits number no section, and cost
_JOINT = r"(?:\s?-\s?|\s?,\s?|\s(?:och|samt|respektive|till)\s)"
# Not "2 kapitlet 7 §", an act; nor a date or a time.
_LISTED = rf"{_ONE}(?:{_JOINT}{_ONE}){{0,12}}"
_NUMBERS = re.compile(rf"(?<!\w)(?<!\d )(?:{'|'.join(NUMBER_CUES)})\s({_LISTED})(?![\d.:]*\d|\s?§)")
_PAGES = re.compile(r"(?<!\w)(?:s\.|sid\.?|sidan?|sidorna)\s?(\d{1,3}(?:\s?(?:-|,|och)\s?\d{1,3}){0,12})(?![\d:/])")
# A page of an official print or of an act's register is none of the other document's.
_PRINT = re.compile(r"(?:\d{4}(?:/\d{2,4})?:[\w-]+|dnr \S+|\bisbn \S+|\ba\.?a\.?|\bibid\.?)[\s,;(]*\Z")
_PIECE = re.compile(rf"({_ONE})(?:\s?-\s?({_ONE}))?")


def points(folded: str) -> bool:
    """Return whether a folded text may name a number or a page."""
    return _NUMBERS.search(folded) is not None or _PAGES.search(folded) is not None


def numbers_named(folded: str) -> Iterator[tuple[str, Span]]:
    """Yield the numbers of sections that a folded text names, with the stretch that names them, in order.

    A range gives every number in it: "3.2-3.4" names 3.2, 3.3 and 3.4.
    """
    for match in _NUMBERS.finditer(folded):
        for number in _all_of(match[1]):
            yield number, Span(*match.span())


def pages_named(folded: str) -> Iterator[tuple[int, Span]]:
    """Yield the pages that a folded text names, with the stretch that names them, in order."""
    for match in _PAGES.finditer(folded):
        if not _PRINT.search(folded, max(match.start() - PRINT_REACH, 0), match.start()):
            for page in _all_of(match[1]):
                yield int(page), Span(*match.span())


def _all_of(listing: str) -> Iterator[str]:
    for first, last in _PIECE.findall(listing):
        yield first
        head, _, low = first.rpartition(".")
        last_head, _, high = last.rpartition(".")
        if not last or (last_head and last_head != head) or not low.isdigit() or not high.isdigit():
            if last:
                yield last
            continue
        if int(high) <= int(low) + MOST_IN_RANGE:
            for number in range(int(low) + 1, int(high) + 1):
                yield f"{head}.{number}" if head else str(number)
