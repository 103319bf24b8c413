"""Dates and points in time as they stand in YAML, which has ideas of its own about them."""

import re
from datetime import date, datetime

_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def is_moment(value: str) -> bool:
    """Return whether a text is a day of the calendar, with or without a time: "2026-11-26T10:32:05+01:00"."""
    if not _MOMENT.fullmatch(value):
        return False
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def is_date(value: str) -> bool:
    """Return whether a whole or shortened date stands in the calendar: "2023", "2023-02" or "2023-02-13".

    The first of January stands for what is cut.
    """
    if not _DATE.fullmatch(value):
        return False
    try:
        date.fromisoformat(f"{value}{'-01-01'[len(value) - 4 :]}")
    except ValueError:
        return False
    return True
