"""What is shown of a section in which words were found."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from remiss.language.tokens import word_places
from remiss.model.span import Span
from remiss.search.forms import SLOT

_BEFORE, _LENGTH = 90, 320  # code points shown before the first word found, and in all


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of a section's text around the words; see `remiss.model.search.Hit`."""

    heading_marks: tuple[Span, ...]
    text: str
    marks: tuple[Span, ...]
    cut: tuple[bool, bool]
    start: int
    places: int


def excerpt_of(text: str, heading_end: int, slots: Sequence[str], marks: str) -> Excerpt:
    """Return the stretch of a section's text with most of what was asked for, then most words; of equals the first.

    Args:
        text: As in `Entry`.
        heading_end: Where the heading ends in it.
        slots: The same forms as the index has them, once for each of its columns, what was found between marks.
        marks: The signs before and after what was found; no form holds them.
    """
    found = {at: form for row in slots for at, form in _found(row, *marks)}
    places = word_places(text)
    words = {Span(*places[at]): found[at] for at in sorted(found) if at < len(places)}
    in_heading = tuple(span for span in words if span.end <= heading_end)
    in_body = [span for span in words if span.start >= heading_end]
    opens = _body_start(text, heading_end)
    start, end = _window(text, in_body, [words[span] for span in in_body], opens)
    shown = tuple(Span(one.start - start, one.end - start) for one in in_body if start <= one.start and one.end <= end)
    at = start + (shown[0].start if shown else 0)
    return Excerpt(in_heading, text[start:end], shown, (start > opens, end < len(text)), at, len(words))


def _found(row: str, before: str, after: str) -> Iterator[tuple[int, str]]:
    """Yield the numbers of the slots that are found, each with its form or the part of it that is.

    A phrase has one mark before its first word and one after its last.
    """
    inside = False
    for at, slot in enumerate(row.split(SLOT)):
        if inside or before in slot:
            yield at, slot.partition(before)[2].partition(after)[0] or slot.strip(after)
        last = max(slot.rfind(before), slot.rfind(after))
        inside = inside if last < 0 else slot[last] == before


def page_of(pages: Sequence[tuple[int, int]], at: int) -> int | None:
    """Return the page that an offset stands on: of the last beginning at or before it, else the first."""
    return paragraph_of(pages, at) or (pages[0][1] if pages else None)


def paragraph_of(paragraphs: Sequence[tuple[int, int]], at: int) -> int | None:
    """Return the number of the paragraph that an offset stands in: the last that begins at or before it, or None."""
    before = bisect_right([start for start, _ in paragraphs], at)
    return paragraphs[before - 1][1] if before else None


def _body_start(text: str, heading_end: int) -> int:
    return heading_end + len(text[heading_end:]) - len(text[heading_end:].lstrip())


def _window(text: str, words: Sequence[Span], forms: Sequence[str], opens: int) -> tuple[int, int]:
    """Return where the excerpt begins and ends, at borders of words."""
    if not words:
        return opens, _back(text, min(len(text), opens + _LENGTH), opens)
    ends = [word.end for word in words]

    def worth(at: int) -> tuple[int, int, int]:
        last = bisect_right(ends, words[at].start + _LENGTH - _BEFORE)
        return len(set(forms[at:last])), last - at, -at

    best = max(range(len(words)), key=worth)
    start = _forward(text, max(opens, words[best].start - _BEFORE), opens, words[best].start)
    return start, _back(text, min(len(text), start + _LENGTH), words[best].end)


def _forward(text: str, at: int, opens: int, latest: int) -> int:
    if at <= opens:
        return opens
    blank = text.find(" ", at, latest)
    return blank + 1 if blank >= 0 else at


def _back(text: str, at: int, earliest: int) -> int:
    if at >= len(text):
        return len(text)
    blank = text.rfind(" ", earliest, at)
    return blank if blank > earliest else at
