"""Automatic numbers of headings and list items: Word keeps the rules in numbering.xml and the numbers nowhere.

Source: ISO/IEC 29500-1, 17.9. Where it leaves open what happens, Word does as said here: lists that share an abstract
definition go on counting together, until a start of their own is met for the first time.
"""

import re
from collections import defaultdict
from dataclasses import dataclass

from lxml import etree

from remiss.intake.figures import in_figures
from remiss.intake.package import attribute, child, local, whole

LEVELS = 9
_PLACE = re.compile("%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """How a level of a list counts.

    Attributes:
        form: Word's name of the kind of figures, "bullet" or "none" for no number.
        pattern: The number as text, with %1 to %9 for the counters of the levels.
        restart: The level (1-based) whose step begins this one again; 0 for never, None for every outer one.
        legal: All counters in it are written in plain figures.
    """

    start: int = 1
    form: str = "decimal"
    pattern: str = ""
    style: str = ""
    restart: int | None = None
    legal: bool = False


@dataclass(frozen=True, slots=True)
class Numbering:
    """A list that paragraphs belong to: an abstract definition, levels of its own, and starts of its own."""

    abstract: str
    levels: tuple[Level, ...]
    starts: tuple[int | None, ...]

    def level_of_style(self, style: str) -> int:
        """Return the level that a style is tied to, 0 when it is tied to none."""
        return next((at for at, level in enumerate(self.levels) if style and level.style == style), 0)


def read_numberings(root: etree._Element | None, style_lists: dict[str, str]) -> dict[str, Numbering]:
    """Return the lists of a document by their id.

    Args:
        root: Of numbering.xml, None when there is none.
        style_lists: Id of a list by the style it is defined in.
    """
    if root is None:
        return {}
    abstracts = {attribute(item, "abstractNumId"): item for item in root if local(item) == "abstractNum"}
    nums = {attribute(item, "numId"): item for item in root if local(item) == "num"}
    return {name: _numbering(num, abstracts, nums, style_lists) for name, num in nums.items()}


def _numbering(
    num: etree._Element,
    abstracts: dict[str, etree._Element],
    nums: dict[str, etree._Element],
    style_lists: dict[str, str],
) -> Numbering:
    name = _value(num, "abstractNumId")
    linked = _value(abstracts.get(name), "numStyleLink")
    if linked in style_lists and style_lists[linked] in nums:  # the definition stands with a style
        name = _value(nums[style_lists[linked]], "abstractNumId")
    levels = _levels(abstracts.get(name))
    starts: list[int | None] = [None] * LEVELS
    for override in (item for item in num if local(item) == "lvlOverride"):
        at = whole(attribute(override, "ilvl"))
        if at is None or not 0 <= at < LEVELS:
            continue
        own = child(override, "lvl")
        if own is not None:
            levels[at] = _level(own)
        starts[at] = whole(_value(override, "startOverride"))
    return Numbering(name, tuple(levels), tuple(starts))


def _levels(abstract: etree._Element | None) -> list[Level]:
    levels = [Level()] * LEVELS
    for item in abstract if abstract is not None else ():
        at = whole(attribute(item, "ilvl")) if local(item) == "lvl" else None
        if at is not None and 0 <= at < LEVELS:
            levels[at] = _level(item)
    return levels


def _level(item: etree._Element) -> Level:
    start = whole(_value(item, "start"))
    return Level(
        start=1 if start is None else start,
        form=_value(item, "numFmt") or "decimal",
        pattern=_value(item, "lvlText"),
        style=_value(item, "pStyle"),
        restart=whole(_value(item, "lvlRestart")),
        legal=child(item, "isLgl") is not None,
    )


def _value(element: etree._Element | None, name: str) -> str:
    found = child(element, name)
    return "" if found is None else attribute(found, "val")


class Counter:
    """Counts the paragraphs of all lists of a document, from the first to the last."""

    def __init__(self, numberings: dict[str, Numbering]) -> None:
        self._numberings = numberings
        self._counts: defaultdict[str, list[int | None]] = defaultdict(lambda: [None] * LEVELS)
        self._started: set[tuple[str, int]] = set()

    def numbering(self, name: str) -> Numbering | None:
        """Return a list by its id."""
        return self._numberings.get(name)

    def step(self, name: str, at: int) -> tuple[str, bool]:
        """Count a paragraph of a list; return its number as text, and whether its level has bullets.

        Args:
            name: Id of the list; of one that is not there, the number is "".
            at: 0-based level.
        """
        numbering = self._numberings.get(name)
        if numbering is None or not 0 <= at < LEVELS:
            return "", False
        counts = self._counts[numbering.abstract]
        own_start = numbering.starts[at]
        if own_start is not None and (name, at) not in self._started:
            self._started.add((name, at))
            counts[at] = own_start
        else:
            now = counts[at]
            counts[at] = numbering.levels[at].start if now is None else now + 1
        for deeper in range(at + 1, LEVELS):
            restart = numbering.levels[deeper].restart
            if restart is None or at < restart:
                counts[deeper] = None
        level = numbering.levels[at]
        return _number(numbering, counts, at), level.form == "bullet"


def _number(numbering: Numbering, counts: list[int | None], at: int) -> str:
    level = numbering.levels[at]
    if level.form in ("bullet", "none"):
        return "" if level.form == "bullet" else _PLACE.sub("", level.pattern).strip()

    def written(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        other = numbering.levels[place]
        count = counts[place]
        return in_figures(other.start if count is None else count, "decimal" if level.legal else other.form)

    return _PLACE.sub(written, level.pattern).strip()
