"""What became of the asks of a remiss, as Markdown."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from remiss.model.document import Document
from remiss.model.outcome import Outcome, Outcomes, OutcomeTally
from remiss.model.remark_judgement import Fulfilment
from remiss.outcome import by_respondent, by_section, counted
from remiss.render.deeds import moment
from remiss.render.filed import quoted, respondent_names
from remiss.render.markdown.escape import escaped
from remiss.render.markdown.lines import as_text
from remiss.render.markdown.table import table
from remiss.render.names import document_name
from remiss.render.outcomes import (
    judged_text,
    passage_source,
    passage_text,
    replied_text,
    section_title,
    shown,
    summary_text,
    why_text,
)
from remiss.render.wording import capital
from remiss.texts import Catalogue, Language, catalogue


def render_outcomes(outcomes: Outcomes, language: Language = Language.SV) -> str:
    """Return what became of the asks: the figures, per respondent and per section, and each ask with both passages."""
    say = catalogue(language)
    base, adopted = outcomes.result.base, outcomes.result.others[0]
    lines = [
        f"# {escaped(say('outcome.title', title=outcomes.register.title))}",
        "",
        f"**{escaped(summary_text(counted(outcomes.outcomes), outcomes, say))}** {escaped(judged_text(outcomes, say))}",
        "",
        *table(
            [say("outcome.column.role"), say("outcome.column.document")],
            [[say("outcome.sent"), document_name(base)], [say("outcome.adopted"), document_name(adopted)]],
        ),
    ]
    if outcomes.outcomes:
        names = respondent_names(outcomes.register)
        respondents = [(names[one.response], one) for one in by_respondent(outcomes) if one.response is not None]
        sections = [(section_title(outcomes, one.section, say), one) for one in by_section(outcomes)]
        lines += [f"## {say('outcome.by_respondent')}", "", *_table("respondent", respondents, say)]
        lines += [f"## {say('outcome.by_section')}", "", *_table("part", sections, say)]
        lines += [f"## {say('outcome.asks')}", "", *_asks(outcomes, say)]
    lines += [f"## {say('outcome.method')}", "", say("outcome.method.text"), ""]
    return as_text(lines).rstrip("\n") + "\n"


def _table(what: str, tallies: Sequence[tuple[str, OutcomeTally]], say: Catalogue) -> list[str]:
    head = [say(f"outcome.column.{what}"), *(say(f"outcome.{kind.value}") for kind in Fulfilment), say("outcome.total")]
    rows = [
        [name, *(say.number(count) if count else "–" for count in one.counts.values()), say.number(one.total)]
        for name, one in tallies
    ]
    return table(head, rows)


def _asks(outcomes: Outcomes, say: Catalogue) -> Iterator[str]:
    names = respondent_names(outcomes.register)
    for section, members in groupby(outcomes.outcomes, key=lambda one: one.section):
        yield from (f"### {escaped(section_title(outcomes, section, say))}", "")
        for one in members:
            entry = outcomes.register.filed[one.at]
            response = next(item for item in outcomes.register.responses if item.id == entry.document)
            quote = say("quoted", text=quoted(response, entry.remark.span))
            yield from (f"> {escaped(quote)} *({escaped(names[response.id])})*", "")
            if replied := replied_text(outcomes, one, say):
                yield from (f"**{say('outcome.replied')}** {escaped(replied)}", "")
            yield from (f"**{capital(say(f'outcome.{one.fulfilment.value}'))}.** {_ground(one, say)}", "")
            yield from _passages(outcomes, one, say)


def _ground(one: Outcome, say: Catalogue) -> str:
    given = one.assessed
    if given is None:
        return escaped(say("outcome.suggestion", why=why_text(one.suggested, say)))
    reason = f" {' '.join(given.reason.split())}" if given.reason else ""
    return escaped(f"{say('outcome.by', by=given.by, at=moment(given.at))}{reason}")


def _passages(outcomes: Outcomes, one: Outcome, say: Catalogue) -> Iterator[str]:
    documents: tuple[tuple[str, Document], ...] = (
        ("outcome.sent", outcomes.result.base),
        ("outcome.adopted", outcomes.result.others[0]),
    )
    for (key, document), passage in zip(documents, shown(one), strict=True):
        if passage is not None:
            quote = say("quoted", text=passage_text(document, passage))
            yield f"- {say(key)} ({escaped(passage_source(document, passage, say))}): {escaped(quote)}"
    yield ""
