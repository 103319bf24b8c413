"""Styles of an ODT, and how its lists and headings are numbered.

Source: OASIS OpenDocument 1.3, part 3, 16.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from remiss.intake.figures import in_figures
from remiss.intake.package import attribute, child, local, whole

LEVELS = 10
OUTLINE = "\0outline"  # the list that headings are numbered with when they stand in none; no style has such a name
_FORMS = {"1": "decimal", "i": "lowerRoman", "I": "upperRoman", "a": "lowerLetter", "A": "upperLetter"}
_LEVEL_NAMES = ("list-level-style-number", "list-level-style-bullet", "outline-level-style")
_TITLES = frozenset({"Title"})
_DEEPEST_CHAIN = 20  # styles
_POINTS = re.compile(r"(\d{1,3}(?:\.\d{1,4})?)pt")
_DEFAULT_SIZE = 24  # half points


@dataclass(frozen=True, slots=True)
class Style:
    """A style with what it inherits.

    Attributes:
        title: It, or one it is based on, is that of the document's title.
        outline: Level of a heading, 0 for none.
        list_style: The list its paragraphs are numbered with, "" for none.
        size: Of its letters, in half points; 0 for the document's own.
    """

    title: bool = False
    outline: int = 0
    bold: bool = False
    hidden: bool = False
    list_style: str = ""
    size: int = 0


NO_STYLE = Style()


@dataclass(frozen=True, slots=True)
class Level:
    """How a level of a list counts.

    Attributes:
        form: Kind of figures as Word names them, "" for none.
        shown: How many levels its number shows, itself included.
    """

    form: str = ""
    prefix: str = ""
    suffix: str = ""
    shown: int = 1
    start: int = 1
    bullet: bool = False


def read_styles(roots: Iterable[etree._Element]) -> dict[str, Style]:
    """Return the styles that stand in some parts, by name; of two with one name the later counts."""
    elements = {
        attribute(item, "name"): item
        for root in roots
        for item in root.iter()
        if local(item) == "style" and attribute(item, "family") in ("paragraph", "text", "section")
    }
    return {name: _style(name, elements) for name in elements}


def _style(name: str, elements: dict[str, etree._Element]) -> Style:
    chain = [name]
    while len(chain) < _DEEPEST_CHAIN:
        parent = attribute(elements[chain[-1]], "parent-style-name")
        if parent not in elements or parent in chain:
            break
        chain.append(parent)
    found = [elements[item] for item in chain]
    return Style(
        title=any(item in _TITLES for item in chain),
        outline=whole(_first(found, "default-outline-level")) or 0,
        bold=_first([child(item, "text-properties") for item in found], "font-weight") == "bold",
        hidden=_first([child(item, "text-properties") for item in found], "display") == "none",
        list_style=_first(found, "list-style-name"),
        size=_half_points(_first([child(item, "text-properties") for item in found], "font-size")),
    )


def default_size(roots: Iterable[etree._Element]) -> int:
    """Return the size of letters that nothing is said of, in half points: LibreOffice's is 12 points."""
    for root in roots:
        for item in root.iter():
            if local(item) == "default-style" and attribute(item, "family") == "paragraph":
                properties = child(item, "text-properties")
                found = _half_points(attribute(properties, "font-size")) if properties is not None else 0
                if found:
                    return found
    return _DEFAULT_SIZE


def _half_points(size: str) -> int:
    match = _POINTS.fullmatch(size)
    return round(2 * float(match[1])) if match else 0


def _first(elements: Iterable[etree._Element | None], name: str) -> str:
    values = (attribute(element, name) for element in elements if element is not None)
    return next((value for value in values if value), "")


def read_lists(roots: Iterable[etree._Element]) -> dict[str, tuple[Level, ...]]:
    """Return the levels of every list style by name; those of headings under `OUTLINE`."""
    found = {}
    for root in roots:
        for item in root.iter():
            if local(item) in ("list-style", "outline-style"):
                name = OUTLINE if local(item) == "outline-style" else attribute(item, "name")
                found[name] = _levels(item)
    return found


def _levels(style: etree._Element) -> tuple[Level, ...]:
    levels = [Level()] * LEVELS
    for item in style:
        at = whole(attribute(item, "level")) if local(item) in _LEVEL_NAMES else None
        if at is not None and 1 <= at <= LEVELS:
            levels[at - 1] = Level(
                form=_FORMS.get(attribute(item, "num-format"), ""),
                prefix=attribute(item, "num-prefix"),
                suffix=attribute(item, "num-suffix"),
                shown=min(max(whole(attribute(item, "display-levels")) or 1, 1), at),
                start=whole(attribute(item, "start-value", "1")) or 0,
                bullet=local(item) == "list-level-style-bullet",
            )
    return tuple(levels)


class Counter:
    """Counts the items of all lists of a document, from the first to the last."""

    def __init__(self, lists: dict[str, tuple[Level, ...]]) -> None:
        self._lists = lists
        self._counts: defaultdict[str, list[int | None]] = defaultdict(lambda: [None] * LEVELS)

    def restart(self, name: str) -> None:
        """Begin a list anew."""
        self._counts.pop(name, None)

    def step(self, name: str, at: int, start: int | None = None) -> tuple[str, bool]:
        """Count an item; return its number as text, and whether its level has bullets.

        Args:
            name: Of the list style; of one that is not there, the number is "" and there are bullets.
            at: 0-based level.
            start: The number that this very item begins with.
        """
        if name not in self._lists or not 0 <= at < LEVELS:
            return "", name != OUTLINE
        counts, levels = self._counts[name], self._lists[name]
        now = counts[at]
        counts[at] = start if start is not None else levels[at].start if now is None else now + 1
        counts[at + 1 :] = [None] * (LEVELS - at - 1)
        level = levels[at]
        if not level.form:
            return "", level.bullet
        parts = []
        for place in range(at + 1 - level.shown, at + 1):
            count = counts[place]
            parts.append(in_figures(levels[place].start if count is None else count, levels[place].form or "none"))
        return f"{level.prefix}{'.'.join(part for part in parts if part)}{level.suffix}".strip(), False
