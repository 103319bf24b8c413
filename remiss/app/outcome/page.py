"""Utfall: what became of the asks in the text that was adopted, with both passages, to be judged by a person."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from remiss.app.asks.registers import is_remiss, register_of
from remiss.app.asks.saving import Desk, tell_saved
from remiss.app.comparing.choosing import Chosen, chosen_by
from remiss.app.frame.address import Address, Page, href, own, own_name, with_own
from remiss.app.frame.naming import ask_name
from remiss.app.frame.saved import choose_saved
from remiss.app.frame.switch import Choice, switch
from remiss.app.outcome.choosing import adopted_by, choose_adopted
from remiss.app.outcome.form import show_form
from remiss.app.outcome.found import outcomes_in
from remiss.exporting import Form, export
from remiss.language.file_names import name_from
from remiss.model.document import Document
from remiss.model.outcome import Outcome, Outcomes
from remiss.model.remark_judgement import Fulfilment
from remiss.outcome import counted
from remiss.render.filed import respondent_names
from remiss.render.html import Html, element, join, text, unbroken
from remiss.render.html.outcomes import OutcomeView, found_html, outcomes_html, tables_html
from remiss.render.outcomes import ask_key
from remiss.service import Shelf
from remiss.store import Library
from remiss.texts import Catalogue


def show(address: Address, library: Library, shelf: Shelf, say: Catalogue) -> None:
    """Show what became of the asks of the comparison the address chooses, or what is needed to see it."""
    chosen = chosen_by(address, shelf, say)
    if chosen is None:
        st.html(choose_saved(address, shelf, say("app.page.outcome"), say("app.outcome.choose"), say))
        return
    st.html(_opening(address, chosen, say))
    if not is_remiss(chosen.comparison, chosen.base, chosen.others):
        st.html(element("p", text(say("asks.no_remiss")), class_="lead"))
        return
    adopted = adopted_by(address, chosen, shelf)
    choose_adopted(chosen, adopted, shelf, say)
    responses = tuple(other for other in chosen.others if adopted is None or other.id != adopted.id)
    if adopted is None or not responses:
        st.html(
            _no_text(address, say)
            if adopted is None
            else element("p", text(say("app.outcome.nothing")), class_="notice")
        )
        return
    _outcomes(address, library, replace(chosen, others=responses), adopted, say)


def _no_text(address: Address, say: Catalogue) -> Html:
    add = href(Address(page=Page.LIBRARY, language=address.language, adding=True))
    link = element("a", text(say("app.add")), href=add)
    return element("p", text(say("app.outcome.which.none")), text(" "), link, class_="notice")


def _outcomes(address: Address, library: Library, chosen: Chosen, adopted: Document, say: Catalogue) -> None:
    register = register_of(chosen.comparison, chosen.base, chosen.others, say)
    outcomes = outcomes_in(register, adopted, chosen.comparison.log)
    desk = Desk(library=library, comparison=chosen.comparison, say=say)
    saved = bool(chosen.comparison.name)
    view = _view(address, outcomes, adopted, say, saved=saved)
    st.html(found_html(view))
    if not outcomes.outcomes:
        return
    if saved:
        ask_name(say)
        if not own(address, "onskemal"):
            tell_saved(desk)
    else:
        st.html(element("p", text(say("app.outcome.unsaved")), class_="notice", role="status"))
    _downloads(outcomes, say)
    st.html(tables_html(view))
    st.html(element("h2", text(say("outcome.asks"))))
    st.html(_kinds(address, outcomes, say))
    _asks(address, desk, view, saved=saved)


def _view(address: Address, outcomes: Outcomes, adopted: Document, say: Catalogue, *, saved: bool) -> OutcomeView:
    plain = Address(page=address.page, language=address.language, comparison=address.comparison, base=address.base,
                    against=address.against, own=address.own)  # fmt: skip

    def opened(one: Outcome) -> str:
        return href(with_own(plain, onskemal=ask_key(outcomes, one)))

    def beside(one: Outcome) -> str:
        base = outcomes.register.base.id
        return href(
            Address(
                page=Page.COMPARE, language=address.language, base=base, against=(adopted.id,), row=one.section or ""
            )
        )

    return OutcomeView(
        outcomes=outcomes,
        names=respondent_names(outcomes.register),
        opened=opened if saved else None,
        beside=beside,
        say=say,
    )


def _asks(address: Address, desk: Desk, view: OutcomeView, *, saved: bool) -> None:
    """Show the asks that are wanted; the open one with its form right below it."""
    outcomes = view.outcomes
    kind, respondent = own(address, "utfall"), address.response
    key = own(address, "onskemal") if saved else ""
    shown = [
        one
        for one in outcomes.outcomes
        if (not kind or one.fulfilment.value == kind or ask_key(outcomes, one) == key)
        and (not respondent or outcomes.register.filed[one.at].document == respondent)
    ]
    at = next((place for place, one in enumerate(shown) if key and ask_key(outcomes, one) == key), None)
    if at is None:
        st.html(outcomes_html(view, shown))
        return
    st.html(outcomes_html(view, shown[: at + 1], opened=shown[at]))
    tell_saved(desk)
    show_form(desk, outcomes, shown[at], _onward(outcomes, shown, at))
    st.html(outcomes_html(view, shown[at + 1 :], after=shown[at]))


def _onward(outcomes: Outcomes, shown: Sequence[Outcome], at: int) -> Callable[[], None] | None:
    """Return what opens the next ask that nobody has judged, from the top again behind the last; None without one."""
    later = (one for one in (*shown[at + 1 :], *shown[:at]) if one.assessed is None)
    wanted = next(later, None)
    if wanted is None:
        return None
    key = ask_key(outcomes, wanted)

    def onward() -> None:
        st.query_params[own_name("onskemal")] = key

    return onward


def _kinds(address: Address, outcomes: Outcomes, say: Catalogue) -> Html:
    chosen = own(address, "utfall")
    counts = counted(outcomes.outcomes)
    choices = [
        Choice(
            label=say("app.outcome.all") if kind is None else say(f"outcome.{kind.value}"),
            leads_to=with_own(address, utfall=kind.value if kind else "", onskemal=""),
            chosen=chosen == (kind.value if kind else ""),
            count=say.number(len(outcomes.outcomes) if kind is None else counts[kind]),
        )
        for kind in (None, *Fulfilment)
    ]
    return element("div", switch(say("app.outcome.show"), choices), class_="switches")


def _downloads(outcomes: Outcomes, say: Catalogue) -> None:
    title = say("outcome.title", title=outcomes.register.title)
    with st.container(horizontal=True):
        for form in (Form.WORD, Form.EXCEL, Form.MARKDOWN):
            st.download_button(
                say(f"app.export.{form}"),
                partial(export, outcomes, form),
                file_name=f"{name_from(title)}.{form}",
                mime=form.media_type,
                on_click="ignore",
            )


def _opening(address: Address, chosen: Chosen, say: Catalogue) -> Html:
    back = href(Address(page=Page.ASKS, language=address.language, comparison=address.comparison,
                        base=address.base, against=address.against))  # fmt: skip
    return join(
        [
            element("p", element("a", text(say("app.outcome.back")), href=back), class_="crumb"),
            element("h1", unbroken(say("outcome.title", title=chosen.comparison.title)), tabindex="-1"),
        ]
    )
