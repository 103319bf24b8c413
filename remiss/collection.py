"""Many documents: what recurs in them, and what they treat."""

from collections.abc import Sequence

from remiss.intake import decode
from remiss.model.coverage import DocumentThemes
from remiss.model.document import Document
from remiss.model.reuse import ReuseResult
from remiss.reuse import families, reuse_between
from remiss.service import documents_of, names_document, open_comparison, open_document
from remiss.store import Library, list_comparisons, read_file
from remiss.themes import Vocabulary, default_vocabulary, extended, read_vocabulary, themes_of


def reuse_of(library: Library | None, names: Sequence[str], *, jobs: int = 1) -> ReuseResult:
    """Find the passages that stand in several places of documents.

    Args:
        names: Ids or paths, one named twice counts once; or the name of one comparison, whose documents are meant. A
            document of that name wins.
        jobs: Threads.

    Raises:
        MissingError, DocumentError, ComparisonError: one of them is missing or cannot be read.
    """
    if library is not None and _is_comparison(library, names):
        return reuse_in(tuple(documents_of(library, open_comparison(library, names[0]))), jobs=jobs)
    return reuse_in(tuple(open_document(library, name) for name in dict.fromkeys(names)), jobs=jobs)


def _is_comparison(library: Library, names: Sequence[str]) -> bool:
    return len(names) == 1 and not names_document(library, names[0]) and names[0] in list_comparisons(library)


def reuse_in(documents: tuple[Document, ...], *, jobs: int = 1) -> ReuseResult:
    """Find the passages that stand in several places of documents at hand."""
    pairs = reuse_between(documents, jobs=jobs)
    dates = {str(document.id): document.metadata.date for document in documents}
    return ReuseResult(documents=documents, pairs=pairs, families=families(pairs, dates))


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
