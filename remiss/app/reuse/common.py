"""One line on another page: that answers share a text, with a link to which."""

from dataclasses import replace

import streamlit as st

from remiss.app.comparing.choosing import Chosen
from remiss.app.frame.address import Address, Page, href, plain
from remiss.app.reuse.found import is_too_much, reuse_found
from remiss.render.html import element, text
from remiss.render.reuse import common_text
from remiss.texts import Catalogue


def tell_common(address: Address, chosen: Chosen, say: Catalogue) -> None:
    """Tell of the largest group of answers with a text in common; nothing where there is none, or too much to read."""
    documents = (chosen.base, *chosen.others)
    if len(chosen.others) < 2 or is_too_much(documents):
        return
    places = reuse_found(documents, say)
    groups = places.result.common
    if groups:
        link = element("a", text(say("reuse.commons.more")), href=href(replace(plain(address), page=Page.REUSE)))
        st.html(element("p", text(f"{common_text(places, groups[0], say)} "), link, class_="notice"))
