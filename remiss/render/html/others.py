"""Remarks that ask for nothing: praise, and what is only stated, set apart from the asks of the same part."""

from collections import Counter
from dataclasses import dataclass

from remiss.model.document import SectionId
from remiss.model.register import Filed
from remiss.model.remark import Extent, Stance
from remiss.render.filed import quoted, source_of
from remiss.render.html.asks import OPENED, AskView, response_of
from remiss.render.html.markup import EMPTY, Html, element, join, text
from remiss.render.html.names import WRITTEN_IN

MOST = 20  # remarks in a fold; the others are one link away
ORDER = (Stance.POSITIVE, Stance.NEUTRAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Others:
    """The remarks of one part that are no asks.

    Attributes:
        filed: Places in `Register.filed`, in its order; never empty.
        opened: Somebody is correcting it; it holds one remark then.
    """

    section: SectionId | None
    extent: Extent
    filed: tuple[int, ...]
    opened: bool = False


def others_html(view: AskView, others: Others, *, unfolded: bool) -> Html:
    """Return the remarks, those that agree first, folded below how many there are of each kind."""
    say, register = view.say, view.register
    entries = [register.filed[at] for at in others.filed]
    counts = Counter(entry.remark.stance for entry in entries)
    kinds = [f"{say(f'stance.{one.value}')} ({say.number(counts[one])})" for one in ORDER if counts[one]]
    entries.sort(key=lambda entry: ORDER.index(entry.remark.stance))
    shown = entries if unfolded else entries[:MOST]
    items = join(_other(view, entry, opened=others.opened) for entry in shown)
    more = EMPTY
    if len(shown) < len(entries):
        link = element(
            "a",
            text(say("asks.others.all", n=say.number(len(entries)))),
            href=view.links.others(others.section or others.extent.value),
        )
        more = element("p", link)
    return element(
        "details",
        element("summary", text(say("asks.others", told=say.listing(kinds)))),
        element("ul", items, class_="quotes"),
        more,
        class_="others opened" if others.opened else "others",
        open=unfolded or others.opened,
        data_row=OPENED if others.opened else None,
    )


def _other(view: AskView, entry: Filed, *, opened: bool) -> Html:
    say, remark = view.say, entry.remark
    response = response_of(view.register, entry)
    source = source_of(response, remark.span, view.names[response.id], say)
    told = [say(f"stance.{remark.stance.value}")]
    told += [] if entry.judged is None else [say("asks.judged", by=entry.judged.by)]
    correct = element("a", text(say("asks.others.correct")), href=view.links.correct(entry), data_follow=OPENED)
    return element(
        "li",
        element("q", text(quoted(response, remark.span)), lang=WRITTEN_IN),
        element(
            "p",
            element("a", text(source), href=view.links.place(entry), title=say("asks.place")),
            text(f" · {' · '.join(told)}"),
            EMPTY if opened else join([text(" · "), correct]),
            class_="facts",
        ),
    )
