"""The themes of documents, kept while documents and vocabulary stay the same."""

from collections.abc import Sequence

import streamlit as st

from remiss.app.comparing.results import Key, key_of
from remiss.model.coverage import DocumentThemes
from remiss.model.document import Document
from remiss.store import hash_of
from remiss.themes import Phrase as Words
from remiss.themes import Suggestion, Trial, Vocabulary, suggestions, themes_of, try_word, with_narrower
from remiss.vocabularies import LibraryVocabulary

DOCUMENTS_KEPT = 512  # a few kilobytes each
MOST_READ = 300  # documents that a page reads for one word, at first some five seconds; of more it takes a sample


def themes_found(documents: Sequence[Document], opened: LibraryVocabulary) -> tuple[DocumentThemes, ...]:
    """Return the themes of each document, narrower ones counted in; each is read once for each vocabulary."""
    stamp = vocabulary_key(opened)
    return tuple(_found(key_of(document), stamp, document, opened.vocabulary) for document in documents)


def tried(phrase: Words, documents: Sequence[Document], opened: LibraryVocabulary) -> Trial:
    """Return what a word would match in documents."""
    keys = tuple(map(key_of, documents))
    return _tried(phrase, keys, vocabulary_key(opened), tuple(documents), opened.vocabulary)


def suggested(document: Document, others: Sequence[Document], opened: LibraryVocabulary) -> tuple[Suggestion, ...]:
    """Return the words of a document that are new among the others and in no theme."""
    keys = (key_of(document), *map(key_of, others))
    return _suggested(keys, vocabulary_key(opened), document, tuple(others), opened.vocabulary)


def sampled(documents: Sequence[Document]) -> Sequence[Document]:
    """Return at most `MOST_READ` documents, evenly spread and in their order; all of them where they are no more."""
    if len(documents) <= MOST_READ:
        return documents
    return [documents[at * len(documents) // MOST_READ] for at in range(MOST_READ)]


def vocabulary_key(opened: LibraryVocabulary) -> str:
    """Return what tells the vocabulary from what it was before it was changed."""
    return "" if opened.content is None or opened.refused is not None else hash_of(opened.content)


@st.cache_resource(max_entries=DOCUMENTS_KEPT, show_spinner=False)
def _found(key: Key, stamp: str, _document: Document, _vocabulary: Vocabulary) -> DocumentThemes:  # noqa: ARG001
    return with_narrower(themes_of([_document], _vocabulary)[0], _vocabulary)


@st.cache_resource(max_entries=32, show_spinner=False)
def _tried(
    phrase: Words,
    keys: tuple[Key, ...],  # noqa: ARG001 - keys and stamp are the key
    stamp: str,  # noqa: ARG001
    _documents: tuple[Document, ...],
    _vocabulary: Vocabulary,
) -> Trial:
    return try_word(phrase, _documents, _vocabulary)


@st.cache_resource(max_entries=64, show_spinner=False)
def _suggested(
    keys: tuple[Key, ...],  # noqa: ARG001
    stamp: str,  # noqa: ARG001
    _document: Document,
    _others: tuple[Document, ...],
    _vocabulary: Vocabulary,
) -> tuple[Suggestion, ...]:
    return suggestions(_document, _others, _vocabulary)
