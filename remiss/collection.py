"""Many documents: what recurs in them, and what they treat."""

from collections.abc import Sequence

from remiss.intake import decode
from remiss.model.coverage import DocumentThemes
from remiss.model.document import Document
from remiss.model.reuse import Family, Reuse
from remiss.reuse import families, reuse_between
from remiss.service import open_document
from remiss.store import Library, read_file
from remiss.themes import Vocabulary, default_vocabulary, extended, read_vocabulary, themes_of


def reuse_of(
    library: Library | None, names: Sequence[str], *, jobs: int = 1
) -> tuple[tuple[Document, ...], tuple[Reuse, ...], tuple[Family, ...]]:
    """Find the passages that stand in several places of documents, each an id or a path; one named twice counts once.

    Returns:
        The documents, the pairs of passages, and the same grouped into families.
    """
    documents = tuple(open_document(library, name) for name in dict.fromkeys(names))
    found = reuse_between(documents, jobs=jobs)
    return documents, found, families(found, {document.id: document.metadata.date for document in documents})


def vocabulary_with(path: str | None) -> Vocabulary:
    """Return the vocabulary of themes, with a municipality's own added from a file.

    Raises:
        MissingError: R-LIB-05, no such file.
        DocumentError: it cannot be read; see `remiss.themes.read_vocabulary`.
    """
    if path is None:
        return default_vocabulary()
    return extended(default_vocabulary(), read_vocabulary(decode(read_file(path), path), where=path))


def themes_in_documents(
    library: Library | None, names: Sequence[str], vocabulary: Vocabulary
) -> tuple[tuple[Document, ...], tuple[DocumentThemes, ...]]:
    """Return documents, each an id or a path, one named twice once, and the themes of their sections."""
    documents = tuple(open_document(library, name) for name in dict.fromkeys(names))
    return documents, themes_of(documents, vocabulary)
