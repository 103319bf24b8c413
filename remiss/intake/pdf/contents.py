"""Tables of contents: lines that end in the page they lead to."""

import re
from collections.abc import Sequence
from itertools import pairwise

from remiss.intake.pdf.lines import Line, joined
from remiss.language.fold import fold

_LEADER = re.compile(r"(?:[.·…_]\s?){4,}\s*(?:\d{1,4}|[ivx]{1,5})\Z")
_NUMBER = re.compile(r"\d{1,4}\Z")
_TIGHT = re.compile(r"[^\W\d][.\s]{1,3}(\d{1,4})\Z")  # a title that fills its line leaves no room for leaders
_PAGE_ALONE = re.compile(r"(?:[.·…_ ]*)\d{1,4}")
_TITLE = frozenset({"innehall", "innehallsforteckning", "innehallsoversikt"})
_FEWEST = 3
_MOST_BETWEEN = 1  # lines without a page number: titles that run over
_FARTHEST = 60  # pages between two entries
_SAME_BASE = 0.3  # of the type size


def find_contents(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """Return the lines of a page's table of contents, those of one entry together; [] without one.

    At least three entries in a row end in leaders and a number, or, below a title that says so, in a number set apart;
    the numbers never fall. A form has leaders without numbers, a table of figures numbers without leaders.
    """
    entries = _entries(lines)
    titled = any(fold(_text(entry)) in _TITLE for entry in entries)
    found: list[tuple[Line, ...]] = []
    run: list[tuple[Line, ...]] = []
    between = 0
    for entry in [*entries, ()]:
        if entry and (_leads(entry, titled=titled) or (run and _goes_on(run, entry))):
            run.append(entry)
            between = 0
        elif entry and run and between < _MOST_BETWEEN:
            run.append(entry)
            between += 1
        else:
            found += _trimmed(run, titled=titled)
            run, between = [], 0
    if found:
        found = [entry for entry in entries if entry in found or fold(_text(entry)) in _TITLE]
    return found


def _goes_on(run: list[tuple[Line, ...]], entry: tuple[Line, ...]) -> bool:
    """Return whether an entry ends in a page number right behind its title, not before that of the last entry."""
    match = _TIGHT.search(_text(entry))
    pages = [int(found.group()) for before in run if (found := _NUMBER.search(_text(before)))]
    return bool(match and pages and pages[-1] <= int(match[1]) <= pages[-1] + _FARTHEST)


def _trimmed(run: list[tuple[Line, ...]], *, titled: bool) -> list[tuple[Line, ...]]:
    while run and not (_leads(run[-1], titled=titled) or _goes_on(run[:-1], run[-1])):
        run.pop()
    leading = [entry for entry in run if _leads(entry, titled=titled)]
    pages = [int(match.group()) for entry in leading if (match := _NUMBER.search(_text(entry)))]
    rising = all(after >= before for before, after in pairwise(pages))
    return run if len(leading) >= _FEWEST and rising else []


def _entries(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """Return the lines grouped by baseline."""
    found: list[tuple[Line, ...]] = []
    for line in lines:
        above = found[-1][-1] if found else None
        if above is not None and abs(above.base - line.base) <= _SAME_BASE * line.size and line.start >= above.end - 1:
            found[-1] = (*found[-1], line)
        else:
            found.append((line,))
    return found


def _text(entry: tuple[Line, ...]) -> str:
    return " ".join(line.text for line in entry)


def _leads(entry: tuple[Line, ...], *, titled: bool) -> bool:
    if _LEADER.search(_text(entry)):
        return True
    return titled and len(entry) > 1 and bool(_PAGE_ALONE.fullmatch(entry[-1].text)) and entry[-1].start > entry[0].end


def as_line(entry: tuple[Line, ...]) -> Line:
    """Return an entry as one line."""
    line = entry[0]
    for more in entry[1:]:
        line = joined(line, more)
    return line
