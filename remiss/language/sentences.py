"""Sentences of a text with their places."""

import re
from collections.abc import Iterator

from remiss.model.span import Span, trimmed

_ABBREVIATIONS = frozenset(
    "bl.a bl a.a a.k.a ca dnr dvs d.v.s e.d enl ev exkl f.d f.n f.ö fr.o.m inkl jfr kap kl kr m.a.o m.fl m.m mnkr mom "
    "nr o.d osv p.g.a pkt prop resp s s.k sid skr st t.ex t.f t.o.m t.v tel tkr ung u.å".split()
)
_CLOSING = frozenset("e.d f.n kr m.fl m.m mnkr o.d osv st tkr u.å".split())  # those that also end sentences
# Possessive, and never begun inside a run of stops: a table of contents has dot leaders of hundreds of characters.
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"”’)\]]*+(?=\s++(\S))")
_BREAK = re.compile(r"\n\s*\n")
_LAST_WORD = re.compile(r"[^\s(]+$")
_FIRST_WORD = re.compile(r"\S+")
_LAST_WORD_REACH = 40  # code points looked back for the word before a stop; longer than any abbreviation or number


def sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of a text in order, outer white space cut.

    A blank line ends a sentence; a line break does not. Nor does a full stop before a small letter, after an initial
    or a common abbreviation ("t.ex."), or after the number that a sentence begins with ("1."). One after an
    abbreviation that often stands last ("m.m.", "kr.") does before a capital letter.
    """
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[Span]:
    at = 0
    for paragraph_end in [*(match.start() for match in _BREAK.finditer(text)), len(text)]:
        start = at
        for match in _END.finditer(text, at, paragraph_end):
            if _ends(text, start, match):
                yield from _unless_blank(text, start, match.end())
                start = match.end()
        yield from _unless_blank(text, start, paragraph_end)
        at = paragraph_end


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    following = match.group(1)
    if following.islower():
        return False
    if match.group()[0] != ".":
        return True
    word = _LAST_WORD.search(text, max(start, match.start() - _LAST_WORD_REACH), match.start())
    last = word.group() if word else ""
    if last.lower() in _CLOSING:
        return following.isupper()
    if last.lower() in _ABBREVIATIONS or (len(last) == 1 and last.isupper()):
        return False
    return not (last.isdigit() and (not following.isupper() or _is_list_number(text, start, last)))


def _is_list_number(text: str, start: int, last: str) -> bool:
    first = _FIRST_WORD.search(text, start)
    return first is not None and first.group().startswith(last)


def _unless_blank(text: str, start: int, end: int) -> Iterator[Span]:
    span = trimmed(text, Span(start, end))
    if span.start < span.end:
        yield span
