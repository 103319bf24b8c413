"""Scanned texts mended: the letters that were lost, the words that were divided."""

from collections.abc import Iterator
from dataclasses import replace

from remiss.errors import RemissError
from remiss.intake import changes_in_text, decode
from remiss.model.document import Document
from remiss.model.repair import Repair
from remiss.parsing import is_structured
from remiss.repair import count_words, has_its_letters, letter_rate, lost_stretches, repair_text
from remiss.service import open_document
from remiss.store import Library, list_documents, read_document

LIBRARY_WORDS = 100_000  # read for letter repair, a second's work; more words make no further difference


def repair_document(library: Library | None, name: str) -> tuple[Document, Repair]:
    """Read a document, an id or a path, and return it with what would mend it; nothing is saved.

    Words are known from the library's other documents too, those that have their letters: the first ones by id, up to
    `LIBRARY_WORDS` words.
    """
    document = open_document(library, name)
    return document, mend_text(library, document.text)


def mend_text(library: Library | None, text: str) -> Repair:
    """Return what would mend a text, whose words are known as in `repair_document`."""
    if not lost_stretches(text):  # nothing is read anew then, and the library's words need not be counted
        return repair_text(text)
    texts = [] if library is None else _clean_texts(library, text)
    return repair_text(text, count_words(texts))


def mend_foreign(library: Library | None, document: Document) -> Repair:
    """Return what would mend the text of a file on its way in, page furniture left as it is.

    A text that has its letters, and one that somebody has structured by hand, gives no changes: words divided at a
    line's end are read together wherever documents are compared.
    """
    text = document.text
    if is_structured(text) or not lost_stretches(text):
        return Repair(letter_rate=letter_rate(text), lost_letters=False, changes=())
    found = mend_text(library, text)
    return replace(found, changes=changes_in_text(document, found.changes) if found.lost_letters else ())


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
