"""Outcomes, counted."""

from collections import Counter
from collections.abc import Iterable

from remiss.model.document import SectionId
from remiss.model.outcome import Counts, Outcome, Outcomes, OutcomeTally
from remiss.model.remark_judgement import Fulfilment


def counted(outcomes: Iterable[Outcome]) -> Counts:
    """Return how many of some outcomes are of each kind; every kind is there, in the order of `Fulfilment`."""
    found = Counter(outcome.fulfilment for outcome in outcomes)
    return {kind: found[kind] for kind in Fulfilment}


def by_respondent(outcomes: Outcomes) -> tuple[OutcomeTally, ...]:
    """Return the counts for each answer that asks for something, in the order of the register."""
    register = outcomes.register
    return tuple(
        OutcomeTally(response=response.id, section=None, counts=counted(own))
        for response in register.responses
        if (own := [one for one in outcomes.outcomes if register.filed[one.at].document == response.id])
    )


def by_section(outcomes: Outcomes) -> tuple[OutcomeTally, ...]:
    """Return the counts for each part that is asked about, in the order of the outcomes; None for no section."""
    parts: dict[SectionId | None, list[Outcome]] = {}
    for one in outcomes.outcomes:
        parts.setdefault(one.section, []).append(one)
    return tuple(OutcomeTally(response=None, section=part, counts=counted(own)) for part, own in parts.items())
