"""Operations as runs of whole words, for formats whose marks must begin and end at a blank.

A diff may change only the comma of a word. Markdown cannot strike a comma inside a word, and a reader does not look
for one; here the whole word counts as changed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from remiss.model.operation import Operation, Tag
from remiss.model.span import Span

_CHUNK = re.compile(r"\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run of whole words: equal ones, or what stood there and what stands there now.

    Attributes:
        left: Stretch of the left text, empty when nothing stood there; without outer white space.
        right: The same of the right text.
        equal: Whether both read the same, white space aside.
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
    return tuple(_runs(operations, left, right))


def _runs(operations: Sequence[Operation], left: str, right: str) -> Iterator[Run]:
    moved = [operation for operation in operations if operation.moved_to is not None]
    done = Span(0, 0)  # how far the left and the right text are covered
    first: tuple[Span, Span] | None = None  # the open equal run
    last: tuple[Span, Span] | None = None
    for pair in [*_equal_words(operations, left, right), (Span(len(left), len(left)), Span(len(right), len(right)))]:
        changed_left = _strip(left, done.start, pair[0].start)
        changed_right = _strip(right, done.end, pair[1].start)
        if changed_left != _EMPTY or changed_right != _EMPTY or pair[0].start == len(left) and pair[1].start == len(right):
            if first and last:
                yield Run(left=Span(first[0].start, last[0].end), right=Span(first[1].start, last[1].end), equal=True)
                first = None
        if changed_left != _EMPTY or changed_right != _EMPTY:
            yield Run(
                left=changed_left,
                right=changed_right,
                equal=False,
                moved=any(_meet(item.left, changed_left) or _meet(item.right, changed_right) for item in moved),
            )
        first = first or pair
        last = pair
        done = Span(pair[0].end, pair[1].end)


_EMPTY = Span(0, 0)


def _equal_words(operations: Sequence[Operation], left: str, right: str) -> Iterator[tuple[Span, Span]]:
    """Yield the words that stand unchanged on both sides, whole on both."""
    for operation in operations:
        if operation.tag is not Tag.EQUAL:
            continue
        words_left = [Span(*match.span()) for match in _CHUNK.finditer(left, *operation.left)]
        words_right = [Span(*match.span()) for match in _CHUNK.finditer(right, *operation.right)]
        for one, two in zip(words_left, words_right, strict=True):
            if _is_whole(left, one) and _is_whole(right, two):
                yield one, two


def _is_whole(text: str, word: Span) -> bool:
    return (word.start == 0 or text[word.start - 1].isspace()) and (word.end == len(text) or text[word.end].isspace())


def _strip(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    if not piece.strip():
        return _EMPTY
    return Span(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))


def _meet(one: Span, two: Span) -> bool:
    return one.start < two.end and two.start < one.end
