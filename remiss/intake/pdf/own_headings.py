"""Headings at the top of their pages that differ in nothing but a number: "Kapitel 7" is none of the running heads."""

import re
from collections import Counter
from collections.abc import Collection, Sequence

from remiss.intake.extract import PieceKind
from remiss.intake.pdf.lines import Line
from remiss.intake.pdf.sheets import Sheet
from remiss.language.fold import fold

_LARGER = 1.06  # times the body's type
_SUITE = re.compile(
    r"(?:kapitel|avsnitt|avdelning|del|artikel|bilaga|tema|steg|omrade|fokusomrade|mal|atgard) \d+\b|§ ?\d"
)
_DIGITS = re.compile(r"\d+")

Named = Collection[tuple[int, str]]


def body_type(sheets: Sequence[Sheet]) -> float:
    """Return the type size of most characters, the larger of equals; 0 without any."""
    sizes: Counter[float] = Counter()
    for sheet in sheets:
        for line in sheet.lines:
            sizes[line.size] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=0)


def own_headings(sheets: Sequence[Sheet], named: Named = ()) -> dict[int, list[Line]]:
    """Return the lines, by 0-based page, that are headings of their own pages for all that they recur.

    Each has a number that no other page has, and matter below it. It is a heading where the structure tree or a
    bookmark says so, or where it names a unit of the text ("Kapitel 7", "§ 12") in larger type, or in bold.

    Args:
        named: What bookmarks say, folded, by 0-based page.
    """
    lines = [(page, line) for page, sheet in enumerate(sheets) for line in sheet.lines if _DIGITS.search(line.text)]
    said = Counter(fold(line.text) for _, line in lines)
    size = body_type(sheets)
    tagged = {(page, line) for page, sheet in enumerate(sheets) for line in _tagged(sheet)}
    found: dict[int, list[Line]] = {}
    for page, line in lines:
        if said[fold(line.text)] > 1 or not _has_text_below(line, sheets[page], size):
            continue
        if (page, line) in tagged or (page, fold(line.text)) in named or _stands_out(line, size):
            found.setdefault(page, []).append(line)
    return found


def _tagged(sheet: Sheet) -> list[Line]:
    return [line for block in sheet.tagged or () if block.kind is PieceKind.HEADING for line in block.lines]


def _stands_out(line: Line, body: float) -> bool:
    return bool(_SUITE.match(fold(line.text))) and (line.size >= _LARGER * body or (line.bold and line.size >= body))


def _has_text_below(line: Line, sheet: Sheet, body: float) -> bool:
    return any(other.base < line.base and other.size <= _LARGER * body and not other.bold for other in sheet.lines)
