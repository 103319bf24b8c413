"""Where something stands in its document, as a reader finds it there: by page, or by heading and paragraph."""

from remiss.model.document import Document
from remiss.model.outline import heading, page_at
from remiss.model.paragraphs import has_no_pages, paragraph_at
from remiss.texts import Catalogue


def place_below(document: Document, offset: int, say: Catalogue) -> str:
    """Return a place where the heading is told already: "s. 4", "stycke 2" of a file without pages, or ""."""
    page = page_at(document, offset)
    if page is not None:
        return say("page", page=page)
    number = paragraph_at(document, offset)[1] if has_no_pages(document) else 0
    return say("paragraph", n=number) if number else ""


def place_in(document: Document, offset: int, say: Catalogue) -> str:
    """Return a place by itself: "s. 4", or the heading with "stycke 2" of a file without pages; "" for neither."""
    below = place_below(document, offset, say)
    if not below or page_at(document, offset) is not None:
        return below
    section, number = paragraph_at(document, offset)
    return below if section is None else say("paragraph.under", heading=heading(section), n=number)


def with_place(name: str, place: str) -> str:
    """Return a name with the place behind it, when there is one."""
    return f"{name}, {place}" if place else name
