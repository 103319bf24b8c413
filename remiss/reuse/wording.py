"""The words of a stretch of text as they count in a comparison: folded, letters that scans mistake taken as one."""

import re
from typing import NamedTuple

from remiss.reuse.fingerprints import letter_class

_WORD = re.compile(r"[^\W_]+")


class Worded(NamedTuple):
    """A stretch of text as words.

    Attributes:
        keys: Each word as its letter classes.
        starts: Where each begins, in code points of the text.
        ends: Where each ends.
    """

    keys: list[str]
    starts: list[int]
    ends: list[int]


class _Classes(dict[int, str]):
    """Letter classes by code point, worked out when first asked for; what is no letter stays as it is."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = letter_class(char) or ("" if char.isalnum() else char)
        return self[code]


_CLASSES = _Classes()


def worded(text: str, start: int, end: int) -> Worded:
    """Return the words between two places of a text; a word that a place cuts in two counts as what is inside."""
    found = list(_WORD.finditer(text, start, end))
    keys = text[start:end].translate(_CLASSES)
    if len(keys) == end - start:
        texts = [keys[match.start() - start : match.end() - start] for match in found]
    else:
        texts = [match.group().translate(_CLASSES) for match in found]
    return Worded(texts, [match.start() for match in found], [match.end() for match in found])


def joined(before: Worded, after: Worded) -> Worded:
    """Return the words of two stretches of one text."""
    return Worded(before.keys + after.keys, before.starts + after.starts, before.ends + after.ends)
