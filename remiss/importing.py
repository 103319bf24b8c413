"""Files of any kind on their way into the library: read, checked by a person, prepared and saved."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from remiss.errors import ConflictError, DocumentError, UsageError
from remiss.intake import relevel, suggest_metadata, to_structured
from remiss.model.document import Document, Metadata, SectionId
from remiss.model.identity import slug
from remiss.parsing import is_structured, parse_document
from remiss.parsing.comparison import is_document_id
from remiss.service import read_outline_of
from remiss.store import Library, add_document, has_document, hash_of

ACCEPTED_SUFFIXES = (".md", ".txt")
_NO_BYTE = re.compile("[\ud800-\udc7f\udd00-\udfff]")  # surrogates that stand for no byte


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A draft whose document is decided: what `save_prepared` puts into the library, not yet there."""

    draft: Draft
    document: Document


def read_draft(file_name: str, content: bytes, documents: Iterable[Document] = ()) -> Draft:
    """Read a file for import and suggest what it is; nothing is saved.

    Args:
        documents: Those of the library, for twins.

    Raises:
        DocumentError: R-IMP-04, a kind of file that is not read; it is not text, or empty.
    """
    name = PurePath(readable(file_name).replace("\\", "/")).name
    if PurePath(name).suffix.lower() not in ACCEPTED_SUFFIXES:
        raise DocumentError("R-IMP-04", where=name, allowed=", ".join(ACCEPTED_SUFFIXES))
    document = read_outline_of(name, content)
    metadata = document.metadata if is_structured(document.text) else suggest_metadata(document)
    twin = twin_of(content, documents)
    return Draft(file_name=name, content=content, document=document, metadata=metadata, twin=twin)


def twin_of(content: bytes, documents: Iterable[Document]) -> str:
    """Return the id of the first document that was imported from the same bytes, or ""."""
    wanted = hash_of(content)
    sources = ((document.id, document.metadata.source) for document in documents)
    return next((name for name, source in sources if source is not None and source.sha256 == wanted), "")


def readable(text: str) -> str:
    """Return text from the operating system as text that can be saved.

    What the system could not decode arrives as surrogates, which no file in UTF-8 can hold: a name in Latin-1, or any
    name in a locale without Swedish letters. It is read as UTF-8, and what is not that becomes U+FFFD.
    """
    return _NO_BYTE.sub("\ufffd", text).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def suggest_id(metadata: Metadata, file_name: str) -> str:
    """Return an id for a new document: its organisation and title as slugs."""
    stem = PurePath(file_name).stem
    return f"{slug(metadata.organisation or 'ovriga')}/{slug(metadata.title or stem)}"


def prepare_draft(
    draft: Draft, *, document_id: str, metadata: Metadata, levels: Mapping[SectionId, int] | None = None
) -> Prepared:
    """Return a draft as the document it becomes; nothing is saved.

    Args:
        levels: Changed levels by section; 0 makes a heading body text.

    Raises:
        DocumentError: what would be saved cannot be read back, such as a text without any heading.
    """
    text = to_structured(relevel(draft.document, levels or {}), metadata)
    document = parse_document(text, document_id=document_id, sha256=hash_of(text.encode("utf-8")))
    return Prepared(draft=draft, document=document)


def check_prepared(library: Library, batch: Sequence[Prepared]) -> None:
    """Refuse a batch of which something could not be saved, before anything is.

    Raises:
        UsageError: R-LIB-07, an id is none; R-IMP-05, two files of the batch would get the same one.
        ConflictError: R-LIB-08, an id is taken.
    """
    seen: dict[str, str] = {}
    for prepared in batch:
        name, file_name = prepared.document.id, prepared.draft.file_name
        if not is_document_id(name):
            raise UsageError("R-LIB-07", where=name)
        if has_document(library, name):
            raise ConflictError("R-LIB-08", where=name)
        if name in seen:
            raise UsageError("R-IMP-05", where=file_name, other=seen[name], id=name)
        seen[name] = file_name


def save_prepared(library: Library, prepared: Prepared) -> Document:
    """Save a document of the library, with the file it came from beside it.

    Raises:
        ConflictError: R-LIB-08, the id is taken.
    """
    document, draft = prepared.document, prepared.draft
    add_document(library, document.id, document.text, draft.content, PurePath(draft.file_name).suffix.lower())
    return document


def save_draft(
    library: Library, draft: Draft, *, document_id: str, metadata: Metadata, levels: Mapping[SectionId, int]
) -> Document:
    """Prepare a single draft and save it; raises what the two steps do."""
    prepared = prepare_draft(draft, document_id=document_id, metadata=metadata, levels=levels)
    return save_prepared(library, prepared)
