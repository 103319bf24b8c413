"""A register as sheets: a line for every ask, every other remark, everyone who was asked, and what it is made from."""

from collections.abc import Iterator, Mapping

from remiss.model.consultation import Answer
from remiss.model.document import Document, DocumentId
from remiss.model.outline import page_at
from remiss.model.register import Filed, Group, Register
from remiss.model.remark import is_ask, read_with
from remiss.render.filed import answering_name, part_name, quoted, respondent_names
from remiss.render.names import document_name, standpoint_name
from remiss.render.sheets.sheet import Cell, Column, Sheet
from remiss.texts import Catalogue
from remiss.version import __version__

Cells = tuple[Cell, ...]

_WIDTHS = {
    "asks": {"group": 7, "part": 34, "respondent": 28, "stance": 20, "change": 16, "context": 50, "quote": 80,
             "page": 6, "reason": 40, "position": 20, "position_reason": 50, "by": 16},
    "remarks": {"part": 34, "respondent": 28, "stance": 20, "context": 50, "quote": 80, "page": 6},
    "answers": {"respondent": 40, "answer": 20, "date": 12, "stance": 28, "asks": 10},
    "made_from": {"role": 18, "document": 44, "id": 40, "hash": 68},
}  # fmt: skip


def register_sheets(register: Register, say: Catalogue) -> tuple[Sheet, ...]:
    """Return a register as four sheets, the asks first."""
    makers = {"asks": _asks, "remarks": _remarks, "answers": _answers, "made_from": _made_from}
    return tuple(
        Sheet(name=say(f"sheet.{name}"), columns=_columns(name, say), rows=tuple(make(register, say)))
        for name, make in makers.items()
    )


def _columns(sheet: str, say: Catalogue) -> tuple[Column, ...]:
    return tuple(Column(say(f"sheet.column.{name}"), width) for name, width in _WIDTHS[sheet].items())


def _asks(register: Register, say: Catalogue) -> Iterator[Cells]:
    names = respondent_names(register)
    for group in register.groups:
        for at in group.filed:
            entry = register.filed[at]
            part, respondent, stance, context, quote, page = _told(register, entry, names, say)
            change = say(f"change.{entry.remark.change.value}") if entry.remark.change else ""
            reason = entry.remark.reason
            why = quoted(_response(register, entry), reason) if reason is not None else ""
            yield (group.number, part, respondent, stance, change, context, quote, page, why, *_position(group, say))


def _position(group: Group, say: Catalogue) -> Cells:
    answer = group.positioned
    return ("", "", "") if answer is None else (say(f"position.{answer.position.value}"), answer.reason, answer.by)


def _remarks(register: Register, say: Catalogue) -> Iterator[Cells]:
    names = respondent_names(register)
    yield from (_told(register, entry, names, say) for entry in register.filed if not is_ask(entry.remark))


def _told(register: Register, entry: Filed, names: Mapping[DocumentId, str], say: Catalogue) -> Cells:
    response = _response(register, entry)
    before = read_with(entry.remark)
    return (
        part_name(register, entry.section, entry.extent, say),
        names[entry.document],
        say(f"stance.{entry.remark.stance.value}"),
        "" if before is None else quoted(response, before),
        quoted(response, entry.remark.span),
        page_at(response, entry.remark.span.start),
    )


def _response(register: Register, entry: Filed) -> Document:
    return next(response for response in register.responses if response.id == entry.document)


def _answers(register: Register, say: Catalogue) -> Iterator[Cells]:
    responses = {response.id: response for response in register.responses}
    for answer in register.answers:
        found = [responses[name] for name in answer.documents]
        yield (
            answer.name,
            answering_name(register, answer, say),
            ", ".join(response.metadata.date for response in found),
            ", ".join(standpoint_name(register.readings[response.id].stance.standpoint, say) for response in found),
            sum(is_ask(entry.remark) for entry in register.filed if entry.document in answer.documents)
            if found
            else None,
        )


def _asks_of(register: Register, answer: Answer) -> int:
    return sum(is_ask(entry.remark) for entry in register.filed if entry.document in answer.documents)


def _made_from(register: Register, say: Catalogue) -> Iterator[Cells]:
    for role, document in (("base", register.base), *(("other", response) for response in register.responses)):
        yield (say(f"summary.{role}"), document_name(document), document.id, document.sha256)
    yield (say("sheet.program"), f"Remiss {__version__}", register.title, "")
