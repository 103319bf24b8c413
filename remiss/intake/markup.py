"""Inline mark-up of raw Markdown: what of a line a reader sees."""

import re
from collections.abc import Iterator

from remiss.model.span import Span

# Bounded, so that a line of brackets is read once.
_MARKUP = re.compile(
    r"\*\*|(?<!_)__(?!_)|(?P<open>\[(?=[^\[\]\n]{1,400}\]\([^()\n]{0,600}\)))|(?P<close>\]\([^()\n]{0,600}\))"
)


def visible(text: str, span: Span) -> tuple[Span, ...]:
    """Return the stretches of `span` without emphasis marks and link targets, in order; at least one.

    `[10 §](#10)` shows `10 §`. Single asterisks and underscores are left: in plain text they are signs of their own.
    """
    found = list(_pieces(text, span))
    while found and not text[found[0].start : found[0].end].strip():
        found.pop(0)
    while found and not text[found[-1].start : found[-1].end].strip():
        found.pop()
    return tuple(found) or (span,)


def _pieces(text: str, span: Span) -> Iterator[Span]:
    at, open_link = span.start, False
    for match in _MARKUP.finditer(text, span.start, span.end):
        if match["close"] and not open_link:
            continue
        if match["open"] or match["close"]:
            open_link = bool(match["open"])
        elif not _is_emphasis(text, match, span):
            continue
        if match.start() > at:
            yield Span(at, match.start())
        at = match.end()
    if at < span.end:
        yield Span(at, span.end)


def _is_emphasis(text: str, match: re.Match[str], span: Span) -> bool:
    """Return whether asterisks or underscores touch something on one side."""
    before = text[match.start() - 1] if match.start() > span.start else " "
    after = text[match.end()] if match.end() < span.end else " "
    return not (before.isspace() and after.isspace())


def plain(text: str) -> str:
    """Return a heading's text without mark-up, trailing `#` and colon, white space collapsed.

    Where emphasis ends and begins again between two words ("**BEVIS****om"), a blank parts them.
    """
    if not ("*" in text or "_" in text or "[" in text):
        return " ".join(text.split()).rstrip("#: ")
    parted = text.replace("****", " ")
    shown = "".join(parted[piece.start : piece.end] for piece in _pieces(parted, Span(0, len(parted))))
    return " ".join(shown.split()).rstrip("#: ").strip()
