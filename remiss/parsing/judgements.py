"""The log of judgements in a comparison file."""

from collections.abc import Callable, Mapping

import yaml

from remiss.model.alignment import Relation
from remiss.model.anchor import Anchor
from remiss.model.document import DocumentId
from remiss.model.judgement import (
    Alone,
    Confirmed,
    Deed,
    Entry,
    Log,
    Noted,
    ReadAs,
    Rejected,
    Renewed,
    Reviewed,
    Suggestion,
    Undone,
    Way,
)
from remiss.parsing import remark_judgements
from remiss.parsing.anchors import section_anchor
from remiss.parsing.yaml_reader import Entry as Value
from remiss.parsing.yaml_reader import (
    Place,
    choice_of,
    entries,
    flag_of,
    items_of,
    lines_of,
    moment_of,
    ratio_of,
    text_of,
    whole_number_of,
)

Values = Mapping[str, Value]


def read_log(value: Value, place: Place) -> Log:
    """Read the value of `judgements`.

    Raises:
        place.error: R-YAML-04 to -09, -11 to -16; R-CMP-05 an entry says nothing, or two things, that were judged;
            -06 a key is missing in it; -07 it does not name two sections; -08 both sides are one document; -09 it
            undoes what is no earlier entry; -10 what stood beside a section is of another document; -12 a remark is
            not filed, or twice; -13 two asks are needed.
    """
    return tuple(_entry(item, number, place) for number, item in enumerate(items_of(value, place), 1))


def _entry(item: Value, number: int, place: Place) -> Entry:
    found = entries(item.node, ("by", "at", *_DEEDS, *_MORE), place)
    deeds = [key for key in found if key in _DEEDS]
    if len(deeds) != 1:
        raise place.fault("R-CMP-05", item.node.start_mark, allowed=", ".join(_DEEDS))
    deed, reader = deeds[0], _DEEDS[deeds[0]]
    surplus = [key for key in found if key in _MORE and key not in _ALLOWED[deed]]
    if surplus:
        allowed = ", ".join(("by", "at", deed, *_ALLOWED[deed]))
        raise place.fault("R-YAML-06", found[surplus[0]].node.start_mark, key=surplus[0], allowed=allowed)
    needed = ("by", "at", *_NEEDED.get(deed, ()))
    for key in needed:
        if key not in found:
            raise place.fault("R-CMP-06", item.node.start_mark, key=key, deed=deed)
    done = reader(found, place)
    if isinstance(done, Undone) and done.entry >= number:
        raise place.fault("R-CMP-09", item.node.start_mark, entry=done.entry, number=number)
    return Entry(by=text_of(found["by"], place), at=moment_of(found["at"], place), deed=done)


def _confirmed(found: Values, place: Place) -> Deed:
    one, other = _pair(found["confirmed"], place)
    return Confirmed(one=one, other=other, suggestion=_suggestion(found, place))


def _rejected(found: Values, place: Place) -> Deed:
    one, other = _pair(found["rejected"], place)
    return Rejected(one=one, other=other, suggestion=_suggestion(found, place))


def _read_as(found: Values, place: Place) -> Deed:
    one, other = _pair(found["read_as"], place)
    return ReadAs(one=one, other=other, way=Way(choice_of(found["way"], tuple(Way), place)))


def _alone(found: Values, place: Place) -> Deed:
    one, against = _row(found, "alone", place)
    return Alone(one=one, against=against)


def _reviewed(found: Values, place: Place) -> Deed:
    one, against = _row(found, "reviewed", place)
    done = flag_of(found["done"], place) if "done" in found else True
    return Reviewed(one=one, against=against, done=done, beside=_beside(found, against, place))


def _beside(found: Values, against: DocumentId, place: Place) -> tuple[Anchor, ...] | None:
    if "beside" not in found:
        return None
    items = items_of(found["beside"], place)
    anchors = tuple(section_anchor(item, place) for item in items)
    for item, anchor in zip(items, anchors, strict=True):
        if anchor.document != against:
            raise place.fault("R-CMP-10", item.node.start_mark, document=anchor.document, against=against)
    return anchors


def _noted(found: Values, place: Place) -> Deed:
    one, against = _row(found, "noted", place)
    node = found["text"].node
    empty = isinstance(node, yaml.ScalarNode) and not str(node.value).strip()
    return Noted(one=one, against=against, text="" if empty else lines_of(found["text"], place))


def _undone(found: Values, place: Place) -> Deed:
    return Undone(entry=whole_number_of(found["undone"], place))


def _renewed(found: Values, place: Place) -> Deed:
    old, new = DocumentId(text_of(found["renewed"], place)), DocumentId(text_of(found["by_document"], place))
    if old == new:
        raise place.fault("R-CMP-08", found["renewed"].node.start_mark, document=old)
    return Renewed(old=old, new=new)


_DEEDS: Mapping[str, Callable[[Values, Place], Deed]] = {
    "confirmed": _confirmed,
    "rejected": _rejected,
    "read_as": _read_as,
    "alone": _alone,
    "reviewed": _reviewed,
    "noted": _noted,
    "undone": _undone,
    "renewed": _renewed,
    **remark_judgements.READERS,
}
_NEEDED = {
    "read_as": ("way",),
    "alone": ("against",),
    "reviewed": ("against",),
    "noted": ("against", "text"),
    "renewed": ("by_document",),
    **remark_judgements.NEEDED,
}
_ALLOWED = {key: _NEEDED.get(key, ()) for key in _DEEDS} | {
    "confirmed": ("suggested",),
    "rejected": ("suggested",),
    "reviewed": ("against", "done", "beside"),
    **remark_judgements.ALLOWED,
}
_MORE = ("suggested", "way", "against", "done", "beside", "text", "by_document", *remark_judgements.MORE)


def _pair(value: Value, place: Place) -> tuple[Anchor, Anchor]:
    items = items_of(value, place)
    if len(items) != 2:
        raise place.fault("R-CMP-07", value.node.start_mark, key=value.key)
    one, other = (section_anchor(item, place) for item in items)
    if one.document == other.document:
        raise place.fault("R-CMP-08", value.node.start_mark, document=one.document)
    return one, other


def _row(found: Values, key: str, place: Place) -> tuple[Anchor, DocumentId]:
    one, against = section_anchor(found[key], place), DocumentId(text_of(found["against"], place))
    if one.document == against:
        raise place.fault("R-CMP-08", found["against"].node.start_mark, document=against)
    return one, against


def _suggestion(found: Values, place: Place) -> Suggestion | None:
    if "suggested" not in found:
        return None
    inside = entries(found["suggested"].node, ("relation", "score"), place)
    for key in ("relation", "score"):
        if key not in inside:
            raise place.fault("R-CMP-06", found["suggested"].node.start_mark, key=key, deed="suggested")
    return Suggestion(
        relation=Relation(choice_of(inside["relation"], tuple(Relation), place)),
        score=ratio_of(inside["score"], place),
    )
