"""Personal identity numbers (personnummer, samordningsnummer), which do not belong in what becomes public."""

import re
from collections.abc import Iterator
from datetime import date

from remiss.checks.written import Written, words
from remiss.language.fold import fold
from remiss.model.check import Check, Finding
from remiss.model.span import Span

COORDINATION = 60  # added to the day in a samordningsnummer (Folkbokföringslagen 18 b §, SFS 1991:481)

_NUMBER = re.compile(r"(?<![\w/:.+-])((?:18|19|20)?\d{2})(\d{2})(\d{2})([-+–\u2011 ]?)(\d{4})(?![\w-]|[/:.]\d)")
_SAID = re.compile(r"([^\W\d_]+)(?:[.:\s]*(?:nr|nummer))?[.:\s]*$")  # the word that says what the number is
_COUNTRY = re.compile(r"\+\d{1,3}[ -]?(?:\(0\))?[ -]?$")


def check_identity(text: Written) -> Iterator[Finding]:
    """Yield each identity number; its own digits are not repeated in the facts."""
    for part in text.draft.parts:
        for span in identity_numbers(part.text):
            yield Finding(check=Check.IDENTITY, why="number", part=part.id, span=span)


def identity_numbers(text: str) -> Iterator[Span]:
    """Yield where a text has a number with the date and the check digit of an identity number, in order.

    A number that the word before it says to be another, or that a longer one holds, is none. Ten digits in a row that
    begin with 0 are a phone number unless the word before says otherwise.
    """
    for match in _NUMBER.finditer(text):
        year, month, day, mark, last = match.groups()
        if not _is_day(year, int(month), int(day)) or not _is_checked(f"{year[-2:]}{month}{day}{last}"):
            continue
        before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        said = _SAID.search(before)
        word = fold(said[1]) if said else ""
        like_phone = not mark and match[0].startswith("0") and word not in map(fold, words()["persons_numbers"])
        if not (like_phone or word in map(fold, words()["other_numbers"]) or _COUNTRY.search(before)):
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
