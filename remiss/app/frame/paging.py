"""A long list, a part at a time: which part stands in the address."""

from collections.abc import Sequence
from math import ceil
from typing import TypeVar

from remiss.app.frame.address import Address, href, own, own_name, with_own
from remiss.render.html import Html, element, text
from remiss.texts import Catalogue

PARAMETER = own_name("sida")  # of the browser's address: a box that changes what is listed closes it
_NAME = "sida"
Item = TypeVar("Item")


def at_start(address: Address) -> Address:
    """Return an address with the first part of its list: where a link that lists something else leads."""
    return with_own(address, **{_NAME: ""})


def part_of(items: Sequence[Item], address: Address, size: int) -> Sequence[Item]:
    """Return the part of a list that the address asks for; the last where it asks for one further on."""
    first = (_asked(len(items), address, size) - 1) * size
    return items[first : first + size]


def part_holding(place: int, address: Address, size: int) -> Address:
    """Return an address that asks for the part in which the item at a place, from 0, stands."""
    number = place // size + 1
    return with_own(address, **{_NAME: str(number) if number > 1 else ""})


def before_part(address: Address, size: int) -> int:
    """Return how many items stand before the part that the address asks for; there may be fewer in all."""
    return (_written(address) - 1) * size


def parts_html(total: int, address: Address, size: int, say: Catalogue) -> Html:
    """Return which part is shown, with links to the one before and after; nothing where all is."""
    if total <= size:
        return text("")
    now, last = _asked(total, address, size), ceil(total / size)
    said = say(
        "app.paging",
        first=say.number((now - 1) * size + 1),
        last=say.number(min(now * size, total)),
        total=say.number(total),
    )

    def link(to: int, key: str) -> Html:
        there = with_own(address, **{_NAME: str(to) if to > 1 else ""})
        return element("a", text(say(key)), href=href(there), class_="button")

    before = [link(now - 1, "app.paging.before")] if now > 1 else []
    after = [link(now + 1, "app.paging.after")] if now < last else []
    told = element("span", text(said), class_="help")
    return element("nav", *before, told, *after, class_="actions", aria_label=say("app.paging.label"))


def _asked(total: int, address: Address, size: int) -> int:
    return max(1, min(_written(address), ceil(total / size)))


def _written(address: Address) -> int:
    written = own(address, _NAME)
    return max(1, int(written)) if written.isascii() and written.isdigit() and len(written) < 10 else 1
