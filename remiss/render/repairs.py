"""What was mended in a text: for other programs, and for a person at a terminal."""

from collections.abc import Iterator
from typing import Any

from remiss.model.repair import Change, ChangeKind, Repair, apply_changes
from remiss.texts import Catalogue

_AROUND = 30  # characters shown before and after a change; with the longest words a line of some 100


def repair_form(document: str, text: str, repair: Repair) -> dict[str, Any]:
    """Return `remiss repair`: the mended text, and every change with its place in the text as it stands."""
    return {
        "document": document,
        "letter_rate": round(repair.letter_rate, 4),
        "lost_letters": repair.lost_letters,
        "text": apply_changes(text, repair.changes),
        "changes": [_change_form(change) for change in repair.changes],
    }


def _change_form(change: Change) -> dict[str, Any]:
    return {
        "start": change.span.start,
        "end": change.span.end,
        "observed": change.observed,
        "proposed": change.proposed,
        "kind": change.kind.value,
        "applied": change.applied,
        "margin": round(change.margin, 2),
        "alternatives": list(change.alternatives),
        "evidence": change.ground.value,
    }


def repair_listing(document: str, text: str, repair: Repair, say: Catalogue) -> str:
    """Return a sentence on what was found, and the changes, one a line with what stands around; open ones first."""
    found = say("repair.lost" if repair.lost_letters else "repair.kept", share=say.percent(repair.letter_rate))
    open_ones = [change for change in repair.changes if not change.applied]
    applied = [change for change in repair.changes if change.applied]
    lines = [f"{document}: {found}"]
    for key, changes in (("repair.open", open_ones), ("repair.applied", applied)):
        lines += (
            [say.count(key, len(changes)), *(f"  {line}" for line in _lines(text, changes, say))] if changes else []
        )
    return "\n".join(lines if repair.changes else [*lines, say("repair.nothing")]) + "\n"


def _lines(text: str, changes: list[Change], say: Catalogue) -> Iterator[str]:
    for change in changes:
        start, end = change.span
        line = say("repair.line", n=text.count("\n", 0, start) + 1)
        before, after = _flat(text[max(0, start - _AROUND) : start]), _flat(text[end : end + _AROUND])
        observed = _flat(change.observed) if change.kind is ChangeKind.LETTERS else change.observed.strip()
        told = f"{line}: {before}[-{observed}-]" + (f"{{+{change.proposed}+}}" if change.proposed else "") + after
        yield f"{told}  ({', '.join(_reasons(change, say))})"


def _reasons(change: Change, say: Catalogue) -> Iterator[str]:
    yield say(f"repair.kind.{change.kind}")
    yield say(f"repair.ground.{change.ground}")
    others = [other for other in change.alternatives if other != change.observed]
    if not change.applied and others:
        yield say("repair.or", words=say.listing(others))


def _flat(text: str) -> str:
    return "".join(" " if char.isspace() else char for char in text)
