"""A second look at large changes.

Sentences are compared with whole sentences, so what the rules of the language cut wrongly (a full stop lost in a scan,
a heading run into the text) may be left over on both sides of one change, though it is the same text.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from remiss.diff.shared_runs import has_run, word_runs_of
from remiss.diff.stretch import Stretch, joined, located
from remiss.diff.tokens import tokenise
from remiss.diff.words import diff_unrelated
from remiss.model.span import Span

LARGE = 20  # code points on either side, some three words; less is not worth a second look
LONG = 400  # code points, some 60 words; of so much text without three equal words in a row nothing is kept
_MARKS = 4  # code points; an equal stretch so short and without words is a full stop or a bracket


def mended(stretches: Sequence[Stretch], left: str, right: str) -> list[Stretch]:
    """Return the stretches, in code points, with equal text inside large changes found.

    Large changes with nothing but marks between them are looked at as one.
    """
    return joined(
        part
        for row in _rows(stretches, left)
        for part in _across_marks(row, left, right)
        or chain.from_iterable(_second_look(one, left, right) for one in row)
    )


def _rows(stretches: Sequence[Stretch], left: str) -> Iterator[list[Stretch]]:
    """Yield the stretches, large changes together with the marks between them."""
    row: list[Stretch] = []
    for stretch in stretches:
        if row and not (_is_mark(stretch, left) if _is_large(row[-1]) else len(row) > 1 and _is_large(stretch)):
            yield from [row] if len(row) % 2 else [row[:-1], row[-1:]]
            row = []
        row.append(stretch)
    if row:
        yield from [row] if len(row) % 2 else [row[:-1], row[-1:]]


def _across_marks(row: Sequence[Stretch], left: str, right: str) -> list[Stretch]:
    """Return what a second look finds in a row looked at as one change; nothing when it finds no word."""
    if len(row) < 3:
        return []
    first, last = row[0], row[-1]
    whole = Stretch(False, first.left_start, last.left_end, first.right_start, last.right_end)
    parts = _second_look(whole, left, right)
    found = (part for part in parts if part.equal)
    return parts if any(_has_word(left[part.left_start : part.left_end]) for part in found) else []


def _is_mark(stretch: Stretch, left: str) -> bool:
    size = stretch.left_end - stretch.left_start
    return stretch.equal and size <= _MARKS and not _has_word(left[stretch.left_start : stretch.left_end])


def _is_large(stretch: Stretch) -> bool:
    extent = max(stretch.left_end - stretch.left_start, stretch.right_end - stretch.right_start)
    return not stretch.equal and extent >= LARGE


def _has_word(text: str) -> bool:
    return any(map(str.isalnum, text))


def _second_look(stretch: Stretch, left: str, right: str) -> list[Stretch]:
    left_span, right_span = Span(stretch.left_start, stretch.left_end), Span(stretch.right_start, stretch.right_end)
    sizes = left_span.end - left_span.start, right_span.end - right_span.start
    if stretch.equal or min(sizes) < LARGE:
        return [stretch]
    if max(sizes) > LONG and not has_run(right[slice(*right_span)], set(word_runs_of(left[slice(*left_span)]))):
        return [stretch]
    left_tokens, right_tokens = tokenise(left, left_span), tokenise(right, right_span)
    parts = diff_unrelated(left_tokens.keys, right_tokens.keys)
    return [located(part, left_tokens.bounds, right_tokens.bounds) for part in parts]
