"""What every page stands in: the head with its links, the page, the foot."""

from dataclasses import replace

import streamlit as st

from remiss.app.asks import page as asks
from remiss.app.comparing import explaining
from remiss.app.comparing import page as comparing
from remiss.app.coverage import page as coverage
from remiss.app.exporting import page as exporting
from remiss.app.frame.address import Address, Page, href, plain, read_address
from remiss.app.frame.assets import style
from remiss.app.frame.bridge import bridge
from remiss.app.frame.edge import guarded
from remiss.app.frame.shelf import library_in_use, shelf_of
from remiss.app.intake import adding
from remiss.app.library import page as library
from remiss.app.outcome import page as outcome
from remiss.app.report import page as report
from remiss.app.response import page as response
from remiss.app.reuse import page as reuse
from remiss.app.searching import page as searching
from remiss.app.vocabulary import page as vocabulary
from remiss.render.html import Html, element, join, text
from remiss.texts import Catalogue, Language, catalogue
from remiss.version import __version__

LAST = "last comparison"  # key of the session: the links of the head lead back to it
_NAMES = {
    Page.LIBRARY: "library",
    Page.SEARCH: "search",
    Page.COMPARE: "compare",
    Page.COVERAGE: "coverage",
    Page.ASKS: "asks",
    Page.RESPONSE: "response",
    Page.REPORT: "report",
    Page.OUTCOME: "outcome",
    Page.REUSE: "reuse",
    Page.EXPORT: "export",
    Page.VOCABULARY: "vocabulary",
    Page.HOW: "how",
}
_SHOWN = {
    Page.LIBRARY: library.show,
    Page.SEARCH: searching.show,
    Page.COMPARE: comparing.show,
    Page.COVERAGE: coverage.show,
    Page.ASKS: asks.show,
    Page.RESPONSE: response.show,
    Page.REPORT: report.show,
    Page.OUTCOME: outcome.show,
    Page.REUSE: reuse.show,
    Page.EXPORT: exporting.show,
    Page.VOCABULARY: vocabulary.show,
}
# The links of the head: what is about the library, what is about one comparison, what is about the program.
_GROUPS = (
    (Page.LIBRARY, Page.SEARCH, Page.VOCABULARY),
    (Page.COMPARE, Page.COVERAGE, Page.REUSE, Page.ASKS, Page.RESPONSE, Page.REPORT, Page.OUTCOME, Page.EXPORT),
    (Page.HOW,),
)
_LANGUAGES = {Language.SV: "Svenska", Language.EN: "English"}


def run() -> None:
    """Show the page the address asks for."""
    pages = {page: _page(page) for page in Page}
    chosen = st.navigation(list(pages.values()), position="hidden")
    which = next(page for page in Page if pages[page].url_path == chosen.url_path)
    address = read_address(which, {name: st.query_params.get_all(name) for name in st.query_params})
    say = catalogue(address.language)
    st.set_page_config(page_title=f"{say(f'app.page.{_NAMES[which]}')} – Remiss", layout="wide")
    bridge(address, say)
    st.html(style())
    st.html(join([_head(address, say), element("div", id="innehall", tabindex="-1")]))
    guarded(lambda: _show(address, say), say, href(Address(page=Page.LIBRARY, language=address.language)))
    st.html(_foot(say))


def _page(page: Page) -> "st.Page":
    title = catalogue(Language.SV)(f"app.page.{_NAMES[page]}")
    return st.Page(lambda: None, title=title, url_path=page.value or "bibliotek", default=page is Page.LIBRARY)


def _show(address: Address, say: Catalogue) -> None:
    opened = library_in_use()
    shelf = shelf_of(opened, say)
    if address.comparison or address.base:
        st.session_state[LAST] = plain(address)
    if not address.adding:
        adding.leave()
    if address.page is Page.HOW:
        explaining.show(address, shelf, say)
    else:
        _SHOWN[address.page](address, opened, shelf, say)


def _head(address: Address, say: Catalogue) -> Html:
    rows = address.page is Page.COMPARE and bool(address.comparison or address.against)
    skips = [("app.skip.rows", "#rader")] * rows + [("app.skip", "#innehall")]
    skip = join(element("a", text(say(key)), href=there, class_="skip") for key, there in skips)
    home = href(Address(page=Page.LIBRARY, language=address.language))
    brand = element("a", element("span", class_="sign", aria_hidden="true"), text("Remiss"), href=home, class_="brand")
    pages = join(element("span", *(_link(page, address, say) for page in group), class_="group") for group in _GROUPS)
    menu = element(
        "details", element("summary", text(say("app.menu"))), element("div", pages, class_="groups"), class_="menu"
    )
    languages = join(
        element(
            "a",
            text(name),
            href=href(replace(address, language=language)),
            lang=language.value,
            hreflang=language.value,
            aria_current="true" if language is address.language else None,
        )
        for language, name in _LANGUAGES.items()
    )
    return element(
        "header",
        skip,
        brand,
        element("nav", menu, class_="pages", aria_label=say("app.nav")),
        element("nav", languages, class_="languages", aria_label=say("app.languages")),
        class_="top",
    )


def _link(page: Page, address: Address, say: Catalogue) -> Html:
    return element(
        "a",
        text(say(f"app.page.{_NAMES[page]}")),
        href=href(_on(page, address)),
        aria_current="page" if page is address.page else None,
    )


def _on(page: Page, address: Address) -> Address:
    """Return where a link of the head leads: the page, with the comparison last looked at where there is one."""
    if page in _GROUPS[0]:
        return Address(page=page, language=address.language)
    last = address if address.comparison or address.base else st.session_state.get(LAST)
    if not isinstance(last, Address):
        return Address(page=page, language=address.language)
    return replace(plain(last), page=page, language=address.language, compilation=address.page is Page.ASKS)


def _foot(say: Catalogue) -> Html:
    return element("footer", text(say("app.footer", version=__version__)), class_="foot")
