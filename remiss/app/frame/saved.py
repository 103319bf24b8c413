"""The choice of a saved comparison, on a page that needs one and has none."""

from dataclasses import replace

from remiss.app.frame.address import Address, Page, href
from remiss.render.html import Html, element, join, text
from remiss.service import Shelf
from remiss.texts import Catalogue


def choose_saved(address: Address, shelf: Shelf, title: str, lead: str, say: Catalogue) -> Html:
    """Return the title, what the page is for, the saved comparisons as links to it, and the way to a new one."""
    links = saved_links(address, shelf)
    compare = href(Address(page=Page.COMPARE, language=address.language))
    button = element("a", text(say("app.library.new")), href=compare, class_="button primary")
    return join(
        [
            element("h1", text(title), tabindex="-1"),
            element("p", text(lead), class_="lead"),
            element("ul", links, class_="choices") if links else text(""),
            element("p", button, class_="actions"),
        ]
    )


def saved_links(address: Address, shelf: Shelf) -> Html:
    """Return the saved comparisons as items of a list, each a link to it on the same page."""
    return join(
        element("li", element("a", text(saved.title), href=href(replace(address, comparison=saved.name))))
        for saved in shelf.comparisons
    )
