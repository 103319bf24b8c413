"""Jämför: what was found, the matrix, and two documents row by row."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from remiss.app.asks.registers import is_remiss
from remiss.app.comparing.choosing import SAVED, Chosen, begin, choose, chosen_by, is_choosing, strange_names
from remiss.app.comparing.judging import judging_bar, shown_for
from remiss.app.comparing.keeping import keep, kept_by_itself, manage
from remiss.app.comparing.results import found_pair, link_from, result_of, shown_matrix, shown_pair, shown_section
from remiss.app.frame.address import Address, Page, href, own, plain
from remiss.app.frame.saved import saved_links
from remiss.app.frame.switch import Choice, switch
from remiss.compare import by_coverage, nowhere
from remiss.model.comparison import Comparison
from remiss.model.result import Result
from remiss.render.html import (
    Html,
    document_facts,
    element,
    found_html,
    join,
    legend_html,
    log_html,
    row_id,
    short_name,
    text,
    unbroken,
)
from remiss.render.html.differing import figures_html
from remiss.render.names import document_name
from remiss.service import Shelf
from remiss.sharing import MANY
from remiss.store import Library
from remiss.texts import Catalogue

_FEW = 4  # others whose names stand in full; the choice among more of them scrolls


def show(address: Address, library: Library, shelf: Shelf, say: Catalogue) -> None:
    """Show the comparison the address chooses, or the boxes to choose one."""
    chosen, strange = chosen_by(address, shelf, say), strange_names(address, shelf)
    if chosen is None:
        _start(address, shelf, strange_html(strange, say), say)
        return
    result = compared(chosen, say, address)
    if address.by_coverage:
        result = by_coverage(result)
    address = with_shown(address, result)
    told = join([strange_html(strange, say), kept_by_itself(chosen.comparison, say)])
    st.html(join([told, _opening(address, chosen, result, say)]))
    with st.expander(say("app.choose.change"), expanded=is_choosing(chosen.comparison)):
        choose(address, shelf, chosen, say)
        if chosen.comparison.name:
            manage(_as_saved(chosen.comparison, shelf), library, say)
        else:
            came_from = next((one for one in shelf.comparisons if one.name == own(address, SAVED)), None)
            keep(chosen.comparison, came_from, library, say)
    st.html(
        join(
            [
                element("h2", text(say("app.compare.coverage"))),
                _matrix_switches(address, result, say),
                shown_matrix(result, address),
            ]
        )
    )
    st.html(join([figures_html(result, say), _legend(say)]))
    across = shown_section(result, address) if address.section else text("")
    if across:
        st.html(join([element("h2", text(say("app.compare.across")), id="rader"), _back(address, say), across]))
        return
    st.html(join([element("h2", text(say("app.compare.detail")), id="rader"), _switches(address, result, say)]))
    index = _index(address, result)
    if address.row and address.row not in {row_id(row) for row in result.pairs[index].rows}:
        st.html(element("p", text(say("app.compare.lost")), class_="notice", role="status"))
    other = result.others[index]
    found = found_pair(result.base, other)
    judging_bar(shown_for(library, chosen.comparison, result.base, other, found, say), result.pairs[index])
    st.html(shown_pair(result, index, address))
    if result.log:
        st.html(log_html(result, say, link_from(address)))


def strange_html(names: Sequence[str], say: Catalogue) -> Html:
    """Return what is said of documents the address names and that are not there; nothing where all are."""
    return join(
        element("p", text(say("app.compare.strange", name=name)), class_="notice", role="status") for name in names
    )


def _as_saved(comparison: Comparison, shelf: Shelf) -> Comparison:
    """Return a saved comparison as it stands in its file, whichever of its documents it is seen from."""
    return next(saved for saved in shelf.comparisons if saved.name == comparison.name)


def compared(chosen: Chosen, say: Catalogue, address: Address | None = None) -> Result:
    """Return the result, telling of each document while it is compared.

    Args:
        address: Where the matrix of what is done leads, which is shown meanwhile when there are `MANY`; None for none.
    """
    place, matrix = st.empty(), st.empty()
    drawn = 0

    def tell(number: int, name: str, so_far: Result) -> None:
        nonlocal drawn
        said = say("app.compare.progress", n=say.number(number), total=say.number(len(chosen.others)), name=name)
        place.html(element("p", text(said), class_="progress", role="status"))
        done = len(so_far.others)
        if address is not None and len(chosen.others) >= MANY and done >= max(2 * drawn, 1):  # each time twice as wide
            drawn = done
            matrix.html(_so_far(so_far, address, say))

    try:
        return result_of(chosen.comparison, chosen.base, chosen.others, tell)
    finally:
        place.empty()
        matrix.empty()


def _so_far(result: Result, address: Address, say: Catalogue) -> Html:
    """Return the matrix of the documents that are compared already."""
    address = replace(with_shown(address, result), only_nowhere=False)  # the rest may have what these lack
    return join(
        [
            element("h1", unbroken(result.title)),
            element("p", text(say("app.compare.so_far")), class_="lead"),
            shown_matrix(result, address),
        ]
    )


def with_shown(address: Address, result: Result) -> Address:
    """Return the address with the document shown row by row filled in: the first when none, or no such, is chosen."""
    known = [other.id for other in result.others]
    return address if address.shown in known else replace(address, shown=known[0])


def _index(address: Address, result: Result) -> int:
    return next(index for index, other in enumerate(result.others) if other.id == address.shown)


def _start(address: Address, shelf: Shelf, told: Html, say: Catalogue) -> None:
    st.html(
        join(
            [
                told,
                element("h1", text(say("app.page.compare")), tabindex="-1"),
                element("p", text(say("app.choose.lead")), class_="lead"),
            ]
        )
    )
    if begin(address, shelf, say) and shelf.comparisons and not address.base:
        st.html(_saved(address, shelf, say))


def _saved(address: Address, shelf: Shelf, say: Catalogue) -> Html:
    links = saved_links(Address(page=address.page, language=address.language), shelf)
    return element("section", element("h2", text(say("app.library.comparisons"))), element("ul", links), class_="part")


def _opening(address: Address, chosen: Chosen, result: Result, say: Catalogue) -> Html:
    state = say("app.compare.saved") if chosen.comparison.name else say("app.compare.own")
    crumb = f"{state} · {say('app.compare.base', base=document_name(result.base))}"
    export = href(replace(address, page=Page.EXPORT, row=""))
    asks = href(replace(plain(address), page=Page.ASKS))
    to_asks = element("a", text(say("app.compare.asks")), href=asks, class_="button")
    answers = [to_asks] if is_remiss(chosen.comparison, chosen.base, chosen.others) else []
    reuse = href(replace(plain(address), page=Page.REUSE))
    description = [element("p", text(result.description), class_="description")] if result.description else []
    return join(
        [
            element("p", text(crumb), class_="crumb"),
            element("h1", unbroken(result.title), tabindex="-1"),
            *description,
            element("p", found_html(result, say), class_="lead"),
            element(
                "p",
                element("a", text(say("app.compare.export")), href=export, class_="button primary"),
                *answers,
                element("a", text(say("app.compare.reuse")), href=reuse, class_="button"),
                element("a", text(say("app.compare.copy")), href=href(address), class_="button", data_copy=True),
                class_="actions",
            ),
        ]
    )


def _legend(say: Catalogue) -> Html:
    return element("details", element("summary", text(say("app.legend"))), legend_html(say), class_="legend-box")


def _matrix_switches(address: Address, result: Result, say: Catalogue) -> Html:
    """Return the choices over the matrix: the order of its columns, and which sections; none for one document."""
    if len(result.others) == 1:
        return text("")
    plain = replace(address, row="", section="")
    order = switch(
        say("app.compare.order"),
        [
            Choice(
                label=say(f"app.compare.order.{name}"),
                leads_to=replace(plain, by_coverage=chosen),
                chosen=chosen is address.by_coverage,
            )
            for name, chosen in (("chosen", False), ("coverage", True))
        ],
    )
    missing = len(nowhere(result))
    sections = switch(
        say("app.compare.sections"),
        [
            Choice(
                label=say(f"app.compare.sections.{name}"),
                leads_to=replace(plain, only_nowhere=only),
                chosen=only is address.only_nowhere,
                count=say.number(missing) if only else "",
            )
            for name, only in (("all", False), ("nowhere", True))
        ],
    )
    return element("div", order, sections, class_="switches")


def _back(address: Address, say: Catalogue) -> Html:
    link = element("a", text(say("app.compare.detail")), href=href(replace(address, section="")), class_="button")
    return element("p", link, class_="actions")


def _switches(address: Address, result: Result, say: Catalogue) -> Html:
    """Return the choice of the document shown row by row; with one there is nothing to choose."""
    if len(result.others) == 1:
        return text("")
    others = join(
        element(
            "a",
            text(short_name(other, result.others)),
            href=href(replace(address, shown=other.id, row="")),
            title=f"{other.metadata.title}: {', '.join(document_facts(other, say))}",
            aria_current="true" if other.id == address.shown else None,
        )
        for other in result.others
    )
    label = element("span", text(say("app.compare.shown")), class_="switch-label")
    shape = "switch long" if len(result.others) > _FEW else "switch"
    return element("nav", label, others, class_=shape, aria_label=say("app.compare.shown"))
