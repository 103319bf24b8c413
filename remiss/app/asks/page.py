"""Synpunkter: what the answers to a remiss ask for, section by section, and what the sender replies."""

from dataclasses import replace

import streamlit as st

from remiss.app.asks.filters import filters, wanted_by
from remiss.app.asks.form import none_left, show_correction, show_form
from remiss.app.asks.front import show_front
from remiss.app.asks.listing import listed, name_of, with_opened
from remiss.app.asks.more import mark_by_hand, mark_read, show_invitation, undo
from remiss.app.asks.registers import is_remiss, register_of
from remiss.app.asks.saving import Desk, tell_saved
from remiss.app.comparing.choosing import Chosen, chosen_by
from remiss.app.frame.address import Address, Page, href
from remiss.app.frame.naming import ask_name
from remiss.app.frame.originals import in_original
from remiss.app.frame.saved import choose_saved
from remiss.app.reuse.common import tell_common
from remiss.model.document import DocumentId
from remiss.model.outline import sections_of
from remiss.model.register import Filed, Group, Register
from remiss.model.remark import Stance
from remiss.render.filed import respondent_names
from remiss.render.html import (
    AskLinks,
    AskView,
    Html,
    asks_found,
    element,
    join,
    parts_html,
    progress_html,
    register_log_html,
    text,
    unbroken,
)
from remiss.render.html.asks import response_of
from remiss.service import Shelf
from remiss.store import Library
from remiss.texts import Catalogue

MOST = 60  # groups on a page before one is asked for all: about what a person scrolls through, and 0.3 s to draw


def show(address: Address, library: Library, shelf: Shelf, say: Catalogue) -> None:
    """Show the register of the comparison the address chooses, or what is needed to have one."""
    chosen = chosen_by(address, shelf, say)
    if chosen is None:
        st.html(choose_saved(address, shelf, say("app.page.asks"), say("asks.choose"), say))
        return
    saved = bool(chosen.comparison.name)
    desk = Desk(library=library, comparison=chosen.comparison, say=say)
    if not is_remiss(chosen.comparison, chosen.base, chosen.others):
        st.html(join([_opening(address, chosen, None, say), _no_remiss(say)]))
        if saved:
            show_invitation(desk)
        return
    register = register_of(chosen.comparison, chosen.base, chosen.others, say)
    st.html(_opening(address, chosen, register, say))
    tell_common(address, chosen, say)
    if saved:
        ask_name(say)
    else:
        st.html(element("p", text(say("asks.unsaved")), class_="notice", role="status"))
    _register(address, desk, register, say, saved=saved)


def _register(address: Address, desk: Desk, register: Register, say: Catalogue, *, saved: bool) -> None:
    view = _view(address, register, say)
    names = view.names
    show_front(address, register, say)
    st.html(progress_html(view))
    if saved:
        show_invitation(desk, register)
    if not register.filed:
        st.html(element("p", text(say("asks.nothing")), class_="notice"))
    else:
        filters(address, register, names, say)
        if saved and address.response in names:
            mark_read(desk, register, DocumentId(address.response), names)
        _items(address, desk, view, saved=saved)
    if saved:
        mark_by_hand(desk, register, names)
        if register.log:
            st.html(register_log_html(register, say))
        undo(desk, register)
        tell_saved(desk)


def _view(address: Address, register: Register, say: Catalogue) -> AskView:
    return AskView(register=register, names=respondent_names(register), links=_links(address, register), say=say)


def _items(address: Address, desk: Desk, view: AskView, *, saved: bool) -> None:
    """Show what is wanted; what is opened with its form right below it."""
    register, say = view.register, view.say
    found, opened = listed(register, wanted_by(address)), None
    if address.ask and saved:
        found, opened = with_opened(register, found, address.ask)
        if opened is None:
            tell_saved(desk)
            none_left(desk)
    if not found:
        plain = Address(page=address.page, language=address.language, comparison=address.comparison,
                        base=address.base, against=address.against)  # fmt: skip
        link = element("a", text(say("asks.clear")), href=href(plain))
        st.html(element("p", text(f"{say('asks.none_found')} "), link))
        return
    at = -1 if opened is None else found.index(opened)
    shown = found if address.everything else found[: max(MOST, at + 1)]
    unfolded = bool(address.section) or address.stance in (Stance.POSITIVE, Stance.NEUTRAL)
    before, after = (shown, ()) if at < 0 else (shown[:at], shown[at + 1 :])
    if before:
        st.html(parts_html(view, before, unfolded=unfolded))
    if opened is not None:
        last = before[-1] if before else None
        st.html(parts_html(view, [opened], after=last, opened=opened))
        if isinstance(opened, Group):
            show_form(desk, register, opened, view.names)
        else:
            show_correction(desk, register, opened.filed[0])
        if after:
            st.html(parts_html(view, after, after=opened, unfolded=unfolded))
    if len(shown) < len(found):
        rest = href(replace(address, everything=True))
        said = say("asks.show_all", n=say.number(sum(isinstance(item, Group) for item in found)))
        st.html(element("p", element("a", text(said), href=rest, class_="button"), class_="actions"))


def _links(address: Address, register: Register) -> AskLinks:
    def opened(group: Group) -> str:
        return correct(register.filed[group.filed[0]])

    def correct(entry: Filed) -> str:
        return href(replace(address, ask=name_of(entry)))

    def place(entry: Filed) -> str:
        response = response_of(register, entry)
        start = entry.remark.span.start
        original = in_original(response, start, address.language)
        if original:
            return original
        inside = [section for section in sections_of(response) if section.start <= start < section.body_end]
        section = inside[-1].id if inside else ""
        return href(Address(page=Page.LIBRARY, language=address.language, document=entry.document, section=section))

    def response(document: DocumentId) -> str:
        return href(replace(address, response=document, ask="", everything=False))

    def others(part: str) -> str:
        return href(replace(address, section=part, ask=""))

    return AskLinks(opened=opened, place=place, response=response, correct=correct, others=others)


def _opening(address: Address, chosen: Chosen, register: Register | None, say: Catalogue) -> Html:
    back = href(Address(page=Page.COMPARE, language=address.language, comparison=address.comparison,
                        base=address.base, against=address.against))  # fmt: skip
    export = href(Address(page=Page.EXPORT, language=address.language, comparison=address.comparison,
                          base=address.base, against=address.against, compilation=True))  # fmt: skip
    link = element("a", text(say("asks.export")), href=export, class_="button primary")
    return join(
        [
            element("p", element("a", text(say("app.export.back")), href=back), class_="crumb"),
            element("h1", unbroken(f"{say('app.page.asks')}: {chosen.comparison.title}"), tabindex="-1"),
            *([] if register is None else [asks_found(register, say), element("p", link, class_="actions")]),
        ]
    )


def _no_remiss(say: Catalogue) -> Html:
    steps = join(element("li", text(say(f"asks.no_remiss.{step}"))) for step in ("responses", "invited"))
    return join([element("p", text(say("asks.no_remiss")), class_="lead"), element("ul", steps)])
