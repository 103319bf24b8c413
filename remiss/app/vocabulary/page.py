"""Ordlista: the themes and their words; a word is tried on the library before it is saved."""

from collections.abc import Callable, Sequence

import streamlit as st

from remiss.app.coverage.themes import sampled, suggested, tried
from remiss.app.frame.address import Address, Page, href, own, own_name, with_own
from remiss.app.frame.boxes import choice_box, words_box
from remiss.app.frame.edge import tell, tell_vocabulary
from remiss.app.vocabulary.saving import edit_file, save_word, tell_saved
from remiss.errors import RemissError
from remiss.model.document import Document
from remiss.render.html import Html, element, evidence_html, join, suggestions_html, text, trial_html, vocabulary_html
from remiss.render.html.markup import EMPTY
from remiss.render.names import document_name
from remiss.service import Shelf
from remiss.store import Library
from remiss.texts import Catalogue
from remiss.vocabularies import LibraryVocabulary, library_vocabulary, phrase_of

WORD, DOCUMENT, THEME = "ord", "dok", "tema"  # what the page keeps in the address
_BOX, _DOCUMENT = "tried word", "suggested document"  # keys of the boxes


def show(address: Address, library: Library, shelf: Shelf, say: Catalogue) -> None:
    """Show the themes, what a new word would match, and what words a document may want."""
    opened = library_vocabulary(library)
    st.html(join([element("h1", text(say("app.page.vocabulary")), tabindex="-1"), _lead(opened, say)]))
    tell_saved(say)
    tell_vocabulary(opened, say)
    if shelf.documents:
        _try(address, library, shelf, opened, say)
        _suggest(address, shelf, opened, say)
    st.html(
        join(
            [
                element("h2", text(say("vocabulary.themes"))),
                element("p", text(say("vocabulary.themes.help")), class_="help"),
                vocabulary_html(opened.vocabulary, opened.own, own(address, THEME), say),
            ]
        )
    )
    edit_file(library, opened, say)


def _lead(opened: LibraryVocabulary, say: Catalogue) -> Html:
    words = sum(len(theme.telling) + len(theme.company) for theme in opened.vocabulary.values())
    added = sum(len(theme.telling) + len(theme.company) for theme in opened.own.values())
    said = say(
        "vocabulary.lead",
        themes=say.count("vocabulary.count", len(opened.vocabulary)),
        words=say.count("vocabulary.words", words),
        own=say.number(added),
    )
    return element("p", text(said), class_="lead")


def _try(address: Address, library: Library, shelf: Shelf, opened: LibraryVocabulary, say: Catalogue) -> None:
    st.html(element("h2", text(say("vocabulary.try")), id="rader"))
    written = own(address, WORD)
    example = say("vocabulary.try.example")
    words_box(say("vocabulary.try.word"), written, key=_BOX, parameter=own_name(WORD), placeholder=example)
    if not written:
        st.html(element("p", text(say("vocabulary.try.help")), class_="help"))
        return
    try:
        phrase = phrase_of(written)
    except RemissError as error:
        tell(error, say)
        return
    read = sampled(shelf.documents)
    found = tried(phrase, read, opened)
    documents = {str(document.id): document for document in shelf.documents}
    st.html(join([trial_html(found, opened.vocabulary, say), _of_how_many(read, shelf.documents, say)]))
    save_word(library, opened, phrase, say)
    if found.found:
        st.html(evidence_html(found, documents, _place(address), say))


def _of_how_many(read: Sequence[Document], documents: Sequence[Document], say: Catalogue) -> Html:
    """Return that only some documents were read; nothing where all were."""
    if len(read) == len(documents):
        return EMPTY
    told = say("vocabulary.sampled", read=say.number(len(read)), documents=say.count("app.documents", len(documents)))
    return element("p", text(told), class_="help")


def _place(address: Address) -> Callable[[Document, str], str]:
    def place(document: Document, section: str) -> str:
        return href(Address(page=Page.LIBRARY, language=address.language, document=document.id, section=section))

    return place


def _suggest(address: Address, shelf: Shelf, opened: LibraryVocabulary, say: Catalogue) -> None:
    st.html(
        join(
            [
                element("h2", text(say("vocabulary.suggest"))),
                element("p", text(say("vocabulary.suggest.help")), class_="help"),
            ]
        )
    )
    names = {"": say("vocabulary.suggest.choose")} | {str(one.id): document_name(one) for one in shelf.documents}
    wanted = own(address, DOCUMENT) if own(address, DOCUMENT) in names else ""
    choice_box(say("vocabulary.suggest.document"), names, wanted, key=_DOCUMENT, parameter=own_name(DOCUMENT))
    if wanted:
        st.html(_suggestions(address, wanted, shelf.documents, opened, say))


def _suggestions(
    address: Address, wanted: str, documents: Sequence[Document], opened: LibraryVocabulary, say: Catalogue
) -> Html:
    document = next(one for one in documents if one.id == wanted)
    found = suggested(document, sampled([one for one in documents if one.id != wanted]), opened)
    return suggestions_html(found, lambda word: href(with_own(address, **{WORD: word})), say)
