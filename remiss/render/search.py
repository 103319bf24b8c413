"""What a search found as JSON, and as lines for a terminal."""

from collections.abc import Iterator, Mapping
from typing import Any

from remiss.model.search import Found, Hit
from remiss.model.span import Span
from remiss.texts import Catalogue

_MARKED = "«{}»"  # how a terminal shows a word that was found


def search_form(found: Found) -> Mapping[str, Any]:
    """Return `remiss search`: hits in order; the places are offsets into the heading and the excerpt, not the text."""
    return {
        "sections": found.sections,
        "documents": found.documents,
        "instead": found.instead or None,
        "hits": [
            {
                "document": hit.document,
                "name": hit.name,
                "section": hit.section,
                "path": list(hit.path),
                "page": hit.page,
                "paragraph": hit.paragraph,
                "excerpt": hit.excerpt,
                "marks": [list(span) for span in hit.marks],
                "heading_marks": [list(span) for span in hit.heading_marks],
                "places": hit.places,
            }
            for hit in found.hits
        ],
    }


def search_text(found: Found, say: Catalogue) -> str:
    """Return what was found as lines: document, section with page, and the words where they stand."""
    return "\n".join(_lines(found, say)) + "\n"


def _lines(found: Found, say: Catalogue) -> Iterator[str]:
    yield found_line(found, say)
    if found.instead:
        yield say("search.instead", query=found.instead)
    for hit in found.hits:
        place = hit_place(hit, say)
        yield ""
        yield f"{hit.document} · {hit.name}"
        yield f"  {path_text(hit, say)}{f' · {place}' if place else ''}"
        if hit.excerpt:
            yield f"  {_marked(hit)}"


def found_line(found: Found, say: Catalogue) -> str:
    """Return how much was found, as a sentence."""
    if not found.sections:
        return say("search.nothing")
    return say(
        "search.found",
        sections=say.count("app.sections", found.sections),
        documents=say.count("app.documents", found.documents),
    )


def path_text(hit: Hit, say: Catalogue) -> str:
    """Return the headings that lead to a hit."""
    return " › ".join(hit.path) or say("terminal.preamble")


def hit_place(hit: Hit, say: Catalogue) -> str:
    """Return where below its heading a hit stands: "s. 4", "stycke 2" of a file without pages, or ""."""
    if hit.page is not None:
        return say("page", page=hit.page)
    return "" if hit.paragraph is None else say("paragraph", n=hit.paragraph)


def _marked(hit: Hit) -> str:
    shown = hit.excerpt
    for start, end in sorted(hit.marks, reverse=True):
        shown = shown[:start] + _MARKED.format(shown[start:end]) + shown[end:]
    before, after = ("… " if cut else "" for cut in hit.cut)
    return f"{before}{' '.join(shown.split())}{after.rstrip() and ' …'}"


def pieces(text: str, marks: tuple[Span, ...]) -> Iterator[tuple[str, bool]]:
    """Yield a text in pieces with whether each is marked; marks stand in order, apart."""
    at = 0
    for start, end in marks:
        yield text[at:start], False
        yield text[start:end], True
        at = end
    yield text[at:], False
