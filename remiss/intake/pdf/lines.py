"""From characters to lines: stretches of a baseline without a wide gap."""

import math
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from remiss.intake.pdf.glyphs import HYPHEN, Glyph
from remiss.intake.pdf.rules import Rule

_SAME_BASELINE = 0.2  # of the type size
_RAISED = 0.7  # of the type size: as high as a footnote's number stands
_SMALL = 0.85  # of the type size: what is smaller may be raised
_GAP = 2.0  # of the type size; a justified line of a narrow column has blanks of 1.6
_BACK = 0.5  # of the type size: kerning and slanted type run back less
_TIGHT = 0.22  # of the type size; the bench's parted words have 0.19, blanks of justified lines 0.25
_HYPHENS = (HYPHEN, "-", "\u2010")
_MOSTLY = 0.8  # of the letters


class Box(NamedTuple):
    """A rectangle on a page as it is shown, in points from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or the part of one that stands in a column or a cell.

    Attributes:
        text: What it says, single blanks between words; a hyphen at its end that PDFium knows as one is U+00AD.
        box: Where its ink is on the page.
        start, end: Where it begins and ends along its own direction.
        base: Its baseline, rising upwards, across that direction.
        size: Points of most of its characters.
        bold, italic: Most of its letters are.
        turn: Degrees its direction is turned from upright.
        first: Width of its first word in points.
        raised: Stretches of `text` that are raised digits.
        artifact: The file says that it is none of the matter.
        at, until: Places of its first and last character in the page's stream.
    """

    text: str
    box: Box
    start: float
    end: float
    base: float
    size: float
    bold: bool = False
    italic: bool = False
    turn: int = 0
    first: float = 0.0
    raised: tuple[tuple[int, int], ...] = ()
    artifact: bool = False
    at: int = 0
    until: int = 0


class _Set(NamedTuple):
    """A character in the frame of its own direction: from `start` to `end`, on the baseline `base`."""

    glyph: Glyph
    start: float
    end: float
    base: float


def read_lines(glyphs: Iterable[Glyph], rules: Sequence[Rule] = ()) -> list[Line]:
    """Return the lines of characters given in order; text in other directions comes after what is upright.

    Args:
        rules: Upright rules of the page; one that stands between two cells parts their lines.
    """
    turns: dict[int, list[Glyph]] = {}
    for glyph in glyphs:
        turns.setdefault(glyph.ink.turn, []).append(glyph)
    main = max(turns, key=lambda turn: (len(turns[turn]), -turn), default=0)
    order = sorted(turns, key=lambda turn: (turn != main, turn))
    found: list[Line] = []
    for turn in order:
        runs = _runs([*_in_frame(turns[turn], turn)], () if turn else rules)
        lines = [line for run in runs if (line := _line(run, turn)) is not None]
        found += sorted(lines, key=lambda line: -line.base) if turn else lines  # PDFium mixes what is not upright
    return found


def _in_frame(glyphs: Sequence[Glyph], turn: int) -> Iterator[_Set]:
    if not turn:
        yield from (_Set(glyph, glyph.left, glyph.right, glyph.y) for glyph in glyphs)
        return
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    for glyph in glyphs:
        along = glyph.x * cos + glyph.y * sin
        if turn % 90:
            extent = (along, along + glyph.ink.size / 2)
        else:
            ends = sorted((glyph.left * cos + glyph.bottom * sin, glyph.right * cos + glyph.top * sin))
            extent = (ends[0], ends[1])
        yield _Set(glyph, *extent, glyph.y * cos - glyph.x * sin)


def _runs(chars: Sequence[_Set], rules: Sequence[Rule]) -> Iterator[list[_Set]]:
    """Yield the characters of each line, with one blank where blanks were."""
    run: list[_Set] = []
    blank: _Set | None = None
    base = size = 0.0
    for char in chars:
        if char.glyph.char.isspace():
            blank = char
            continue
        if run and not (_goes_on(run[-1], char, base, size) and not _parted(run[-1], char, rules)):
            yield run
            run = []
        if run and blank is not None:
            run.append(blank)
        if not run or char.glyph.ink.size > size:
            base, size = char.base, char.glyph.ink.size
        run.append(char)
        blank = None
    if run:
        yield run


