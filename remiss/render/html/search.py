"""What a search found, as a list that leads to each place."""

from collections.abc import Callable, Iterator
from itertools import groupby

from remiss.model.search import Found, Hit
from remiss.model.span import Span
from remiss.render.html.markup import EMPTY, Html, element, join, text, unbroken
from remiss.render.html.names import WRITTEN_IN
from remiss.render.search import hit_place, path_text, pieces
from remiss.texts import Catalogue


def hits_html(found: Found, leads_to: Callable[[Hit], str], say: Catalogue) -> Html:
    """Return the hits in order; those of one document in a row stand below its name.

    Args:
        leads_to: Gives the address of a hit's section.
    """
    groups = groupby(found.hits, key=lambda hit: (hit.document, hit.name))
    shown = (
        element(
            "li",
            element("h2", unbroken(name), class_="name"),
            element("ul", join(element("li", *_hit(hit, leads_to(hit), say)) for hit in hits)),
        )
        for (_, name), hits in groups
    )
    return element("ol", join(shown), class_="hits")


def _hit(hit: Hit, address: str, say: Catalogue) -> Iterator[Html]:
    *above, own = hit.path or (path_text(hit, say),)
    before = element("span", text(f"{' › '.join(above)} › "), class_="above") if above else EMPTY
    place = hit_place(hit, say)
    page = element("span", text(f" {place}"), class_="page") if place else EMPTY
    link = element("a", _marked(own, hit.heading_marks), href=address, lang=WRITTEN_IN)
    yield element("p", before, link, page, class_="where")
    if hit.excerpt:
        dots = [text("…") if cut else EMPTY for cut in hit.cut]
        yield element("p", dots[0], _marked(hit.excerpt, hit.marks), dots[1], class_="excerpt", lang=WRITTEN_IN)


def _marked(value: str, marks: tuple[Span, ...]) -> Html:
    return join(element("mark", text(piece)) if is_found else text(piece) for piece, is_found in pieces(value, marks))
