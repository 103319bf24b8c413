"""What stands before a list item or a note."""

import re

from remiss.intake.chunks import BULLETS

_BULLET = re.compile(rf"(?:[{BULLETS}]\s*|(?:[-*–—]|o)\s+)(?=\S)")
_BULLET_ALONE = re.compile(rf"[{BULLETS}*–—-]")
_ORDINAL = re.compile(r"(?:\(?(?:\d{1,2}|[a-zåäö])\)|\d{1,2}\.)\s+(?=\S)")
_NUMBER_ALONE = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*\.?|\(?(?:\d{1,2}|[a-zåäö])\)|§ ?\d{1,4}|\d{1,4} §)")
_NOTE = re.compile(r"(?:\d{1,3}(?:[.)]?\s+|(?=[A-ZÅÄÖ\"”]))|[¹²³⁴-⁹⁰]{1,3}\s?)(?=\S)")


def bullet(text: str) -> int:
    """Return how many characters of a text are a bullet and the blank behind it, 0 without one."""
    match = _BULLET.match(text)
    return match.end() if match else 0


def ordinal(text: str) -> int:
    """Return how many characters of a text are a list item's number and the blank behind it, 0 without one."""
    match = _ORDINAL.match(text)
    return match.end() if match else 0


def note_number(text: str) -> int:
    """Return how many characters of a text are a note's number and the blank behind it, 0 without one."""
    match = _NOTE.match(text)
    return match.end() if match else 0


def is_marker(text: str) -> bool:
    """Return whether a text is nothing but a marker, or the number of a heading."""
    return bool(_BULLET_ALONE.fullmatch(text) or _NUMBER_ALONE.fullmatch(text))
