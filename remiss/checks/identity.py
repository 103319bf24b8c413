"""Personal identity numbers (personnummer, samordningsnummer), which do not belong in what becomes public."""

import re
from collections.abc import Iterator
from datetime import date

from remiss.checks.written import Written
from remiss.model.check import Check, Finding
from remiss.model.span import Span

COORDINATION = 60  # added to the day in a samordningsnummer (Folkbokföringslagen 18 b §, SFS 1991:481)

_NUMBER = re.compile(r"(?<![\d-])((?:18|19|20)?\d{2})(\d{2})(\d{2})[-+–\u2011 ]?(\d{4})(?![\d-])")


def check_identity(text: Written) -> Iterator[Finding]:
    """Yield each identity number; its own digits are not repeated in the facts."""
    for part in text.draft.parts:
        for span in identity_numbers(part.text):
            yield Finding(check=Check.IDENTITY, why="number", part=part.id, span=span)


def identity_numbers(text: str) -> Iterator[Span]:
    """Yield where a text has a number with the date and the check digit of an identity number, in order."""
    for match in _NUMBER.finditer(text):
        year, month, day, last = match.groups()
        if _is_day(year, int(month), int(day)) and _is_checked(f"{year[-2:]}{month}{day}{last}"):
            yield Span(*match.span())


def _is_day(year: str, month: int, day: int) -> bool:
    """Return whether there is such a day, in either century when the year has two digits."""
    years = [int(year)] if len(year) == 4 else [1900 + int(year), 2000 + int(year)]
    return any(_exists(one, month, day - COORDINATION if day > COORDINATION else day) for one in years)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _is_checked(digits: str) -> bool:
    """Return whether ten digits have the check digit of the Luhn algorithm."""
    doubled = (int(digit) * (2 - at % 2) for at, digit in enumerate(digits))
    return sum(value // 10 + value % 10 for value in doubled) % 10 == 0
