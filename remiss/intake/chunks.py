"""Chunks: paragraphs, list items and marked headings, put together from physical lines.

A chunk never reaches over a blank line, a page border or furniture; sentences cut there are joined later, once it is
known what is a heading.
"""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import pairwise

from remiss.intake.lines import Line
from remiss.intake.markup import plain
from remiss.intake.shape import is_fill, is_label, is_open, is_terminal, is_title, starts_lower

BULLETS = "•●▪◦‣·○■□☐➢➤►✓\uf0a2-\uf0fe"  # the last stretch: symbol fonts, kept as private characters
_BULLET = re.compile(rf"(?:[{BULLETS}][ \t]*|(?:[-*+–—]|o)[ \t]+)(?=\S)")
_BULLET_ALONE = re.compile(rf"[{BULLETS}*+–-]")
_FIRM_BULLET = re.compile(f"[{BULLETS}]")
_COUNTED = re.compile(r"\(?(?P<ordinal>\d{1,3}|[a-zåäö](?=\))|l(?=\.))(?:\)[ \t]*|\.[ \t]+)(?=\S)")
_QUOTE = re.compile(r"(?:>[ \t]?)+(?=\S)")
_MARKED = re.compile(r"#{1,6}(?=[ \t]+\S)")
_ROW_END = re.compile(r",(?: (?:och|eller|samt|men|respektive))?\Z")
_UNDERLINE = re.compile(r"={3,}|-{3,}")
_CODE_FENCE = re.compile(r"(?:```|~~~)\S*")
_LONGEST_WRAPPED = 140  # characters; a longer line is a paragraph by itself
_MOST_WHOLE = 0.5  # of the characters stand in lines that are whole paragraphs
_FILL = re.compile(r"[^\n]{0,40}?(?:[._…] ?){9}")
_FEWEST_WRAPS = 3
_MOST_BLANKS = 4  # in a heading right below a line that ends no sentence
_FULL = 0.9  # of the measure; proportional type makes full lines differ
_OVERLONG = 1.35  # of the measure


class Setting(StrEnum):
    """How a chunk is set: as running text, list item, quote, table row, code, or as a heading marked with `#`."""

    TEXT = "text"
    ITEM = "item"
    QUOTE = "quote"
    ROW = "row"
    CODE = "code"
    MARKED = "marked"


@dataclass(frozen=True)
class Chunk:
    """Lines that belong together.

    Attributes:
        lines: What a reader sees, without the marker of a list or heading.
        start: Where the chunk begins with its marker.
        fresh: Whether a blank line, a page border or furniture stands before it.
        cut: Whether it is a page border or furniture.
        level: Number of `#` of a marked heading, else 0; 1 and 2 for one underlined with `=` or `-`.
        ordinal: The number of a numbered list item as printed, else "".
    """

    setting: Setting
    lines: tuple[Line, ...]
    start: int
    fresh: bool
    cut: bool = False
    level: int = 0
    ordinal: str = ""

    @cached_property
    def text(self) -> str:
        """The lines joined by blanks."""
        return " ".join(line.text for line in self.lines)

    @cached_property
    def shown(self) -> str:
        """The text as a heading would show it: without mark-up, trailing `#` and colon."""
        return plain(self.text)

    @cached_property
    def title(self) -> str:
        """What it shows when it could be an unmarked heading; "" when it could not."""
        return self.shown if self.setting is Setting.TEXT and is_title(self.text) else ""

    @property
    def end(self) -> int:
        """Where its last line ends."""
        return self.lines[-1].end


