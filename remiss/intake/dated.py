"""When a document was written, decided or last revised, as it says itself."""

import re
from collections.abc import Iterator
from datetime import date

from remiss.intake import cues
from remiss.intake.genre import MONTHS
from remiss.intake.opening import furniture_of
from remiss.language.fold import fold
from remiss.model.document import Document, FurnitureKind

ISO = re.compile(r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b")
_WRITTEN = re.compile(rf"\b(\d{{1,2}})(?::?e)? ({'|'.join(MONTHS)}) ((?:19|20)\d\d)\b")
_READ = 300  # characters of a line
_RUNNING = 160  # characters; a date in a longer line is told of, unless the line begins with what dates a document


def suggest_date(document: Document, named: str, opening: str) -> str:
    """Return the first date that is found: in the file's front matter, a letterhead, a line about dates, the opening.

    Of several lines about the document the latest date counts: that of the edition.

    Args:
        named: The date that the file's front matter gives, or "".
        opening: The first characters of the document.
    """
    if named:
        return next(_dates(named), "")
    letterhead = next(_dates("\n".join(furniture_of(document, FurnitureKind.LETTERHEAD))), "")
    about = [line for piece in furniture_of(document, FurnitureKind.METADATA) for line in piece.splitlines()]
    lines = [line for line in about if not re.search(cues.NOT_THE_DATE, fold(line))]
    latest = max((found for line in lines for found in _dates(line)), default="")
    if letterhead or latest:
        return letterhead or latest
    told = [line for line in opening.splitlines() if _may_date(line)]
    labelled = (line for line in told if re.search(cues.DATE_LABELS, fold(line[:120])))
    for line in (*labelled, *told):
        found = list(_dates(line[:_READ]))
        if found:
            return max(found) if re.search(cues.EDITION, fold(line[:_READ])) else found[0]
    return ""


def _may_date(line: str) -> bool:
    folded = fold(line[:_READ])
    if re.search(cues.NOT_THE_DATE, folded):
        return False
    return len(line) <= _RUNNING or bool(re.match(cues.DATE_LABELS, folded))


def _dates(text: str) -> Iterator[str]:
    """Yield the dates of a text as ISO dates, those written in figures first."""
    folded = fold(text)
    found = [(match[1], match[2], match[3]) for match in ISO.finditer(folded)]
    found += [(match[3], str(MONTHS.index(match[2]) + 1), match[1]) for match in _WRITTEN.finditer(folded)]
    for year, month, day in found:
        try:
            yield date(int(year), int(month), int(day)).isoformat()
        except ValueError:
            continue
