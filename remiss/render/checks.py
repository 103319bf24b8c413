"""Findings of checks in words: where, why, and how to mend it."""

from collections.abc import Mapping, Sequence
from typing import Any

from remiss.model.check import Finding
from remiss.model.draft import Draft, part_of
from remiss.render.wording import shortened
from remiss.texts import Catalogue

QUOTED = 90  # code points of a stretch that a finding names


def finding_why(finding: Finding, say: Catalogue) -> str:
    """Return what was found, with what it is about."""
    facts = {key: shortened(value, QUOTED) for key, value in finding.facts.items()}
    return say(f"check.{finding.check}.{finding.why}", **facts)


def finding_mend(finding: Finding, say: Catalogue) -> str:
    """Return what to do about it."""
    return say(f"check.mend.{finding.check}.{finding.why}")


def finding_place(finding: Finding, draft: Draft, say: Catalogue) -> str:
    """Return the heading that it stands under, or that it is of the whole."""
    part = part_of(draft, finding.part)
    return say("check.whole") if part is None else part.heading


def findings_listing(found: Sequence[Finding], draft: Draft, say: Catalogue) -> str:
    """Return the findings as lines of a terminal: place, why, remedy."""
    lines = [
        f"{finding_place(one, draft, say)}: {finding_why(one, say)} {finding_mend(one, say)} ({one.check})"
        for one in found
    ]
    return "\n".join([say.count("check.found", len(found)), *lines]) + "\n"


def findings_form(found: Sequence[Finding], say: Catalogue) -> list[Mapping[str, Any]]:
    """Return the findings as they stand in JSON."""
    return [
        {
            "check": one.check.value,
            "why": one.why,
            "part": one.part,
            "span": list(one.span) if one.span else None,
            "facts": dict(one.facts),
            "text": finding_why(one, say),
            "mend": finding_mend(one, say),
        }
        for one in found
    ]