def _parted(before: _Set, char: _Set, rules: Sequence[Rule]) -> bool:
    if not rules or char.start - before.end < 1:
        return False
    return any(before.end <= rule.at <= char.start and rule.start <= char.base <= rule.end for rule in rules)


def _goes_on(before: _Set, char: _Set, base: float, size: float) -> bool:
    small = char.glyph.ink.size
    rise, gap, larger = char.base - base, char.start - before.end, max(size, small)
    one_sign = char.start == before.start and char.end == before.end  # a ligature, taken apart
    if char.glyph.ink.artifact != before.glyph.ink.artifact or not (
        -_BACK * larger <= gap <= _GAP * larger or one_sign
    ):
        return False
    if abs(rise) <= _SAME_BASELINE * larger:
        return True
    raised = small < _SMALL * size and -0.5 * _RAISED * size <= rise <= _RAISED * size
    lowered = size < _SMALL * small and -_RAISED * small <= rise <= 0.5 * _RAISED * small
    return raised or lowered


def _line(given: Sequence[_Set], turn: int) -> Line | None:
    run = _with_tight_hyphen(given)
    inked = [char for char in run if not char.glyph.char.isspace()]
    sizes = Counter(char.glyph.ink.size for char in inked)
    size = max(sizes, key=lambda points: (sizes[points], points))
    base = next(char.base for char in inked if char.glyph.ink.size == size)
    text = unicodedata.normalize("NFC", "".join(" " if char.glyph.char.isspace() else char.glyph.char for char in run))
    if not text.strip():
        return None
    letters = [char for char in inked if char.glyph.char.isalnum()] or inked
    boxes = [char.glyph for char in inked]
    word = next((at for at, char in enumerate(run) if char.glyph.char.isspace()), len(run))
    return Line(
        text=text,
        box=Box(
            min(box.left for box in boxes),
            min(box.bottom for box in boxes),
            max(box.right for box in boxes),
            max(box.top for box in boxes),
        ),
        start=inked[0].start,
        end=max(char.end for char in inked),
        base=base,
        size=size,
        bold=sum(char.glyph.ink.bold for char in letters) >= _MOSTLY * len(letters),
        italic=sum(char.glyph.ink.italic for char in letters) >= _MOSTLY * len(letters),
        turn=turn,
        first=run[word - 1].end - run[0].start,
        raised=tuple(_raised(run, base, size)) if len(text) == len(run) else (),
        artifact=inked[0].glyph.ink.artifact,
        at=inked[0].glyph.at,
        until=inked[-1].glyph.at,
    )


def _with_tight_hyphen(run: Sequence[_Set]) -> Sequence[_Set]:
    """Return a line without a blank before its last hyphen that is none: Writer sets that hyphen as text of its own."""
    if len(run) < 3 or run[-1].glyph.char not in _HYPHENS or not run[-2].glyph.char.isspace():
        return run
    tight = run[-1].start - run[-3].end < _TIGHT * run[-1].glyph.ink.size and run[-3].glyph.char.isalpha()
    return [*run[:-2], run[-1]] if tight else run


def _raised(run: Sequence[_Set], base: float, size: float) -> Iterator[tuple[int, int]]:
    """Yield the stretches of small digits above the baseline."""
    start = None
    for at, char in enumerate(run):
        small = char.glyph.ink.size < _SMALL * size and char.base - base > 0.1 * size
        if small and char.glyph.char.isdigit():
            start = at if start is None else start
        elif start is not None:
            yield start, at
            start = None
    if start is not None:
        yield start, len(run)


def joined(before: Line, after: Line) -> Line:
    """Return two parts of one line as one."""
    shift = len(before.text) + 1
    box = Box(
        min(before.box.left, after.box.left),
        min(before.box.bottom, after.box.bottom),
        max(before.box.right, after.box.right),
        max(before.box.top, after.box.top),
    )
    main = after if len(after.text) > len(before.text) else before
    return replace(
        before,
        text=f"{before.text} {after.text}",
        box=box,
        end=after.end,
        until=max(before.until, after.until),
        size=main.size,
        bold=main.bold and (before.bold or not any(map(str.isalpha, before.text))),
        italic=main.italic,
        raised=(*before.raised, *((start + shift, end + shift) for start, end in after.raised)),
    )


def ends_in_hyphen(line: Line) -> bool:
    """Return whether a line ends in a hyphen that a word may be parted by."""
    return line.text.endswith(_HYPHENS)
