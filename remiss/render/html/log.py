"""The log of judgements below the rows."""

from remiss.compare import lost_of, undone_in
from remiss.model.judgement import Entry
from remiss.model.result import Result
from remiss.render.deeds import Names, lost_text, moment, names_of, suggestion_text, told_text
from remiss.render.html.markup import EMPTY, Html, element, join, text
from remiss.texts import Catalogue

COLUMNS = ("number", "at", "by", "deed", "suggestion")


def log_html(result: Result, say: Catalogue) -> Html:
    """Return what people judged, the latest first, each with the program's own suggestion and a way to undo it.

    What is about sections that are not found any more stands above, with how they began; an empty log gives nothing.
    """
    if not result.log:
        return EMPTY
    undone, names = undone_in(result.log), names_of(result)
    head = join(element("th", text(say(f"log.{column}")), scope="col") for column in COLUMNS)
    latest_first = reversed(tuple(enumerate(result.log, 1)))
    rows = join(_row(number, entry, names, say, undone=number in undone) for number, entry in latest_first)
    table = element(
        "table",
        element("caption", text(say("app.log")), class_="only-heard"),
        element("thead", element("tr", head, element("td"))),
        element("tbody", rows),
        class_="log",
    )
    summary = element("summary", text(say.count("app.log.entries", len(result.log))))
    box = element("div", table, class_="sideways", tabindex="0", role="region", aria_label=say("app.log"))
    return join([_lost(result, say), element("details", summary, box, class_="log-box", id="logg")])


def _row(number: int, entry: Entry, names: Names, say: Catalogue, *, undone: bool) -> Html:
    said = told_text(entry, names, say, undone=undone).split("\n")
    undo = element(
        "button", text(say("app.judge.undo")), type="button", class_="act undo", data_act="undo",
        data_entry=str(number), aria_label=f"{say('app.judge.undo')} {number}",
    )  # fmt: skip
    return element(
        "tr",
        element("td", text(str(number))),
        element("td", text(moment(entry.at)), class_="unbroken"),
        element("td", text(entry.by)),
        element("td", join(map(text, said), element("br"))),
        element("td", text(suggestion_text(entry, say))),
        element("td", EMPTY if undone else undo),
        class_="undone" if undone else None,
    )


def _lost(result: Result, say: Catalogue) -> Html:
    missing = lost_of(result)
    if not missing:
        return EMPTY
    items = join(element("li", text(lost_text(one, result, say))) for one in missing)
    head = element("p", element("strong", text(say("summary.lost"))), text(f". {say('summary.lost.text')}"))
    return element("div", head, element("ul", items), class_="notice lost", role="status")
