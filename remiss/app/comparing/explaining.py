"""Så räknas det: how links and scores come about, with one worked example from the library."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import streamlit as st

from remiss.align import explain_link
from remiss.app.comparing.choosing import Chosen, chosen_by
from remiss.app.comparing.results import found_pair
from remiss.app.frame.address import Address, Page, href
from remiss.compare import with_opening
from remiss.model.alignment import Explanation, Link
from remiss.model.document import Document
from remiss.model.outline import by_id
from remiss.render.evidence import reasons
from remiss.render.html import Html, element, join, text, unbroken
from remiss.render.names import document_name, section_name
from remiss.service import Shelf, missing_documents
from remiss.texts import Catalogue

STEPS = ("sections", "candidates", "evidence", "links", "relation", "reading", "gaps", "judgements")
TELLING = 0.85  # the score of a link worth working through: neither a close shave nor beyond doubt


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A link to work through, and the two documents it is between."""

    base: Document
    other: Document
    link: Link


def show(address: Address, shelf: Shelf, say: Catalogue) -> None:
    """Show how links come about; the example is the link the address names, else a telling one of the library."""
    st.html(
        join(
            [
                element("h1", text(say("app.page.how")), tabindex="-1"),
                element("p", text(say("app.how.lead")), class_="lead"),
                element("ol", join(_step(name, say) for name in STEPS), class_="how-steps"),
            ]
        )
    )
    example = _example(address, shelf, say)
    if example is not None:
        st.html(_worked(example, address, say))
    st.html(_measured(say))


def _step(name: str, say: Catalogue) -> Html:
    return element("li", element("h2", text(say(f"app.how.{name}"))), element("p", text(say(f"app.how.{name}.text"))))


def _example(address: Address, shelf: Shelf, say: Catalogue) -> Example | None:
    chosen = chosen_by(address, shelf, say)
    if chosen is not None and address.shown:
        named = [one for one in _links(chosen) if _is_named(one, address)]
        if named:
            return named[0]
    whole = [saved for saved in shelf.comparisons if not missing_documents(shelf, saved)]
    for saved in whole:
        there = chosen_by(replace(address, comparison=saved.name, base="", against=()), shelf, say)
        found = [] if there is None else list(_links(there))
        if found:
            return min(found, key=lambda one: abs(one.link.score - TELLING))
    return None


def _links(chosen: Chosen) -> Iterator[Example]:
    base = with_opening(chosen.base)
    for other in map(with_opening, chosen.others):
        alignment = found_pair(base, other).alignment
        for link in (*alignment.links, *alignment.candidates):
            yield Example(base=base, other=other, link=link)


def _is_named(example: Example, address: Address) -> bool:
    link = example.link
    return (example.other.id, link.left, link.right) == (address.shown, address.row, address.section)


def _worked(example: Example, address: Address, say: Catalogue) -> Html:
    base, other, link = example.base, example.other, example.link
    found = explain_link(base, other, link.left, link.right)
    sections = by_id(base)[link.left], by_id(other)[link.right]
    names = join(
        element(
            "p",
            element("strong", unbroken(section_name(section, say)), lang="sv"),
            text(f" · {document_name(document)}"),
        )
        for section, document in zip(sections, (base, other), strict=True)
    )
    back = href(replace(address, page=Page.COMPARE, shown=other.id, row=link.left, section=""))
    shown = element("p", element("a", text(say("app.how.see")), href=back)) if address.shown else text("")
    why = element("p", element("strong", text(say("app.why"))), text(f" {reasons(link, say)}"))
    table = _table(found, say) if found is not None else text("")
    return element("section", element("h2", text(say("app.how.example"))), names, why, table, shown, class_="part how")


def _table(found: Explanation, say: Catalogue) -> Html:
    """Return the pieces as a sum that a person can check with a pocket calculator."""
    if not found.pieces:
        return element("p", text(say("app.how.same")))
    total = sum(weight for _, weight in found.pieces)
    shown = [(say(f"piece.{piece.value}"), _hundredths(weight)) for piece, weight in found.pieces]
    rest = _hundredths(total) - sum(figure for _, figure in shown)
    rows = join(
        element(
            "tr",
            element("th", text(name), scope="row"),
            element("td", text(_signed(figure / 100, say)), class_="figure"),
        )
        for name, figure in (*shown, *([(say("app.how.rounding"), rest)] if rest else []))
    )
    said = say("app.how.sum", odds=_signed(total, say), raw=say.percent(found.raw), score=say.percent(found.score))
    foot = element(
        "tr",
        element("th", text(say("app.how.total")), scope="row"),
        element("td", text(_signed(total, say)), class_="figure"),
    )
    table = element(
        "table",
        element("caption", text(say("app.how.caption")), class_="only-heard"),
        element("tbody", rows),
        element("tfoot", foot),
        class_="sum",
    )
    return join([table, element("p", text(said))])


def _hundredths(value: float) -> int:
    """Return a value as it is shown with two decimals, in hundredths."""
    return round(100 * value)


def _signed(value: float, say: Catalogue) -> str:
    value = _hundredths(value) / 100
    sign = "−" if value < 0 else "+"
    return f"{sign}{say.decimal(abs(value))}"


def _measured(say: Catalogue) -> Html:
    return element(
        "section", element("h2", text(say("app.how.measured"))), element("p", text(say("app.how.measured.text"))),
        class_="part",
    )  # fmt: skip
