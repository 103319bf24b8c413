"""The proposal is not retold: who reads the answer has it."""

import re
from collections.abc import Iterator

from remiss.checks.quotes import quotations
from remiss.checks.written import Written
from remiss.language.fold import fold
from remiss.model.body import own_text
from remiss.model.check import Check, Finding
from remiss.model.draft import Part, Role
from remiss.model.outline import sections_of
from remiss.model.span import Span

RUN = 12  # words in a row that stand in the proposal too: names of things are shorter, sentences are not
LONG = 150  # words of background below which nobody is tired

_WORD = re.compile(r"[^\W_]+")


def check_retold(text: Written) -> Iterator[Finding]:
    """Yield stretches that the base has word for word, outside of quotes, and a background longer than the views."""
    runs = {
        run
        for section in sections_of(text.base)
        for run in _runs([match[0] for match in _WORD.finditer(fold(own_text(text.base, section).text))])
    }
    for part in text.draft.parts:
        for span in _copied(part, runs):
            quote = " ".join(part.text[slice(*span)].split())
            yield Finding(check=Check.RETOLD, why="copied", part=part.id, span=span, facts={"quote": quote})
    background, views = (sum(_count(part) for part in text.of_role(role)) for role in (Role.BACKGROUND, Role.VIEWS))
    if background > LONG and background > views:
        part = text.of_role(Role.BACKGROUND)[0]
        facts = {"background": str(background), "views": str(views)}
        yield Finding(check=Check.RETOLD, why="longer", part=part.id, facts=facts)


def _count(part: Part) -> int:
    return len(_WORD.findall(part.text))


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


def _copied(part: Part, runs: set[tuple[str, ...]]) -> Iterator[Span]:
    """Yield the longest stretches of a part whose every `RUN` words in a row stand in the base."""
    quoted = list(quotations(part.text))
    found = list(_WORD.finditer(fold(part.text)))
    start: int | None = None
    end = 0
    for at, run in enumerate(_runs([match[0] for match in found])):
        if run not in runs:
            continue
        if start is not None and at >= end:
            yield Span(found[start].start(), found[end - 1].end())
            start = None
        first = Span(found[at].start(), found[at + RUN - 1].end())
        if any(first.start < one.end and one.start < first.end for one in quoted):
            continue
        start, end = (at if start is None else start), at + RUN
    if start is not None:
        yield Span(found[start].start(), found[end - 1].end())
