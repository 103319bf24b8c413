"""A row of links of which one is chosen: views, kinds."""

from collections.abc import Iterable
from dataclasses import dataclass

from remiss.app.frame.address import Address, href
from remiss.render.html import Html, element, join, text


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One link of a switch.

    Attributes:
        leads_to: What is shown when it is followed.
        chosen: Whether that is shown now.
        count: How many things it shows, as the language writes it, or "".
        view: Name of a view that the page itself can show, or "".
    """

    label: str
    leads_to: Address
    chosen: bool
    count: str = ""
    view: str = ""


def switch(label: str, choices: Iterable[Choice]) -> Html:
    """Return the links, the chosen one marked for eye and ear; `label` is heard only."""
    links = join(
        element(
            "a",
            text(choice.label),
            element("span", text(f" {choice.count}"), class_="count") if choice.count else text(""),
            href=href(choice.leads_to),
            aria_current="true" if choice.chosen else None,
            data_view=choice.view or None,
        )
        for choice in choices
    )
    return element("nav", links, class_="switch", aria_label=label)
