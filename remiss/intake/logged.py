"""What was changed in a text on its way into the library, told for the log that is kept beside it."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from remiss.intake.mended import mover, saved_places
from remiss.model.document import Block, Document, SectionId
from remiss.model.intake_log import Joined, Levelled, Mended, SetAside
from remiss.model.outline import heading, sections_of
from remiss.model.repair import Change
from remiss.model.span import Span

_SOFT_HYPHEN = "\u00ad"
_BEFORE = re.compile(r"[^\W_]+\Z")
_AFTER = re.compile(r"[^\W_]+")
_LONGEST = 80  # characters of half a word


def logged_changes(applied: Sequence[Change], mended: Document, saved: Document) -> Iterator[Mended]:
    """Yield what was made of each change, with its place in the saved text.

    Args:
        applied: By their places in the text as it was read.
        mended: The document with them made.
        saved: The same as the library keeps it.
    """
    move = mover(applied)
    spans = [Span(move(change.span.end) - len(change.proposed), move(change.span.end)) for change in applied]
    for change, place in zip(applied, saved_places(mended, spans, saved) if spans else (), strict=True):
        yield Mended(span=change.span, observed=change.observed, became=change.proposed, kind=change.kind, saved=place)


def set_aside(document: Document, left: Collection[Span]) -> Iterator[SetAside]:
    """Yield the furniture of a document; what is not `left` as such was made text again."""
    for piece in document.furniture:
        observed = document.text[slice(*piece.span)]
        yield SetAside(span=piece.span, observed=observed, kind=piece.kind, put_back=piece.span not in left)


def joined(document: Document) -> Iterator[Joined]:
    """Yield the words of blocks that a line's end parted: where a block steps over a soft hyphen."""
    text = document.text
    for block in _blocks(document):
        for before, after in pairwise(block.spans):
            if not text.startswith(_SOFT_HYPHEN, before.end):
                continue
            first = _BEFORE.search(text, max(before.start, before.end - _LONGEST), before.end)
            rest = _AFTER.match(text, after.start, min(after.end, after.start + _LONGEST))
            if first and rest:
                yield Joined(span=Span(first.start(), rest.end()), became=first.group() + rest.group())


def _blocks(document: Document) -> Iterator[Block]:
    yield from document.preamble
    for section in sections_of(document):
        yield from section.blocks


def levelled(document: Document, levels: Mapping[SectionId, int]) -> Iterator[Levelled]:
    """Yield the headings whose level a person changed, in reading order; one that keeps its level is none."""
    for section in sections_of(document):
        became = levels.get(section.id, section.level)
        if became != section.level:
            yield Levelled(
                span=Span(section.start, section.heading_end),
                observed=heading(section),
                found=section.level,
                became=became,
            )
