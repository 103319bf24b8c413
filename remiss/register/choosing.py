"""Which groups of asks a person wants to see."""

from collections.abc import Callable
from dataclasses import dataclass

from remiss.language.fold import fold
from remiss.model.register import Group, Register
from remiss.model.remark import Extent, Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is looked for; "" and None mean anything.

    Attributes:
        part: Id of a section of the base, or the value of another extent.
        response: Id of an answer that asks for it.
        stance: What an ask of the group does.
        unanswered: Only groups without a position.
        search: Words that all stand in an ask of the group, whatever the diacritics.
    """

    part: str = ""
    response: str = ""
    stance: Stance | None = None
    unanswered: bool = False
    search: str = ""


def part_of(group: Group) -> str:
    """Return what a group is filed under as `Wanted.part` names it."""
    return group.section if group.extent is Extent.SECTION and group.section else group.extent.value


def chosen_groups(register: Register, wanted: Wanted) -> tuple[Group, ...]:
    """Return the groups that are wanted, in the order of the register; one ask has to fit all that is said of asks."""
    fits = fitting(register, wanted)
    return tuple(
        group
        for group in register.groups
        if (not wanted.part or part_of(group) == wanted.part)
        and not (wanted.unanswered and group.positioned is not None)
        and any(map(fits, group.filed))
    )


def fitting(register: Register, wanted: Wanted) -> Callable[[int], bool]:
    """Return whether the remark at a place in the register fits what is said of answer, stance and words."""
    texts = {response.id: response.text for response in register.responses}
    words = fold(wanted.search).split()

    def fits(at: int) -> bool:
        entry = register.filed[at]
        if wanted.response and entry.document != wanted.response:
            return False
        if wanted.stance is not None and entry.remark.stance is not wanted.stance:
            return False
        quote = fold(texts[entry.document][slice(*entry.remark.span)]) if words else ""
        return all(word in quote for word in words)

    return fits
