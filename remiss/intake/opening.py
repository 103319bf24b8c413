"""Where a document says what it is: its first lines, its own front matter, its furniture."""

import re
from collections.abc import Iterator

from remiss.intake import cues
from remiss.intake.letterheads import is_date_line
from remiss.language.fold import fold
from remiss.model.body import body_text
from remiss.model.document import BlockKind, Document, FurnitureKind

_OPENING = 2500  # characters in which dates, bodies and status are looked for
_MOST_LINES = 8  # of a preamble, that may be a title or say who writes
_LONGEST_LINE = 150  # characters
_SENDER_ALONE = re.compile(cues.SENDER_ALONE)
_SAYS_WHAT = re.compile(cues.SAYS_WHAT)
_FRONT_LINE = re.compile(r"^([\w-]+) ?: *[\"']?(.+?)[\"']?\s*$", re.MULTILINE)


def furniture_of(document: Document, *kinds: FurnitureKind) -> Iterator[str]:
    """Yield the document's furniture of some kinds, in reading order."""
    for piece in document.furniture:
        if piece.kind in kinds:
            yield document.text[piece.span.start : piece.span.end]


def front_matter(document: Document) -> dict[str, str]:
    """Return what the file's own front matter gives, by our keys."""
    first = next(furniture_of(document, FurnitureKind.METADATA), "")
    if not first.startswith("---"):
        return {}
    given = {key.lower(): value for key, value in _FRONT_LINE.findall(first)}
    names = {key: next((given[name] for name in known if name in given), "") for key, known in cues.FRONT_KEYS.items()}
    return {key: value for key, value in names.items() if value}


def opening(document: Document) -> str:
    """Return the first characters of a document behind its front matter."""
    first = next((piece for piece in document.furniture if piece.span.start == 0), None)
    fenced = first is not None and document.text.startswith("---")
    start = first.span.end if first is not None and fenced else 0
    return document.text[start : start + _OPENING]


def is_sender_line(folded: str) -> bool:
    """Return whether a folded line names nobody but one who writes: "Föreningen Ekeby hyresgäster"."""
    return bool(_SENDER_ALONE.fullmatch(folded)) and not _SAYS_WHAT.match(folded)


def short_lines(document: Document) -> list[str]:
    """Return the short blocks with which a preamble begins, as one line each; dates by themselves are left out."""
    found: list[str] = []
    for block in document.preamble[:_MOST_LINES]:
        shown = " ".join(body_text(document.text, [block]).text.split())
        if len(shown) > _LONGEST_LINE or block.kind is BlockKind.ROW:
            break
        if not is_date_line(fold(shown)):
            found.append(shown)
    return found
