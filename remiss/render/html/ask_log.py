"""What people have judged in a comparison, below its register."""

from remiss.compare import undone_in
from remiss.model.judgement import Entry
from remiss.model.register import Register
from remiss.render.deeds import Names, moment, named, one_line, told_text
from remiss.render.html.markup import EMPTY, Html, element, join, text
from remiss.texts import Catalogue

COLUMNS = ("number", "at", "by", "deed")


def register_log_html(register: Register, say: Catalogue) -> Html:
    """Return the log, the latest first, and above it what has lost its place; an empty log gives nothing."""
    if not register.log:
        return EMPTY
    names, undone = named((register.base, *register.responses)), undone_in(register.log)
    head = join(element("th", text(say(f"log.{column}")), scope="col") for column in COLUMNS)
    numbered = reversed(tuple(enumerate(register.log, 1)))
    rows = join(_row(number, entry, names, say, undone=number in undone) for number, entry in numbered)
    table = element(
        "table",
        element("caption", text(say("app.log")), class_="only-heard"),
        element("thead", element("tr", head)),
        element("tbody", rows),
        class_="log",
    )
    box = element("div", table, class_="sideways", tabindex="0", role="region", aria_label=say("app.log"))
    summary = element("summary", text(say.count("app.log.entries", len(register.log))))
    return join([_lost(register, names, say), element("details", summary, box, class_="log-box")])


def _row(number: int, entry: Entry, names: Names, say: Catalogue, *, undone: bool) -> Html:
    said = told_text(entry, names, say, undone=undone).split("\n")
    return element(
        "tr",
        element("td", text(str(number))),
        element("td", text(moment(entry.at)), class_="unbroken"),
        element("td", text(entry.by)),
        element("td", join(map(text, said), element("br"))),
        class_="undone" if undone else None,
    )


def _lost(register: Register, names: Names, say: Catalogue) -> Html:
    if not register.lost:
        return EMPTY
    items = join(element("li", text(one_line(one, names, say))) for one in register.lost)
    head = element("p", element("strong", text(say("summary.lost"))), text(f". {say('asks.lost.text')}"))
    return element("div", head, element("ul", items), class_="notice lost", role="status")
