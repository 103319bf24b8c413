"""The app's edge: no exception reaches the page."""

import logging
from collections.abc import Callable

import streamlit as st

from remiss.errors import RemissError
from remiss.render.html import Html, element, text, unbroken
from remiss.render.wording import capital
from remiss.texts import Catalogue, Language, catalogue, explain
from remiss.vocabularies import LibraryVocabulary

_log = logging.getLogger(__name__)
PROGRAM_FAULT = "R-APP-01"


def guarded(show: Callable[[], None], say: Catalogue, home: str) -> None:
    """Run a part of the page; what it raises is told in words, with a code and what to do.

    Args:
        home: Link to the library, the way out.

    The log gets the kind of a fault and never its message, which may quote a document.
    """
    try:
        show()
    except RemissError as error:
        tell(error, say)
        st.html(_way_out(say, home))
    except Exception as error:  # noqa: BLE001 - the one place where anything is caught; a traceback may quote a document
        say_fault(error, say.language)
        st.html(_way_out(say, home))


def tell(error: RemissError, say: Catalogue) -> None:
    """Show an error a person can act on."""
    st.html(fault_html(explain(error, say.language), say))


def tell_vocabulary(opened: LibraryVocabulary, say: Catalogue) -> None:
    """Show why the library's own vocabulary cannot be read, and that the program's is used; nothing when it can."""
    if opened.refused is not None:
        tell(opened.refused, say)
        st.html(element("p", text(say("vocabulary.refused")), class_="notice", role="status"))


def say_fault(error: Exception, language: Language = Language.SV) -> bool:
    """Show that the program failed; True tells Streamlit that nothing more is to be shown."""
    _log.error("%s in the page", type(error).__name__)
    say = catalogue(language)
    sentence = say(PROGRAM_FAULT, kind=type(error).__name__)
    st.html(fault_html(f"{capital(sentence)} ({PROGRAM_FAULT})", say))
    return True


def fault_html(sentence: str, say: Catalogue) -> Html:
    """Return a sentence on what went wrong as a box that is read aloud at once."""
    return element(
        "div", element("h2", text(say("app.fault"))), element("p", unbroken(sentence)), class_="fault", role="alert"
    )


def _way_out(say: Catalogue, home: str) -> Html:
    return element("p", element("a", text(say("app.to_start")), href=home, class_="button"), class_="actions")
