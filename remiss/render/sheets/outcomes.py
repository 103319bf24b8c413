"""Outcomes as sheets: a line for every ask, then the counts per respondent and per section."""

from collections.abc import Iterator, Sequence

from remiss.model.document import Document
from remiss.model.outcome import Outcomes, OutcomeTally, Passage
from remiss.model.outline import page_at
from remiss.model.remark_judgement import Fulfilment
from remiss.outcome import by_respondent, by_section
from remiss.render.filed import quoted, respondent_names
from remiss.render.outcomes import passage_source, passage_text, replied_text, section_title, shown, why_text
from remiss.render.sheets.sheet import Cell, Column, Sheet
from remiss.texts import Catalogue

Cells = tuple[Cell, ...]
_WIDTHS = {
    "part": 34, "respondent": 28, "quote": 80, "page": 6, "replied": 40, "fulfilment": 18, "suggested": 18, "why": 50,
    "sent_place": 34, "sent": 80, "adopted_place": 34, "adopted": 80, "reason": 50, "by": 16,
}  # fmt: skip


def outcome_sheets(outcomes: Outcomes, say: Catalogue) -> tuple[Sheet, ...]:
    """Return outcomes as three sheets, the asks first."""
    columns = tuple(Column(say(f"outcome.sheet.{name}"), width) for name, width in _WIDTHS.items())
    names = respondent_names(outcomes.register)
    respondents = [(names[one.response], one) for one in by_respondent(outcomes) if one.response is not None]
    sections = [(section_title(outcomes, one.section, say), one) for one in by_section(outcomes)]
    return (
        Sheet(name=say("outcome.asks"), columns=columns, rows=tuple(_asks(outcomes, say))),
        _counts("respondent", respondents, say),
        _counts("section", sections, say),
    )


def _asks(outcomes: Outcomes, say: Catalogue) -> Iterator[Cells]:
    register, names = outcomes.register, respondent_names(outcomes.register)
    base, adopted = outcomes.result.base, outcomes.result.others[0]
    for one in outcomes.outcomes:
        entry = register.filed[one.at]
        response = next(item for item in register.responses if item.id == entry.document)
        before, after = shown(one)
        given = one.assessed
        yield (
            section_title(outcomes, one.section, say),
            names[response.id],
            quoted(response, entry.remark.span),
            page_at(response, entry.remark.span.start),
            replied_text(outcomes, one, say),
            say(f"outcome.{one.fulfilment.value}"),
            say(f"outcome.{one.suggested.fulfilment.value}"),
            why_text(one.suggested, say),
            *_passage(base, before, say),
            *_passage(adopted, after, say),
            "" if given is None else given.reason,
            "" if given is None else given.by,
        )


def _passage(document: Document, passage: Passage | None, say: Catalogue) -> Cells:
    if passage is None:
        return "", ""
    return passage_source(document, passage, say), passage_text(document, passage)


def _counts(what: str, tallies: Sequence[tuple[str, OutcomeTally]], say: Catalogue) -> Sheet:
    columns = (
        Column(say(f"outcome.column.{'part' if what == 'section' else what}"), 40),
        *(Column(say(f"outcome.{kind.value}"), 18) for kind in Fulfilment),
        Column(say("outcome.total"), 10),
    )
    rows: tuple[Cells, ...] = tuple((name, *one.counts.values(), one.total) for name, one in tallies)
    return Sheet(name=say(f"outcome.by_{what}"), columns=columns, rows=rows)
