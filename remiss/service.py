"""One function per thing a person does, the same for the command line and the app."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from remiss.align import align_documents
from remiss.compare import compare, compare_pair, has_differences, with_opening
from remiss.errors import MissingError, RemissError, UsageError
from remiss.intake import decode, read_plain
from remiss.model.alignment import Alignment
from remiss.model.comparison import Comparison
from remiss.model.coverage import DocumentThemes
from remiss.model.document import Document, DocumentId
from remiss.model.result import PairResult, Result
from remiss.model.reuse import Family, Reuse
from remiss.parsing import is_structured, parse_comparison, parse_document
from remiss.render.comparison_file import comparison_text
from remiss.render.markdown import render_markdown
from remiss.render.names import document_name
from remiss.reuse import families, reuse_between
from remiss.store import (
    Library,
    add_comparison,
    has_document,
    hash_of,
    is_file,
    list_comparisons,
    list_documents,
    list_refused,
    read_comparison,
    read_document,
    read_file,
)
from remiss.themes import Vocabulary, default_vocabulary, extended, read_vocabulary, themes_of

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """What a library holds.

    Attributes:
        documents: By id.
        comparisons: By name.
        refused: Why the other files of the library cannot be read; they are left as they are.
    """

    documents: tuple[Document, ...]
    comparisons: tuple[Comparison, ...]
    refused: tuple[RemissError, ...]


def list_library(library: Library) -> Shelf:
    """Read every document and comparison of a library; what cannot be read is listed, not raised."""
    documents: list[Document] = []
    comparisons: list[Comparison] = []
    refused = list(list_refused(library))
    for document_id in list_documents(library):
        try:
            documents.append(_open_saved(library, document_id))
        except RemissError as error:
            refused.append(error)
    for name in list_comparisons(library):
        try:
            comparisons.append(open_comparison(library, name))
        except RemissError as error:
            refused.append(error)
    return Shelf(documents=tuple(documents), comparisons=tuple(comparisons), refused=tuple(refused))


def open_document(library: Library | None, name: str) -> Document:
    """Open a document of the library by its id, or any file by its path.

    An id wins over a file of the same name in the folder one stands in; "./" before the name means the file.

    Raises:
        MissingError: R-LIB-03, neither is there; R-LIB-05, no such file, and there is no library.
        DocumentError: it cannot be read.
    """
    if library is not None and has_document(library, name):
        return _open_saved(library, name)
    if is_file(name):
        return read_outline_of(name, read_file(name))
    if library is None:
        raise MissingError("R-LIB-05", where=name)
    raise MissingError("R-LIB-03", where=name)


def names_document(library: Library | None, name: str) -> bool:
    """Return whether `open_document` finds something under a name."""
    return (library is not None and has_document(library, name)) or is_file(name)


def _open_saved(library: Library, document_id: str) -> Document:
    content = read_document(library, document_id)
    return parse_document(decode(content, document_id), document_id=document_id, sha256=hash_of(content))


def read_outline_of(path: str, content: bytes) -> Document:
    """Return the document in a file: structured text as it says, plain text as its look suggests."""
    text = decode(content, path)
    if is_structured(text):
        return parse_document(text, document_id=path, sha256=hash_of(content))
    return read_plain(text, where=path, sha256=hash_of(content))


def open_comparison(library: Library, name: str) -> Comparison:
    """Open a comparison of the library by its name.

    Raises:
        MissingError: R-LIB-04.
        ComparisonError: it cannot be read.
    """
    return parse_comparison(decode(read_comparison(library, name), name), name=name)


def check_comparison(library: Library, comparison: Comparison) -> None:
    """Refuse a comparison that could not be read back or run later, before time is spent on it.

    Raises:
        UsageError: R-CMP-04, it names a document the library lacks, such as a file beside it.
        ComparisonError: it cannot be read back, such as one that lays a document against itself.
    """
    for name in (comparison.base, *comparison.documents):
        if not has_document(library, name):
            raise UsageError("R-CMP-04", where=name)
    parse_comparison(comparison_text(comparison), name=comparison.name)


def save_comparison(library: Library, comparison: Comparison) -> None:
    """Save a new comparison under its name.

    Raises:
        UsageError: R-LIB-11, its name is no file name; R-CMP-04, it names a document the library lacks.
        ConflictError: R-LIB-12, the name is taken.
        ComparisonError: it cannot be read back.
    """
    check_comparison(library, comparison)
    add_comparison(library, comparison.name, comparison_text(comparison))


def name_comparison(library: Library | None, names: Sequence[str]) -> tuple[Comparison, Sequence[Document]]:
    """Return a comparison that is not saved, of documents that are each an id or a path, and the documents.

    The first is the base; the title is made of the documents' names.
    """
    documents = [open_document(library, name) for name in names]
    base, *others = map(DocumentId, names)
    title = " – ".join(map(document_name, documents))
    return Comparison(name="", title=title, base=base, documents=tuple(others)), documents


def documents_of(library: Library, comparison: Comparison) -> Sequence[Document]:
    """Open the documents of a comparison, the base first; all are the library's, whatever lies beside it.

    Raises:
        MissingError: R-LIB-03, the library lacks one of them.
        DocumentError: one of them cannot be read.
    """
    return [_open_saved(library, name) for name in (comparison.base, *comparison.documents)]


def run_comparison(library: Library, comparison: Comparison, progress: Progress | None = None) -> Result:
    """Compare the documents of a comparison."""
    return compare_opened(comparison, documents_of(library, comparison), progress)


def compare_opened(comparison: Comparison, documents: Sequence[Document], progress: Progress | None = None) -> Result:
    """Compare documents at hand, the first with each of the others.

    Args:
        progress: Called before each document with its place from 1, their number, and its name.
    """
    base, *others = documents

    def reported() -> Iterator[Document]:
        for place, other in enumerate(others, 1):
            if progress is not None:
                progress(place, len(others), document_name(other))
            yield other

    return compare(base, reported(), title=comparison.title, description=comparison.description, log=comparison.log)


def align_pair(library: Library | None, left: str, right: str) -> tuple[Document, Document, Alignment]:
    """Align two documents, each an id or a path."""
    documents = open_document(library, left), open_document(library, right)
    return (*documents, align_documents(*documents))


def diff_pair(library: Library | None, left: str, right: str) -> tuple[Document, Document, PairResult]:
    """Read the linked sections of two documents, each an id or a path, word by word."""
    documents = with_opening(open_document(library, left)), with_opening(open_document(library, right))
    return (*documents, compare_pair(*documents))


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


def has_findings(result: Result) -> bool:
    """Return whether any of the documents differs from the base, in a gap, a text or a heading."""
    pairs = zip(result.others, result.pairs, strict=True)
    return any(has_differences(result.base, other, pair) for other, pair in pairs)


def summarise(result: Result) -> str:
    """Return the Markdown summary of a comparison."""
    return render_markdown(result)


def missing_documents(shelf: Shelf, comparison: Comparison) -> Sequence[str]:
    """Return the ids a comparison names that the library lacks."""
    known = {document.id for document in shelf.documents}
    return [name for name in (comparison.base, *comparison.documents) if name not in known]
