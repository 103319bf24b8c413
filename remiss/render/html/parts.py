"""The parts of the base, each with what is said of it: asks by group, then what asks for nothing."""

from collections.abc import Sequence
from itertools import groupby

from remiss.model.outline import by_id
from remiss.model.register import Group, Register
from remiss.render.filed import part_name
from remiss.render.html.asks import AskView, group_html
from remiss.render.html.marks import marked_text
from remiss.render.html.markup import EMPTY, Html, element, join, text
from remiss.render.html.names import heading_html
from remiss.render.html.others import Others, others_html
from remiss.texts import Catalogue

Item = Group | Others


def parts_html(
    view: AskView,
    items: Sequence[Item],
    *,
    after: Item | None = None,
    opened: Item | None = None,
    unfolded: bool = False,
) -> Html:
    """Return groups and other remarks under the parts they are filed at.

    Args:
        items: By part, in the order of the register.
        after: What stands right before them on the page; its part is not named again.
        opened: The group that is being replied to.
        unfolded: Show other remarks in full.
    """
    before = None if after is None else (after.section, after.extent)
    pieces = []
    for part, members in groupby(items, key=lambda item: (item.section, item.extent)):
        found = list(members)
        head = EMPTY if part == before else _part(view.register, found[0], view.say)
        shown = (
            group_html(view, item, opened=item is opened)
            if isinstance(item, Group)
            else others_html(view, item, unfolded=unfolded)
            for item in found
        )
        pieces.append(join([head, *shown]))
    return element("div", *pieces, class_="asks") if pieces else EMPTY


def _part(register: Register, item: Item, say: Catalogue) -> Html:
    """Return the heading of a part, with its text in the base document folded below."""
    if item.section is None:
        return element("h3", text(part_name(register, None, item.extent, say)), class_="asks-part")
    section = by_id(register.base)[item.section]
    own = marked_text(register.base, section)
    if not own:
        return element("div", heading_html(section, say), class_="asks-part")
    folded = element("details", element("summary", text(say("asks.base_text"))), own, class_="base-text")
    return element("div", heading_html(section, say), folded, class_="asks-part")
