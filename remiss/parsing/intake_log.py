"""What intake changed in a document, read from the file that is kept beside it."""

import yaml

from remiss.errors import DocumentError
from remiss.model.document import FurnitureKind
from remiss.model.intake_log import IntakeLog, Joined, Levelled, Mended, SetAside
from remiss.model.repair import ChangeKind
from remiss.model.span import Span
from remiss.parsing.yaml_reader import (
    Entry,
    Place,
    choice_of,
    entries,
    flag_of,
    items_of,
    read_mapping,
    whole_number_of,
)

_PLACE = ("start", "end")
_MENDED = ("observed", "became", "kind", *_PLACE, "saved_start", "saved_end")
_SET_ASIDE = ("observed", "kind", *_PLACE, "put_back")
_JOINED = ("became", *_PLACE)
_LEVELLED = ("observed", "found", "became", *_PLACE)


def parse_intake_log(text: str, *, where: str) -> IntakeLog:
    """Read a log as `remiss.render.intake_log_text` writes it.

    Args:
        where: The document's id, for findings.

    Raises:
        DocumentError: R-YAML-01 to -13 for what YAML itself or a value breaks; R-DOC-03 for a key that must be there.
    """
    place = Place(where=where, first_line=1, error=DocumentError)
    found = entries(read_mapping(text, place), ("mended", "set_aside", "joined", "levels"), place)
    listed = {key: items_of(entry, place) for key, entry in found.items()}
    return IntakeLog(
        mended=tuple(_mended(item, place) for item in listed.get("mended", ())),
        set_aside=tuple(_set_aside(item, place) for item in listed.get("set_aside", ())),
        joined=tuple(_joined(item, place) for item in listed.get("joined", ())),
        levels=tuple(_levelled(item, place) for item in listed.get("levels", ())),
    )


def _mended(item: Entry, place: Place) -> Mended:
    found = _needed(item, _MENDED, ("observed", "became", "kind", *_PLACE), place)
    has_place = "saved_start" in found and "saved_end" in found
    return Mended(
        span=_span(found, "start", "end", place),
        observed=_as_it_stands(found["observed"], place),
        became=_as_it_stands(found["became"], place),
        kind=ChangeKind(choice_of(found["kind"], tuple(ChangeKind), place)),
        saved=_span(found, "saved_start", "saved_end", place) if has_place else None,
    )


def _set_aside(item: Entry, place: Place) -> SetAside:
    found = _needed(item, _SET_ASIDE, ("observed", "kind", *_PLACE), place)
    return SetAside(
        span=_span(found, "start", "end", place),
        observed=_as_it_stands(found["observed"], place),
        kind=FurnitureKind(choice_of(found["kind"], tuple(FurnitureKind), place)),
        put_back=flag_of(found["put_back"], place) if "put_back" in found else False,
    )


def _joined(item: Entry, place: Place) -> Joined:
    found = _needed(item, _JOINED, _JOINED, place)
    return Joined(span=_span(found, "start", "end", place), became=_as_it_stands(found["became"], place))


def _levelled(item: Entry, place: Place) -> Levelled:
    found = _needed(item, _LEVELLED, _LEVELLED, place)
    return Levelled(
        span=_span(found, "start", "end", place),
        observed=_as_it_stands(found["observed"], place),
        found=whole_number_of(found["found"], place, least=0),
        became=whole_number_of(found["became"], place, least=0),
    )


def _needed(item: Entry, allowed: tuple[str, ...], needed: tuple[str, ...], place: Place) -> dict[str, Entry]:
    found = entries(item.node, allowed, place)
    for key in needed:
        if key not in found:
            raise place.fault("R-DOC-03", item.node.start_mark, key=f"{item.key}.{key}")
    return found


def _span(found: dict[str, Entry], start: str, end: str, place: Place) -> Span:
    return Span(whole_number_of(found[start], place, least=0), whole_number_of(found[end], place, least=0))


def _as_it_stands(entry: Entry, place: Place) -> str:
    """Return a text with its white space, empty too; what YAML would read as a number was a text when it was written.

    Raises:
        DocumentError: R-YAML-08, it is a list or a mapping.
    """
    if not isinstance(entry.node, yaml.ScalarNode):
        raise place.fault("R-YAML-08", entry.node.start_mark, key=entry.key)
    return str(entry.node.value)
