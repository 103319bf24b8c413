"""Lines of Markdown on their way to being one text."""

from collections.abc import Iterable, Iterator


def as_text(lines: Iterable[str]) -> str:
    """Return lines as a text with one line end at its end, and never two blank lines in a row."""
    return "\n".join(_single_blanks(lines)) + "\n"


def _single_blanks(lines: Iterable[str]) -> Iterator[str]:
    last = ""
    for line in lines:
        if line or last:
            yield line
        last = line
