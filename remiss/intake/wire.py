"""Extracts on their way between two processes: JSON, never pickle, for what reads hostile files may be taken over."""

import json
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from math import inf, isfinite
from typing import Any, TypeVar

from remiss.errors import DocumentError, Term
from remiss.intake.extract import Extract, Finding, Piece, PieceKind
from remiss.intake.kinds import FileKind
from remiss.intake.placed import Place, PlacedPage
from remiss.model.document import FurnitureKind
from remiss.model.span import Span

T = TypeVar("T")


class Task(StrEnum):
    """What a process is asked to do with a file; drawing and placing are about one page of a PDF."""

    READ = "read"
    TEXT = "text"
    DRAW = "draw"
    PLACE = "place"


PROGRESS = "remiss-page"  # begins a line that asks for a page to be read from its picture: done and of follow
GOT_ON = "remiss-read"  # begins a line that tells how many pages with text have been read
Read = tuple[FileKind, Extract]


def to_wire(kind: FileKind, extract: Extract) -> bytes:
    """Return an extract as bytes, with the kind that the file turned out to be."""
    form = {
        "kind": kind.value,
        "text": extract.text,
        "pieces": [
            [piece.kind.value, [list(span) for span in piece.spans], piece.level, piece.page, piece.furniture]
            for piece in extract.pieces
        ],
        "pages": extract.pages,
        "words": extract.words,
        "ocr": extract.ocr,
        "title": extract.title,
        "findings": [[finding.code, finding.facts, finding.page] for finding in extract.findings],
    }
    return json.dumps(form).encode("ascii")


def page_to_wire(page: PlacedPage) -> bytes:
    """Return a page with the places of its lines as bytes."""
    places = [[*place.span, place.page, place.left, place.bottom, place.right, place.top] for place in page.places]
    form = {"text": page.text, "width": page.width, "height": page.height, "places": places}
    return json.dumps(form).encode("ascii")


def page_from_wire(data: bytes, where: str) -> PlacedPage:
    """Return a page that was sent.

    Args:
        where: The file's path as it was given, for an error that was sent.

    Raises:
        DocumentError: It is the error that was sent; R-IMP-19, it is neither.
    """
    return sent(data, where, _page)


def _page(form: dict[str, Any]) -> PlacedPage:
    text, width, height = str(form["text"]), float(form["width"]), float(form["height"])
    if not (0 < width < inf and 0 < height < inf):
        raise ValueError("a page without an extent")
    places = tuple(_place(item, len(text)) for item in form["places"])
    return PlacedPage(text=text, width=width, height=height, places=places)


def _place(item: list[Any], end: int) -> Place:
    start, stop, page, *box = item
    left, bottom, right, top = (float(number) for number in box)
    if not 0 <= int(start) <= int(stop) <= end or not all(map(isfinite, (left, bottom, right, top))):
        raise ValueError("a place outside of the page")
    return Place(Span(int(start), int(stop)), int(page), left, bottom, right, top)


def error_to_wire(error: DocumentError) -> bytes:
    """Return an error as bytes; its place is known on the other side."""
    terms = [name for name, fact in error.facts.items() if isinstance(fact, Term)]
    return json.dumps({"error": error.code, "line": error.line, "facts": error.facts, "terms": terms}).encode("ascii")


def from_wire(data: bytes, where: str) -> Read:
    """Return what was sent.

    Args:
        where: The file's path as it was given, for an error that was sent.

    Raises:
        DocumentError: It is the error that was sent; R-IMP-19, it is neither.
    """
    return sent(data, where, lambda form: (FileKind(form["kind"]), _extract(form)))


def sent(data: bytes, where: str, build: Callable[[dict[str, Any]], T]) -> T:
    """Return what is built of what was sent.

    Args:
        where: The file's path as it was given, for an error that was sent.
        build: Raises ValueError, KeyError, TypeError or AttributeError of a form that is none of what it builds.

    Raises:
        DocumentError: It is the error that was sent; R-IMP-19, it is neither.
    """
    try:
        form: dict[str, Any] = json.loads(data)
        if "error" not in form:
            return build(form)
        facts = {str(name): Term(fact) if name in form["terms"] else fact for name, fact in form["facts"].items()}
        error = DocumentError(str(form["error"]), where=where, line=form["line"], **facts)
    except (ValueError, KeyError, TypeError, AttributeError) as broken:
        raise DocumentError("R-IMP-19", where=where) from broken
    raise error


def _extract(form: dict[str, Any]) -> Extract:
    text = str(form["text"])
    return Extract(
        text=text,
        pieces=tuple(_piece(item, len(text)) for item in form["pieces"]),
        pages=_number(form["pages"]),
        words=_number(form["words"]),
        ocr=form["ocr"] is True,
        title=str(form["title"]),
        findings=tuple(_finding(*item) for item in form["findings"]),
    )


def _piece(item: list[Any], end: int) -> Piece:
    kind, spans, level, page, furniture = item
    found = tuple(Span(int(start), int(stop)) for start, stop in spans)
    if any(not 0 <= span.start <= span.end <= end for span in found):
        raise ValueError("a span outside of the text")
    return Piece(
        kind=PieceKind(kind),
        spans=found,
        level=int(level),
        page=_number(page),
        furniture=None if furniture is None else FurnitureKind(furniture),
    )


def _finding(code: object, facts: Iterable[Sequence[object]], page: object) -> Finding:
    told = tuple((str(name), fact if isinstance(fact, int) else str(fact)) for name, fact in facts)
    return Finding(str(code), told, _number(page))


def _number(value: object) -> int | None:
    if value is None or isinstance(value, int):
        return value
    raise TypeError(f"not a number: {value!r}")
