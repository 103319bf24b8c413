"""One function per thing a person does, the same for the command line and the app."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from remiss.align import align_documents
from remiss.compare import compare, compare_pair, has_differences, with_opening
from remiss.errors import MissingError, RemissError, UsageError
from remiss.intake import decode
from remiss.intake.reading import Reading, read_any
from remiss.model.alignment import Alignment
from remiss.model.comparison import Comparison
from remiss.model.document import Document, DocumentId
from remiss.model.result import PairResult, Result
from remiss.parsing import parse_comparison, parse_document
from remiss.render.comparison_file import comparison_text
from remiss.render.markdown import render_markdown
from remiss.render.names import document_name
from remiss.sharing import shared
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

_KEPT = 300  # documents, parsed; some 20 times their text each

Progress = Callable[[int, int, str], None]
Opened = Callable[[Library, str], Document]
PageProgress = Callable[[int, int], bool | None]


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


def list_library(library: Library, opened: Opened | None = None) -> Shelf:
    """Read every document and comparison of a library; what cannot be read is listed, not raised.

    Args:
        opened: What opens a document by its id; whoever keeps documents gives it. Called in the order of the ids.
    """
    opened = opened or open_saved
    documents: list[Document] = []
    comparisons: list[Comparison] = []
    refused = list(list_refused(library))
    for document_id in list_documents(library):
        try:
            documents.append(opened(library, document_id))
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
    opened = open_reading(library, name)
    return opened.document if isinstance(opened, Reading) else opened


def open_reading(library: Library | None, name: str) -> Document | Reading:
    """Open what `open_document` opens; a file comes with what its reading found."""
    if library is not None and has_document(library, name):
        return open_saved(library, name)
    if is_file(name):
        return read_content(name, read_file(name))
    if library is None:
        raise MissingError("R-LIB-05", where=name)
    raise MissingError("R-LIB-03", where=name)


def names_document(library: Library | None, name: str) -> bool:
    """Return whether `open_document` finds something under a name."""
    return (library is not None and has_document(library, name)) or is_file(name)


def open_saved(library: Library, document_id: str) -> Document:
    """Open a document of the library by its id, whatever lies beside it.

    Raises:
        MissingError: R-LIB-03.
        DocumentError: it cannot be read.
    """
    return _parsed(document_id, read_document(library, document_id))


@lru_cache(maxsize=_KEPT)  # a judgement changes a comparison, and none of the documents
def _parsed(document_id: str, content: bytes) -> Document:
    return parse_document(decode(content, document_id), document_id=document_id, sha256=hash_of(content))


def read_outline_of(path: str, content: bytes) -> Document:
    """Return the document in a file of any kind that is read."""
    return read_content(path, content).document


def read_content(path: str, content: bytes, progress: PageProgress | None = None) -> Reading:
    """Read a file's bytes: structured text as it says, plain text as its look suggests, all else as its kind is.

    Args:
        progress: Called before each page of a scan that is read, with how many are done and how many there are.

    Raises:
        DocumentError: it cannot be read.
    """
    return read_any(content, where=path, sha256=hash_of(content), progress=progress)


def open_comparison(library: Library, name: str) -> Comparison:
    """Open a comparison of the library by its name.

    Raises:
        MissingError: R-LIB-04.
        ComparisonError: it cannot be read.
    """
    return open_comparison_with_bytes(library, name)[0]


def open_comparison_with_bytes(library: Library, name: str) -> tuple[Comparison, bytes]:
    """Open a comparison of the library by its name, and return with it the bytes it was read from.

    Raises:
        MissingError, ComparisonError: as `open_comparison`.
    """
    content = read_comparison(library, name)
    return parse_comparison(decode(content, name), name=name), content


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
    return [open_saved(library, name) for name in (comparison.base, *comparison.documents)]


def run_comparison(library: Library, comparison: Comparison, progress: Progress | None = None) -> Result:
    """Compare the documents of a comparison."""
    return compare_opened(comparison, documents_of(library, comparison), progress)


def compare_opened(comparison: Comparison, documents: Sequence[Document], progress: Progress | None = None) -> Result:
    """Compare documents at hand, the first with each of the others.

    Args:
        progress: Called before each document with its place from 1, their number, and its name.
    """
    base, *others = map(with_opening, documents)

    def reported() -> Iterator[Document]:
        for place, other in enumerate(others, 1):
            if progress is not None:
                progress(place, len(others), document_name(other))
            yield other

    with shared(base, others) as lay:
        return compare(
            base,
            reported(),
            title=comparison.title,
            description=comparison.description,
            log=comparison.log,
            lay=lay,
        )


def align_pair(library: Library | None, left: str, right: str) -> tuple[Document, Document, Alignment]:
    """Align two documents, each an id or a path; the text before the first heading is a section, as in a comparison."""
    documents = with_opening(open_document(library, left)), with_opening(open_document(library, right))
    return (*documents, align_documents(*documents))


def diff_pair(library: Library | None, left: str, right: str) -> tuple[Document, Document, PairResult]:
    """Read the linked sections of two documents, each an id or a path, word by word."""
    documents = with_opening(open_document(library, left)), with_opening(open_document(library, right))
    return (*documents, compare_pair(*documents))


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
