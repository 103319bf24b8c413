"""A list of recipients as people paste it: numbered, with bullets, one a line, or in the middle of a letter."""

import re
from collections.abc import Iterator
from datetime import date

from remiss.language.fold import fold
from remiss.model.consultation import Invitation

_ITEM = re.compile(r"\s*(?:\d{1,3}[.)]|[-–*•◦▪➢])\s+(.+)")
_HEADING = re.compile(r"\s*#{1,6}\s|.*:\s*$")
_LONGEST_NAME = 100  # characters; the longest name of the two lists in ../shared/corpus has 66
_SENTENCE = re.compile(r"[.!?]\s*$|[.!?]\s+[A-ZÅÄÖ]")
_MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split()
_UNTIL = r"(?:senast|fore|till och med|t\.?o\.?m\.?)"
_WRITTEN = re.compile(rf"{_UNTIL}\s+(?:den\s+)?(\d{{1,2}})\s+({'|'.join(_MONTHS)})\s+(\d{{4}})")
_NUMERIC = re.compile(rf"{_UNTIL}\s+(?:den\s+)?(\d{{4}})-(\d{{2}})-(\d{{2}})")
_FEWEST = 2  # items; a single one is no list


def read_invitation(text: str) -> Invitation:
    """Return the names and the deadline in a text.

    Names are the items of the longest list in the text, numbered or with bullets; in a text without such a list every
    line that is neither a heading nor a sentence. A name that stands twice counts once. The deadline is the first
    date after "senast" or the like; one that no calendar has is none. An empty text gives no name.
    """
    lines = text.splitlines()
    listed = max(_lists(lines), key=len, default=[])
    found = listed if len(listed) >= _FEWEST else [line for line in lines if _is_name(line)]
    names = dict.fromkeys(" ".join(name.split()).rstrip(",;") for name in found if name.strip())
    return Invitation(names=tuple(names), deadline=_deadline(fold(text)))


def _lists(lines: list[str]) -> Iterator[list[str]]:
    """Yield the items of every list; neither blank lines nor headings between the items end one."""
    items: list[str] = []
    for line in lines:
        match = _ITEM.fullmatch(line)
        if match is not None and len(match[1]) <= _LONGEST_NAME:
            items.append(match[1])
        elif line.strip() and not _HEADING.match(line):
            yield items
            items = []
    yield items


def _is_name(line: str) -> bool:
    return bool(line.strip()) and len(line) <= _LONGEST_NAME and not _HEADING.match(line) and not _SENTENCE.search(line)


def _deadline(folded: str) -> str:
    match = _WRITTEN.search(folded)
    parts = (int(match[3]), _MONTHS.index(match[2]) + 1, int(match[1])) if match else _numeric(folded)
    try:
        return date(*parts).isoformat() if parts else ""
    except ValueError:
        return ""


def _numeric(folded: str) -> tuple[int, int, int] | None:
    match = _NUMERIC.search(folded)
    return (int(match[1]), int(match[2]), int(match[3])) if match else None
