"""A page of a PDF as a picture, beside what was read from it; drawn in intake's own process, one page at a time."""

from base64 import b64encode
from collections.abc import Iterator

import streamlit as st

from remiss.app.frame.edge import tell
from remiss.errors import RemissError
from remiss.intake.aside import draw_aside
from remiss.model.body import body_text
from remiss.model.document import Document
from remiss.model.outline import heading, sections_of
from remiss.render.html import Html, element, join, text
from remiss.texts import Catalogue

_DRAWN = 32  # pages kept drawn, some 300 kB each


def show_pages(document: Document, content: bytes, say: Catalogue, *, key: str) -> None:
    """Offer the pages of the PDF that a document was read from; nothing is drawn before a person asks.

    Args:
        content: The file.
        key: Tells the file from others; what was drawn is kept under it.
    """
    source = document.metadata.source
    pages = 0 if source is None or source.pages is None else source.pages
    if pages and st.toggle(say("app.pages.show"), key=f"pages-{key}"):
        _page(document, content, pages, say, key)


@st.fragment
def _page(document: Document, content: bytes, pages: int, say: Catalogue, key: str) -> None:
    at = f"page-{key}"
    page = min(max(int(st.session_state.get(at, 1)), 1), pages)
    with st.container(horizontal=True):
        for name, there in (("previous", page - 1), ("next", page + 1)):
            st.button(
                say(f"app.pages.{name}"),
                key=f"{name}-{key}",
                disabled=not 1 <= there <= pages,
                on_click=_turn,
                args=(at, there),
            )
    st.html(element("p", text(say("app.pages.place", page=page, pages=pages)), class_="help", role="status"))
    picture, beside = st.columns(2, gap="medium")
    with picture:
        try:
            st.html(_picture(_drawn(key, page, content), page, say))
        except RemissError as error:
            tell(error, say)
    beside.html(element("div", *page_text(document, page, say), class_="page-text"))


def _turn(at: str, page: int) -> None:
    st.session_state[at] = page


@st.cache_resource(max_entries=_DRAWN, show_spinner=False)
def _drawn(key: str, page: int, _content: bytes) -> bytes:
    return draw_aside(_content, key, page)


def _picture(drawn: bytes, page: int, say: Catalogue) -> Html:
    source = f"data:image/png;base64,{b64encode(drawn).decode('ascii')}"
    return element("img", src=source, alt=say("app.pages.alt", page=page), class_="page-picture")


def page_text(document: Document, page: int, say: Catalogue) -> Iterator[Html]:
    """Yield the headings and blocks that begin on a page, in reading order; a sentence when there are none."""
    found = list(_begun(document, page))
    yield join(found) if found else element("p", text(say("app.pages.empty")), class_="help")


def _begun(document: Document, page: int) -> Iterator[Html]:
    for block in document.preamble:
        if block.page == page:
            yield element("p", text(body_text(document.text, [block]).text))
    for section in sections_of(document):
        if section.page == page:
            yield element("h4", text(heading(section)))
        for block in section.blocks:
            if block.page == page:
                yield element("p", text(body_text(document.text, [block]).text))
