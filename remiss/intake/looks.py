"""Headings in a file whose author set them by hand: bold or large lines and numbers, but no style that says heading.

The rules for plain text know such headings. They are given the paragraphs as a plain text of its own, those that stand
out between asterisks as Markdown has bold ones, and what they find is carried back. Where the headings have several
sizes, the sizes tell the levels.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from remiss.intake.extract import Piece, PieceKind
from remiss.intake.plain import read_plain
from remiss.model.outline import walk
from remiss.model.tree import DEEPEST

_LARGER = 2  # half points that letters of a heading are larger than those of the text, at the least
_LONGEST = 200  # characters of a line that stands out by its size alone
_FEWEST = 2  # headings of a size, for the size to tell a level; the largest needs one: it is the title


@dataclass(frozen=True, slots=True)
class Look:
    """How a whole paragraph is set.

    Attributes:
        strong: All of it is bold.
        size: Of its smallest letters, in half points; 0 when it is not known.
    """

    strong: bool = False
    size: int = 0


PLAIN = Look()


def headings_by_look(text: str, pieces: Sequence[Piece], looks: Sequence[Look]) -> tuple[Piece, ...]:
    """Return the pieces, those that look like headings as headings; only whole paragraphs become one.

    Args:
        text: What the spans of the pieces point into.
        pieces: Without headings but for the document's title.
        looks: Of each piece.
    """
    body = _body_size(pieces, looks)
    shadow: list[str] = []
    starts: dict[int, int] = {}  # place of a paragraph by where it begins in the shadow
    at = 0
    for place, (piece, look) in enumerate(zip(pieces, looks, strict=True)):
        if piece.kind is PieceKind.FURNITURE:
            continue
        if piece.kind is PieceKind.PARAGRAPH:
            starts[at] = place
        line = _line(text, piece, stands_out=look.strong or _is_large(piece, look, body))
        shadow.append(line)
        at += len(line)
    found = read_plain("".join(shadow), where="", sha256="")
    levels = {starts[section.start]: section.level for section in walk(found.sections) if section.start in starts}
    outstanding = {place for place in levels if looks[place].strong or _is_large(pieces[place], looks[place], body)}
    if len(outstanding) >= _FEWEST:  # what stands above all that are set apart is who writes, or what kind it is
        levels = {place: level for place, level in levels.items() if place >= min(outstanding)}
    titled = any(piece.kind is PieceKind.HEADING for piece in pieces)
    levels |= _by_size({place: looks[place].size for place in levels}, titled=titled)
    return tuple(
        replace(piece, kind=PieceKind.HEADING, level=levels[place]) if place in levels else piece
        for place, piece in enumerate(pieces)
    )


def _body_size(pieces: Sequence[Piece], looks: Sequence[Look]) -> int:
    """Return the size in which most of the text is set, 0 when it is not known."""
    letters: Counter[int] = Counter()
    for piece, look in zip(pieces, looks, strict=True):
        letters[look.size] += piece.spans[-1].end - piece.spans[0].start
    return letters.most_common(1)[0][0] if letters else 0


def _is_large(piece: Piece, look: Look, body: int) -> bool:
    short = piece.spans[-1].end - piece.spans[0].start <= _LONGEST
    return 0 < body <= look.size - _LARGER and short


def _by_size(sizes: dict[int, int], *, titled: bool) -> dict[int, int]:
    """Return levels by place where the headings have several sizes, the largest outermost; else nothing."""
    counted = Counter(sizes.values())
    largest = max(counted, default=0)
    ranked = sorted((size for size, n in counted.items() if n >= _FEWEST or size == largest), reverse=True)
    if len(ranked) < 2 or 0 in counted:
        return {}
    first = 2 if titled else 1

    def level(size: int) -> int:
        return min(first + sum(other > size for other in ranked), DEEPEST)

    return {place: level(size) for place, size in sizes.items()}


def _line(text: str, piece: Piece, *, stands_out: bool) -> str:
    words = " ".join(" ".join(text[span.start : span.end] for span in piece.spans).split())
    match piece.kind:
        case PieceKind.HEADING:
            return f"# {words}\n\n"
        case PieceKind.ITEM:
            return f"- {words}\n\n"
        case PieceKind.ROW:
            return f"| {words} |\n\n"
        case PieceKind.QUOTE:
            return f"> {words}\n\n"
        case _:
            return f"**{words}**\n\n" if stands_out and "*" not in words else f"{words}\n\n"
