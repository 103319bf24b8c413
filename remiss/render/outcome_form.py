"""Outcomes as JSON."""

from typing import Any

from remiss.model.document import Document
from remiss.model.outcome import Outcome, Outcomes, OutcomeTally, Passage
from remiss.outcome import by_respondent, by_section, counted
from remiss.render.filed import quoted
from remiss.render.outcomes import reply_to

Json = dict[str, Any]


def outcomes_form(outcomes: Outcomes) -> Json:
    """Return `remiss outcome --json`; offsets are into each document's own text."""
    base, adopted = outcomes.result.base, outcomes.result.others[0]
    return {
        "title": outcomes.register.title,
        "base": {"document": base.id, "sha256": base.sha256},
        "adopted": {"document": adopted.id, "sha256": adopted.sha256},
        "counts": {kind.value: count for kind, count in counted(outcomes.outcomes).items()},
        "asks": [_form(outcomes, one, base, adopted) for one in outcomes.outcomes],
        "by_respondent": [_tally(one) for one in by_respondent(outcomes)],
        "by_section": [_tally(one) for one in by_section(outcomes)],
    }


def _form(outcomes: Outcomes, one: Outcome, base: Document, adopted: Document) -> Json:
    entry = outcomes.register.filed[one.at]
    response = next(item for item in outcomes.register.responses if item.id == entry.document)
    suggested, given, reply = one.suggested, one.assessed, reply_to(outcomes, one)
    return {
        "document": entry.document,
        "start": entry.remark.span.start,
        "end": entry.remark.span.end,
        "quote": quoted(response, entry.remark.span),
        "section": one.section,
        "counterparts": list(one.counterparts),
        "reply": None if reply is None else {"position": reply.position.value, "reason": reply.reason},
        "fulfilment": one.fulfilment.value,
        "suggested": {
            "fulfilment": suggested.fulfilment.value,
            "why": suggested.why.value,
            "words": list(suggested.words),
            "sent": _passage(base, suggested.sent),
            "adopted": _passage(adopted, suggested.adopted),
        },
        "assessed": None
        if given is None
        else {
            "fulfilment": given.fulfilment.value,
            "reason": given.reason,
            "by": given.by,
            "at": given.at,
            "entry": given.entry,
            "changed": given.changed,
        },
    }


def _passage(document: Document, passage: Passage | None) -> Json | None:
    if passage is None:
        return None
    start, end = passage.span
    return {"section": passage.section, "start": start, "end": end, "quote": quoted(document, passage.span)}


def _tally(tally: OutcomeTally) -> Json:
    name = {"document": tally.response} if tally.response is not None else {"section": tally.section}
    return {**name, **{kind.value: count for kind, count in tally.counts.items()}, "total": tally.total}
