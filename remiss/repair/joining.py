"""Words that were divided at a line's end: the text with them joined, and the way back to the original."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from remiss.model.span import Span
from remiss.repair.cues import cue_words

_BREAK = re.compile(r"(?<![\w/-])([^\W_|]+)([-\u00ad][^\S\n]*\r?\n[^\S\n]*)([^\W_]*[^\W\d_][^\W_]*)(?![\w/])")
_BLANK = re.compile(r"(?<![\w/-])([^\W\d_]{2,})([-\u00ad] )([^\W\d_]{2,})(?![\w/])")
_ABBREVIATION = re.compile(r"[A-ZÅÄÖ]{1,4}|\w|.*\d")


@dataclass(frozen=True, slots=True)
class Break:
    """A place where a word may have been divided.

    Attributes:
        span: Hyphen and white space, in the original.
        left: The word before it.
        right: The word after it.
        keeps_hyphen: Whether the word has a hyphen of its own there, so that only the line break goes.
        inside: Whether it stands inside a line: the lines were joined before, the hyphen was not.
    """

    span: Span
    left: str
    right: str
    keeps_hyphen: bool
    inside: bool


def find_breaks(text: str) -> tuple[Break, ...]:
    """Return the places where words were divided, in order; not those where a compound is left hanging."""
    hanging, hanging_inside = cue_words("hanging"), cue_words("hanging") | cue_words("hanging_inside")
    found = [*_found(text, _BREAK, hanging, inside=False), *_found(text, _BLANK, hanging_inside, inside=True)]
    return tuple(sorted(found, key=lambda one: one.span))


def _found(text: str, pattern: re.Pattern[str], hanging: frozenset[str], *, inside: bool) -> Iterator[Break]:
    at = 0
    while match := pattern.search(text, at):
        left, _, right = match.groups()
        at = match.start(3)  # the right word may be divided too
        keeps = (right[0].isupper() and not left.isupper()) or bool(_ABBREVIATION.fullmatch(left))
        if right.lower() not in hanging and not (inside and (keeps or not right[0].islower())):
            yield Break(Span(*match.span(2)), left, right, keeps, inside)


@dataclass(frozen=True, slots=True)
class Joined:
    """A text without some stretches of the original.

    Attributes:
        text: What is left.
        cuts: Where something was left out, in `text`, ascending.
        shifts: How much was left out before the first cut (0), the second, and so on, and in all.
    """

    text: str
    cuts: tuple[int, ...]
    shifts: tuple[int, ...]

    def parts(self, span: Span) -> tuple[tuple[Span, Span], ...]:
        """Return a stretch of the joined text piecewise, each piece with its place in the original."""
        first, last = bisect_right(self.cuts, span.start), bisect_left(self.cuts, span.end)
        pairs = pairwise([span.start, *self.cuts[first:last], span.end])
        shifts = self.shifts[first : last + 1]
        return tuple((Span(a, b), Span(a + shift, b + shift)) for (a, b), shift in zip(pairs, shifts, strict=True))


def join(text: str, spans: Sequence[Span]) -> Joined:
    """Return the text without the given stretches, which are in order and do not overlap."""
    kept, end = [], 0
    for span in spans:
        kept.append(text[end : span.start])
        end = span.end
    cuts = tuple(accumulate(map(len, kept)))
    shifts = accumulate((end - start for start, end in spans), initial=0)
    return Joined("".join([*kept, text[end:]]), cuts, tuple(shifts))
