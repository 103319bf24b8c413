"""The log of judgements below the rows."""

from remiss.compare import anchors_of, lost_of, undone_in
from remiss.model.judgement import Entry
from remiss.model.outline import by_id
from remiss.model.result import Lost, Result
from remiss.render.deeds import Names, lost_text, moment, names_of, suggestion_text, told_text
from remiss.render.html.markup import EMPTY, Html, element, join, text
from remiss.render.html.sides import RowAddress
from remiss.render.verdict import rows_by_right
from remiss.texts import Catalogue

COLUMNS = ("number", "at", "by", "deed", "suggestion")


def log_html(result: Result, say: Catalogue, address: RowAddress | None = None) -> Html:
    """Return what people judged, the latest first, each with the program's own suggestion and a way to undo it.

    What is about sections that are not found any more stands above, with how they began; an empty log gives nothing.

    Args:
        address: Where a row is shown, so that what has lost its place can be linked anew; None where none is.
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
    return join([_lost(result, say, address), element("details", summary, box, class_="log-box", id="logg")])


def _row(number: int, entry: Entry, names: Names, say: Catalogue, *, undone: bool) -> Html:
    said = told_text(entry, names, say, undone=undone).split("\n")
    return element(
        "tr",
        element("td", text(str(number))),
        element("td", text(moment(entry.at)), class_="unbroken"),
        element("td", text(entry.by)),
        element("td", join(map(text, said), element("br"))),
        element("td", text(suggestion_text(entry, say))),
        element("td", EMPTY if undone else _undo(number, say)),
        class_="undone" if undone else None,
    )


def _lost(result: Result, say: Catalogue, address: RowAddress | None) -> Html:
    missing = lost_of(result)
    if not missing:
        return EMPTY
    items = join(
        element(
            "li", text(f"{lost_text(one, result, say)} "), _relink(one, result, say, address), _undo(one.number, say)
        )
        for one in missing
    )
    head = element("p", element("strong", text(say("summary.lost"))), text(f". {say('summary.lost.text')}"))
    return element("div", head, element("ul", items), class_="notice lost", role="status")


def _undo(number: int, say: Catalogue) -> Html:
    return element(
        "button", text(say("app.judge.undo")), type="button", class_="act undo", data_act="undo",
        data_entry=str(number), aria_label=f"{say('app.judge.undo')} {number}",
    )  # fmt: skip


def _relink(one: Lost, result: Result, say: Catalogue, address: RowAddress | None) -> Html:
    """Return the way to the row of the first section of a judgement that is still there; nothing when none is."""
    for anchor in anchors_of(one.entry.deed):
        for other, pair in zip(result.others, result.pairs, strict=True):
            homes = rows_by_right(pair)
            if anchor.document == result.base.id and anchor.section in by_id(result.base):
                row: str = anchor.section
            elif anchor.document == other.id and anchor.section in homes:
                row = homes[anchor.section]
            else:
                continue
            if address is not None and one in pair.standing.lost:
                href = address(other.id, row)
                link = element("a", text(say("app.log.relink")), href=href, data_follow=row, data_show=other.id)
                return join([link, text(" · ")])
    return EMPTY
