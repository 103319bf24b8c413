"""The words of a scanned text: runs of letters, and of signs that a scanner sets for letters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from remiss.model.span import Span

_RUN = re.compile(r"(?:[^\W_]|[|&\ufffd])+")
_ADDRESS = re.compile(r"(?:@|://|www\.|\w\.(?:se|nu|com|org|net|eu)(?!\w)|%[0-9A-F]{2}|\.(?:pdf|docx?|html?)\b)")
_UNSPACED, _SPACE, _STOP = re.compile(r"\S+"), re.compile(r"\s"), re.compile(r"[.?!…:]")
_LONGEST = 60  # characters of a word; longer runs are codes, and would take long to read
_CERTAIN_END = re.compile(r"[?!]|\n[^\S\n]*\n|[•●▪►#*]")


@dataclass(frozen=True, slots=True)
class Piece:
    """One word or number.

    Attributes:
        text: As it stands.
        span: Where it stands.
        opens: Whether it is the first of a sentence, a list item or a paragraph.
        hangs: Whether a hyphen follows at once: it is the first part of a compound.
        is_word: Whether it can be read as a word; not a number, nor part of an address.
    """

    text: str
    span: Span
    opens: bool
    hangs: bool
    is_word: bool


def read_pieces(text: str) -> Iterator[Piece]:
    """Yield the pieces of a text in order; the parts of a word with hyphens are pieces of their own."""
    addresses = [Span(*run.span()) for run in _UNSPACED.finditer(text) if _ADDRESS.search(run.group())]
    end, at, numbered = 0, 0, False
    for match in _RUN.finditer(text):
        start = match.start()
        while at < len(addresses) and addresses[at].end <= start:
            at += 1
        apart = at < len(addresses) and addresses[at].start <= start
        opens = end == 0 or numbered or _opens(text[end:start], match.group())
        numbered = match.group().isdigit() and (opens or "\n" in text[end:start])  # "3 Ärendet": a list or a heading
        yield Piece(
            text=match.group(),
            span=Span(*match.span()),
            opens=opens,
            hangs=text.startswith("-", match.end()),
            is_word=not apart and _is_word(match.group()) and not (match.group() == "|" and _in_table(text, start)),
        )
        end = match.end()


def _opens(gap: str, piece: str) -> bool:
    if _CERTAIN_END.search(gap):
        return True
    stop = None if piece[0].islower() else _STOP.search(gap)
    return stop is not None and (gap[-1] in ".?!" or _SPACE.search(gap, stop.end()) is not None)


def _in_table(text: str, at: int) -> bool:
    """Return whether the line at a place has several bars: they part the cells of a row."""
    line_end = text.find("\n", at)
    return text.count("|", text.rfind("\n", 0, at) + 1, line_end if line_end >= 0 else len(text)) > 1


def _is_word(piece: str) -> bool:
    """Return whether a piece has letters, more of them than digits, and is no code; "|" alone is a broken "I"."""
    if len(piece) > _LONGEST:
        return False
    letters = sum(map(str.isalpha, piece))
    return piece == "|" or letters > sum(map(str.isdigit, piece))
