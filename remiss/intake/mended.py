"""A document with its letters put back: the text changed, and every offset moved along."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from remiss.model.document import Block, Document, Furniture, Section
from remiss.model.outline import walk
from remiss.model.repair import Change, ChangeKind, apply_changes
from remiss.model.span import Span

Move = Callable[[int], int]


def changes_in_text(document: Document, changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return the changes that reach no page furniture: what is set aside is not mended."""
    starts = [piece.span.start for piece in document.furniture]
    ends = list(accumulate((piece.span.end for piece in document.furniture), max))

    def is_text(span: Span) -> bool:
        before = bisect_right(starts, span.end - 1)
        return before == 0 or ends[before - 1] <= span.start

    return tuple(change for change in changes if is_text(change.span))


def mend(document: Document, changes: Iterable[Change]) -> Document:
    """Return a document with the changes that are applied made in its text and its titles; section ids stay.

    Args:
        document: Any document.
        changes: Of its text, in any order; those not applied are passed over.

    Raises:
        ValueError: two applied changes overlap, or one was made for another text.
    """
    applied = sorted((change for change in changes if change.applied), key=lambda change: change.span)
    if not applied:
        return document
    move = mover(applied)
    return replace(
        document,
        text=apply_changes(document.text, applied),
        preamble=tuple(_block(block, move) for block in document.preamble),
        sections=tuple(_section(section, move, applied) for section in document.sections),
        furniture=tuple(Furniture(span=_span(piece.span, move), kind=piece.kind) for piece in document.furniture),
    )


def mover(applied: Sequence[Change]) -> Move:
    """Return what tells where an offset is once changes are made; inside a change it is the end of what came there.

    Args:
        applied: In reading order, without overlaps.
    """
    starts = [change.span.start for change in applied]
    shifts = [0, *accumulate(len(change.proposed) - len(change.observed) for change in applied)]

    def move(offset: int) -> int:
        before = bisect_right(starts, offset - 1)  # the changes that begin before the offset
        if before and offset < applied[before - 1].span.end:
            return applied[before - 1].span.end + shifts[before]
        return offset + shifts[before]

    return move


def _span(span: Span, move: Move) -> Span:
    return Span(move(span.start), move(span.end))


def _block(block: Block, move: Move) -> Block:
    return replace(block, spans=tuple(_span(span, move) for span in block.spans))


def _section(section: Section, move: Move, applied: Sequence[Change]) -> Section:
    inside = [change for change in applied if section.start <= change.span.start < section.heading_end]
    return replace(
        section,
        title=_title(section.title, inside),
        start=move(section.start),
        heading_end=move(section.heading_end),
        body_end=move(section.body_end),
        end=move(section.end),
        blocks=tuple(_block(block, move) for block in section.blocks),
        children=tuple(_section(child, move, applied) for child in section.children),
    )


def _title(title: str, changes: Iterable[Change]) -> str:
    """Return a title with the words changed that were changed in its heading; they stand in the same order there."""
    at = 0
    for change in changes:
        found = title.find(change.observed, at) if change.kind is ChangeKind.LETTERS else -1
        if found >= 0:
            title = title[:found] + change.proposed + title[found + len(change.observed) :]
            at = found + len(change.proposed)
    return title


def saved_places(mended: Document, spans: Sequence[Span], saved: Document) -> tuple[Span | None, ...]:
    """Return where stretches of a document stand in the structured text that was written from it.

    The two say the same letters in the same order, whatever mark-up stands around them; so the n-th letter of the one
    is the n-th of the other. An empty stretch is an empty place after the letter before it. Where they do not,
    no place is told rather than a wrong one.

    Args:
        spans: In `mended.text`, in reading order.
    """
    ours, theirs = list(_letters(mended)), list(_letters(saved))
    if not mended.sections:  # its title was written as the only heading
        skipped = sum(char.isalpha() for char in saved.sections[0].title)
        theirs = theirs[skipped:]
    if len(ours) != len(theirs) or any(
        mended.text[one] != saved.text[two] for one, two in zip(ours, theirs, strict=True)
    ):
        return (None,) * len(spans)
    return tuple(_place(span, ours, theirs) for span in spans)


def _place(span: Span, ours: Sequence[int], theirs: Sequence[int]) -> Span | None:
    first, after = bisect_right(ours, span.start - 1), bisect_right(ours, span.end - 1)
    if first < after:
        return Span(theirs[first], theirs[after - 1] + 1)
    if span.start < span.end:  # a word outside of what is shown, such as the number before a list item
        return None
    return Span(theirs[first - 1] + 1, theirs[first - 1] + 1) if first else None


def _letters(document: Document) -> Iterator[int]:
    """Yield the offsets of the letters a reader sees, in order."""
    aside = {at for piece in document.furniture for at in range(*piece.span)}
    for span in _shown(document):
        yield from (at for at in range(*span) if at not in aside and document.text[at].isalpha())


def _shown(document: Document) -> Iterator[Span]:
    for block in document.preamble:
        yield from block.spans
    for section in walk(document.sections):
        yield Span(section.start, section.heading_end)
        for block in section.blocks:
            yield from block.spans
