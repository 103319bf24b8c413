"""Building HTML so that a text can only enter it escaped."""

import re
from collections.abc import Iterable
from html import escape
from typing import NewType

Html = NewType("Html", str)  # a piece of HTML; made by `text` and `element` alone

EMPTY = Html("")
_WHOLE = re.compile(r"\d{4}[–-]\d{2,4}|R-[A-Z]+-\d\d")
_VOID = frozenset({"br", "hr", "img", "input", "meta"})


def text(value: str) -> Html:
    """Return a plain string as HTML that shows it, in content and in attribute values alike."""
    return Html(escape(value, quote=True))


def element(name: str, /, *content: Html, **attributes: str | bool | None) -> Html:
    """Return an element.

    Args:
        attributes: Escaped here. A trailing underscore is cut ("class_"), others become hyphens ("data_row"). None and
            False leave the attribute out, True gives it without a value.
    """
    opened = f"<{name}{''.join(_attribute(key, value) for key, value in attributes.items())}>"
    return Html(opened) if name in _VOID else Html(f"{opened}{''.join(content)}</{name}>")


def join(pieces: Iterable[Html], between: Html = EMPTY) -> Html:
    """Return pieces in order as one."""
    return Html(between.join(pieces))


def unbroken(value: str) -> Html:
    """Return a string in which neither a range of years ("2024–2027") nor a code is broken over two lines."""
    return Html(_WHOLE.sub(r'<span class="unbroken">\g<0></span>', text(value)))


def slashed(value: str) -> Html:
    """Return a string that may be broken over lines after each slash, as after a hyphen."""
    return Html(text(value).replace("/", "/<wbr>"))


def hidden(value: str) -> Html:
    """Return a text for screen readers alone."""
    return element("span", text(value), class_="only-heard")


def _attribute(key: str, value: str | bool | None) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{text(value)}"'
