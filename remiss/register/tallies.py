"""What a register holds, counted."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from remiss.model.document import DocumentId, SectionId
from remiss.model.outline import sections_of
from remiss.model.register import Group, Register
from remiss.model.remark import Extent, Stance, is_ask


@dataclass(frozen=True, slots=True)
class Tally:
    """How many answers say what of one part: an answer counts once for each stance it takes."""

    section: SectionId | None
    extent: Extent
    stances: Mapping[Stance, int]


def tally(register: Register) -> tuple[Tally, ...]:
    """Return the counts for each part with remarks: sections in reading order, the whole, what lies outside."""
    order: dict[SectionId | None, int] = {one.id: at for at, one in enumerate(sections_of(register.base))}
    speaking: dict[tuple[Extent, SectionId | None], set[tuple[Stance, DocumentId]]] = {}
    for entry in register.filed:
        speaking.setdefault((entry.extent, entry.section), set()).add((entry.remark.stance, entry.document))
    extents = (Extent.SECTION, Extent.WHOLE, Extent.OUTSIDE)
    places = sorted(speaking, key=lambda place: (extents.index(place[0]), order.get(place[1], 0)))
    return tuple(
        Tally(section, extent, Counter(stance for stance, _ in sorted(speaking[extent, section])))
        for extent, section in places
    )


def respondents_in(register: Register, group: Group) -> tuple[DocumentId, ...]:
    """Return the answers that have an ask in a group, each once, in the order of the register."""
    return tuple(dict.fromkeys(register.filed[at].document for at in group.filed))


@dataclass(frozen=True, slots=True)
class AnswerTally:
    """How much one answer says: its asks, its other remarks, and the groups it asks in that have no position."""

    asks: int = 0
    others: int = 0
    without: int = 0


def tally_answers(register: Register) -> Mapping[DocumentId, AnswerTally]:
    """Return the counts for each answer, in the order of the register."""
    asks = Counter(entry.document for entry in register.filed if is_ask(entry.remark))
    others = Counter(entry.document for entry in register.filed if not is_ask(entry.remark))
    open_groups = (group for group in register.groups if group.positioned is None)
    without = Counter(name for group in open_groups for name in respondents_in(register, group))
    return {
        one.id: AnswerTally(asks=asks[one.id], others=others[one.id], without=without[one.id])
        for one in register.responses
    }
