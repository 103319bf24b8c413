"""A page of a PDF as a picture, beside what was read from it; drawn in intake's own process, one page at a time.

Each passage beside the picture leads to its place in it and back. The places are in the HTML; the script only shows the
one that a person picks (`scripts/places.js`).
"""

from base64 import b64encode
from collections.abc import Sequence

import streamlit as st

from remiss.app.frame.assets import script
from remiss.app.frame.edge import tell
from remiss.errors import RemissError
from remiss.intake.aside import draw_aside, place_aside
from remiss.intake.passages import Passage, Region, page_of_passage, passages_on, regions_of
from remiss.intake.placed import PlacedPage
from remiss.model.document import Document
from remiss.render.html import Html, element, join, text
from remiss.render.wording import shortened
from remiss.texts import Catalogue

_DRAWN = 32  # pages kept drawn, some 300 kB each
_NAMED = 60  # characters of a passage in the name of its button

_component = st.components.v2.component("remiss_places", js=script("places"), isolate_styles=False)


def show_pages(document: Document, content: bytes, say: Catalogue, *, key: str, at: int | None = None) -> None:
    """Offer the pages of the PDF that a document was read from; nothing is drawn before a person asks.

    Args:
        content: The file.
        key: Tells the file from others; what was drawn is kept under it.
        at: An offset in the text whose page is asked for already, None when none is.
    """
    source = document.metadata.source
    pages = 0 if source is None or source.pages is None else source.pages
    if not pages:
        return
    asked = f"asked-{key}"
    if at is not None and st.session_state.get(asked) != at:  # once: then the person turns the pages
        st.session_state[asked] = at
        st.session_state[f"pages-{key}"] = True
        st.session_state[f"page-{key}"] = page_of_passage(document, at) or 1
    if st.toggle(say("app.pages.show"), value=bool(st.session_state.get(f"pages-{key}")), key=f"pages-{key}"):
        _page(document, content, pages, say, key, at)


@st.fragment
def _page(document: Document, content: bytes, pages: int, say: Catalogue, key: str, chosen: int | None) -> None:
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
    found = passages_on(document, page)
    shown = st.empty()
    try:
        picture = _drawn(key, page, content)
        shown.html(page_html(picture, page, found, None, chosen, say))
        with st.spinner(say("app.pages.placing")):
            placed = _placed(key, page, content)
        shown.html(page_html(picture, page, found, regions_of(found, placed), chosen, say))
    except RemissError as error:
        tell(error, say)
    _component(key=f"places-{key}", data={})


def _turn(at: str, page: int) -> None:
    st.session_state[at] = page


@st.cache_resource(max_entries=_DRAWN, show_spinner=False)
def _drawn(key: str, page: int, _content: bytes) -> bytes:
    return draw_aside(_content, key, page)


@st.cache_resource(max_entries=_DRAWN, show_spinner=False)
def _placed(key: str, page: int, _content: bytes) -> PlacedPage:
    return place_aside(_content, key, page)


def page_html(
    picture: bytes,
    page: int,
    passages: Sequence[Passage],
    places: Sequence[Sequence[Region]] | None,
    chosen: int | None,
    say: Catalogue,
) -> Html:
    """Return a page's picture with the places of its passages, and the passages beside it.

    Args:
        picture: PNG.
        places: Of each passage; None while they are looked for.
        chosen: An offset in the document; the passage that holds it is marked.
    """
    source = f"data:image/png;base64,{b64encode(picture).decode('ascii')}"
    drawn = element("img", src=source, alt=say("app.pages.alt", page=page), class_="page-picture")
    known = places if places is not None else [()] * len(passages)
    marks = join(
        _region(region, passage, at, chosen=_is_chosen(passage, chosen))
        for at, (passage, regions) in enumerate(zip(passages, known, strict=True))
        for region in regions
    )
    listed = join(
        _passage(passage, at, say, placed=bool(regions), chosen=_is_chosen(passage, chosen))
        for at, (passage, regions) in enumerate(zip(passages, known, strict=True))
    )
    lost = places is not None and bool(passages) and not any(places)
    said = say("app.pages.empty" if not passages else "app.pages.unplaced" if lost else "app.pages.help")
    beside = element("div", element("p", text(said), class_="help"), element("ol", listed), class_="page-text")
    return element("div", element("div", drawn, marks, class_="page-shown"), beside, class_="page-beside")


def _is_chosen(passage: Passage, offset: int | None) -> bool:
    return offset is not None and passage.start <= offset < passage.end


def _region(region: Region, passage: Passage, at: int, *, chosen: bool) -> Html:
    """Return the place of a passage in the picture; for the mouse alone, the passages themselves are the keyboard's."""
    share = (f"{name}:{getattr(region, name):.3%}" for name in ("left", "top", "width", "height"))
    return element(
        "span",
        style=";".join(share),
        class_="place chosen" if chosen else "place",
        data_passage=str(at),
        title=shortened(passage.text, _NAMED),
        aria_hidden="true",
    )


def _passage(passage: Passage, at: int, say: Catalogue, *, placed: bool, chosen: bool) -> Html:
    shown = element("h4" if passage.is_heading else "p", text(passage.text))
    label = say("app.pages.mark.of", text=shortened(passage.text, _NAMED))
    button = element(
        "button",
        text(say("app.pages.mark")),
        type="button",
        aria_pressed="true" if chosen else "false",
        aria_label=label,
    )
    return element(
        "li",
        shown,
        *([button] if placed else []),
        class_="chosen" if chosen else None,
        data_passage=str(at),
    )
