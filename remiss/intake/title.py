"""The title of the document itself."""

import re

from remiss.intake.chunks import Chunk, Setting
from remiss.intake.found import Found, Style, Text
from remiss.intake.genre import KINDS
from remiss.intake.letterheads import is_date_line
from remiss.intake.shape import is_body, is_name, is_terminal, starts_lower
from remiss.language.fold import fold

_LONGEST = 250  # characters
_MOST_LINES = 4
_NARROW = 0.85  # of a full line: titles are set in larger type, so they break sooner
_SEARCHED = 40  # chunks in which the title that the front matter names is looked for
_MOST_WORDS_MORE = 2.5  # times as many words as the front matter's title
_POSTAL = re.compile(r"\b\d{3} ?\d\d [A-ZÅÄÖ]")  # "123 45 Norrvik": who writes, and where they live
_ADDRESS_LINE = re.compile(r"(?:fran|till|from|to|amne|subject) ?:|hej\b")
_WORD = re.compile(r"\w+")


def find_title(text: Text, full: int | None, named: str) -> Found | None:
    """Return the document's title, None when it has none or it is marked with `#`.

    Args:
        text: The chunks, with the firm headings found.
        full: Length of a full line, None when lines are whole paragraphs.
        named: The title that the file's own front matter gives, or "".
    """
    by_name = _named_title(text, named)
    if by_name is not None or any(heading.style is Style.MARKED for heading in text.found.values()):
        return by_name
    if not text.chunks or 0 in text.found:
        return None
    last = 0
    while last + 1 < len(text.chunks) and _goes_on(text, last + 1):
        last += 1
    chunks = text.chunks[: last + 1]
    title = " ".join(chunk.shown for chunk in chunks)
    return Found(first=0, last=last, text=title, style=Style.TITLE) if _is_title(text, chunks, full) else None


def _goes_on(text: Text, at: int) -> bool:
    chunk = text.chunks[at]
    plain = chunk.setting is Setting.TEXT and not is_date_line(fold(chunk.text))
    return not chunk.fresh and plain and at not in text.found and at < _MOST_LINES


def _is_title(text: Text, chunks: tuple[Chunk, ...], full: int | None) -> bool:
    lines = [line for chunk in chunks for line in chunk.lines]
    title = " ".join(chunk.text for chunk in chunks)
    if any(chunk.setting is not Setting.TEXT for chunk in chunks) or not any(char.isalpha() for char in title):
        return False
    if len(title) > _LONGEST or len(lines) > _MOST_LINES or starts_lower(title) or is_name(title):
        return False
    if _POSTAL.search(title) or any(_ADDRESS_LINE.match(fold(line.text)) for line in lines):
        return False
    if title.endswith((".", ":", ",", ";")) or (is_terminal(title) and len(lines) > 2):
        return False
    below = text.at(len(chunks))
    if below is None or not (
        below.fresh
        or len(chunks) in text.found
        or is_date_line(fold(below.text))
        or (full is None and is_body(below.text))
    ):
        return False
    return full is None or all(len(line.text) <= _NARROW * full for line in lines)


def _named_title(text: Text, named: str) -> Found | None:
    """Return the unmarked line that has all words of the front matter's title, in order, and not many more."""
    wanted = _WORD.findall(fold(named))
    if len(wanted) < 2 or _is_taken(text, wanted):
        return None
    for at, chunk in enumerate(text.chunks[:_SEARCHED]):
        words = _WORD.findall(fold(chunk.text[: _LONGEST + 1]))
        fits = len(chunk.text) <= _LONGEST and len(words) <= _MOST_WORDS_MORE * len(wanted)
        if chunk.setting is Setting.TEXT and fits and not is_terminal(chunk.text) and _in_order(wanted, words):
            return Found(first=at, last=at, text=chunk.shown, style=Style.TITLE)
    return None


def _is_taken(text: Text, wanted: list[str]) -> bool:
    """Return whether a marked heading is the title: it has its words, or took the line below it for being a kind."""
    marked = [heading for heading in text.found.values() if heading.style is Style.MARKED]
    return any(
        heading.last > heading.first or _in_order(wanted, _WORD.findall(fold(heading.text))) for heading in marked
    )


def _in_order(wanted: list[str], words: list[str]) -> bool:
    rest = iter(words)
    return all(word in rest for word in wanted)


def is_kind_alone(heading: Found) -> bool:
    """Return whether a marked heading says nothing but what kind of document this is: `# RUTIN`."""
    return heading.style is Style.MARKED and fold(heading.text) in KINDS
