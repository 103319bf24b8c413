"""What is not finished: nothing marked as proposed, no blank, no heading without text, a summary where it is long."""

import re
from collections.abc import Iterator, Sequence

from remiss.checks.written import Written
from remiss.model.check import Check, Finding
from remiss.model.draft import Part, Role
from remiss.model.ground import GroundKind
from remiss.model.proposed import damaged, proposals
from remiss.model.span import Span

LONG = 110  # words: some eight lines, beyond which Nacka's template asks for a summary

_BLANK = re.compile(r"\[(?:…|\.\.\.)[^\]\n]*\]")
_COUNTED = {Role.VIEWS, Role.OTHER} | {role for role in Role if role.value in set(GroundKind)}
_TABLE = re.compile(r"(?m)^\|.*$")
_WORD = re.compile(r"[^\W_]+")


def check_unfinished(text: Written) -> Iterator[Finding]:
    """Yield what is left to do, by kind."""
    parts = text.draft.parts
    for at, part in enumerate(parts):
        for proposal in proposals(part.text):
            quote = " ".join(part.text[slice(*proposal.inner)].split())
            facts = {"number": str(proposal.number), "quote": quote}
            yield Finding(check=Check.PROPOSED, why="left", part=part.id, span=proposal.span, facts=facts)
        for span in damaged(part.text):
            signs = {"signs": part.text[slice(*span)]}
            yield Finding(check=Check.PROPOSED, why="damaged", part=part.id, span=span, facts=signs)
        for match in _BLANK.finditer(part.text):
            yield Finding(
                check=Check.BLANK, why="left", part=part.id, span=Span(*match.span()), facts={"blank": match[0]}
            )
        if not part.text.strip() and not _has_below(parts, at):
            yield Finding(check=Check.EMPTY, why="heading", part=part.id, facts={"heading": part.heading})
    said = sum(len(_WORD.findall(_TABLE.sub("", part.text))) for part in parts if part.role in _COUNTED)
    if said > LONG and not any(part.text.strip() for part in text.of_role(Role.SUMMARY)):
        summary = next(iter(text.of_role(Role.SUMMARY)), None)
        facts = {"words": str(said)}
        yield Finding(check=Check.SUMMARY, why="missing", part=summary.id if summary else "", facts=facts)


def _has_below(parts: Sequence[Part], at: int) -> bool:
    """Return whether parts belong under a part: those that are empty are found themselves."""
    return at + 1 < len(parts) and parts[at + 1].level > parts[at].level
