"""Headings known by what they say or how they are marked: `#`, "§ 6", "3.2", "Bilaga 1", "Sammanfattning", bold.

Each rule takes the text and a chunk, and returns the heading that begins there, or None. The first rule that finds one
wins. Later chunks are settled already.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from rapidfuzz import fuzz, process

from remiss.intake.chunks import Setting
from remiss.intake.found import Found, Style, Text
from remiss.intake.genre import (
    APPENDIX,
    APPENDIX_ALONE,
    KINDS,
    NOTE,
    NOTE_SUBJECT,
    POSSESSED_TITLE,
    PROOF,
    TITLES,
)
from remiss.intake.markup import plain
from remiss.intake.shape import is_body, is_contents_line, is_fill, is_open, is_terminal, is_title, starts_lower
from remiss.language.fold import fold

_LONGEST = 250  # characters of a heading that is marked or numbered
_MOST_LINES = 4  # of a heading that a converter marked line by line
_READS_ALIKE = 90  # rapidfuzz ratio of a scanned title with a known one; "Oéverlaggning" with "Överläggning" has 92
_SHORTEST_ALIKE = 8  # characters; shorter words differ by a letter and mean another thing

_PARAGRAPH = re.compile(r"(?:[A-ZÅÄÖ][\wåäö]{0,6} )?§ ?(\d{1,4}(?:/\d{2,4})?)\.?(?::?\s+(\S.*))?")  # Ks § 87 Titel
_CLAUSE = re.compile(r"\d{1,3}(?: [a-z])? §")
_ARTICLE = re.compile(r"(?:Artikel|Article) \d{1,3}")
_CHAPTER = re.compile(r"\d{1,2}(?: [a-z])? kap\.(?: \S.*)?")
_DIGIT = r"[\dlI]"  # a scan reads 1 as l or I
_DOTTED = re.compile(rf"({_DIGIT}{{1,2}}(?: ?\. ?{_DIGIT}{{1,2}}){{1,4}})\.?\s+(\S.*)")
_LONE_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,4}\.?")
_NUMBER_AT_START = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.? \S")
_PARTED_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,4})\.?(?: ([(a-zåäö].{0,60}))?")
_SINGLE = re.compile(r"(\d{1,2})\s+([A-ZÅÄÖ].*)")
_HEAD_AT_END = re.compile(r"\s+Prop\.? ?[\d/: ]{4,14}(?:Bilaga [\dl]+)?\Z")  # a running head that ran into a heading
_BOLD = re.compile(r"(\*\*|__)[^*_\s].*(?:\*\*|__):?")
_APPENDIX = re.compile(APPENDIX)
_APPENDIX_UNMARKED = re.compile(r"bilaga \d{1,2} [a-z].*")
_APPENDIX_ALONE = re.compile(APPENDIX_ALONE)
_APPENDIX_LIST = frozenset({"bilagor", "bilageforteckning"})
_NOTE = re.compile(NOTE)
_NOTE_SUBJECT = re.compile(NOTE_SUBJECT)
_PROOF = re.compile(PROOF)
_POSSESSED = re.compile(POSSESSED_TITLE)

Rule = Callable[[Text, int], Found | None]


def find_firm(text: Text) -> None:
    """Add the headings that these rules find."""
    for at in reversed(range(len(text.chunks))):
        heading = next((found for rule in RULES if (found := rule(text, at))), None)
        if heading:
            text.add(heading)


def _marked(text: Text, at: int) -> Found | None:
    """`## Inledning`; a kind alone (`# RUTIN`) takes the title below it, a broken title the rest of it."""
    chunk = text.chunks[at]
    shown = _HEAD_AT_END.sub("", chunk.shown)
    if chunk.setting is not Setting.MARKED or not shown or is_fill(shown):
        return None
    below = text.at(at + 1)
    if below is None or below.setting not in (Setting.TEXT, Setting.MARKED):
        return Found(first=at, last=at, text=shown, style=Style.MARKED, marks=chunk.level)
    lower = starts_lower(below.text)
    if below.setting is Setting.TEXT and lower and is_open(shown):
        return None  # a sentence that a converter took for a heading
    last, full = at, shown
    if below.setting is Setting.MARKED and lower and below.level == chunk.level and not below.fresh:
        rest = text.found.get(at + 1)
        if rest and rest.last - at < _MOST_LINES:
            last, full = rest.last, f"{shown} {rest.text}"
    elif fold(shown) in KINDS and below.setting is Setting.TEXT and not below.fresh and not is_terminal(below.text):
        last, full = at + 1, _with_kind(shown, below.shown)
    return Found(first=at, last=last, text=full, style=Style.MARKED, marks=chunk.level)


def _with_kind(kind: str, title: str) -> str:
    named = fold(kind) in re.findall(r"\w+", fold(title))
    return title if named else f"{kind.capitalize()}: {title}"


def _paragraph(text: Text, at: int) -> Found | None:
    """A protocol's "§ 6"; the title stands behind it or in the next chunk."""
    chunk = text.chunks[at]
    match = _PARAGRAPH.fullmatch(chunk.shown) if len(chunk.text) <= _LONGEST else None
    if match is None or not text.begins(at) or chunk.setting is not Setting.TEXT:
        return None
    number, title = f"§ {match[1]}", match[2]
    if title:
        sentence = is_terminal(title) or starts_lower(title)
        return None if sentence else Found(first=at, last=at, text=f"{number} {title}", style=Style.PART)
    below = text.at(at + 1)
    if below and below.setting is Setting.TEXT and len(below.text) <= _LONGEST and not is_terminal(below.text):
        return Found(first=at, last=at + 1, text=f"{number} {below.shown}", style=Style.PART)
    return Found(first=at, last=at, text=number, style=Style.PART)


