"""The register of a remiss: what is asked for, by whom, in the answers' own words, and what the sender replies."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from remiss.model.document import Document, DocumentId
from remiss.model.register import Filed, Group, Positioned, Register
from remiss.model.remark import read_with
from remiss.register import AnswerTally, respondents_in, tally_answers
from remiss.render.deeds import moment
from remiss.render.filed import group_title, quoted, source_of
from remiss.render.html.markup import EMPTY, Html, element, join, text
from remiss.render.html.names import WRITTEN_IN
from remiss.render.names import standpoint_name
from remiss.render.wording import capital
from remiss.texts import Catalogue

Names = Mapping[DocumentId, str]
MOST_QUOTES = 4  # of a group before the rest is folded
OPENED = "oppnat"  # what the page's script scrolls to: the group that is being replied to


@dataclass(frozen=True, slots=True, kw_only=True)
class AskLinks:
    """Where the links of the register lead.

    Attributes:
        opened: A group where it can be replied to.
        place: A remark in its answer.
        response: The asks of one answer.
        correct: A remark that is no ask, where it can be corrected.
        others: All remarks of a part, as `remiss.register.Wanted.part` names it.
    """

    opened: Callable[[Group], str]
    place: Callable[[Filed], str]
    response: Callable[[DocumentId], str]
    correct: Callable[[Filed], str]
    others: Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskView:
    """A register as a page shows it; `names` are those of the respondents."""

    register: Register
    names: Names
    links: AskLinks
    say: Catalogue


def asks_found(register: Register, say: Catalogue) -> Html:
    """Return the figures in one sentence, and who has not answered in a second one."""
    asks = sum(len(group.filed) for group in register.groups)
    without = sum(group.positioned is None for group in register.groups)
    said = say(
        "asks.found",
        asks=say.count("asks.asks", asks),
        responses=say.count("asks.responses", len(register.responses)),
        groups=say.count("asks.groups", len(register.groups)),
        without=say.count("asks.without", without) if without else say("asks.all_answered"),
    )
    return element("p", text(said), class_="lead")


def group_html(view: AskView, group: Group, *, opened: bool = False) -> Html:
    """Return one group: its name, what is asked in the answers' own words, and the reply."""
    register, say = view.register, view.say
    title = group_title(register, group, say)
    number = f"onskemal-{group.number}"
    action = say("asks.answer" if group.positioned is None else "asks.change")
    link = element(
        "a", text(action), href=view.links.opened(group), class_="button", aria_describedby=number, data_follow=OPENED
    )
    who = len(respondents_in(register, group))
    count = element("span", text(say.count("asks.responses", who)), class_="facts") if who > 1 else EMPTY
    entries = [register.filed[at] for at in group.filed]
    return element(
        "article",
        element("header", element("h4", text(title), id=number), count, EMPTY if opened else link),
        _quotes(view, entries),
        _reply(group.positioned, say),
        class_="ask opened" if opened else "ask",
        data_row=OPENED if opened else None,
    )


def _quotes(view: AskView, entries: Sequence[Filed]) -> Html:
    """Return the asks of a group; of many the first few, so that the reply is near, and the rest folded."""
    shown = len(entries) if len(entries) <= MOST_QUOTES + 1 else MOST_QUOTES
    asks = [_ask(view, entry, alone=len(entries) == 1) for entry in entries]
    first = element("ul", *asks[:shown], class_="quotes")
    if shown == len(entries):
        return first
    summary = element("summary", text(view.say("asks.quotes.more", n=view.say.number(len(entries) - shown))))
    return join([first, element("details", summary, element("ul", *asks[shown:], class_="quotes"), class_="more")])


def _ask(view: AskView, entry: Filed, *, alone: bool) -> Html:
    """Return one ask; what it does is told in the name of a group that has no other."""
    say, remark = view.say, entry.remark
    response = response_of(view.register, entry)
    source = source_of(response, remark.span, view.names[response.id], say)
    kind = [] if alone else [say(f"stance.{remark.stance.value}")]
    kind += [] if entry.sure else [say("asks.unsure")]
    kind += [] if entry.judged is None else [say("asks.judged", by=entry.judged.by)]
    before = read_with(remark)
    said = "" if before is None else say("remarks.context", quote=quoted(response, before))
    return element(
        "li",
        element("p", text(said), class_="facts", lang=WRITTEN_IN) if said else EMPTY,
        element("q", text(quoted(response, remark.span)), lang=WRITTEN_IN),
        element(
            "p",
            element("a", text(source), href=view.links.place(entry), title=say("asks.place")),
            text("".join(f" · {one}" for one in kind)),
            class_="facts",
        ),
    )


def response_of(register: Register, entry: Filed) -> Document:
    """Return the answer that a remark stands in."""
    return next(response for response in register.responses if response.id == entry.document)


def _reply(answer: Positioned | None, say: Catalogue) -> Html:
    if answer is None:
        return element("p", text(say("asks.unanswered")), class_="reply none")
    said = say(f"position.{answer.position.value}")
    reason = [element("span", text(part)) for part in answer.reason.splitlines() if part.strip()]
    missing = [element("strong", text(say("position.no_reason")))] if answer.needs_reason else []
    by = element("span", text(f"({answer.by}, {moment(answer.at)})"), class_="facts")
    changed = [element("strong", text(say("judged.outdated").capitalize()), class_="outdated")]
    told = join(
        [element("strong", text(f"{capital(said)}.")), *reason, *missing, by, *(changed * answer.changed)],
        between=text(" "),
    )
    return element("p", told, class_=f"reply {answer.position.value}")


def progress_html(view: AskView) -> Html:
    """Return how far people have come with each answer, folded below how many are gone through."""
    register, say = view.register, view.say
    head = join(
        element("th", text(say(f"asks.column.{column}")), scope="col")
        for column in ("respondent", "stance", "asks", "without", "others", "read")
    )
    counts = tally_answers(register)
    rows = join(_response(view, response, counts[response.id]) for response in register.responses)
    table = element(
        "table",
        element("caption", text(say("asks.progress")), class_="only-heard"),
        element("thead", element("tr", head)),
        element("tbody", rows),
        class_="log",
    )
    box = element("div", table, class_="sideways", tabindex="0", role="region", aria_label=say("asks.progress"))
    done = say(
        "asks.progress.read", n=say.number(len(register.gone_through)), total=say.number(len(register.responses))
    )
    summary = element("summary", text(f"{say('asks.progress')}: {done}"))
    return element("details", summary, box, class_="log-box")


def _response(view: AskView, response: Document, count: AnswerTally) -> Html:
    register, say = view.register, view.say
    mark = register.gone_through.get(response.id)
    read = "–" if mark is None else f"{mark.by}, {moment(mark.at)}"
    standpoint = standpoint_name(register.readings[response.id].stance.standpoint, say)
    counted = [say.number(n) for n in (count.asks, count.without, count.others)]
    return element(
        "tr",
        element("th", element("a", text(view.names[response.id]), href=view.links.response(response.id)), scope="row"),
        *(element("td", text(said)) for said in (standpoint, *counted, read)),
    )
