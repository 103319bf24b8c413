"""A remiss at a glance: its figures, and the picture of what the answers do with each part."""

from base64 import b64encode

from remiss.model.register import Register
from remiss.render.bars import Bars, as_words
from remiss.render.figures import register_figures
from remiss.render.html.markup import Html, element, join, text
from remiss.render.svg import NARROW, WIDTH, bars_svg
from remiss.texts import Catalogue

WHOLE = 10  # bars that are shown without scrolling


def front_html(register: Register, picture: Bars, say: Catalogue) -> Html:
    """Return the figures beside the picture, and the picture in words, folded; without bars only the figures."""
    rows = join(
        element("tr", element("th", text(name), scope="row"), element("td", text(count)))
        for name, count in register_figures(register, say)
    )
    caption = element("caption", text(say("figures.what")))
    figures = element("table", caption, element("tbody", rows), class_="figures")
    if not picture.bars:
        return element("div", figures, class_="front")
    return element("div", figures, element("div", _picture(picture), _words(picture, say)), class_="front")


def _picture(picture: Bars) -> Html:
    """Return the picture as an image, Streamlit lets no SVG of its own stand in a page: one for a phone too, of which
    the page's style shows the one that fits."""
    images = [
        element("img", src=_address(bars_svg(picture, room)), alt=as_words(picture), class_=fits)
        for fits, room in (("wide", WIDTH), ("narrow", NARROW))
    ]
    looks = "picture tall" if len(picture.bars) > WHOLE else "picture"
    return element("div", *images, class_=looks, tabindex="0", role="region", aria_label=picture.title)


def _address(drawn: str) -> str:
    return f"data:image/svg+xml;base64,{b64encode(drawn.encode('utf-8')).decode('ascii')}"


def _words(picture: Bars, say: Catalogue) -> Html:
    lines = (element("li", element("strong", text(f"{bar.name}:")), text(f" {bar.told}")) for bar in picture.bars)
    summary = element("summary", text(say("asks.picture.words")))
    return element("details", summary, element("ul", *lines), class_="base-text")
