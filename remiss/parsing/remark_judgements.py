"""What is judged of remarks, in the log of a comparison file."""

from collections.abc import Callable, Mapping

import yaml

from remiss.model.anchor import RemarkAnchor
from remiss.model.document import DocumentId
from remiss.model.remark import Extent, Stance
from remiss.model.remark_judgement import (
    Added,
    Assessed,
    Dropped,
    Filing,
    Fulfilment,
    GoneThrough,
    Joined,
    Parted,
    Position,
    Refiled,
    RemarkDeed,
    Replied,
)
from remiss.parsing.anchors import remark_anchor, section_anchor
from remiss.parsing.yaml_reader import Entry as Value
from remiss.parsing.yaml_reader import Place, choice_of, flag_of, items_of, lines_of, text_of

Values = Mapping[str, Value]

NO_POSITION = "none"  # takes back what was replied


def _replied(found: Values, place: Place) -> RemarkDeed:
    position = choice_of(found["position"], (*Position, NO_POSITION), place)
    return Replied(
        one=remark_anchor(found["positioned"], place),
        position=None if position == NO_POSITION else Position(position),
        reason=_reason(found["reason"], place) if "reason" in found else "",
    )


def _assessed(found: Values, place: Place) -> RemarkDeed:
    fulfilment = choice_of(found["fulfilment"], (*Fulfilment, NO_POSITION), place)
    return Assessed(
        one=remark_anchor(found["assessed"], place),
        adopted=DocumentId(text_of(found["adopted"], place)),
        fulfilment=None if fulfilment == NO_POSITION else Fulfilment(fulfilment),
        reason=_reason(found["reason"], place) if "reason" in found else "",
    )


def _reason(value: Value, place: Place) -> str:
    empty = isinstance(value.node, yaml.ScalarNode) and not str(value.node.value).strip()
    return "" if empty else lines_of(value, place)


def _dropped(found: Values, place: Place) -> RemarkDeed:
    return Dropped(one=remark_anchor(found["dropped"], place))


def _refiled(found: Values, place: Place) -> RemarkDeed:
    filing, stance = _filing(found, "refiled", place), _stance(found, place)
    if filing is None and stance is None:
        raise place.fault("R-CMP-12", found["refiled"].node.start_mark, deed="refiled")
    return Refiled(one=remark_anchor(found["refiled"], place), filing=filing, stance=stance)


def _added(found: Values, place: Place) -> RemarkDeed:
    filing = _filing(found, "added", place)
    if filing is None:
        raise place.fault("R-CMP-12", found["added"].node.start_mark, deed="added")
    stance = Stance(choice_of(found["stance"], tuple(Stance), place))
    return Added(one=remark_anchor(found["added"], place), stance=stance, filing=filing)


def _filing(found: Values, deed: str, place: Place) -> Filing | None:
    if "to" in found and "extent" in found:
        raise place.fault("R-CMP-12", found["extent"].node.start_mark, deed=deed)
    if "to" in found:
        return Filing(extent=Extent.SECTION, section=section_anchor(found["to"], place))
    if "extent" in found:
        return Filing(extent=Extent(choice_of(found["extent"], (Extent.WHOLE, Extent.OUTSIDE), place)))
    return None


def _stance(found: Values, place: Place) -> Stance | None:
    return Stance(choice_of(found["stance"], tuple(Stance), place)) if "stance" in found else None


def _joined(found: Values, place: Place) -> RemarkDeed:
    one, other = _two(found["joined"], place)
    return Joined(one=one, other=other)


def _two(value: Value, place: Place) -> tuple[RemarkAnchor, RemarkAnchor]:
    items = [remark_anchor(item, place) for item in items_of(value, place)]
    if len(items) != 2 or items[0] == items[1]:
        raise place.fault("R-CMP-13", value.node.start_mark)
    return items[0], items[1]


def _parted(found: Values, place: Place) -> RemarkDeed:
    return Parted(one=remark_anchor(found["parted"], place))


def _read(found: Values, place: Place) -> RemarkDeed:
    done = flag_of(found["done"], place) if "done" in found else True
    return GoneThrough(document=DocumentId(text_of(found["read"], place)), done=done)


READERS: Mapping[str, Callable[[Values, Place], RemarkDeed]] = {
    "positioned": _replied,
    "assessed": _assessed,
    "dropped": _dropped,
    "refiled": _refiled,
    "joined": _joined,
    "parted": _parted,
    "added": _added,
    "read": _read,
}
NEEDED: Mapping[str, tuple[str, ...]] = {
    "positioned": ("position",),
    "assessed": ("adopted", "fulfilment"),
    "added": ("stance",),
}
ALLOWED: Mapping[str, tuple[str, ...]] = {
    "positioned": ("position", "reason"),
    "assessed": ("adopted", "fulfilment", "reason"),
    "dropped": (),
    "refiled": ("to", "extent", "stance"),
    "joined": (),
    "parted": (),
    "added": ("stance", "to", "extent"),
    "read": ("done",),
}
MORE = ("adopted", "fulfilment", "position", "reason", "to", "extent", "stance")
