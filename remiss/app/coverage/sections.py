"""The sections of one's own document against the others, as the comparison found them."""

from dataclasses import replace

import streamlit as st

from remiss.app.comparing.results import links_from, shown_section
from remiss.app.frame.address import Address, Page, href, own, plain, with_own
from remiss.app.frame.switch import Choice, switch
from remiss.compare import by_gaps
from remiss.model.result import Result
from remiss.render.html import Html, MatrixLinks, element, found_html, join, matrix_html, text
from remiss.texts import Catalogue

ORDER, DOCUMENT, BY_GAP = "ordning", "dok", "saknas"


def show_sections(address: Address, result: Result, say: Catalogue) -> None:
    """Show the matrix of sections, and below it the one that is opened with what one or all of the others say."""
    st.html(element("p", found_html(result, say), class_="lead"))
    sections = by_gaps(result) if own(address, ORDER) == BY_GAP else None
    shown = matrix_html(result, shown="", links=_links(address), say=say, only=sections)
    order = element("div", _order(address, say), class_="switches")
    st.html(join([order, element("div", shown, class_="coverage-sections")]))
    if address.section:
        st.html(_opened(address, result, say))


def _links(address: Address) -> MatrixLinks:
    def cell(document: str, section: str) -> str:
        return href(with_own(replace(address, section=section, row=""), **{DOCUMENT: document}))

    def section(name: str) -> str:
        return href(with_own(replace(address, section=name, row=""), **{DOCUMENT: ""}))

    return MatrixLinks(row=cell, section=section, base=links_from(address).base)


def _opened(address: Address, result: Result, say: Catalogue) -> Html:
    """Return a base section with what the opened document says there, all of them when no single one is."""
    wanted = own(address, DOCUMENT)
    at = next((at for at, other in enumerate(result.others) if other.id == wanted), None)
    few = result if at is None else replace(result, others=(result.others[at],), pairs=(result.pairs[at],))
    across = shown_section(few, replace(plain(address), page=Page.COMPARE, section=address.section))
    if not across:
        return element("p", text(say("app.compare.lost")), class_="notice", role="status")
    return join([element("h2", text(say("app.compare.across")), id="rader"), across])


def _order(address: Address, say: Catalogue) -> Html:
    choices = (
        Choice(
            label=say(f"coverage.order.{name}"),
            leads_to=with_own(replace(address, row=""), **{ORDER: value}),
            chosen=own(address, ORDER) == value,
        )
        for name, value in (("document", ""), ("gap", BY_GAP))
    )
    return switch(say("coverage.order"), choices)
