"""Document text inside Markdown: every character stands for itself."""

import re

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~#])")
_LIST_LIKE = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([-+])(?=\s|$)")


def escaped(text: str) -> str:
    """Return text as one line of Markdown that reads the same: white space runs are one blank."""
    line = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return _LIST_LIKE.sub(lambda match: f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[3]}", line)


def anchor_free(text: str) -> str:
    """Return text for a heading or a table cell: escaped, and never empty."""
    return escaped(text) or "–"
