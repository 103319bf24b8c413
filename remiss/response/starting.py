"""A draft as it begins: a form with its blanks filled in and its choices made."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from remiss.model.document import Document, Metadata
from remiss.model.draft import Draft, Part
from remiss.model.form import DraftForm
from remiss.parsing.form import BLANK, CHOICE
from remiss.texts import Catalogue

TABLES = ("documents", "themes", "figures")  # blanks that are filled by tables
_SPARE_LINES = re.compile(r"\n{3,}")
_ITEM = re.compile(r"(?m)^\d+([.)] )")


@dataclass(frozen=True, slots=True, kw_only=True)
class Blanks:
    """What fills the blanks of a form.

    Attributes:
        base: The document that is answered: its title, its reference, and who sent it.
        organisation, body: Who answers; "" for what is not known.
        deadline: ISO date, or "".
        tables: What fills the blanks of a report, by their names, as Markdown.
    """

    base: Document
    organisation: str = ""
    body: str = ""
    deadline: str = ""
    tables: Mapping[str, str] = field(default_factory=dict)


def draft_from(form: DraftForm, blanks: Blanks, *, comparison: str, chosen: Collection[str], say: Catalogue) -> Draft:
    """Return a draft that begins as a form, not yet saved by anybody.

    Args:
        chosen: Labels of the form's choices that are made; the lines of the others are left out.
        say: For the title, and for blanks that nothing is known to fill: they stay as blanks a person can see.
    """
    filled = _filled(blanks, say)
    title = say(f"{form.kind}.title", title=filled["title"])
    return Draft(
        comparison=comparison,
        kind=form.kind,
        title=title,
        form=form.name,
        organisation=blanks.organisation,
        body=blanks.body,
        parts=tuple(
            Part(
                id=part.id,
                heading=part.heading,
                level=part.level,
                role=part.role,
                text=BLANK.sub(lambda match: filled[match[1]], _with_choices(part.text, chosen)),
            )
            for part in form.parts
        ),
    )


def _filled(blanks: Blanks, say: Catalogue) -> Mapping[str, str]:
    known = blanks.base.metadata
    values = {
        "title": known.title,
        "reference": known.reference,
        "organisation": blanks.organisation,
        "body": blanks.body or blanks.organisation,
        "sender": _sender(known, say),
        "deadline": blanks.deadline,
        **{name: blanks.tables.get(name, "") for name in TABLES},
    }
    return {name: value or say("response.blank", what=say(f"response.blank.{name}")) for name, value in values.items()}


def _sender(known: Metadata, say: Catalogue) -> str:
    if known.body and known.organisation:
        return say("response.sender", body=known.body, organisation=known.organisation)
    return known.body or known.organisation


def _with_choices(text: str, chosen: Collection[str]) -> str:
    """Return a text with the lines that are chosen, without their labels, and numbered items counted anew."""
    kept = []
    for line in text.split("\n"):
        match = CHOICE.match(line)
        if match is None:
            kept.append(line)
        elif " ".join(match[2].split()) in chosen:
            kept.append(f"{match[1]}{line[match.end() :]}")
    numbers = iter(range(1, len(kept) + 1))
    return _ITEM.sub(lambda match: f"{next(numbers)}{match[1]}", _SPARE_LINES.sub("\n\n", "\n".join(kept)).strip())
