"""The front of a remiss, above its asks: figures and a picture, folded away when something is chosen below."""

import streamlit as st

from remiss.app.frame.address import Address, plain
from remiss.language.file_names import name_from
from remiss.model.register import Register
from remiss.render.bars import stance_bars
from remiss.render.html.front import front_html
from remiss.render.svg import bars_svg
from remiss.texts import Catalogue


def show_front(address: Address, register: Register, say: Catalogue) -> None:
    """Show the figures and the picture, which can be taken along as a file."""
    picture = stance_bars(register, say)
    with st.expander(say("asks.figures"), expanded=address == plain(address)):
        st.html(front_html(register, picture, say))
        if picture.bars:
            st.download_button(
                say("asks.picture.svg"),
                bars_svg(picture),
                file_name=f"{name_from(register.title)}.svg",
                mime="image/svg+xml",
                on_click="ignore",
            )
