"""Boxes whose value stands in the address: the address is what counts, the box follows it.

A box begins with its value, and the session has it too: Streamlit sends a value of the session to the browser once, and
when a press has the page drawn anew before the browser has built the box, that sending is lost. The box would then
show, and tell at the next press, what it begins with. A box to choose in that may be emptied begins empty all the same:
Streamlit lets nobody empty one that begins with a choice.
"""

from collections.abc import Mapping

import streamlit as st


def choice_box(  # noqa: PLR0913 - what a box is, and what it does to the address
    label: str,
    options: Mapping[str, str],
    chosen: str,
    *,
    key: str,
    parameter: str,
    closes: tuple[str, ...] = (),
    placeholder: str | None = None,
) -> None:
    """Show a box to choose from.

    Args:
        options: Names by value, in order; "" stands for no choice where there is one.
        chosen: What the address says; what is no option counts as not chosen.
        key: Of the session.
        parameter: Where the address keeps it.
        closes: Parameters that go when another value is chosen: what was open below.
        placeholder: What stands in the empty box when not choosing is no option.
    """
    none = "" if placeholder is None else None
    value = chosen if chosen in options else none
    if st.session_state.get(key) != value:
        st.session_state[key] = value
    st.selectbox(
        label,
        list(options),
        index=None if value is None or placeholder is not None else list(options).index(value),
        placeholder=placeholder,
        format_func=options.__getitem__,
        key=key,
        on_change=_write,
        args=(key, parameter, closes, value or ""),
    )


def words_box(
    label: str,
    written: str,
    *,
    key: str,
    parameter: str,
    closes: tuple[str, ...] = (),
    placeholder: str | None = None,
) -> None:
    """Show a box to write in; the arguments are those of `choice_box`. Blanks around and in a row are not kept."""
    if st.session_state.get(key) != written:
        st.session_state[key] = written
    st.text_input(
        label,
        value=written,
        key=key,
        placeholder=placeholder,
        on_change=_write,
        args=(key, parameter, closes, written),
    )


def _write(key: str, parameter: str, closes: tuple[str, ...], before: str) -> None:
    value = " ".join(str(st.session_state[key] or "").split())
    if value == st.query_params.get(parameter, before):
        return  # Streamlit calls a box of the page before changed when it hears of it after it is gone
    for name in closes:
        st.query_params.pop(name, None)
    if value:
        st.query_params[parameter] = value
    else:
        st.query_params.pop(parameter, None)