def _statute(text: Text, at: int) -> Found | None:
    """A statute's "2 kap. Mål" or "5 a §" on a line of its own, above its text."""
    chunk, below = text.chunks[at], text.at(at + 1)
    if chunk.setting is not Setting.TEXT or len(chunk.text) > _LONGEST or below is None or not text.begins(at):
        return None
    shown = chunk.shown
    if _CLAUSE.fullmatch(shown) and is_body(below.text):
        return Found(first=at, last=at, text=shown, style=Style.CLAUSE)
    if _ARTICLE.fullmatch(shown):
        titled = text.title(at + 1) and at + 1 not in text.found and text.at(at + 2) is not None
        full = f"{shown} {text.title(at + 1)}" if titled else shown
        return Found(first=at, last=at + 1 if titled else at, text=full, style=Style.CLAUSE)
    if _CHAPTER.fullmatch(shown) and not is_terminal(shown.partition("kap.")[2]):
        return Found(first=at, last=at, text=shown, style=Style.CHAPTER)
    return None


def _parted_number(text: Text, at: int) -> Found | None:
    """A number that stands on a line of its own, above its title or, as some PDF readers have it, below.

    In the second case the title may go on behind the number.
    """
    title, below = text.title(at), text.at(at + 1)
    parted = _PARTED_NUMBER.fullmatch(below.text) if title and below and text.is_running(at + 1) else None
    if parted:
        full = f"{parted[1]} {title} {plain(parted[2] or '')}".strip()
        return Found(first=at, last=at + 1, text=full, style=Style.NUMBERED)
    if text.is_running(at) and _LONE_NUMBER.fullmatch(text.chunks[at].text) and text.title(at + 1):
        number = text.chunks[at].text.rstrip(".")
        return Found(first=at, last=at + 1, text=f"{number} {text.title(at + 1)}", style=Style.NUMBERED)
    return None


def _numbered(text: Text, at: int) -> Found | None:
    """ "3.2 Ansvar", "1 Inledning", and "2. Mål" where text, not the next point, follows."""
    chunk = text.chunks[at]
    if len(chunk.text) > _LONGEST or not text.begins(at) or is_contents_line(chunk.text):
        return None
    number, title = _number_and_title(text, at)
    if not number or not is_title(title) or is_contents_line(title) or not _is_followed(text, at, number):
        return None
    return Found(first=at, last=at, text=f"{number} {plain(title)}", style=Style.NUMBERED)


def _number_and_title(text: Text, at: int) -> tuple[str, str]:
    chunk = text.chunks[at]
    if chunk.setting is Setting.ITEM:
        above, below = text.at(at - 1), text.at(at + 1)
        beside_items = any(other and other.ordinal.isdigit() for other in (above, below))
        apart = chunk.fresh and below is not None and below.fresh
        return (chunk.ordinal, chunk.text) if chunk.ordinal.isdigit() and apart and not beside_items else ("", "")
    if chunk.setting is not Setting.TEXT:
        return "", ""
    shown = chunk.shown
    dotted = _DOTTED.fullmatch(shown)
    if dotted:
        return re.sub(r"[lI]", "1", dotted[1].replace(" ", "")), dotted[2]
    single = _SINGLE.fullmatch(shown)
    return (single[1], single[2]) if single else ("", "")


def _is_followed(text: Text, at: int, number: str) -> bool:
    """Return whether a numbered line has text below it, or a deeper heading: in a table of contents it has neither."""
    below = text.at(at + 1)
    if below is None:
        return False
    if at + 1 in text.found:
        return text.found[at + 1].style is not Style.NUMBERED or text.found[at + 1].text.startswith(f"{number}.")
    if below.setting is not Setting.TEXT:
        return "." in number
    if starts_lower(below.text) or _NUMBER_AT_START.match(below.text):
        return False
    return "." in number or is_body(below.text)


