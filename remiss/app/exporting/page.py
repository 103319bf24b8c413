"""Export: the summary, or the compilation of a remiss, as it will look and as it is."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

import streamlit as st
from markdown_it import MarkdownIt

from remiss import service
from remiss.app.asks.registers import is_remiss, register_of
from remiss.app.comparing.choosing import Chosen, chosen_by
from remiss.app.comparing.page import compared
from remiss.app.exporting.template import choose
from remiss.app.frame.address import Address, Page, href
from remiss.app.frame.saved import choose_saved
from remiss.app.frame.switch import Choice, switch
from remiss.compare import by_coverage
from remiss.exporting import Form, export
from remiss.language.file_names import name_from
from remiss.render.html import Html, element, join, text
from remiss.service import Shelf
from remiss.store import Library
from remiss.texts import Catalogue

# Raw HTML stays text and a picture is never fetched: a document may not reach outside, nor look like the app.
_PREVIEW = MarkdownIt("js-default", {"html": False, "linkify": False}).disable(["image", "link", "autolink"])


def show(address: Address, library: Library, shelf: Shelf, say: Catalogue) -> None:
    """Show the summary of the comparison the address chooses, or the compilation of a remiss, ready to download."""
    chosen = chosen_by(address, shelf, say)
    if chosen is None:
        st.html(choose_saved(address, shelf, say("app.page.export"), say("app.export.none"), say))
        return
    remiss = is_remiss(chosen.comparison, chosen.base, chosen.others)
    address = replace(address, compilation=address.compilation and remiss)
    made = _compilation(chosen, say) if address.compilation else _summary(address, chosen, say)
    back = href(replace(address, page=Page.ASKS if address.compilation else Page.COMPARE, compilation=False))
    st.html(
        join(
            [
                element("p", element("a", text(say("app.export.back")), href=back), class_="crumb"),
                element("h1", text(say("app.page.export")), tabindex="-1"),
                _which(address, say) if remiss else text(""),
                element("p", _found(made, say), class_="lead"),
            ]
        )
    )
    name, template = choose(library, chosen.comparison, say)
    with st.container(horizontal=True):
        for form in (Form.WORD, Form.EXCEL, Form.MARKDOWN):
            st.download_button(
                say(f"app.export.{form}"),
                partial(made.file, form, template=template, template_name=name),
                file_name=f"{name_from(made.title)}.{form}",
                mime=form.media_type,
                type="primary" if form is Form.WORD else "secondary",
                on_click="ignore",
            )
    st.html(_views(address, say))
    st.html(_source(made.markdown, say) if address.as_text else preview_html(made.markdown))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """What is exported: which of the two, its title, its text as Markdown, and how a file of it is made."""

    kind: str
    title: str
    markdown: str
    file: Callable[..., bytes]


def _summary(address: Address, chosen: Chosen, say: Catalogue) -> _Made:
    result = compared(chosen, say)
    if address.by_coverage:
        result = by_coverage(result)
    return _Made(kind="summary", title=result.title, markdown=service.summarise(result), file=partial(export, result))


def _compilation(chosen: Chosen, say: Catalogue) -> _Made:
    register = register_of(chosen.comparison, chosen.base, chosen.others, say)
    markdown = export(register, Form.MARKDOWN).decode("utf-8")
    title = say("compile.title", title=register.title)
    return _Made(kind="compilation", title=title, markdown=markdown, file=partial(export, register))


def _which(address: Address, say: Catalogue) -> Html:
    choices = (
        Choice(
            label=say(f"app.export.{name}"),
            leads_to=replace(address, compilation=compilation),
            chosen=compilation is address.compilation,
        )
        for name, compilation in (("summary", False), ("compilation", True))
    )
    return switch(say("app.export.what"), choices)


def preview_html(summary: str) -> Html:
    """Return Markdown as HTML in which nothing but its own marks counts, and the line break of a table's cell."""
    shown = _PREVIEW.render(summary).replace("&lt;br&gt;", "<br>")
    return element("article", Html(shown), class_="preview", tabindex="0")


def _found(made: _Made, say: Catalogue) -> Html:
    lines = say.count("app.export.lines", made.markdown.count("\n"))
    return text(say(f"app.export.found.{made.kind}", title=made.title, lines=lines))


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
