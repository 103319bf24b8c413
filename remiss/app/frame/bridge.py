"""The script in the page: following links without loading anew, stepping, copying, and Streamlit's own words.

Everything it does has a plain way without it: a link leads to the same address, a row is found by scrolling.
"""

from collections.abc import Mapping

import streamlit as st

from remiss.app.frame.address import Address, Page, href
from remiss.app.frame.assets import script
from remiss.app.serving.settings import UPLOAD_MEGABYTES
from remiss.render.html.asks import OPENED
from remiss.texts import Catalogue

_PARTS = (f"bridge/{part}" for part in ("said", "rows", "views", "links", "words", "bridge"))
_component = st.components.v2.component("remiss_bridge", js=script(*_PARTS), isolate_styles=False)


def bridge(address: Address, say: Catalogue) -> None:
    """Put the script in the page."""
    data = {
        "language": address.language.value,
        "here": href(address),
        "row": _row(address),
        "shown": address.shown,
        "section": address.section,
        "place": say("app.step.place"),
        "left": say("app.step.left"),
        "copied": say("app.compare.copied"),
        "copyFailed": say("app.compare.copy_failed"),
        "words": _words(say),
    }
    _component(key="bridge", data=data)


def _row(address: Address) -> str:
    """Return what of the page is to be in sight: a row, the group that is open, or a section of a document."""
    if address.page is Page.LIBRARY:
        return address.section
    return OPENED if address.ask else address.row


def _words(say: Catalogue) -> Mapping[str, str]:
    """Return Streamlit's own English strings with ours; a release that changes one shows English, nothing worse.

    One that ends with a star stands for all that begin so.
    """
    return {
        "Upload": say("app.streamlit.upload"),
        "Browse files": say("app.streamlit.upload"),
        f"{UPLOAD_MEGABYTES}MB per file": say("app.streamlit.limit", size=UPLOAD_MEGABYTES),
        f"File must be {UPLOAD_MEGABYTES}.0MB or smaller.": say("app.streamlit.limit", size=UPLOAD_MEGABYTES),
        "Add files": say("app.streamlit.add"),
        "file upload": say("app.streamlit.upload"),
        "Clear all": say("app.streamlit.clear"),
        "Remove": say("app.streamlit.remove"),
        "Open": say("app.streamlit.open"),
        "No results": say("app.streamlit.no_results"),
        "Running...": say("app.streamlit.running"),
        "Stop": say("app.streamlit.stop"),
        "Skip to main content": say("app.skip"),
        "Selected values": say("app.streamlit.selected"),
        "Close": say("app.judging.close"),
        "Connecting": say("app.streamlit.connecting"),
        "Connection error": say("app.streamlit.away"),
        "Streamlit server is not responding. Are you connected to the internet?": say("app.streamlit.away.help"),
        "Is Streamlit still running? *": say("app.streamlit.away.help"),
        "streamlit run yourscript.py": "remiss app",
        "Page not found": say("app.streamlit.no_page"),
        "You have requested page *": say("app.streamlit.no_page.help"),
        "The page that you have requested does not seem to exist*": say("app.streamlit.no_page.help"),
    }
