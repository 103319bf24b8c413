"""Headings in a file whose author set them by hand: bold lines and numbers, but no style that says heading.

The rules for plain text know such headings. They are given the paragraphs as a plain text of its own, bold ones between
asterisks as Markdown has them, and what they find is carried back.
"""

from collections.abc import Sequence
from dataclasses import replace

from remiss.intake.extract import Piece, PieceKind
from remiss.intake.plain import read_plain
from remiss.model.outline import walk


def headings_by_look(text: str, pieces: Sequence[Piece], strong: Sequence[bool]) -> tuple[Piece, ...]:
    """Return the pieces, those that look like headings as headings; only whole paragraphs become one.

    Args:
        text: What the spans of the pieces point into.
        pieces: Without headings but for the document's title.
        strong: For each piece, whether all of it is bold.
    """
    shadow: list[str] = []
    starts: dict[int, int] = {}  # place of a paragraph by where it begins in the shadow
    at = 0
    for place, (piece, bold) in enumerate(zip(pieces, strong, strict=True)):
        if piece.kind is PieceKind.FURNITURE:
            continue
        if piece.kind is PieceKind.PARAGRAPH:
            starts[at] = place
        line = _line(text, piece, bold=bold)
        shadow.append(line)
        at += len(line)
    found = read_plain("".join(shadow), where="", sha256="")
    levels = {starts[section.start]: section.level for section in walk(found.sections) if section.start in starts}
    return tuple(
        replace(piece, kind=PieceKind.HEADING, level=levels[place]) if place in levels else piece
        for place, piece in enumerate(pieces)
    )


def _line(text: str, piece: Piece, *, bold: bool) -> str:
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
            return f"**{words}**\n\n" if bold and "*" not in words else f"{words}\n\n"