def measure(lines: Sequence[Line]) -> int | None:
    """Return the length of a full line in characters, None for a text whose lines are whole paragraphs.

    Only lines that certainly go on in the next, because that begins with a small letter, are measured; the length is
    that of the long ones among them, the ninetieth in a hundred.
    """
    whole = sum(len(line.text) for line in lines if len(line.text) > _LONGEST_WRAPPED and not _FILL.match(line.text))
    if whole > _MOST_WHOLE * sum(len(line.text) for line in lines):
        return None
    wrapped = sorted(
        len(here.text)
        for here, following in pairwise(lines)
        if not following.gap and not following.feeds and following.text[0].islower() and not is_terminal(here.text)
        if len(here.text) <= _LONGEST_WRAPPED and not here.text.startswith("#")
    )
    return wrapped[len(wrapped) * 9 // 10] if len(wrapped) >= _FEWEST_WRAPS else None


def read_chunks(lines: Sequence[Line], furniture: Container[int]) -> tuple[Chunk, ...]:
    """Return the chunks of the lines that are not furniture, in reading order. Lines without words are left out."""
    content = [line for at, line in enumerate(lines) if at not in furniture]
    cut = [line.feeds > 0 or (at - 1) in furniture for at, line in enumerate(lines) if at not in furniture]
    return tuple(_Reader(content, cut).read())


def list_rows(lines: Sequence[Line]) -> frozenset[int]:
    """Return the lines of lists that have lost their markers.

    Such a line begins with a small letter below a line that ends no sentence; all but the last of its list end in a
    comma, or a comma and a conjunction. There are at least three, or two with a conjunction between.
    """
    found: set[int] = set()
    run: list[int] = []
    for at, line in enumerate(lines):
        goes_on = bool(run) and run[-1] == at - 1
        begins = at > 0 and not goes_on and not lines[at - 1].text.endswith((",", ".", "-", "–"))
        small = starts_lower(line.text) and not line.gap and not line.feeds
        if not (small and (goes_on or begins)):
            run = []
            continue
        run = [*run, at] if goes_on else [at]
        if not _ROW_END.search(line.text[-20:]):
            if len(run) > 2 or (len(run) == 2 and not lines[run[0]].text.endswith(",")):
                found.update(run)
            run = []
    return frozenset(found)


class _Reader:
    """Puts chunks together line by line; it keeps the chunk that is being read."""

    def __init__(self, lines: Sequence[Line], cut: Sequence[bool]) -> None:
        self.lines, self.cut = lines, cut
        self.fresh = [not at or line.gap > 0 or cut[at] for at, line in enumerate(lines)]
        self.full, self.rows = measure(lines), list_rows(lines)
        self.open: list[Line] = []
        self.opened = Chunk(Setting.TEXT, (), 0, True)
        self.bullet: int | None = None  # where a marker stands that has its line to itself
        self.in_code = False
        self.parted = True  # something without words stands before the line

    def read(self) -> Iterator[Chunk]:
        """Yield the chunks."""
        for at, line in enumerate(self.lines):
            if _CODE_FENCE.fullmatch(line.text):
                yield from self._close()
                self.in_code = not self.in_code
            elif self.in_code:
                yield Chunk(Setting.CODE, (line,), line.start, self.fresh[at])
            elif is_fill(line.text):
                self._underline(at, line)
                yield from self._close()
                self.parted = True
                self.bullet = line.start if _BULLET_ALONE.fullmatch(line.text) else None
            else:
                yield from self._add(at, line)
        yield from self._close()

    def _add(self, at: int, line: Line) -> Iterator[Chunk]:
        begun = self._begun(at, line)
        if begun is None:
            self.open.append(line)
        else:
            yield from self._close()
            self.opened, self.open = replace(begun, cut=self.cut[at]), list(begun.lines)
        self.parted, self.bullet = False, None

    def _underline(self, at: int, line: Line) -> None:
        """Mark the open chunk as a heading when a line of `=` or `-` stands right below its only line."""
        rule = _UNDERLINE.fullmatch(line.text)
        alone = len(self.open) == 1 and self.opened.setting is Setting.TEXT
        if rule and alone and not self.fresh[at] and is_title(self.open[0].text):
            self.opened = replace(self.opened, setting=Setting.MARKED, level=1 if line.text[0] == "=" else 2)

    def _close(self) -> Iterator[Chunk]:
        if self.open:
            yield replace(self.opened, lines=tuple(self.open))
        self.open = []

    def _begun(self, at: int, line: Line) -> Chunk | None:
        """Return the chunk that begins at a line, None when the line goes on with the one that is open."""
        fresh = self.fresh[at] or self.parted
        marked = _MARKED.match(line.text)
        quoted = _QUOTE.match(line.text)
        marker = self._marker(at, line, fresh=fresh)
        unmarked_row = at in self.rows and (self.full is None or self._is_overlong(self.lines[at - 1]))
        begun = Chunk(Setting.TEXT, (line,), line.start, fresh)
        if marked:
            begun = replace(begun, setting=Setting.MARKED, lines=(_after(line, marked.end()),), level=marked.end())
        elif _is_row(line, after_row=not fresh and self.opened.setting is Setting.ROW):
            begun = replace(begun, setting=Setting.ROW)
        elif quoted:
            begun = replace(begun, setting=Setting.QUOTE, lines=(_after(line, quoted.end()),))
        elif marker:
            ordinal = marker.groupdict().get("ordinal", "")
            begun = replace(begun, setting=Setting.ITEM, lines=(_after(line, marker.end()),), ordinal=ordinal)
        elif self.bullet is not None or unmarked_row:
            begun = replace(begun, setting=Setting.ITEM, start=line.start if self.bullet is None else self.bullet)
        elif not fresh and self.open and self.opened.setting in (Setting.TEXT, Setting.ITEM) and self._goes_on(at):
            return None
        return begun

    def _marker(self, at: int, line: Line, *, fresh: bool) -> re.Match[str] | None:
        """Return the list marker a line begins with; None without one.

        A dash or a number at the beginning of a line is none in the middle of a wrapped sentence.
        """
        match = _BULLET.match(line.text) or _COUNTED.match(line.text)
        if not match:
            return None
        inside = not fresh and bool(self.open) and self.opened.setting is Setting.TEXT
        if not _FIRM_BULLET.match(line.text) and inside:
            above = self.lines[at - 1]
            full = not self._is_overlong(above) and not self._is_short(above, line)
            if not is_terminal(above.text) and (full or is_open(above.text)):
                return None
        return match

    def _goes_on(self, at: int) -> bool:
        """Return whether a line goes on with the line right above it."""
        above, line = self.lines[at - 1], self.lines[at]
        if self._is_overlong(above):
            return starts_lower(line.text) and not is_terminal(above.text)
        if self.full is None or self._is_short(above, line):
            return not is_terminal(above.text) and (starts_lower(line.text) or is_open(above.text))
        return not self._stands_alone(at)

    def _stands_alone(self, at: int) -> bool:
        """Return whether a line below a full one is a heading that has no blank line around it.

        Below a line that ends no sentence it must be brief: a name may be broken there.
        """
        above, line = self.lines[at - 1], self.lines[at]
        if at + 1 == len(self.lines) or not (is_title(line.text) or (is_terminal(above.text) and is_label(line.text))):
            return False
        below = self.lines[at + 1]
        brief = line.text.count(" ") <= _MOST_BLANKS and not _COUNTED.match(below.text)
        if not is_terminal(above.text) and (is_open(above.text) or not brief):
            return False
        return self.fresh[at + 1] or (self._is_short(line, below) and not starts_lower(below.text))

    def _is_short(self, line: Line, following: Line) -> bool:
        """Return whether the first word of the next line would have fitted on a line."""
        word = following.text.split(maxsplit=1)[0]
        return self.full is None or len(line.text) + 1 + len(word) <= _FULL * self.full

    def _is_overlong(self, line: Line) -> bool:
        """Return whether a line is longer than lines are in this text: a paragraph that is not wrapped."""
        return len(line.text) > (_LONGEST_WRAPPED if self.full is None else _OVERLONG * self.full)


def _is_row(line: Line, *, after_row: bool) -> bool:
    tabs = line.text.count("\t")
    return line.text.startswith("|") or tabs > 1 or (tabs == 1 and after_row)


def _after(line: Line, length: int) -> Line:
    """Return a line without the first `length` characters and the white space after them."""
    rest = line.text[length:].lstrip()
    return replace(line, start=line.end - len(rest), text=rest)
