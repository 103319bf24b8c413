"""Figures that differ, as a table folded below its name."""

from collections.abc import Sequence

from remiss.model.figure import FigureDifference
from remiss.model.result import Result
from remiss.render.differing import COLUMNS, figure_rows, rows_of_figures
from remiss.render.html.markup import EMPTY, Html, element, text
from remiss.render.html.names import WRITTEN_IN
from remiss.texts import Catalogue


def figures_html(result: Result, say: Catalogue, differing: Sequence[FigureDifference] | None = None) -> Html:
    """Return the table of figures that differ between linked sections; nothing when none does.

    Args:
        differing: As `remiss.compare.differing_figures` returns them, where they are at hand.
    """
    rows = figure_rows(result, say) if differing is None else rows_of_figures(result, differing, say)
    if not rows:
        return EMPTY
    several = len(result.others) > 1
    columns = ("document", *COLUMNS) if several else COLUMNS
    lines = (
        element(
            "tr",
            *([element("td", text(row.document))] if several else []),
            element("th", text(row.what), scope="row", lang=WRITTEN_IN),
            element("td", element("strong", text(row.ours or "–"), lang=WRITTEN_IN)),
            element("td", element("strong", text(row.theirs or "–"), lang=WRITTEN_IN)),
            _place(row.our_place, row.our_quote),
            _place(row.their_place, row.their_quote),
        )
        for row in rows
    )
    title = say("differing.title")
    head = (element("th", text(say(f"differing.{one}")), scope="col") for one in columns)
    table = element(
        "table",
        element("caption", text(title), class_="only-heard"),
        element("thead", element("tr", *head)),
        element("tbody", *lines),
        class_="log differing",
    )
    box = element("div", table, class_="sideways", tabindex="0", role="region", aria_label=title)
    summary = element("summary", text(say.count("differing.found", len(rows))))
    return element("details", summary, box, class_="log-box", id="siffror")


def _place(place: str, quote: str) -> Html:
    if not place:
        return element("td", text("–"))
    return element("td", text(place), element("br"), element("span", text(quote), lang=WRITTEN_IN, class_="facts"))
