"""What a document calls itself: a title that says what it is, or the heading above all others."""

import re

from remiss.intake import cues
from remiss.intake.genre import KINDS, OFFICE, ORGANISATION, TITLES
from remiss.intake.letterheads import is_date_line
from remiss.intake.opening import short_lines
from remiss.language.fold import fold
from remiss.model.document import Document, Section
from remiss.model.outline import heading

_SAYS_WHAT = re.compile(cues.SAYS_WHAT)
_PUBLICATION = re.compile(rf"{cues.PUBLICATION}\W*")
_SENDER_ALONE = re.compile(rf"(?:{OFFICE})|(?:{ORGANISATION})")
_NOT_A_TITLE = re.compile(rf"{cues.ADDRESSEES}|beslut vid regeringssammantrade")


def suggest_title(document: Document, named: str = "") -> str:
    """Return the title of a document, "" when nothing in it can be one.

    What says what the document is ("Yttrande över ...") goes before a sender's name. A numbered heading, one that any
    document may have ("Sammanfattning") and an addressee are no titles.

    Args:
        named: The title that the file's front matter gives, or "".
    """
    if named:
        return named
    sections = document.sections
    first = sections[0] if sections and _may_be_title(sections[0]) else None
    if first is not None and len(sections) == 1 and first.level == 1:
        return heading(first)
    lines = [line for line in short_lines(document) if fold(line) not in KINDS]
    says = next((line for line in lines if _SAYS_WHAT.match(fold(line))), "")
    if says or (first is not None and _SAYS_WHAT.match(fold(first.title))):
        return says.rstrip(".") or heading(first)  # type: ignore[arg-type]
    lines = [line for line in lines if not (_NOT_A_TITLE.match(fold(line)) or _SENDER_ALONE.fullmatch(fold(line)))]
    if lines:
        following = lines[1] if len(lines) > 1 else ""
        return _with_matter(lines[0].rstrip("."), following)
    if first is None:
        return ""
    beside = sections[1] if len(sections) > 1 and not first.blocks and sections[1].level == first.level else None
    return _with_matter(heading(first), beside.title if beside is not None and _may_be_title(beside) else "")


def _may_be_title(section: Section) -> bool:
    folded = fold(section.title).strip(" :.")
    return not (section.number or folded in TITLES or _NOT_A_TITLE.match(folded) or is_date_line(folded))


def _with_matter(title: str, following: str) -> str:
    """Return the name of a publication with what it is about, which is printed below: any other title as it is."""
    return f"{title}: {following}" if following and _PUBLICATION.fullmatch(fold(title)) else title
