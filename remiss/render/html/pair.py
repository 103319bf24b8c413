"""Two documents row by row: one table, so that nothing drifts apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from remiss.compare import is_bare, is_quiet, is_typographic
from remiss.model.document import Document
from remiss.model.result import Result, Row
from remiss.render.html.markup import EMPTY, Html, element, hidden, join, text, unbroken
from remiss.render.html.names import facts_html
from remiss.render.html.rows import quiet_html, row_html
from remiss.render.html.sides import HowAddress, OriginalAddress, RowAddress, Sides, sides_of
from remiss.render.verdict import row_id
from remiss.texts import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What of a pair is hidden.

    Attributes:
        only_differences: Hide equal sections and say how many they are; else they are folded where they stand.
        hide_typography: Show no mark where only the typesetting differs, nor the sections where nothing else does.
    """

    only_differences: bool = False
    hide_typography: bool = False

    @property
    def css(self) -> str:
        """The classes of the box around the rows."""
        names = {"only-differences": self.only_differences, "typography-hidden": self.hide_typography}
        return " ".join(["pair-box", *(name for name, chosen in names.items() if chosen)])


EVERYTHING = View()


def pair_html(  # noqa: PLR0913 - one for each thing a page chooses
    result: Result,
    index: int,
    *,
    address: RowAddress,
    say: Catalogue,
    view: View = EVERYTHING,
    judging: bool = False,
    how: HowAddress | None = None,
    original: OriginalAddress | None = None,
    tools: Html = EMPTY,
) -> Html:
    """Return the rows of the pair at `index` as a table, with the buttons that step from difference to difference.

    Args:
        view: What is hidden. It is in the page either way, so that the choice can be changed without asking the server.
        judging: Whether a person can judge here: rows then have buttons for it.
        how: Where a link is worked through, see `Sides`.
        original: Where a place in an original is looked at, see `Sides`.
        tools: Put beside the buttons, such as the switch between the two.
    """
    other, pair = result.others[index], result.pairs[index]
    sides = sides_of(result.base, other, pair, address, say, judging=judging, how=how, original=original)
    reset = [row for row in pair.rows if is_typographic(row, sides.left_sections, sides.right_sections)]
    differing = [row for row in pair.rows if row not in reset and not _is_quiet(row, sides)]
    equal = len(pair.rows) - len(differing) - len(reset)
    bare = sum(is_bare(row) and _is_quiet(row, sides) for row in pair.rows)
    notes = []
    if bare:
        notes.append(element("p", text(say.count("app.bare_left_out", bare)), class_="quiet-note left-out"))
    if equal > bare:
        notes.append(element("p", text(say.count("app.equal_left_out", equal - bare)), class_="quiet-note left-out"))
    if reset:
        notes.append(element("p", text(say.count("app.typographic_left_out", len(reset))), class_="quiet-note reset"))
    if not differing:
        notes.append(element("p", text(say("app.no_differences")), class_="quiet-note"))
    if judging:
        notes.append(element("p", text(say("app.judging.all_reviewed")), class_="quiet-note all-reviewed"))
    table = element(
        "table",
        element("caption", text(say("app.pair.caption")), class_="only-heard"),
        element("thead", _head(sides), role="rowgroup"),
        element("tbody", join(_folded(pair.rows, sides)), role="rowgroup"),
        class_="pair",
        role="table",
    )
    return element(
        "section",
        _steps(differing, sides, tools),
        *notes,
        table,
        class_=view.css,
        data_other=other.id,
        aria_label=say("app.pair.caption"),
    )


def _is_quiet(row: Row, sides: Sides) -> bool:
    return is_quiet(row, sides.left_sections, sides.right_sections)


def _folded(rows: Sequence[Row], sides: Sides) -> Iterator[Html]:
    for quiet, group in groupby(rows, key=lambda row: _is_quiet(row, sides)):
        if quiet:
            yield quiet_html(list(group), sides)
        else:
            yield from (row_html(row, sides) for row in group)


def _head(sides: Sides) -> Html:
    return element(
        "tr",
        _column(sides.left, sides.say("app.side.left"), sides.say),
        element("th", hidden(sides.say("app.pair.relation")), scope="col", role="columnheader", class_="relation"),
        _column(sides.right, sides.say("app.side.right"), sides.say),
        role="row",
    )


def _column(document: Document, whose: str, say: Catalogue) -> Html:
    return element(
        "th",
        element("span", text(whose), class_="whose"),
        element("span", unbroken(document.metadata.title), class_="name"),
        facts_html(document, say),
        scope="col",
        role="columnheader",
    )


def _steps(differing: Sequence[Row], sides: Sides, tools: Html) -> Html:
    """Return the buttons; without the script they are links to the first difference."""
    if not differing:
        return element("div", tools, class_="steps")
    first = row_id(differing[0])
    say = sides.say
    buttons = [
        element(
            "a",
            element("span", text(arrow), aria_hidden="true"),
            text(f" {say(f'app.step.{name}')} "),
            element("kbd", text(key)),
            href=sides.link_to(first),
            class_="button",
            data_step=step,
        )
        for name, arrow, key, step in (("previous", "↑", "p", "-1"), ("next", "↓", "n", "1"))
    ]
    differences = say.count("app.differences", len(differing))
    count = element("span", text(differences), class_="count", data_count=differences)
    stepping = element("div", *buttons, count, role="group", aria_label=say("app.steps"), class_="stepping")
    progress = element("span", class_="judging-slot") if sides.judging else EMPTY  # the script of the page fills it
    return element("div", stepping, progress, tools, class_="steps")
