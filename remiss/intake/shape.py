"""What the shape of a stretch of text tells: is it a title, a sentence, a label, a name?

Nothing here looks at what stands around the text.
"""

import re

from remiss.intake.genre import (
    ADDRESSEE,
    CLOSING,
    COLUMN_HEAD,
    FIELD_NAMES,
    LEAD_INS,
    NOT_NAMES,
    POINTERS,
    ROLE,
    UNIT,
)
from remiss.language.file_names import JOINERS
from remiss.language.fold import fold

LONGEST_TITLE = 130  # characters; the longest unmarked heading of the corpus has 104
_MOST_TITLE_WORDS = 16
_MOST_LABEL_WORDS = 6
_SHORTEST_BODY = 60  # characters; a shorter line without a full stop may be a title or a list's line

_TERMINAL = re.compile(r"[.!?:;…][\"”’»)\]]*\Z")
_ABBREVIATED = re.compile(r"\b(?:m\. ?m|m\. ?fl|etc|o\. ?d|e\. ?d|dyl)\.\Z")  # a title may end so
_OPEN_END = re.compile(r"[,;:\-–—&/(]\Z")
_SENTENCE_INSIDE = re.compile(r"[a-zåäö)][.!?] +[A-ZÅÄÖ]")
_LABEL_AND_VALUE = re.compile(r"[A-ZÅÄÖ][\w/ -]{0,40}: *\S")
_FILL = re.compile(r"(?:[._…] ?){3,}")
_NAME = re.compile(r"/?[A-ZÅÄÖÉ][\w.'-]*(?: (?:af|av|von|de|[A-ZÅÄÖÉ][\w.'-]*)){1,3}(?: ?\([\w -]{1,24}\))?")
_PARTY = re.compile(r"\([A-ZÅÄÖ]{1,3}\)")  # behind the name of a politician
_DATE = re.compile(r"(?:den )?\d{1,4}[-/ .]\w{1,9}[-/ .]\d{1,4}\b.{0,40}")
_CONTACT = re.compile(
    r"https?:|(?:väg|vägen|gata|gatan|torg|torget|plan|gränd|allé)n? \d|www\.|\S@\S|\d{2,4}[- ]\d{2,3} ?\d\d ?\d\d"
)
_PAGE_AT_END = re.compile(r"\S +\d{1,3}\Z")
_WORD = re.compile(r"[\w.]+")
_NO_TITLE = re.compile(f"(?:{COLUMN_HEAD})|(?:{CLOSING})|(?:{ADDRESSEE})")
_NOT_NAMES = re.compile(NOT_NAMES)
_UNIT = re.compile(UNIT)
_READ_AS_L = re.compile(r"l{1,2}[\dlo]?(?:[ .]|\Z| ?§)")
_JUNK = re.compile(r"[<>{}\\^~=|\t]")
_MOST_WORDS_ABBREVIATED = 6  # in a title that ends in "m.m."
_EMPHASIS = "*_ "


def is_terminal(text: str) -> bool:
    """Return whether a text ends as a sentence, or as what leads in a list, does."""
    return bool(_TERMINAL.search(text[-8:]))


def is_open(text: str) -> bool:
    """Return whether a text must go on: it ends in a preposition, a conjunction, an article or a hyphen."""
    if text.endswith(("-", "–", "—")):
        return True
    last = fold(text[-12:]).rsplit(" ", 1)[-1].strip('("”')
    return last in JOINERS or text.count("(") > text.count(")")


def starts_lower(text: str) -> bool:
    """Return whether a text begins in the middle of a sentence: with a small letter, behind quotes or brackets or not.

    An l by itself, or before a paragraph sign, is what a scan makes of I and 1.
    """
    return text.lstrip('"”“(*_')[:1].islower() and not _READ_AS_L.match(text)


def starts_upper(text: str) -> bool:
    """Return whether a text begins with a capital or a digit, behind quotes or brackets or not."""
    first = text.lstrip('"”“*_§ ')[:1]
    return first.isupper() or first.isdigit()


