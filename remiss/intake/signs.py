"""Signs that no reader sees and no file should carry on, and words as they are counted on both ways."""

import re

# C0 and C1 but for tab and line feed, signs that are none (U+FFFE, U+FFFF), and halves of surrogate pairs: python-docx,
# YAML and XML refuse them, and a page shows them as nothing.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
_UNSEEN = re.compile("[\u00ad\u200b\ufeff]")  # soft hyphen, blank of no width, mark of byte order: typesetting
_DIRECTION = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")  # can make "exe.docx" look like "docx.exe"
_WORD = re.compile(r"[^\W\d_]+")


def without_controls(text: str) -> tuple[str, int]:
    """Return text without control signs and signs of typesetting, and how many control signs there were."""
    kept, controls = _CONTROLS.subn("", text)
    return _UNSEEN.sub("", kept), controls


def count_controls(text: str) -> int:
    """Return how many control signs, and signs that could not be read, stand in a text that is left as it is.

    Ends of lines and of pages are none.
    """
    return sum(1 for sign in _CONTROLS.findall(text) if sign not in "\r\f\x0b\x85") + text.count("\ufffd")


def without_directions(text: str) -> str:
    """Return a name without signs that turn the direction of writing."""
    return _DIRECTION.sub("", _CONTROLS.sub("", text))


def count_words(text: str) -> int:
    """Return the number of runs of letters; figures are none, for numbers are set by programs and counted by none."""
    return sum(1 for _ in _WORD.finditer(without_controls(text)[0]))
