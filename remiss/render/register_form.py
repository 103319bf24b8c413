"""A register as JSON."""

from typing import Any

from remiss.model.comparison import Comparison
from remiss.model.register import Filed, Group, Register
from remiss.model.result import Mark
from remiss.register import Peculiar, peculiar_answers
from remiss.render.comparison_file import entry_fields
from remiss.render.remarks import remark_form

Json = dict[str, Any]


def register_form(register: Register) -> Json:
    """Return `remiss compile --format json`; offsets are into each answer's own text."""
    peculiar = peculiar_answers(register)
    texts = {response.id: response.text for response in register.responses}
    return {
        "title": register.title,
        "base": {"document": register.base.id, "sha256": register.base.sha256},
        "deadline": register.deadline,
        "answers": [
            {"name": one.name, "state": one.state.value, "documents": list(one.documents), "score": round(one.score, 4)}
            for one in register.answers
        ],
        "responses": [
            {
                "document": response.id,
                "sha256": response.sha256,
                "stance": register.readings[response.id].stance.standpoint.value,
                "empty": peculiar.get(response.id, Peculiar()).empty,
                "same_as": peculiar.get(response.id, Peculiar()).same_as,
            }
            for response in register.responses
        ],
        "remarks": [_filed_form(entry, texts[entry.document]) for entry in register.filed],
        "groups": [_group_form(group) for group in register.groups],
        "gone_through": {name: _mark_form(mark) for name, mark in register.gone_through.items()},
        "lost": [one.number for one in register.lost],
    }


def judged_register_form(comparison: Comparison) -> Json:
    """Return the last entry of a log as `remiss judge --json` tells it."""
    number = len(comparison.log)
    return {"title": comparison.title, "log": [{"number": number, "counts": True, **entry_fields(comparison.log[-1])}]}


def _filed_form(entry: Filed, text: str) -> Json:
    return {
        "document": entry.document,
        "number": entry.number,
        "section": entry.section,
        "extent": entry.extent.value,
        "sure": entry.sure,
        "judged": None if entry.judged is None else _mark_form(entry.judged),
        **remark_form(entry.remark, text),
    }


def _group_form(group: Group) -> Json:
    answer = group.positioned
    return {
        "number": group.number,
        "section": group.section,
        "extent": group.extent.value,
        "remarks": list(group.filed),
        "terms": list(group.terms),
        "matter": group.matter,
        "change": None if group.change is None else group.change.value,
        "position": None
        if answer is None
        else {
            "value": answer.position.value,
            "reason": answer.reason,
            "by": answer.by,
            "at": answer.at,
            "changed": answer.changed,
        },
    }


def _mark_form(mark: Mark) -> Json:
    return {"by": mark.by, "at": mark.at, "entry": mark.entry, "changed": mark.changed}
