"""Comments of a file, as a person is told of them."""

from collections.abc import Sequence

_LONGEST = 80  # characters of a comment
_MOST = 5  # comments


def quoted(texts: Sequence[str]) -> str:
    """Return the first comments in one line, long ones cut; empty ones left out."""
    return " · ".join(_shortened(text) for text in [text for text in texts if text][:_MOST])


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
