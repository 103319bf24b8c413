"""What the reading of a file found, in words and as a form for other programs."""

from collections.abc import Mapping, Sequence
from typing import Any

from remiss.errors import Term
from remiss.intake import Finding
from remiss.texts import Catalogue


def finding_text(finding: Finding, say: Catalogue) -> str:
    """Return a finding as a sentence with its code; numbers are written as the language writes them."""
    facts = {name: _fact(value, say) for name, value in finding.facts}
    sentence = say(f"finding.{finding.code}", **facts)
    if finding.page is not None:
        sentence = say("finding.page", page=finding.page, text=sentence)
    return f"{sentence} ({finding.code})"


def findings_form(findings: Sequence[Finding], say: Catalogue) -> list[Mapping[str, Any]]:
    """Return findings for JSON: code, page or null, facts by name, and the sentence."""
    return [
        {
            "code": finding.code,
            "page": finding.page,
            "facts": dict(finding.facts),
            "text": finding_text(finding, say),
        }
        for finding in findings
    ]


def _fact(value: str | int, say: Catalogue) -> str:
    if isinstance(value, Term):
        return say(value)
    return say.number(value) if isinstance(value, int) else value