def is_fill(text: str) -> bool:
    """Return whether a text has no letter or digit: rules, dots to write on, frames of tables."""
    return not any(char.isalnum() for char in text)


def is_question(text: str) -> bool:
    """Return whether a text is one question."""
    return text.endswith("?") and starts_upper(text) and not _SENTENCE_INSIDE.search(text)


def is_title(text: str) -> bool:
    """Return whether a text could be an unmarked heading: short, whole, no sentence, name, date, address or value."""
    if not 3 <= len(text) <= LONGEST_TITLE:
        return False
    plain = text.strip(_EMPHASIS)
    return starts_upper(plain) and not starts_lower(plain) and _ends_well(plain) and not _is_data(plain)


def _ends_well(text: str) -> bool:
    if text.endswith("?"):
        return not _SENTENCE_INSIDE.search(text)
    if is_terminal(text) and not (_ABBREVIATED.search(text) and text.count(" ") < _MOST_WORDS_ABBREVIATED):
        return False
    return not (_OPEN_END.search(text) or is_open(text) or _SENTENCE_INSIDE.search(text))


def _is_data(text: str) -> bool:
    words = _WORD.findall(fold(text))
    if not words or len(words) > _MOST_TITLE_WORDS or words[0] in POINTERS:
        return True
    letters = sum(char.isalpha() for char in text)
    if letters < 3 or letters < 0.6 * len(text.replace(" ", "")):
        return True
    if all(word.strip(".") in FIELD_NAMES for word in words) or _NO_TITLE.fullmatch(fold(text)):
        return True
    if _CONTACT.search(text) or _FILL.search(text) or _DATE.fullmatch(text) or _JUNK.search(text):
        return True
    return bool(
        is_name(text)
        or len(_PARTY.findall(text)) > 1
        or (_LABEL_AND_VALUE.match(text) and not _UNIT.match(fold(text)))
        or text.count(",") > 3
    )


def is_name(text: str) -> bool:
    """Return whether a text is a person's name as signatures print it, or the office below it."""
    if is_capitals(text) or _NOT_NAMES.fullmatch(fold(text)):
        return False
    return bool(_NAME.fullmatch(text)) or (text.count(" ") < 3 and bool(re.fullmatch(ROLE, fold(text))))


def is_label(text: str) -> bool:
    """Return whether a text is a label with nothing behind it but a colon: "Enhetschef:"; a lead-in is none."""
    if not text.endswith(":") or len(text) > LONGEST_TITLE or not starts_upper(text):
        return False
    words = _WORD.findall(fold(text))
    if not words or len(words) > _MOST_LABEL_WORDS or words[0] in LEAD_INS:
        return False
    return not (words[-1] in JOINERS or all(word in FIELD_NAMES for word in words) or ":" in text[:-1])


def filled_label(text: str) -> str:
    """Return the label before dots to write on ("Övrigt: . . . ."), with its colon; "" when the text is none."""
    label, colon, rest = text.partition(":")
    if colon and rest.strip() and is_fill(rest) and is_label(f"{label}:"):
        return f"{label}:"
    return ""


def is_body(text: str) -> bool:
    """Return whether a text reads as running text: a sentence, whole or cut, a lead-in, or simply long.

    Dots to write on are none.
    """
    if _FILL.search(text[-_SHORTEST_BODY:]):
        return False
    return len(text) > _SHORTEST_BODY or (" " in text and len(text) > 12 and (is_terminal(text) or is_open(text)))


def is_capitals(text: str) -> bool:
    """Return whether a text is set in capitals throughout: at least four letters, none small."""
    letters = [char for char in text[:LONGEST_TITLE] if char.isalpha()]
    return len(letters) > 3 and not any(char.islower() for char in letters)


def is_contents_line(text: str) -> bool:
    """Return whether a text is a line of a table of contents: it ends in dots or in a page number."""
    return bool(_FILL.search(text[-40:])) or bool(_PAGE_AT_END.search(text[-8:]))
