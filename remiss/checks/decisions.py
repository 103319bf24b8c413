"""Decisions: numbered, each standing by itself, each one that can be carried out."""

import re
from collections.abc import Iterator

from remiss.checks.written import Written, words
from remiss.language.fold import fold
from remiss.model.check import Check, Finding
from remiss.model.draft import Part, Role
from remiss.model.proposed import blanked
from remiss.model.span import Span

_ITEM = re.compile(r"(?m)^[ \t]*(\d{1,3})[.)][ \t]+(.*(?:\n(?![ \t]*\d{1,3}[.)][ \t]).+)*)")
_WORD = re.compile(r"\w+")


def check_decisions(text: Written) -> Iterator[Finding]:
    """Yield what is wrong with each decision; an empty part is found elsewhere."""
    for part in text.of_role(Role.DECISION):
        if not part.text.strip():
            continue
        items = list(_ITEM.finditer(blanked(part.text)))
        if not items:
            yield Finding(check=Check.DECISION, why="unnumbered", part=part.id)
        for item in items:
            yield from _of_item(part, item[1], Span(*item.span(2)))


def _of_item(part: Part, number: str, span: Span) -> Iterator[Finding]:
    said = fold(part.text[slice(*span)])
    facts = {"number": number}
    told = _WORD.findall(said)
    known = words()
    first = told[0] if told else ""
    line = f" {' '.join(told)} "
    if first in map(fold, known["points_back"]) or any(f" {fold(one)} " in line for one in known["leans_on"]):
        yield Finding(check=Check.DECISION, why="leaning", part=part.id, span=span, facts=facts)
    if not any(f" {fold(one)} " in line for one in known["decides"]):
        yield Finding(check=Check.DECISION, why="idle", part=part.id, span=span, facts=facts)
