"""Document text inside Markdown: every character stands for itself."""

import re

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~#])|&(?=#?\w+;)")
_OPENING = re.compile(r"^(?:(\d{1,9})(?=[.)](?:\s|$))|(?=[-+=]))")


def escaped(text: str) -> str:
    """Return text as one line of Markdown that reads the same: white space runs are one blank."""
    return _OPENING.sub(lambda match: f"{match[1] or ''}\\", inline(" ".join(text.split())))


def inline(text: str) -> str:
    """Return text for the inside of a line, its outer blanks kept."""
    return _SPECIAL.sub(lambda match: f"\\{match[0]}", text)


def escaped_lines(text: str, margin: str = "") -> str:
    """Return text as Markdown that reads the same, its lines kept; a blank line begins a paragraph.

    Args:
        margin: What every line but the first begins with, such as the blanks below the dash of a list.
    """
    paragraphs = ("\n".join(map(str.strip, text.splitlines()))).strip().split("\n\n")
    kept = ([escaped(line) for line in paragraph.split("\n") if line] for paragraph in paragraphs)
    return f"\n\n{margin}".join(f"\\\n{margin}".join(lines) for lines in kept if lines)
