"""Operations as runs of whole words, for formats whose marks must begin and end at a blank.

A diff may change only the comma of a word. Markdown cannot strike a comma inside a word, and a reader does not look
for one; here the whole word counts as changed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from unicodedata import normalize

from remiss.model.operation import Operation, Tag
from remiss.model.span import Span, trimmed

_CHUNK = re.compile(r"\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run of whole words: equal ones, or what stood there and what stands there now.

    Attributes:
        left: Stretch of the left text without outer white space; empty, at its place, when nothing stood there.
        right: The same of the right text.
        equal: Whether both read the same, white space and other typesetting aside.
        moved: Whether a part of it stands elsewhere on the other side.
    """

    left: Span
    right: Span
    equal: bool
    moved: bool = False


def word_runs(operations: Sequence[Operation], left: str, right: str) -> tuple[Run, ...]:
    """Return operations between two texts as runs of whole words, equal and changed ones in turn.

    Both texts are covered but for white space. Two empty texts give no run.
    """
    moved = [operation for operation in operations if operation.moved_to is not None]
    end = (Span(len(left), len(left)), Span(len(right), len(right)))
    runs: list[Run] = []
    done_left = done_right = 0
    for equal_left, equal_right in [*_equal_stretches(operations, left, right), end]:
        was = trimmed(left, Span(done_left, equal_left.start))
        now = trimmed(right, Span(done_right, equal_right.start))
        if was.start < was.end or now.start < now.end:
            elsewhere = any(_meet(item.left, was) or _meet(item.right, now) for item in moved)
            runs.append(Run(left=was, right=now, equal=False, moved=elsewhere))
        if equal_left.start < equal_left.end:
            runs.append(Run(left=equal_left, right=equal_right, equal=True))
        done_left, done_right = equal_left.end, equal_right.end
    return tuple(runs)


def _equal_stretches(operations: Sequence[Operation], left: str, right: str) -> list[tuple[Span, Span]]:
    """Return the longest stretches of unchanged words, with nothing but white space inside on either side."""
    found: list[tuple[Span, Span]] = []
    for one, two in _equal_words(operations, left, right):
        if found and not left[found[-1][0].end : one.start].strip() and not right[found[-1][1].end : two.start].strip():
            found[-1] = Span(found[-1][0].start, one.end), Span(found[-1][1].start, two.end)
        else:
            found.append((one, two))
    return found


def _equal_words(operations: Sequence[Operation], left: str, right: str) -> Iterator[tuple[Span, Span]]:
    """Yield the words that stand unchanged on both sides, or only set otherwise, whole on both."""
    row: list[tuple[Span, Span]] = []
    for operation in operations:
        if operation.is_real:
            yield from _whole(row, left, right)
            row = []
            continue
        for one, two in _pieces(operation, left, right):
            if row and (row[-1][0].end == one.start or row[-1][1].end == two.start):
                row[-1] = Span(row[-1][0].start, one.end), Span(row[-1][1].start, two.end)
            else:
                row.append((one, two))
    yield from _whole(row, left, right)


def _pieces(operation: Operation, left: str, right: str) -> Iterator[tuple[Span, Span]]:
    """Yield the words of an operation that changes none, or parts of words at its ends."""
    if operation.tag is not Tag.EQUAL:
        yield trimmed(left, operation.left), trimmed(right, operation.right)
        return
    words_left = [Span(*match.span()) for match in _CHUNK.finditer(left, *operation.left)]
    words_right = [Span(*match.span()) for match in _CHUNK.finditer(right, *operation.right)]
    yield from _paired(words_left, words_right, left, right)


def _whole(row: Sequence[tuple[Span, Span]], left: str, right: str) -> Iterator[tuple[Span, Span]]:
    for one, two in row:
        if _is_whole(left, one) and _is_whole(right, two):
            yield one, two


def _paired(ones: Sequence[Span], twos: Sequence[Span], left: str, right: str) -> Iterator[tuple[Span, Span]]:
    """Yield words of equal stretches side by side; where a blank stands on one side only ("4 §", "4§"), several."""
    ends_left = list(accumulate(_letters(left, word) for word in ones))
    ends_right = {end: index for index, end in enumerate(accumulate(_letters(right, word) for word in twos))}
    from_left = from_right = 0
    for index, end in enumerate(ends_left):
        if end in ends_right:
            to_right = ends_right[end]
            yield Span(ones[from_left].start, ones[index].end), Span(twos[from_right].start, twos[to_right].end)
            from_left, from_right = index + 1, to_right + 1


def _letters(text: str, word: Span) -> int:
    """Return the length of a word as it is read: composed, without soft hyphens."""
    return len(normalize("NFC", text[word.start : word.end].replace("\u00ad", "")))


def _is_whole(text: str, word: Span) -> bool:
    return (word.start == 0 or text[word.start - 1].isspace()) and (word.end == len(text) or text[word.end].isspace())


def _meet(one: Span, two: Span) -> bool:
    return one.start < two.end and two.start < one.end
