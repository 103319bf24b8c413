"""What the page asks for when a button in a row is pressed; what the browser sends is checked, not trusted."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeGuard

from remiss.compare import anchor_of
from remiss.errors import UsageError
from remiss.judging import reviewed, suggestion_in
from remiss.model.anchor import Anchor
from remiss.model.document import Document, SectionId
from remiss.model.judgement import Alone, Confirmed, Deed, Noted, ReadAs, Rejected, Undone, Way
from remiss.model.outline import by_id
from remiss.model.result import PairResult
from remiss.render.verdict import OTHER_ROW

KINDS = frozenset({"open", "confirm", "reject", "alone", "review", "unreview", "note", "versions", "matter", "undo"})
_TEXTS = ("row", "left", "right", "text", "by", "place")


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One press.

    Attributes:
        kind: One of `KINDS`.
        number: The script's own number for it, which comes back with the answer.
        row: Id of the row it was pressed in; see `remiss.render.verdict`.
        left, right: The two sections, for what is about a pair.
        text: Of a note.
        entry: 1-based place in the log of what is to be undone; 0 for none.
        by: The person's name.
        place: The comparison and the documents that the button stood in.
        over: The person has seen what somebody else judged meanwhile and wants this one to count.
    """

    kind: str
    number: int
    row: str = ""
    left: str = ""
    right: str = ""
    text: str = ""
    entry: int = 0
    by: str = ""
    place: str = ""
    over: bool = False


def read_acts(sent: object) -> tuple[Act, ...]:
    """Return what was sent as acts, in the order they were pressed; what is none is left out."""
    found = sent.get("acts") if isinstance(sent, Mapping) else None
    acts = map(read_act, found if isinstance(found, list) else ())
    return tuple(act for act in acts if act is not None)


def read_act(sent: object) -> Act | None:
    """Return what was sent as an act; None for what is none."""
    found: Mapping[Any, Any] = sent if isinstance(sent, Mapping) else {}
    kind, number, entry = found.get("kind"), found.get("number"), found.get("entry", 0)
    if kind not in KINDS or not _is_count(number) or not _is_count(entry) or (kind == "undo" and entry < 1):
        return None
    texts = {name: found.get(name, "") for name in _TEXTS}
    if not all(isinstance(value, str) for value in texts.values()):
        return None
    return Act(kind=kind, number=number, entry=entry, over=found.get("over") is True, **texts)


def _is_count(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def deed_of(act: Act, base: Document, other: Document, found: PairResult, judged: PairResult | None = None) -> Deed:
    """Return what a press decides.

    Args:
        act: The press.
        base: The base document.
        other: The other one.
        found: The two as the program found them.
        judged: The two as the person saw them, as people have judged them; None when nobody has.

    Raises:
        UsageError: R-JDG-07, it names a section that is not there: the page is older than its documents.
    """
    if act.kind == "undo":
        return Undone(entry=act.entry)
    if act.kind in ("confirm", "reject", "versions", "matter"):
        one, two = _anchor(base, act.left), _anchor(other, act.right)
        if act.kind in ("versions", "matter"):
            return ReadAs(one=one, other=two, way=Way(act.kind))
        kind = Confirmed if act.kind == "confirm" else Rejected
        return kind(one=one, other=two, suggestion=suggestion_in(found.alignment, one.section, two.section))
    is_other = act.row.startswith(OTHER_ROW)
    here, there = (other, base) if is_other else (base, other)
    one = _anchor(here, act.row.removeprefix(OTHER_ROW))
    match act.kind:
        case "alone":
            return Alone(one=one, against=there.id)
        case "note":
            return Noted(one=one, against=there.id, text=act.text)
        case _:
            return reviewed(base, other, judged or found, one, done=act.kind == "review")


def _anchor(document: Document, section: str) -> Anchor:
    found = by_id(document).get(SectionId(section))
    if found is None:
        raise UsageError("R-JDG-07", where=document.id, section=section)
    return anchor_of(document, found)
