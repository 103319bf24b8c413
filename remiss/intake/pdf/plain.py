"""The rules for plain text, over what was read: furniture they know, and headings where type tells of none.

They are given the pieces as a plain text of its own, one a line, as a reader sees them; what they find is carried back
where it is made of whole pieces.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from remiss.intake.extract import Piece, PieceKind
from remiss.intake.plain import read_plain
from remiss.model.body import body_text
from remiss.model.document import Block, BlockKind, FurnitureKind
from remiss.model.outline import walk
from remiss.model.span import Span

_BY_PLACE = (FurnitureKind.PAGE_NUMBER, FurnitureKind.HEADER, FurnitureKind.FOOTER)  # known by where they stand
_TEXT = (PieceKind.PARAGRAPH, PieceKind.ITEM)


def find_by_rules(text: str, pieces: Sequence[Piece], *, headings: bool) -> tuple[Piece, ...]:
    """Return the pieces with more furniture set apart, and, when asked for, with headings found.

    Args:
        text: What the spans of the pieces point into.
        headings: Look for headings; there is at most one already.
    """
    shadow, borders = _shadow(text, pieces)
    document = read_plain(shadow, where="", sha256="")
    found = list(pieces)
    for furniture in document.furniture:
        if furniture.kind not in _BY_PLACE:
            for at in _whole(borders, furniture.span):
                if found[at].kind in _TEXT:
                    found[at] = replace(found[at], kind=PieceKind.FURNITURE, furniture=furniture.kind)
    merged: dict[int, tuple[int, int]] = {}  # by first piece: the last one and the level
    for section in walk(document.sections) if headings else ():
        whole = _whole(borders, Span(section.start, section.heading_end))
        if whole and all(found[at].kind in _TEXT and found[at].page == found[whole[0]].page for at in whole):
            merged[whole[0]] = whole[-1], section.level
    return tuple(_merged(found, merged))


def _shadow(text: str, pieces: Sequence[Piece]) -> tuple[str, list[Span]]:
    """Return the pieces as plain text, and where each of them stands in it; furniture stands nowhere."""
    lines: list[str] = []
    borders: list[Span] = []
    at, page = 0, 1
    for piece in pieces:
        feeds = "\f" * ((piece.page or page) - page)
        page = piece.page or page
        line = feeds + _line(text, piece)
        borders.append(Span(at + len(feeds), at + len(line)))
        lines.append(line)
        at += len(line)
    return "".join(lines), borders


def _line(text: str, piece: Piece) -> str:
    if piece.kind is PieceKind.FURNITURE:
        return ""
    shown = " ".join(body_text(text, [Block(kind=BlockKind.PARAGRAPH, spans=piece.spans)]).text.split())
    match piece.kind:
        case PieceKind.HEADING:
            return f"# {shown}\n"
        case PieceKind.ITEM:
            start = piece.spans[0].start
            marker = text[max(text.rfind("\n", 0, start), text.rfind("\f", 0, start)) + 1 : start]
            return f"{marker or '- '}{shown}\n"
        case PieceKind.ROW:
            return f"| {shown} |\n"
        case PieceKind.QUOTE:
            return f"> {shown}\n"
        case _:
            return f"{shown}\n"


def _whole(borders: Sequence[Span], span: Span) -> list[int]:
    """Return the pieces that a stretch of the shadow is made of; [] when it cuts one."""
    inside = [
        at for at, border in enumerate(borders) if border.start < min(border.end, span.end) and border.end > span.start
    ]
    if not inside or borders[inside[0]].start < span.start or borders[inside[-1]].end > span.end + 1:
        return []
    return inside


def _merged(pieces: Sequence[Piece], merged: dict[int, tuple[int, int]]) -> Iterator[Piece]:
    last = -1
    for at, piece in enumerate(pieces):
        if at in merged:
            last, level = merged[at]
            spans = tuple(span for each in pieces[at : last + 1] for span in each.spans)
            yield replace(piece, kind=PieceKind.HEADING, spans=spans, level=level)
        elif at > last:
            yield piece
