"""One function per thing a person does, the same for the command line and the app."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from remiss.align import align_documents
from remiss.compare import compare, compare_pair, has_differences, with_opening
from remiss.errors import MissingError, RemissError, UsageError
from remiss.intake import decode, read_plain, relevel, suggest_metadata, to_structured
from remiss.model.alignment import Alignment
from remiss.model.comparison import Comparison
from remiss.model.document import Document, DocumentId, Metadata, SectionId
from remiss.model.identity import slug
from remiss.model.result import PairResult, Result
from remiss.parsing import is_structured, parse_comparison, parse_document
from remiss.render.comparison_file import comparison_text
from remiss.render.markdown import render_markdown
from remiss.render.names import document_name
from remiss.store import (
    Library,
    add_comparison,
    add_document,
    hash_of,
    is_file,
    list_comparisons,
    list_documents,
    list_refused,
    read_comparison,
    read_document,
    read_file,
)

ACCEPTED_SUFFIXES = (".md", ".txt")


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A file read in, not yet saved, for a person to check.

    Attributes:
        file_name: The name it came with, without folders.
        document: The outline found.
        metadata: What the text suggests; all of it may be changed.
        twin: Id of a document imported from the same bytes, or "".
    """

    file_name: str
    content: bytes
    document: Document
    metadata: Metadata
    twin: str


def list_library(library: Library) -> Shelf:
    """Read every document and comparison of a library; what cannot be read is listed, not raised."""
    documents: list[Document] = []
    comparisons: list[Comparison] = []
    refused = list(list_refused(library))
    for document_id in list_documents(library):
        try:
            documents.append(open_document(library, document_id))
        except RemissError as error:
            refused.append(error)
    for name in list_comparisons(library):
        try:
            comparisons.append(open_comparison(library, name))
        except RemissError as error:
            refused.append(error)
    return Shelf(documents=tuple(documents), comparisons=tuple(comparisons), refused=tuple(refused))


def open_document(library: Library | None, name: str) -> Document:
    """Open a document of the library by its id, or any file by its path. A file wins over an id of the same name.

    Raises:
        MissingError: R-LIB-03, neither is there.
        DocumentError: it cannot be read.
    """
    if is_file(name):
        return read_outline_of(name, read_file(name))
    if library is None:
        raise MissingError("R-LIB-05", where=name)
    content = read_document(library, name)
    return parse_document(decode(content, name), document_id=name, sha256=hash_of(content))


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


def name_comparison(library: Library | None, base: str, others: Sequence[str]) -> Comparison:
    """Return a comparison that is not saved, with a title made of its documents' names."""
    names = [document_name(open_document(library, name)) for name in (base, *others)]
    return Comparison(
        name="",
        title=" – ".join(names),
        base=DocumentId(base),
        documents=tuple(map(DocumentId, others)),
    )


def save_comparison(library: Library, comparison: Comparison) -> None:
    """Save a new comparison under its name.

    Raises:
        UsageError: R-LIB-11, its name is no file name.
        ConflictError: R-LIB-12, the name is taken.
        ComparisonError: it cannot be read back, such as one that lays a document against itself.
    """
    text = comparison_text(comparison)
    parse_comparison(text, name=comparison.name)
    add_comparison(library, comparison.name, text)


def run_comparison(
    library: Library | None, comparison: Comparison, progress: Callable[[int, int, str], None] | None = None
) -> Result:
    """Compare the documents of a comparison.

    Args:
        progress: Called before each document with its place from 1, their number, and its name.
    """
    base = open_document(library, comparison.base)
    others = [open_document(library, name) for name in comparison.documents]

    def reported() -> Iterator[Document]:
        for place, other in enumerate(others, 1):
            if progress is not None:
                progress(place, len(others), document_name(other))
            yield other

    return compare(base, reported(), title=comparison.title, description=comparison.description)


def align_pair(library: Library | None, left: str, right: str) -> tuple[Document, Document, Alignment]:
    """Align two documents, each an id or a path."""
    documents = open_document(library, left), open_document(library, right)
    return (*documents, align_documents(*documents))


def diff_pair(library: Library | None, left: str, right: str) -> tuple[Document, Document, PairResult]:
    """Read the linked sections of two documents, each an id or a path, word by word."""
    documents = with_opening(open_document(library, left)), with_opening(open_document(library, right))
    return (*documents, compare_pair(*documents))


def has_findings(result: Result) -> bool:
    """Return whether any of the documents differs from the base, in a gap, a text or a heading."""
    pairs = zip(result.others, result.pairs, strict=True)
    return any(has_differences(result.base, other, pair) for other, pair in pairs)


def read_draft(library: Library, file_name: str, content: bytes) -> Draft:
    """Read a file for import and suggest what it is; nothing is saved.

    Raises:
        UsageError: R-IMP-04, a kind of file that is not read.
        DocumentError: it is not text, or empty.
    """
    name = PurePath(file_name.replace("\\", "/")).name
    if PurePath(name).suffix.lower() not in ACCEPTED_SUFFIXES:
        raise UsageError("R-IMP-04", where=name, allowed=", ".join(ACCEPTED_SUFFIXES))
    document = read_outline_of(name, content)
    metadata = document.metadata if is_structured(document.text) else suggest_metadata(document)
    return Draft(
        file_name=name, content=content, document=document, metadata=metadata, twin=_twin(library, hash_of(content))
    )


def suggest_id(metadata: Metadata, file_name: str) -> str:
    """Return an id for a new document: its organisation and title as slugs."""
    stem = PurePath(file_name).stem
    return f"{slug(metadata.organisation or 'ovriga')}/{slug(metadata.title or stem)}"


def save_draft(
    library: Library, draft: Draft, *, document_id: str, metadata: Metadata, levels: Mapping[SectionId, int]
) -> Document:
    """Save a draft as a document of the library, with the file it came from beside it.

    Args:
        levels: Changed levels by section; 0 makes a heading body text.

    Raises:
        ConflictError: R-LIB-08, the id is taken.
        DocumentError: what would be saved cannot be read back, such as a text without any heading.
    """
    text = to_structured(relevel(draft.document, levels), metadata)
    saved = parse_document(text, document_id=document_id, sha256=hash_of(text.encode("utf-8")))
    add_document(library, document_id, text, draft.content, PurePath(draft.file_name).suffix.lower())
    return saved


def summarise(result: Result) -> str:
    """Return the Markdown summary of a comparison."""
    return render_markdown(result)


def _twin(library: Library, sha256: str) -> str:
    for document in list_library(library).documents:
        if document.metadata.source is not None and document.metadata.source.sha256 == sha256:
            return document.id
    return ""


def missing_documents(shelf: Shelf, comparison: Comparison) -> Sequence[str]:
    """Return the ids a comparison names that the library lacks."""
    known = {document.id for document in shelf.documents}
    return [name for name in (comparison.base, *comparison.documents) if name not in known]
