"""What the page lists below its filters: groups of asks, and remarks that ask for nothing, part by part."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from remiss.model.outline import sections_of
from remiss.model.register import Filed, Group, Register
from remiss.model.remark import ASKS, Extent, Stance, is_ask
from remiss.register import Wanted, chosen_groups, fitting
from remiss.render.html.others import Others
from remiss.render.html.parts import Item

_EXTENTS = (Extent.SECTION, Extent.WHOLE, Extent.OUTSIDE)


def name_of(entry: Filed) -> str:
    """Return what a remark is called in the address."""
    return f"{entry.document}:{entry.remark.span.start}"


def listed(register: Register, wanted: Wanted) -> tuple[Item, ...]:
    """Return what is wanted by part in reading order, groups first; replies are only wanted of asks."""
    return _by_part(register, (*chosen_groups(register, wanted), *_others(register, wanted)))


def with_opened(register: Register, items: Sequence[Item], ask: str) -> tuple[tuple[Item, ...], Item | None]:
    """Return the items with the one that holds the remark `ask` of the address among them, and that one.

    A remark that is no ask is parted from the others of its part, so that what is done with it stands right below it.
    """
    at = next((at for at, entry in enumerate(register.filed) if name_of(entry) == ask), None)
    group = next((group for group in register.groups if at in group.filed), None)
    if at is None or group is not None:
        missing = [group] if group is not None and group not in items else []
        return _by_part(register, (*items, *missing)), group
    entry = register.filed[at]
    one = Others(section=entry.section, extent=entry.extent, filed=(at,), opened=True)
    rest: list[Item] = []
    for item in items:
        filed = tuple(other for other in item.filed if other != at)
        if isinstance(item, Group):
            rest.append(item)
        elif filed:
            rest.append(replace(item, filed=filed))
    return _by_part(register, (*rest, one)), one


def others_of(register: Register) -> int:
    """Return how many remarks ask for nothing."""
    return sum(not is_ask(entry.remark) for entry in register.filed)


def stances_of(register: Register, wanted: Wanted) -> Counter[Stance | None]:
    """Return how many of what is wanted but for its stance has a remark of each stance: groups of asks, and remarks
    that ask for nothing. Under None stands how many there are in all."""
    of_all = replace(wanted, stance=None)
    fits, counts = fitting(register, of_all), Counter[Stance | None]()
    for group in (*chosen_groups(register, of_all), *_alone(register, of_all)):
        counts.update({None, *(register.filed[at].remark.stance for at in group.filed if fits(at))})
    return counts


def _others(register: Register, wanted: Wanted) -> tuple[Others, ...]:
    pieces = groupby(_by_part(register, _alone(register, wanted)), key=lambda one: (one.section, one.extent))
    return tuple(
        Others(section=section, extent=extent, filed=tuple(one.filed[0] for one in members))
        for (section, extent), members in pieces
    )


def _alone(register: Register, wanted: Wanted) -> tuple[Group, ...]:
    """Return the remarks that are wanted and ask for nothing, each alone."""
    if wanted.unanswered or wanted.stance in ASKS:
        return ()
    alone = tuple(
        Group(number=0, filed=(at,), section=entry.section, extent=entry.extent, terms=())
        for at, entry in enumerate(register.filed)
        if not is_ask(entry.remark)
    )
    return chosen_groups(replace(register, groups=alone), wanted)


def _by_part(register: Register, items: Sequence[Item]) -> tuple[Item, ...]:
    """Return items by part, groups in their order before what is opened and what else is said."""
    order = {section.id: at for at, section in enumerate(sections_of(register.base))}

    def place(item: Item) -> tuple[int, int, bool, int, bool]:
        part = order[item.section] if item.section is not None else 0
        number = item.number if isinstance(item, Group) else 0
        folded = isinstance(item, Others) and not item.opened
        return _EXTENTS.index(item.extent), part, isinstance(item, Others), number, folded

    return tuple(sorted(items, key=place))
