"""A word on its way into the library's file, and the file as a person edits it."""

from collections.abc import Callable

import streamlit as st

from remiss.app.frame.address import own_name
from remiss.app.frame.edge import tell
from remiss.errors import RemissError
from remiss.intake import decode
from remiss.render.html import element, text
from remiss.store import VOCABULARY, Library
from remiss.texts import Catalogue
from remiss.themes import WORD_KEYS, Phrase, ThemeId
from remiss.vocabularies import LibraryVocabulary, add_theme, add_word, replace_own

_TOLD = "vocabulary told"  # key of the session: what a press led to, told once
_THEME, _KEY, _LABEL = "vocabulary theme", "vocabulary key", "vocabulary label"  # keys of the boxes
_TEXT = "vocabulary text"
_NEW = ThemeId("")  # chosen for a theme that is not there yet


def tell_saved(say: Catalogue) -> None:
    """Tell once what the last press led to: what was saved, or why nothing was."""
    told = st.session_state.pop(_TOLD, None)
    if isinstance(told, RemissError):
        tell(told, say)
    elif isinstance(told, str):
        st.html(element("p", text(told), class_="saved", role="status"))


def save_word(library: Library, seen: LibraryVocabulary, phrase: Phrase, say: Catalogue) -> None:
    """Show the form that puts a tried word into a theme; with a mistake in the file there is nothing to add to."""
    if seen.refused is not None:
        return
    labels = {theme.id: theme.label for theme in seen.vocabulary.values()}
    themes = [_NEW, *sorted(labels, key=lambda theme: labels[theme].lower())]
    with st.container(key="save-word"):
        one, two = st.columns(2)
        theme = one.selectbox(
            say("vocabulary.save.theme"),
            themes,
            format_func=lambda theme: labels.get(theme, say("vocabulary.save.new")),
            index=None,
            key=_THEME,
            placeholder=say("vocabulary.save.choose"),
        )
        if theme == _NEW:
            two.text_input(say("vocabulary.save.label"), key=_LABEL)
        else:
            two.selectbox(
                say("vocabulary.save.key"),
                WORD_KEYS[:3],
                format_func=lambda key: say(f"vocabulary.key.{key}"),
                key=_KEY,
            )
        st.button(
            say("vocabulary.save", word=" ".join(phrase)),
            type="primary",
            disabled=theme is None,
            on_click=_saved,
            args=(library, seen, phrase, say),
        )


def _saved(library: Library, seen: LibraryVocabulary, phrase: Phrase, say: Catalogue) -> None:
    theme, word = st.session_state.get(_THEME), " ".join(phrase)

    def save() -> str:
        if theme == _NEW:
            label = " ".join(str(st.session_state.get(_LABEL) or "").split())
            _opened(add_theme(library, seen, label, phrase))
            return say("vocabulary.saved", word=word, theme=label)
        known = ThemeId(str(theme))
        add_word(library, seen, known, str(st.session_state.get(_KEY) or WORD_KEYS[0]), phrase)
        _opened(known)
        return say("vocabulary.saved", word=word, theme=seen.vocabulary[known].label)

    _pressed(save)


def _opened(theme: ThemeId) -> None:
    """Unfold a theme in the list below: it shows what was saved."""
    st.query_params[own_name("tema")] = theme


def edit_file(library: Library, seen: LibraryVocabulary, say: Catalogue) -> None:
    """Show the library's file as text, to be edited and saved whole."""
    try:
        content = "" if seen.content is None else decode(seen.content, VOCABULARY)
    except RemissError:
        return  # told above; what is no text is mended elsewhere
    with st.expander(say("vocabulary.file"), expanded=seen.refused is not None):
        st.html(element("p", text(say("vocabulary.file.help", file=VOCABULARY)), class_="help"))
        key = f"{_TEXT} {hash(content)}"  # another text on the disk is another box
        st.text_area(say("vocabulary.file.text"), content or say("vocabulary.file.example"), key=key, height=260)
        st.button(say("vocabulary.file.save"), on_click=_replaced, args=(library, seen, key, say))


def _replaced(library: Library, seen: LibraryVocabulary, key: str, say: Catalogue) -> None:
    def save() -> str:
        replace_own(library, seen, str(st.session_state.get(key) or ""))
        return say("vocabulary.file.saved", file=VOCABULARY)

    _pressed(save)


def _pressed(save: Callable[[], str]) -> None:
    try:
        st.session_state[_TOLD] = save()
    except RemissError as error:
        st.session_state[_TOLD] = error
