"""Levels: which heading stands below which.

Marked headings have theirs, numbered ones follow their numbers, and the parts of a document stand side by side. The
others are known by their looks alone, and for looks there is one rule: a style that has not been seen below the current
heading opens a deeper level, and one that has returns to it.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from remiss.intake.found import Found, Style
from remiss.intake.genre import DECISION, DECISION_PROPOSED, END_MATTER, LEAVES
from remiss.intake.shape import is_capitals
from remiss.language.fold import fold
from remiss.model.numbering import split_number
from remiss.model.tree import DEEPEST

_DECISION = re.compile(DECISION)
_BY_LOOKS = frozenset({Style.BOLD, Style.CAPITALS, Style.LABEL, Style.LONE})


_STATUTORY = frozenset({Style.CHAPTER, Style.CLAUSE})


@dataclass(frozen=True, slots=True)
class _Open:
    """A heading whose section is open.

    Attributes:
        key: What it has in common with its siblings: its style, or its style and rank.
        level: 1 to 6.
        number: Its printed number, or "".
    """

    heading: Found
    key: str
    level: int
    number: str


def nest(headings: Sequence[Found], bare: Sequence[bool]) -> list[int]:
    """Return the level of each heading, 1 to 6, in reading order.

    Args:
        headings: In reading order.
        bare: Whether each of them is followed at once by the next one, without text between.
    """
    nesting = _Nesting(headings, bare)
    return _lifted([nesting.place(at) for at in range(len(headings))])


def _lifted(levels: list[int]) -> list[int]:
    """Return levels where what stands before the first outermost heading does not begin below it.

    A converter marks a printed title with two `#` and the chapters after it with one.
    """
    first = levels.index(min(levels)) if levels else 0
    step = levels[0] - levels[first] if first else 0
    return [level - min(step, level - levels[first]) for level in levels[:first]] + levels[first:]


class _Nesting:
    """Places headings one after the other; it keeps those whose sections are open, outermost first."""

    def __init__(self, headings: Sequence[Found], bare: Sequence[bool]) -> None:
        self.headings, self.bare = headings, bare
        self.open: list[_Open] = []
        self.top_rank: dict[str, int] = {}  # by key of looks: its level where nothing but the title stood above it
        self.titled = _sole_title(headings)
        marks = [heading.marks for heading in headings if heading.style is Style.MARKED]
        unmarked_first = bool(headings) and headings[0].style not in (Style.MARKED, Style.TITLE)
        self.top = min(marks) if marks and unmarked_first else 1  # level of what stands above all marked headings
        numbers = [split_number(heading.text)[0] for heading in headings if heading.style is Style.NUMBERED]
        self.shallowest = min((number.count(".") for number in numbers), default=0)  # dots
        self.free_capitals = _free_capitals(headings[self.titled :])

    def place(self, at: int) -> int:
        """Return the level of the next heading."""
        heading = self.headings[at]
        number = split_number(heading.text)[0]
        key = self._key(at)
        least = self.top
        match heading.style:
            case Style.TITLE | Style.MARKED if key == Style.TITLE:
                self.open, least = [], 1
            case Style.MARKED if key == Style.MARKED:
                least = heading.marks
                self._close(lambda top: top.key != Style.MARKED or top.heading.marks >= least)
            case Style.PART:
                self._close(lambda _: True)
            case Style.CHAPTER:
                self._close(lambda top: top.heading.style in _BY_LOOKS | _STATUTORY)
            case Style.CLAUSE:
                self._close(lambda top: top.heading.style is Style.CLAUSE)
            case Style.NUMBERED:
                least += self._close_for_number(number)
            case Style.KNOWN:
                self._close_for_known(at)
            case _:
                self._close_for_looks(key)
        level = min(max(self.open[-1].level + 1 if self.open else 1, least), DEEPEST)
        self.open.append(_Open(heading, key, level, number))
        if heading.style in _BY_LOOKS and all(entry.key == Style.TITLE for entry in self.open[:-1]):
            self.top_rank.setdefault(key, level)
        elif heading.style in (Style.PART, Style.NUMBERED):
            self.top_rank.clear()  # what follows has ranks of its own
        return level

    def _key(self, at: int) -> str:
        heading = self.headings[at]
        if heading.style is Style.MARKED and at < self.titled:
            return Style.TITLE
        if heading.style is Style.MARKED and heading.marks in self.free_capitals and is_capitals(heading.text):
            return "marked in capitals"
        top = self.open[-1].heading if self.open else None
        if heading.style is Style.LONE and top is not None and top.style is Style.LONE and self.bare[at - 1]:
            return "second lone"
        if heading.style is Style.LONE and any(entry.key == "second lone" for entry in self.open):
            return "second lone"
        return heading.style

    def _close(self, closes: Callable[[_Open], bool]) -> None:
        """Close the innermost sections as long as `closes` says so; the title's stays open."""
        while self.open and self.open[-1].key != Style.TITLE and closes(self.open[-1]):
            self.open.pop()

    def _close_for_number(self, number: str) -> int:
        """Keep open what the number goes on from: "3.2" stands below "3", however that is marked.

        Returns how many levels are missing between the two: where "3" is not there, "3.2" stands as if it were.
        """
        parents = [at for at, entry in enumerate(self.open) if entry.number and number.startswith(f"{entry.number}.")]
        if parents:
            del self.open[parents[-1] + 1 :]
            return 0
        styles = _BY_LOOKS | _STATUTORY | {Style.KNOWN, Style.NUMBERED}
        self._close(lambda top: top.heading.style in styles or bool(top.number and top.heading.style is Style.MARKED))
        missing = number.count(".") - self.shallowest
        return missing + (self.open[-1].level + 1 - self.top if self.open else 0)

    def _close_for_known(self, at: int) -> None:
        folded = fold(self.headings[at].text)
        above = self.headings[at - 1] if at and self.bare[at - 1] else None
        if above is not None and fold(above.text) == DECISION_PROPOSED and _DECISION.fullmatch(folded):
            return  # the decision that is proposed, as its text will read
        styles = _BY_LOOKS | _STATUTORY | {Style.KNOWN} | ({Style.NUMBERED} if folded in END_MATTER else frozenset())
        self._close(lambda top: top.heading.style in styles)

    def _close_for_looks(self, key: str) -> None:
        """Return to where the style was seen; a known heading that has none of its own below it ends here.

        Headings of the first rank come back to it even below one that a converter has marked.
        """
        self._close(lambda top: top.heading.style is Style.CLAUSE)
        same = [at for at, entry in enumerate(self.open) if entry.key == key]
        if same:
            del self.open[same[0] :]
        elif key in self.top_rank:
            self._close(lambda top: top.level >= self.top_rank[key])
        elif self.open and self.open[-1].heading.style is Style.KNOWN and fold(self.open[-1].heading.text) in LEAVES:
            self.open.pop()


def _sole_title(headings: Sequence[Found]) -> int:
    """Return 1 when the first heading is the only one with a single `#`, and so the document's title, else 0."""
    tops = [heading for heading in headings if heading.style is Style.MARKED and heading.marks == 1]
    return 1 if len(tops) == 1 and headings[0] is tops[0] else 0


def _free_capitals(headings: Sequence[Found]) -> frozenset[int]:
    """Return the counts of `#` whose headings in capitals are a style of their own.

    A converter from PDF marks all large type alike. Where others with that count are not in capitals, or an unmarked
    heading comes first, capitals are a rank of their own, and their `#` says nothing of it.
    """
    marked = [heading for heading in headings if heading.style is Style.MARKED]
    capitals = {heading.marks for heading in marked if is_capitals(heading.text)}
    mixed = {heading.marks for heading in marked if not is_capitals(heading.text)}
    if headings and headings[0].style is Style.LONE:
        return frozenset(capitals)
    return frozenset(capitals & mixed)
