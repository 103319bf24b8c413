"""What a document calls itself: a title that says what it is, or the heading above all others."""

import itertools
import re

from remiss.intake import cues
from remiss.intake.genre import KINDS, OFFICE, ORGANISATION, TITLES
from remiss.intake.letterheads import is_date_line
from remiss.intake.opening import is_sender_line, opening, short_lines
from remiss.intake.shape import is_terminal
from remiss.language.fold import fold
from remiss.model.document import Document, Section
from remiss.model.outline import heading, walk

_SAYS_WHAT = re.compile(cues.SAYS_WHAT)
_PUBLICATION = re.compile(rf"{cues.PUBLICATION}\W*")
_SEARCHED = 3  # headings, of which those that are senders are stepped over
_LONGEST_STOPPED = 90  # characters of a title that ends in a full stop
_HEAD = 800  # characters of a message before its text
_OFFICE_ALONE = re.compile(rf"(?:{OFFICE})|(?:{ORGANISATION})")
_NOT_A_TITLE = re.compile(
    rf"{cues.ADDRESSEES}|{cues.GREETING}\Z|{cues.REFERENCE_LABEL}"
    r"|beslut vid regeringssammantrade|(?:fran|till|from|to) ?:"
)


def suggest_title(document: Document, named: str = "") -> str:
    """Return the title of a document, "" when nothing in it can be one.

    What says what the document is ("Yttrande över ...") goes before a sender's name. A numbered heading, one that any
    document may have ("Sammanfattning") and an addressee are no titles.

    Args:
        named: The title that the file's front matter gives, or "".
    """
    return named or _subject(document) or _by_outline(document)


def _by_outline(document: Document) -> str:
    sections = document.sections
    first = next((one for one in list(walk(sections))[:_SEARCHED] if not _is_sender(one)), None)
    if first is not None and not _may_be_title(first):
        first = None
    if first is not None and len(sections) == 1 and first.level == 1:
        return heading(first)
    above = itertools.takewhile(lambda line: not _is_running(line), short_lines(document))
    lines = [line for line in above if fold(line) not in KINDS]
    headings = [heading(first)] if first is not None else []
    says = next((line for line in (*lines, *headings) if _SAYS_WHAT.match(fold(line))), "")
    if says:
        return says.rstrip(".")
    named = [line for line in lines if _may_be_line(line)]
    if named:
        return _with_matter(named[0].rstrip("."), named[1] if len(named) > 1 else "")
    if first is None:
        return ""
    beside = sections[1] if len(sections) > 1 and not first.blocks and sections[1].level == first.level else None
    return _with_matter(heading(first), beside.title if beside is not None and _may_be_title(beside) else "")


def _is_sender(section: Section) -> bool:
    return is_sender_line(fold(section.title)) and not section.number


def _may_be_line(line: str) -> bool:
    """Return whether a line of the preamble may be a title: no sender, office, addressee, greeting or label."""
    folded = fold(line)
    return not (_NOT_A_TITLE.match(folded) or _OFFICE_ALONE.fullmatch(folded) or is_sender_line(folded))


def _is_running(line: str) -> bool:
    """Return whether a line is running text, below which no title stands."""
    return is_terminal(line) and (len(line) > _LONGEST_STOPPED or bool(re.search(r"[.!?] ", line)))


def _subject(document: Document) -> str:
    """Return what a message says that it is about, "" for what is no message."""
    start = opening(document)[:_HEAD]
    match = re.search(cues.SUBJECT, fold(start), re.MULTILINE)
    return (
        start[match.start(1) : match.end(1)].strip() if match and re.match(r"\s*(?:fran|from) ?:", fold(start)) else ""
    )


def _may_be_title(section: Section) -> bool:
    folded = fold(section.title).strip(" :.")
    return not (section.number or folded in TITLES or _NOT_A_TITLE.match(folded) or is_date_line(folded))


def _with_matter(title: str, following: str) -> str:
    """Return the name of a publication with what it is about, which is printed below: any other title as it is."""
    return f"{title}: {following}" if following and _PUBLICATION.fullmatch(fold(title)) else title
