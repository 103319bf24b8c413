"""What the bench's PDF files say: real texts from ../shared, with the outline their mark-up gives them.

Every paragraph of some length ends in a mark of its own ("Zm017q"), so that order and loss can be told.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import count
from pathlib import Path

_HEADING = re.compile(r"(#{1,6}) +(\S.*)")
_ORDINAL = re.compile(r"\A\d{1,2}\. (?=\S)")
_FENCE = "---"
_LONGEST_HEADING = 150  # characters
_SHORTEST_MARKED = 120  # characters


class Kind(StrEnum):
    """What a part is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TABLE = "table"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a text: `text` for all but a table, `rows` for a table; a note stands in the paragraph before it."""

    kind: Kind
    text: str = ""
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """A text and its title; `parts` do not repeat the title."""

    title: str
    parts: tuple[Part, ...]

    def headings(self) -> list[tuple[int, str]]:
        """Return level and title in order."""
        return [(part.level, part.text) for part in self.parts if part.kind is Kind.HEADING]

    def words(self) -> list[str]:
        """Return every word, the title's too."""
        texts = [self.title, *(text for part in self.parts for text in (part.text, *sum(part.rows, ())))]
        return [word for text in texts for word in text.split()]


TABLE = (
    ("Åtgärd", "Ansvarig", "Klart", "Kostnad"),
    ("Fler belysta gångvägar mellan skolan och bussen", "Tekniska nämnden", "2027", "1,5 mnkr"),
    ("Två nya fältarbetare", "Socialnämnden", "2026", "1,4 mnkr"),
    ("Årlig trygghetsmätning som redovisas för fullmäktige", "Kommunstyrelsen", "Varje år", "Inom ram"),
    ("Översyn av tillstånd för uteserveringar", "Miljönämnden", "2028", "–"),
)
ITEMS = (
    "samla de aktörer som arbetar med barn och unga kring en gemensam lägesbild",
    "göra det lättare för boende att anmäla trasig belysning, klotter och skräp",
    "följa upp vad åtgärderna har lett till och redovisa det öppet varje år.",
)
NOTE = "Se kommunens budget för året därpå, där kostnaderna redovisas nämnd för nämnd."


def read_truth(path: Path, *, characters: int, extras: bool = True) -> Truth:
    """Return the beginning of a text of ../shared, about `characters` long, ending before a heading.

    Args:
        extras: Put a list, a table and a note among its paragraphs.
    """
    lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
    if lines and lines[0] == _FENCE:
        lines = lines[lines.index(_FENCE, 1) + 1 :]
    parts: list[Part] = []
    marks = count(1)
    size = 0
    base = min((len(match[1]) for line in lines if (match := _HEADING.fullmatch(line))), default=1)
    for line in lines:
        match = _HEADING.fullmatch(line)
        if match and size > characters:
            break
        size += len(line)
        if match and len(match[2]) <= _LONGEST_HEADING:
            parts.append(Part(kind=Kind.HEADING, text=" ".join(match[2].split()), level=len(match[1]) - base + 1))
        elif line and (len(line) > 3 or line[-1] == "."):
            text = " ".join(_ORDINAL.sub("", line).split())  # a list item's number is none of its words
            mark = f" Zm{next(marks):03}q" if len(text) > _SHORTEST_MARKED else ""
            parts.append(Part(kind=Kind.PARAGRAPH, text=f"{text}{mark}"))
    while parts and parts[-1].kind is Kind.HEADING:
        parts.pop()
    if extras:
        parts = _with_extras(parts)
    return Truth(title=path.stem.replace("_", " ").capitalize(), parts=tuple(parts))


def _with_extras(parts: list[Part]) -> list[Part]:
    long = [at for at, part in enumerate(parts) if part.kind is Kind.PARAGRAPH and len(part.text) > 200]
    extras = (
        [Part(kind=Kind.TABLE, rows=TABLE)],
        [Part(kind=Kind.ITEM, text=text) for text in ITEMS],
        [Part(kind=Kind.NOTE, text=NOTE)],
    )
    for share in (3, 2, 1):
        after = long[len(long) * share // 4] + 1
        parts[after:after] = extras[share - 1]
    return parts
