"""Scanned texts mended: the letters that were lost, the words that were divided."""

from collections.abc import Iterator

from remiss.errors import RemissError
from remiss.intake import decode
from remiss.model.document import Document
from remiss.model.repair import Repair
from remiss.repair import count_words, has_its_letters, repair_text
from remiss.service import open_document
from remiss.store import Library, list_documents, read_document

LIBRARY_WORDS = 100_000  # read for letter repair, a second's work; more words make no further difference


def repair_document(library: Library | None, name: str) -> tuple[Document, Repair]:
    """Read a document, an id or a path, and return it with what would mend it; nothing is saved.

    Words are known from the library's other documents too, those that have their letters: the first ones by id, up to
    `LIBRARY_WORDS` words.
    """
    document = open_document(library, name)
    texts = [] if library is None else _clean_texts(library, document.text)
    return document, repair_text(document.text, count_words(texts))


def _clean_texts(library: Library, but: str) -> Iterator[str]:
    known = 0
    for document_id in list_documents(library):
        if known >= LIBRARY_WORDS:
            return
        try:
            text = decode(read_document(library, document_id), document_id)
        except RemissError:  # what cannot be read is told where the library is listed
            continue
        if text != but and has_its_letters(text):
            known += len(text.split())
            yield text
