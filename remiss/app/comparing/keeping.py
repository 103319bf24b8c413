"""Saving a comparison under a name, giving it another, and removing it."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from remiss import keeping, service
from remiss.app.comparing.choosing import SAVED
from remiss.app.frame.address import own_name
from remiss.app.frame.edge import tell
from remiss.errors import RemissError
from remiss.language.file_names import name_from
from remiss.model.comparison import Comparison
from remiss.render.html import Html, element, text
from remiss.store import Library, drafts_of
from remiss.texts import Catalogue

KEPT = "kept by itself"  # key of the session: the name, if any, of the comparison that a judgement saved
_REMOVING = "removing"  # key of the session: name of the comparison a person has asked to remove


def keep(comparison: Comparison, saved: Comparison | None, library: Library, say: Catalogue) -> None:
    """Offer to save a comparison under a name; afterwards the address is the saved one's.

    Args:
        saved: The one whose documents have been changed into these: they can be saved in it, with all that was judged.
    """
    if saved is not None and saved.base == comparison.base:
        _keep_in(saved, comparison, library, say)
    box = f"name {comparison.title}"
    title = st.text_input(say("app.compare.name"), value=comparison.title, key=box).strip()
    if not st.button(say("app.compare.save")):
        return
    named = replace(comparison, name=name_from(title), title=title or comparison.title)
    if _done(lambda: service.save_comparison(library, named), say):
        _show_saved(named.name)


def _keep_in(saved: Comparison, comparison: Comparison, library: Library, say: Catalogue) -> None:
    if st.button(say("app.compare.save_in", title=saved.title), type="primary") and _done(
        lambda: keeping.change_documents(library, saved.name, comparison.documents), say
    ):
        _show_saved(saved.name)


def _show_saved(name: str) -> None:
    for parameter in ("bas", "mot", own_name(SAVED)):
        st.query_params.pop(parameter, None)
    st.query_params["jamforelse"] = name
    st.rerun()


def manage(comparison: Comparison, library: Library, say: Catalogue) -> None:
    """Offer to give a saved comparison another title, and to remove it when a person says so twice."""
    title = st.text_input(say("app.compare.name"), value=comparison.title, key=f"title {comparison.name}").strip()
    one, two = st.columns([1, 1])
    if one.button(say("app.compare.rename"), disabled=not title or title == comparison.title) and _done(
        lambda: keeping.rename_comparison(library, comparison.name, title), say
    ):
        st.rerun()
    if two.button(say("app.compare.remove")):
        st.session_state[_REMOVING] = comparison.name
    if st.session_state.get(_REMOVING) == comparison.name:
        _confirm_removal(comparison, library, say)


def _confirm_removal(comparison: Comparison, library: Library, say: Catalogue) -> None:
    judged = say.count("app.log.entries", len(comparison.log))
    asked = say("app.compare.remove.sure", title=comparison.title, judged=judged)
    left = drafts_of(library, comparison.name)
    kept = f" {say('app.compare.remove.written', files=say.listing(left))}" if left else ""
    st.html(element("p", text(f"{asked}{kept}"), class_="notice", role="alert"))
    one, two = st.columns([1, 1])
    if two.button(say("app.compare.remove.no")):
        del st.session_state[_REMOVING]
        st.rerun()
    if one.button(say("app.compare.remove.yes"), type="primary"):
        del st.session_state[_REMOVING]
        if _done(lambda: keeping.remove_comparison(library, comparison), say):
            _show_unsaved(comparison)


def _show_unsaved(comparison: Comparison) -> None:
    """Show the same documents as a comparison that is not saved: what was chosen is not lost."""
    for name in ("jamforelse", "visa", "rad", "avsnitt"):
        st.query_params.pop(name, None)
    st.query_params["bas"] = comparison.base
    st.query_params["mot"] = list(comparison.documents)
    st.rerun()


def kept_by_itself(comparison: Comparison, say: Catalogue) -> Html:
    """Return the note that a judgement has saved this comparison; nothing for one that a person saved."""
    if not comparison.name or comparison.name not in st.session_state.get(KEPT, ()):
        return text("")
    said = say("app.compare.kept", title=comparison.title, change=say("app.choose.change"))
    return element("p", text(said), class_="notice", role="status")


def _done(save: Callable[[], None], say: Catalogue) -> bool:
    """Return whether it was done; when not, why is told."""
    try:
        save()
    except RemissError as error:
        tell(error, say)
        return False
    return True
