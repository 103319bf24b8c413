"""Styles of a DOCX: which make headings, and which lists they number with.

Word writes the names of its own styles in English in every language ("heading 1", with the id "Rubrik1"); other
programs write the names their users see. Both are known, and a municipality's own styles by what they are based on.
"""

import re
from dataclasses import dataclass

from lxml import etree

from remiss.intake.package import attribute, child, local, whole

_HEADING = re.compile(r"(?:heading|rubrik|överskrift|otsikko)[ _-]?(?:nivå ?)?([1-9])\b", re.IGNORECASE)
_TITLES = frozenset({"title", "rubrik", "huvudrubrik", "dokumentrubrik", "dokumenttitel", "titel"})
_TITLE_PARENTS = frozenset({"title"})  # "Rubrik" is the parent of all headings in LibreOffice
_SUBTITLES = frozenset({"subtitle", "underrubrik"})
_CONTENTS = re.compile(
    r"(?:toc|innehåll|index) ?\d\b|table of (?:contents|figures|authorities)|(?:toc|innehållsförteckning).{0,3}"
    r"(?:heading|rubrik)",
    re.IGNORECASE,
)
_BODY_LEVEL = 9  # "outline level: body text"
_DEEPEST_CHAIN = 20  # styles; Word allows 11
_DEFAULT_SIZE = 20  # half points
TITLE = 0
ON = frozenset({"", "1", "true", "on"})


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style with what it inherits.

    Attributes:
        level: 1 to 9 for a heading, 0 for the document's title, None for text.
        contents: It belongs to a table of contents.
        list_id: The list it numbers with, "" for none.
        list_level: 0-based; None when the list says.
        numbered_as: The style in the chain that names the list; a list's level may be tied to it.
        bold, hidden, size: Of its letters; the size in half points, 0 for the document's own.
    """

    level: int | None = None
    contents: bool = False
    list_id: str = ""
    list_level: int | None = None
    numbered_as: str = ""
    bold: bool = False
    hidden: bool = False
    size: int = 0


NO_STYLE = Style()


def read_styles(root: etree._Element | None) -> dict[str, Style]:
    """Return the paragraph and character styles of styles.xml by id; the default paragraph style also under ""."""
    if root is None:
        return {}
    elements = {attribute(item, "styleId"): item for item in root if local(item) == "style"}
    styles = {name: _style(name, elements) for name in elements}
    for name, item in elements.items():
        if attribute(item, "type") == "paragraph" and attribute(item, "default") in ON - {""}:
            styles[""] = styles[name]
    return styles


def lists_of_styles(root: etree._Element | None) -> dict[str, str]:
    """Return the id of the list that each numbering style defines."""
    if root is None:
        return {}
    found = {}
    for item in root:
        number = child(item, "pPr", "numPr", "numId")
        if local(item) == "style" and attribute(item, "type") == "numbering" and number is not None:
            found[attribute(item, "styleId")] = attribute(number, "val")
    return found


def _style(name: str, elements: dict[str, etree._Element]) -> Style:
    chain = _chain(name, elements)
    number, numbered_as = None, ""
    for ancestor in chain:
        number = child(elements[ancestor], "pPr", "numPr")
        if number is not None:
            numbered_as = ancestor
            break
    list_id = child(number, "numId")
    list_level = child(number, "ilvl")
    names = [_name(ancestor, elements) for ancestor in chain]
    return Style(
        level=_level(chain, names, elements),
        contents=any(_CONTENTS.match(given) for given in (names[0], name)),
        list_id=attribute(list_id, "val") if list_id is not None else "",
        list_level=whole(attribute(list_level, "val")) if list_level is not None else None,
        numbered_as=numbered_as,
        bold=_is_on(chain, elements, "b"),
        hidden=_is_on(chain, elements, "vanish"),
        size=next((size for item in chain if (size := letter_size(child(elements[item], "rPr")))), 0),
    )


def letter_size(properties: etree._Element | None) -> int:
    """Return the size of letters that properties of a run name, in half points, 0 when they name none."""
    found = child(properties, "sz")
    return max(whole(attribute(found, "val")) or 0, 0) if found is not None else 0


def default_size(root: etree._Element | None) -> int:
    """Return the size of letters that nothing is said of, in half points: Word's is 10 points."""
    return letter_size(child(root, "docDefaults", "rPrDefault", "rPr")) or _DEFAULT_SIZE


def _chain(name: str, elements: dict[str, etree._Element]) -> list[str]:
    """Return a style and those it is based on; a ring ends where it meets itself."""
    found = [name]
    while len(found) < _DEEPEST_CHAIN:
        above = child(elements[found[-1]], "basedOn")
        parent = attribute(above, "val") if above is not None else ""
        if parent not in elements or parent in found:
            break
        found.append(parent)
    return found


def _name(style: str, elements: dict[str, etree._Element]) -> str:
    given = child(elements[style], "name")
    return attribute(given, "val") if given is not None else style


def _level(chain: list[str], names: list[str], elements: dict[str, etree._Element]) -> int | None:
    """Return the nearest of the chain that says: an outline level, or a name that is a heading's."""
    if _CONTENTS.match(names[0]) or names[0].casefold() in _SUBTITLES:
        return None
    for style, name in zip(chain, names, strict=True):
        outline = outline_level(child(elements[style], "pPr"))
        if outline is not None:
            return outline if outline <= _BODY_LEVEL else None
        for given in (name, style):
            match = _HEADING.match(given)
            if match:
                return int(match[1])
            if given.casefold() in (_TITLES if style == chain[0] else _TITLE_PARENTS):
                return TITLE
    return None


def outline_level(properties: etree._Element | None) -> int | None:
    """Return the outline level that properties of a paragraph name, 1-based; 10 for body text, None when none."""
    found = child(properties, "outlineLvl")
    value = whole(attribute(found, "val")) if found is not None else None
    return None if value is None or not 0 <= value <= _BODY_LEVEL else value + 1


def _is_on(chain: list[str], elements: dict[str, etree._Element], switch: str) -> bool:
    for style in chain:
        found = child(elements[style], "rPr", switch)
        if found is not None:
            return is_on(found)
    return False


def is_on(switch: etree._Element) -> bool:
    """Return whether a switch such as <w:b/> is on: it is unless it says otherwise."""
    return attribute(switch, "val") in ON
