"""Dates and points in time in YAML, which has ideas of its own about them."""

import re
from datetime import date, datetime

import yaml

from remiss.parsing.yaml_reader import Entry, Place

_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def date_of(entry: Entry, place: Place) -> str:
    """Return a value that must be a date: 2023, 2023-02 or 2023-02-13, with or without quotes.

    Raises:
        place.error: R-YAML-10.
    """
    value = str(entry.node.value).strip() if isinstance(entry.node, yaml.ScalarNode) else ""
    if not _DATE.fullmatch(value) or not _is_calendar(value):
        raise place.fault("R-YAML-10", entry.node.start_mark, key=entry.key, found=value)
    return value


def moment_of(entry: Entry, place: Place) -> str:
    """Return a value that must be a date with or without a time: 2026-11-26, 2026-11-26T10:32:05+01:00.

    Raises:
        place.error: R-YAML-14.
    """
    value = str(entry.node.value).strip() if isinstance(entry.node, yaml.ScalarNode) else ""
    if not _MOMENT.fullmatch(value) or not _is_moment(value):
        raise place.fault("R-YAML-14", entry.node.start_mark, key=entry.key, found=value)
    return value


def _is_moment(value: str) -> bool:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_calendar(value: str) -> bool:
    """Return whether a whole or shortened date stands in the calendar; the first of January stands for what is cut."""
    try:
        date.fromisoformat(f"{value}{'-01-01'[len(value) - 4 :]}")
    except ValueError:
        return False
    return True
