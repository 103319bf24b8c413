"""Export: the summary, as it will look and as it is."""

from dataclasses import replace
from functools import partial

import streamlit as st
from markdown_it import MarkdownIt

from remiss import service
from remiss.app.address import Address, Page, href
from remiss.app.choosing import chosen_by
from remiss.app.comparing import compared
from remiss.app.switch import Choice, switch
from remiss.compare import by_coverage
from remiss.exporting import Form, export
from remiss.model.identity import slug
from remiss.render.html import Html, element, join, text
from remiss.service import Shelf
from remiss.texts import Catalogue

# Raw HTML stays text and a picture is never fetched: a document may not reach outside, nor look like the app.
_PREVIEW = MarkdownIt("js-default", {"html": False, "linkify": False}).disable(["image", "link", "autolink"])


def show(address: Address, shelf: Shelf, say: Catalogue) -> None:
    """Show the summary of the comparison the address chooses, ready to download."""
    chosen = chosen_by(address, shelf, say)
    if chosen is None:
        st.html(_nothing(address, say))
        return
    result = compared(chosen, say)
    if address.by_coverage:
        result = by_coverage(result)
    summary = service.summarise(result)
    back = href(replace(address, page=Page.COMPARE))
    st.html(
        join(
            [
                element("p", element("a", text(say("app.export.back")), href=back), class_="crumb"),
                element("h1", text(say("app.page.export")), tabindex="-1"),
                element("p", _found(result.title, summary, say), class_="lead"),
            ]
        )
    )
    with st.container(horizontal=True):
        for form in (Form.WORD, Form.EXCEL, Form.MARKDOWN):
            st.download_button(
                say(f"app.export.{form}"),
                partial(export, result, form),
                file_name=f"{slug(result.title)}.{form}",
                mime=form.media_type,
                type="primary" if form is Form.WORD else "secondary",
                on_click="ignore",
            )
    st.html(_views(address, say))
    st.html(_source(summary, say) if address.as_text else preview_html(summary))


def preview_html(summary: str) -> Html:
    """Return Markdown as HTML in which nothing but its own marks counts."""
    return element("article", Html(_PREVIEW.render(summary)), class_="preview", tabindex="0")


def _found(title: str, summary: str, say: Catalogue) -> Html:
    lines = say.count("app.export.lines", summary.count("\n"))
    return text(say("app.export.found", title=title, lines=lines))


def _source(summary: str, say: Catalogue) -> Html:
    return element(
        "pre", text(summary), class_="source", tabindex="0", aria_label=say("app.export.source"), role="region"
    )


def _views(address: Address, say: Catalogue) -> Html:
    views = (("preview", False), ("source", True))
    choices = (
        Choice(
            label=say(f"app.export.{name}"),
            leads_to=replace(address, as_text=as_text),
            chosen=as_text is address.as_text,
        )
        for name, as_text in views
    )
    return switch(say("app.export.view"), choices)


def _nothing(address: Address, say: Catalogue) -> Html:
    link = href(replace(address, page=Page.COMPARE))
    return join(
        [
            element("h1", text(say("app.page.export")), tabindex="-1"),
            element("p", text(say("app.export.none")), class_="lead"),
            element(
                "p", element("a", text(say("app.page.compare")), href=link, class_="button primary"), class_="actions"
            ),
        ]
    )
