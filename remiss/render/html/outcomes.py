"""What became of the asks: each with the passage as sent out and as adopted, and the change word by word."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from remiss.diff import changed_share
from remiss.model.document import Document
from remiss.model.operation import Tag
from remiss.model.outcome import Outcome, Outcomes, OutcomeTally, Passage
from remiss.model.outline import by_id
from remiss.model.remark_judgement import Fulfilment
from remiss.outcome import by_respondent, by_section, counted
from remiss.render.deeds import moment
from remiss.render.filed import quoted, source_of
from remiss.render.html.asks import OPENED, Names, response_of
from remiss.render.html.markup import EMPTY, Html, element, hidden, join, text
from remiss.render.html.names import WRITTEN_IN, heading_html
from remiss.render.outcomes import (
    changes_of,
    judged_text,
    passage_source,
    replied_text,
    section_title,
    summary_text,
    why_text,
)
from remiss.render.wording import capital
from remiss.texts import Catalogue

APART = 0.7  # share of the words that differ from which two passages are no versions of one another
SIGNS = {Fulfilment.MET: "●", Fulfilment.PARTLY: "◐", Fulfilment.NOT_MET: "○", Fulfilment.CANNOT_TELL: "?"}


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeView:
    """Outcomes as a page shows them.

    Attributes:
        names: Of the respondents.
        opened: Where an ask can be judged; None when it cannot.
        beside: Where its section is laid beside its counterpart.
    """

    outcomes: Outcomes
    names: Names
    opened: Callable[[Outcome], str] | None
    beside: Callable[[Outcome], str]
    say: Catalogue


def found_html(view: OutcomeView) -> Html:
    """Return the figures in one sentence, and how many of them a person has given."""
    outcomes, say = view.outcomes, view.say
    if not outcomes.outcomes:
        return element("p", text(say("app.outcome.nothing")), class_="notice")
    return join(
        [
            element("p", text(summary_text(counted(outcomes.outcomes), outcomes, say)), class_="lead"),
            element("p", text(judged_text(outcomes, say)), class_="facts"),
        ]
    )


def tables_html(view: OutcomeView) -> Html:
    """Return the counts per respondent and per section, each folded below its name."""
    outcomes, say = view.outcomes, view.say
    respondents = [(view.names[one.response], one) for one in by_respondent(outcomes) if one.response is not None]
    sections = [(section_title(outcomes, one.section, say), one) for one in by_section(outcomes)]
    return join([_table("respondent", respondents, say), _table("section", sections, say)])


def _table(what: str, tallies: Sequence[tuple[str, OutcomeTally]], say: Catalogue) -> Html:
    title = say(f"outcome.by_{what}")
    first = say("outcome.column.part" if what == "section" else "outcome.column.respondent")
    head = [first, *(say(f"outcome.{kind.value}") for kind in Fulfilment), say("outcome.total")]
    rows = (
        element(
            "tr",
            element("th", text(name), scope="row"),
            *(element("td", text(say.number(count) if count else "–")) for count in one.counts.values()),
            element("td", text(say.number(one.total))),
        )
        for name, one in tallies
    )
    table = element(
        "table",
        element("caption", text(title), class_="only-heard"),
        element("thead", element("tr", *(element("th", text(one), scope="col") for one in head))),
        element("tbody", *rows),
        class_="log counts",
    )
    box = element("div", table, class_="sideways", tabindex="0", role="region", aria_label=title)
    return element("details", element("summary", text(title)), box, class_="log-box")


def outcomes_html(
    view: OutcomeView, outcomes: Sequence[Outcome], *, after: Outcome | None = None, opened: Outcome | None = None
) -> Html:
    """Return asks under the parts they are filed at.

    Args:
        after: The ask that stands right before them on the page; its part is not named again.
        opened: The ask that is being judged.
    """
    pieces = []
    for section, members in groupby(outcomes, key=lambda one: one.section):
        if after is None or section != after.section:
            pieces.append(_part(view, section))
        pieces += [_outcome(view, one, opened=one is opened) for one in members]
    return element("div", *pieces, class_="asks outcomes") if pieces else EMPTY


def _part(view: OutcomeView, section: str | None) -> Html:
    if section is None:
        return element("h3", text(view.say("register.whole")), class_="asks-part")
    found = by_id(view.outcomes.register.base)[section]  # type: ignore[index]
    return element("div", heading_html(found, view.say), class_="asks-part")


def _outcome(view: OutcomeView, one: Outcome, *, opened: bool) -> Html:
    say, register = view.say, view.outcomes.register
    entry = register.filed[one.at]
    response = response_of(register, entry)
    kind = one.fulfilment
    name = f"utfall-{one.at}"
    verdict = element(
        "h4",
        element("span", text(SIGNS[kind]), aria_hidden="true", class_="token"),
        text(capital(say(f"outcome.{kind.value}"))),
        class_=f"verdict {kind.value}",
        id=name,
    )
    link = EMPTY
    if view.opened is not None and not opened:
        action = say("app.outcome.change" if one.assessed else "app.outcome.judge")
        link = element("a", text(action), href=view.opened(one), class_="button", aria_describedby=name,
                       data_follow=OPENED)  # fmt: skip
    quote = element(
        "div",
        element("q", text(quoted(response, entry.remark.span)), lang=WRITTEN_IN),
        element("p", text(source_of(response, entry.remark.span, view.names[response.id], say)), class_="facts"),
        class_="wish",
    )
    return element(
        "article",
        element("header", verdict, link),
        quote,
        _replied(view, one),
        _ground(one, say),
        _passages(view, one),
        class_="ask opened" if opened else "ask",
        data_row=OPENED if opened else None,
    )


def _replied(view: OutcomeView, one: Outcome) -> Html:
    told = replied_text(view.outcomes, one, view.say)
    if not told:
        return EMPTY
    head = element("strong", text(view.say("outcome.replied")))
    return element("p", head, text(" "), element("span", text(told), lang=WRITTEN_IN), class_="ground replied")


def _ground(one: Outcome, say: Catalogue) -> Html:
    why = say("outcome.suggestion", why=why_text(one.suggested, say))
    given = one.assessed
    if given is None:
        return element("p", text(why), class_="ground")
    parts = [element("strong", text(say("outcome.by", by=given.by, at=moment(given.at))))]
    parts += [element("span", text(line)) for line in given.reason.splitlines() if line.strip()]
    parts += [element("strong", text(say("judged.outdated").capitalize()), class_="outdated")] * given.changed
    if given.fulfilment is not one.suggested.fulfilment:
        suggested = say(f"outcome.{one.suggested.fulfilment.value}")
        parts.append(element("span", text(f"{why} ({suggested})"), class_="facts"))
    return element("p", join(parts, between=text(" ")), class_="ground judged")


def _passages(view: OutcomeView, one: Outcome) -> Html:
    """Return both passages side by side, what changed marked in each."""
    say, result = view.say, view.outcomes.result
    if one.suggested.sent is None and one.suggested.adopted is None:
        return EMPTY
    left, right, operations = changes_of(view.outcomes, one)
    apart = not left or not right or changed_share(operations, left, right) > APART
    pieces: tuple[list[Html], list[Html]] = ([], [])
    for step in operations:
        changed = step.tag is not Tag.EQUAL and not step.minor
        for side, source, span, mark in (
            (pieces[0], left, step.left, "del"),
            (pieces[1], right, step.right, "ins"),
        ):
            words = source[slice(*span)]
            if words and changed and not apart:
                heard = hidden(say("app.outcome.removed" if mark == "del" else "app.outcome.added"))
                side.append(element(mark, heard, text(words)))
            elif words:
                side.append(text(words))
    sides = (
        _side(say("outcome.sent"), result.base, one.suggested.sent, pieces[0], say),
        _side(say("outcome.adopted"), result.others[0], one.suggested.adopted, pieces[1], say),
    )
    more = EMPTY
    if one.section is not None:
        more = element("p", element("a", text(say("app.outcome.whole")), href=view.beside(one)), class_="facts")
    return join([element("div", *sides, class_="editions"), more])


def _side(title: str, document: Document, passage: Passage | None, pieces: Sequence[Html], say: Catalogue) -> Html:
    head = element("h5", text(title))
    if passage is None:
        return element("div", head, element("p", text(say("app.outcome.nowhere")), class_="facts"), class_="edition")
    source = element("p", text(passage_source(document, passage, say)), class_="facts")
    return element("div", head, element("p", *pieces, lang=WRITTEN_IN), source, class_="edition")
