"""Headers and footers that say the same on page after page.

A text has lost its pages; what is left of them are form feeds, page numbers, signature lines and wide gaps. A line
beside such a border that stands beside others too is a running head; so are the lines between it and the border.
"""

import itertools
import re
from collections.abc import Sequence

from remiss.intake.genre import MONTHS, TITLES
from remiss.intake.lines import Line

_DEEPEST = 8  # lines of a header or footer
_LONGEST = 120  # characters
_BODY = 70  # characters; a longer line is no title
_WIDE_GAP = 3  # blank lines
_MOST_WIDE_GAPS = 0.2  # of all gaps; where they are common they part paragraphs, not pages
_FEW_BORDERS = 10  # in a text with so few, twice is often enough
_SHARE_COUNTED = 0.4  # of the borders, for lines that differ in their digits alone
_NOT_LETTERS = re.compile(r"[\W\d_]+")
_UNIT_OF_TEXT = re.compile(r"#|(?:[\w.]{1,6} )?§|(?:artikel|avdelning|kapitel|del|bilaga) \w+\Z")
_NUMBERED = re.compile(rf"\d{{1,2}}(?:\.\d{{1,2}})*\.? (?!{'|'.join(MONTHS)})\w")
_MAY_RECUR = frozenset({"bilaga", "bilagor"})  # a known heading that is printed on each page of what it heads

Reach = dict[str, set[int]]  # what a line says -> the lines beside a border that say it


def find_running_heads(
    lines: Sequence[Line], folded: Sequence[str], page_ends: set[int], known: set[int]
) -> tuple[set[int], set[int]]:
    """Return the lines of running headers and of running footers.

    Args:
        lines: The lines of the text.
        folded: What each of them says, folded.
        page_ends: Lines that are page numbers or page-foot signatures.
        known: Lines that are furniture already; they are stepped over.
    """
    borders = _borders(lines, page_ends)
    if len(borders) <= 2:  # the two ends alone: a text of one page
        return set(), set()
    below = [_walk(range(border, len(lines)), known) for border in borders]
    above = [_walk(range(border - 1, -1, -1), known) for border in borders]
    heads = _recurring(below, folded)
    feet = _recurring(above, folded)
    if below[0] and below[0][0] in heads:
        heads -= _title_on_first_page(below[0], heads, folded)
    return heads, feet


def _borders(lines: Sequence[Line], page_ends: set[int]) -> list[int]:
    """Return the places between lines where a page may end, rising; a border stands before the line of its number."""
    gaps = sum(1 for line in lines if line.gap)
    wide = sum(1 for line in lines if line.gap >= _WIDE_GAP)
    gap_counts = 2 <= wide <= _MOST_WIDE_GAPS * gaps
    return [
        at
        for at, line in enumerate(lines)
        if at == 0 or line.feeds or (gap_counts and line.gap >= _WIDE_GAP) or (at in page_ends) != (at - 1 in page_ends)
    ] + [len(lines)]


def _walk(places: range, known: set[int]) -> list[int]:
    """Return the first lines of `places` that are not known furniture."""
    found: list[int] = []
    for at in places[: 2 * _DEEPEST]:
        if at not in known:
            found.append(at)
        if len(found) == _DEEPEST:
            break
    return found


def _recurring(walks: Sequence[Sequence[int]], folded: Sequence[str]) -> set[int]:
    exact: Reach = {}
    counted: Reach = {}
    for walk in walks:
        for at in walk:
            exact.setdefault(folded[at], set()).add(at)
            counted.setdefault(_letters(folded[at]), set()).add(at)
    often = 2 if len(walks) <= _FEW_BORDERS else 3
    often_counted = max(3, round(_SHARE_COUNTED * len(walks)))

    def recurs(at: int) -> bool:
        if len(exact[folded[at]]) >= often:
            return not _is_matter(folded[at])
        letters = _letters(folded[at])
        counts_up = len(letters) > 3 and len(counted[letters]) >= often_counted
        return counts_up and not _UNIT_OF_TEXT.match(folded[at]) and not _is_sentence(folded[at])

    return {at for walk in walks for at in itertools.takewhile(recurs, walk)}


def _letters(folded: str) -> str:
    return _NOT_LETTERS.sub("", folded)


def _is_matter(folded: str) -> bool:
    """Return whether a line is a known heading, a numbered one, a sentence or a rule, however often it recurs."""
    plain = folded.strip("#* :")
    if not _letters(folded) or _NUMBERED.match(plain) or _UNIT_OF_TEXT.match(plain):
        return True
    if plain in TITLES and plain not in _MAY_RECUR:
        return True
    return _is_sentence(folded)


def _is_sentence(folded: str) -> bool:
    return len(folded) > _LONGEST or (folded.endswith((".", "!", "?", ":", ";", ",")) and folded.count(" ") > 2)


def _title_on_first_page(walk: Sequence[int], heads: set[int], folded: Sequence[str]) -> set[int]:
    """Return the line of the first page that is the title which later pages repeat, if there is one.

    It is the last line of the header there when the text begins right after it.
    """
    first_page = list(itertools.takewhile(heads.__contains__, walk))
    following = folded[walk[len(first_page)]] if len(first_page) < len(walk) else ""
    text_follows = len(following) > _BODY or following.endswith(".") or following in TITLES
    return set(first_page[-1:]) if text_follows or not following else set()
