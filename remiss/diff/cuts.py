"""Cutting a stretch of text into paragraphs or sentences, without holes."""

import re
from collections.abc import Sequence
from itertools import pairwise

from remiss.language.sentences import sentences
from remiss.model.span import Span

_BREAK = re.compile(r"\n\s*\n\s*")
_ITEM = re.compile(r"(?<=\n)(?:[-–*•◦▪➢]|#{1,6}|\d{1,2}[.)])(?=\s)")


def cut_paragraphs(text: str, span: Span) -> list[Span]:
    """Return the paragraphs of a stretch that is not blank, each with the white space after it."""
    return _cut(text, span, [end for match in _BREAK.finditer(text, *span) if (end := match.end()) < span.end])


def cut_sentences(text: str, span: Span) -> list[Span]:
    """Return the sentences and list items of a stretch that is not blank, each with the white space after it.

    Items of a list often end without a full stop; a line that begins with a bullet, a number or `#` begins one.
    """
    starts = {sentence.start + span.start for sentence in sentences(text[span.start : span.end])}
    starts.update(match.start() for match in _ITEM.finditer(text, *span))
    return _cut(text, span, sorted(starts))


def _cut(text: str, span: Span, starts: Sequence[int]) -> list[Span]:
    """Return a stretch cut at its units' beginnings; what is blank before the first belongs to it."""
    if starts and not text[span.start : starts[0]].strip():
        starts = starts[1:]
    return [Span(*edges) for edges in pairwise([span.start, *starts, span.end])]
