"""Many documents: what recurs in them, and what they treat."""

from collections.abc import Sequence

from remiss.model.coverage import DocumentThemes
from remiss.model.document import Document
from remiss.model.reuse import ReuseResult
from remiss.reuse import Progress, result_of, reuse_between
from remiss.service import documents_of, list_library, names_document, open_comparison, open_document
from remiss.store import Library, list_comparisons
from remiss.themes import Vocabulary, themes_of


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


def reuse_in(documents: tuple[Document, ...], *, jobs: int = 1, progress: Progress | None = None) -> ReuseResult:
    """Find the passages that stand in several places of documents at hand; see `reuse_between`."""
    return result_of(documents, reuse_between(documents, jobs=jobs, progress=progress))


def themes_in_documents(
    library: Library | None, names: Sequence[str], vocabulary: Vocabulary
) -> tuple[tuple[Document, ...], tuple[DocumentThemes, ...]]:
    """Return documents, each an id or a path, one named twice once, and the themes of their sections.

    Without names they are all documents of the library that can be read.
    """
    opened = tuple(open_document(library, name) for name in dict.fromkeys(names))
    documents = opened if names else documents_in(library)
    return documents, themes_of(documents, vocabulary)


def documents_in(library: Library | None) -> tuple[Document, ...]:
    """Return the documents of a library that can be read, by id; none where there is no library."""
    return () if library is None else list_library(library).documents
