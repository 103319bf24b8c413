"""What stands above the title of a letter: who writes, to whom, when, under which number."""

import itertools
import re
from collections.abc import Iterator, Sequence

from remiss.intake.cues import SAYS_WHAT, SENDER
from remiss.intake.genre import COUNCIL, KINDS, LETTERHEAD_FIELD, MONTHS, OFFICE, ORGANISATION, TITLES
from remiss.intake.lines import Line
from remiss.model.document import FurnitureKind

Claims = dict[int, FurnitureKind]  # by line

_FIRST_PAGE = 25  # lines in which a letterhead's fields are looked for
_BODY = 90  # characters; a longer line is no letterhead
_FIELD_VALUE = 50  # characters
_FEWEST_FIELDS = 2
_LETTERHEAD_LINES = 5  # below the name
_LETTERHEAD_WIDTH = 70  # characters
_FIELD = re.compile(LETTERHEAD_FIELD)
_OFFICE = re.compile(OFFICE)
_COLUMNS = re.compile(r"\S {4,}\S")
_ORGANISATION = re.compile(ORGANISATION)
_ORGANISATION_KINDS = frozenset({"kommun", "stad", "landsting"})
_COUNCIL = re.compile(COUNCIL)
_DATE = rf"(?:\d{{4}}-\d\d-\d\d|\d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}})"
_DATE_ALONE = re.compile(_DATE)
_DATE_AT_END = re.compile(rf"(?:.* )?{_DATE}")
_PLACE_AND_DATE = re.compile(rf"(?:[a-z][\w-]*(?: [\w-]+)?,? )?(?:den )?{_DATE}")  # "Norrvik den 29 oktober 2026"
_SAYS_WHAT = re.compile(SAYS_WHAT)
_SENDER = re.compile(SENDER)
_MOST_ABOVE = 4  # lines of a letter's opening: who writes, and the date as the last or the first of them


def is_date_line(folded: str) -> bool:
    """Return whether a folded line is nothing but a date, with the place before it or not."""
    return bool(_PLACE_AND_DATE.fullmatch(folded))


def letterheads(lines: Sequence[Line], folded: Sequence[str], claims: Claims) -> Iterator[tuple[int, FurnitureKind]]:
    """The name of a municipality or region, at most four short lines, the last of which ends in a date.

    An addressee on the next line goes with it. The name may be set over two lines.
    """
    for at in range(len(lines)):
        name_ends = _organisation_ends(folded, at)
        if name_ends is None or at in claims:
            continue
        below = range(name_ends, min(name_ends + _LETTERHEAD_LINES, len(lines)))
        short = itertools.takewhile(lambda place: len(folded[place]) <= _LETTERHEAD_WIDTH, below)
        end = next((place for place in short if _DATE_AT_END.fullmatch(folded[place])), None)
        if end is not None:
            addressed = end + 1 < len(lines) and _COUNCIL.fullmatch(folded[end + 1])
            last = end + 1 if addressed else end
            yield from ((place, FurnitureKind.LETTERHEAD) for place in range(at, last + 1))


def _organisation_ends(folded: Sequence[str], at: int) -> int | None:
    """Return the line after the organisation's name that begins at `at`; None when there is no name."""
    if _ORGANISATION.fullmatch(folded[at]):
        return at + 1
    if at + 1 < len(folded) and folded[at + 1] in _ORGANISATION_KINDS and " " not in folded[at]:
        return at + 2
    return None


def letterhead_fields(
    lines: Sequence[Line], folded: Sequence[str], claims: Claims
) -> Iterator[tuple[int, FurnitureKind]]:
    """What stands above the title in a letter: who writes, to whom, when, under which number, often in two columns.

    The lines from the first on that look so, if at least two of them can be nothing else.
    """
    zone: list[int] = []
    sure = 0
    for at in range(min(_FIRST_PAGE, len(lines))):
        field = bool(_FIELD.fullmatch(folded[at]))
        alone_above = at > 0 and bool(_FIELD.fullmatch(folded[at - 1])) and " " not in folded[at - 1]
        certain = at in claims or field or folded[at] in KINDS or bool(_DATE_ALONE.fullmatch(folded[at]))
        columns = bool(_COLUMNS.search(lines[at].text)) and len(folded[at]) < _BODY
        office = bool(_OFFICE.fullmatch(folded[at]) or _ORGANISATION.fullmatch(folded[at]))
        if not (certain or columns or office or (alone_above and len(folded[at]) < _FIELD_VALUE)):
            break
        zone.append(at)
        sure += certain or columns
    if sure >= _FEWEST_FIELDS:
        yield from ((at, FurnitureKind.LETTERHEAD) for at in zone)


def letter_opening(lines: Sequence[Line], folded: Sequence[str], claims: Claims) -> Iterator[tuple[int, FurnitureKind]]:
    """Who writes and the date, at the top of a letter that has neither logo nor fields.

    A few short lines with a date alone among them, and what follows says what it is ("Yttrande över ..."), or the first
    line can be nothing but a sender. A title with its date below it is none.
    """
    zone = list(itertools.takewhile(lambda at: _may_open(folded[at]), range(min(_MOST_ABOVE, len(lines)))))
    dated = [at for at in zone if _PLACE_AND_DATE.fullmatch(folded[at])]
    if not dated:
        zone = list(itertools.takewhile(lambda at: _is_who(folded[at]), zone))
        dated = zone[-1:]
    if not dated or any(at in claims for at in zone):
        return
    zone = zone[: dated[-1] + 1] if dated[-1] else [0, *itertools.takewhile(lambda at: not lines[at].gap, zone[1:])]
    below = zone[-1] + 1
    apart = below < len(lines) and (lines[below].gap or lines[below].feeds)
    if len(zone) < 2 or not apart or folded[below].strip("#* ") in TITLES:
        return
    if dated == zone[-1:] and _is_who(folded[zone[-1]]) and not _SAYS_WHAT.match(folded[below].strip("#* ")):
        return
    senders = [at for at in zone if at not in dated]
    if _SAYS_WHAT.match(folded[below].strip("#* ")) or (senders and _SENDER.search(folded[senders[0]])):
        yield from ((at, FurnitureKind.LETTERHEAD) for at in zone)


def _is_who(line: str) -> bool:
    return bool(_ORGANISATION.fullmatch(line) or _OFFICE.fullmatch(line))


def _may_open(line: str) -> bool:
    short = len(line) <= _LETTERHEAD_WIDTH and not line.endswith((".", ":", "!", "?")) and not line.startswith("#")
    return short and not _SAYS_WHAT.match(line) and line not in TITLES
