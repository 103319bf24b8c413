"""All checks of a draft, in the order a person meets what they find."""

from collections.abc import Sequence

from remiss.checks.decisions import check_decisions
from remiss.checks.identity import check_identity
from remiss.checks.quotes import check_quotes
from remiss.checks.retold import check_retold
from remiss.checks.stance import check_stance
from remiss.checks.unfinished import check_unfinished
from remiss.checks.views import check_views
from remiss.checks.written import Written, written
from remiss.model.check import Finding
from remiss.model.document import Document
from remiss.model.draft import Draft, DraftKind
from remiss.model.span import Span

_ALWAYS = (check_quotes, check_unfinished, check_identity)
_CHECKS = {
    DraftKind.RESPONSE: (check_stance, check_decisions, check_views, check_retold, *_ALWAYS),
    DraftKind.REPORT: _ALWAYS,  # a report takes no stand on what it compares
}


def check_draft(draft: Draft, base: Document, sources: Sequence[Document]) -> tuple[Finding, ...]:
    """Return what a person should look at: what is of the whole draft first, then by part and place.

    Args:
        base: The document that is answered, or that others are compared with.
        sources: What may be quoted, besides the base.

    Kinds that are turned off in the draft are left out.
    """
    text: Written = written(draft, base, sources)
    order = {part.id: place for place, part in enumerate(draft.parts)}
    found = [one for check in _CHECKS[draft.kind] for one in check(text) if one.check not in draft.checks_off]
    return tuple(sorted(found, key=lambda one: (order.get(one.part, -1), one.span or Span(-1, -1))))