def _note(text: Text, at: int) -> Found | None:
    """A protocol's appended note: "PROTOKOLLSANTECKNING" and, in the next chunk, "Ärende 6: ..."."""
    if not text.is_running(at) or not text.is_running(at + 1):
        return None
    kind, subject = text.chunks[at].shown, text.chunks[at + 1].text
    if not _NOTE.fullmatch(fold(kind)) or len(subject) > _LONGEST or not _NOTE_SUBJECT.fullmatch(fold(subject)):
        return None
    title = f"{kind.capitalize()}, {subject[0].lower()}{plain(subject[1:])}"
    return Found(first=at, last=at + 1, text=title, style=Style.PART)


def _appendix(text: Text, at: int) -> Found | None:
    """ "Bilaga 2: Tidplan", also with the title on the next line; not a line of a list of appendices."""
    chunk = text.chunks[at]
    shown = chunk.shown
    folded = fold(shown)
    if not text.is_running(at) or len(shown) > _LONGEST or not text.begins(at):
        return None
    if is_contents_line(shown) and not _APPENDIX_ALONE.fullmatch(folded):
        return None
    unmarked = _APPENDIX_UNMARKED.fullmatch(folded) and chunk.fresh and is_title(shown)
    if not (unmarked or _APPENDIX.fullmatch(folded)) or _is_listed(text, at) or text.at(at + 1) is None:
        return None
    below = text.chunks[at + 1]
    if _APPENDIX_ALONE.fullmatch(folded) and below.setting is Setting.TEXT and at + 1 not in text.found:
        beside = not below.fresh and len(below.text) <= 100 and not starts_lower(below.text)
        above_text = is_title(below.text) and text.is_running(at + 2) and is_body(text.chunks[at + 2].text)
        if beside or above_text:
            return Found(first=at, last=at + 1, text=f"{shown}: {below.shown.rstrip('.')}", style=Style.PART)
    return Found(first=at, last=at, text=shown, style=Style.PART)


def _is_listed(text: Text, at: int) -> bool:
    while at > 0 and _APPENDIX.match(fold(text.chunks[at - 1].text[:40])):
        at -= 1
        if fold(plain(text.chunks[at].text[:40])) in _APPENDIX_LIST:
            return True
    return False


def _proof(text: Text, at: int) -> Found | None:
    """ "Bevis om justering av ...", which a protocol carries beside its paragraphs."""
    shown = plain(text.chunks[at].text[: _LONGEST + 1])
    if not text.is_running(at) or len(shown) > _LONGEST or is_terminal(shown) or not _PROOF.fullmatch(fold(shown)):
        return None
    return Found(first=at, last=at, text=shown, style=Style.PART) if text.begins(at) else None


def _known(text: Text, at: int) -> Found | None:
    """A title of the genre, alone on its line: "Sammanfattning", "Exploateringskontorets synpunkter"."""
    chunk = text.chunks[at]
    if not text.is_running(at) or len(chunk.text) > 80 or at + 1 == len(text.chunks) or not text.begins(at):
        return None
    shown = chunk.shown
    return Found(first=at, last=at, text=shown, style=Style.KNOWN) if _is_known(fold(shown)) else None


@lru_cache(maxsize=10_000)
def _is_known(folded: str) -> bool:
    if folded in TITLES or _POSSESSED.fullmatch(folded):
        return True
    if len(folded) < _SHORTEST_ALIKE or any(char in folded for char in ".,:;?!"):
        return False
    return process.extractOne(folded, _sorted_titles(), scorer=fuzz.ratio, score_cutoff=_READS_ALIKE) is not None


@lru_cache(maxsize=1)
def _sorted_titles() -> tuple[str, ...]:
    return tuple(sorted(title for title in TITLES if len(title) >= _SHORTEST_ALIKE))


def _bold(text: Text, at: int) -> Found | None:
    """A paragraph that is bold throughout and no sentence."""
    chunk = text.chunks[at]
    if not text.is_running(at) or len(chunk.text) > _LONGEST or not _BOLD.fullmatch(chunk.text) or not chunk.fresh:
        return None
    shown = chunk.shown
    if not shown or is_fill(shown) or is_terminal(shown) or is_open(shown) or text.at(at + 1) is None:
        return None
    return Found(first=at, last=at, text=shown, style=Style.BOLD)


RULES: tuple[Rule, ...] = (
    _marked,
    _paragraph,
    _statute,
    _note,
    _appendix,
    _proof,
    _parted_number,
    _numbered,
    _known,
    _bold,
)
