"""A file of any kind on its way into the library: read, checked by a person, prepared and saved."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from remiss.errors import ConflictError, DocumentError, UsageError
from remiss.intake import (
    SUFFIXES,
    FileKind,
    Finding,
    joined,
    levelled,
    logged_changes,
    mend,
    put_back,
    relevel,
    set_aside,
    suffix_of,
    suggest_metadata,
    to_structured,
    without_directions,
)
from remiss.model.document import Document, Metadata, SectionId
from remiss.model.intake_log import IntakeLog
from remiss.model.repair import Change
from remiss.model.span import Span
from remiss.parsing import is_structured, parse_document
from remiss.parsing.comparison import is_document_id
from remiss.render.intake_log import intake_log_text
from remiss.service import PageProgress, read_content
from remiss.store import Library, add_document, has_document, hash_of

ACCEPTED_SUFFIXES = tuple(SUFFIXES)
_OTHER_TEXT = re.compile(r"\.[A-Za-z]\w*")  # an ending that names a kind, such as .csv; ".045" of a number is none
_NO_BYTE = re.compile("[\ud800-\udc7f\udd00-\udfff]")  # surrogates that stand for no byte


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A file read in, not yet saved, for a person to check.

    Attributes:
        file_name: The name it came with, without folders; text to show, never a path.
        kind: What it is by its content.
        document: The outline found.
        metadata: What the text suggests; all of it may be changed.
        twin: Id of a document imported from the same bytes, or "".
        findings: What a person should know of how it was read.
    """

    file_name: str
    content: bytes
    kind: FileKind
    document: Document
    metadata: Metadata
    twin: str
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """What a person set right in how a file was read.

    Attributes:
        levels: Changed levels by section; 0 makes a heading body text.
        changes: What would mend the text, from `remiss.mending`; those that are applied are made.
        restored: Places of page furniture that is to be text again.
    """

    levels: Mapping[SectionId, int] = field(default_factory=dict)
    changes: Sequence[Change] = ()
    restored: Collection[Span] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A draft whose document is decided: what `save_prepared` puts into the library, not yet there.

    Attributes:
        log: What was changed between the text as it was read and the document.
    """

    draft: Draft
    document: Document
    log: IntakeLog


def read_draft(
    file_name: str, content: bytes, documents: Iterable[Document] = (), progress: PageProgress | None = None
) -> Draft:
    """Read a file for import and suggest what it is; nothing is saved.

    Args:
        documents: Those of the library, for twins.
        progress: Called before each page of a scan that is read, with how many are done and how many there are; what it
            raises ends the reading.

    Raises:
        DocumentError: R-IMP-04, text of a kind that holds no documents, such as .csv; it cannot be read.
    """
    name = without_directions(PurePath(readable(file_name).replace("\\", "/")).name)
    reading = read_content(name, content, progress)
    suffix = PurePath(name).suffix.lower()
    if reading.kind is FileKind.TEXT and _OTHER_TEXT.fullmatch(suffix) and suffix not in ACCEPTED_SUFFIXES:
        raise DocumentError("R-IMP-04", where=name, allowed=", ".join(ACCEPTED_SUFFIXES))
    document = reading.document
    metadata = document.metadata if is_structured(document.text) else _suggested(document, reading.kind)
    return Draft(
        file_name=name,
        content=content,
        kind=reading.kind,
        document=document,
        metadata=metadata,
        twin=twin_of(content, documents),
        findings=reading.findings,
    )


def _suggested(document: Document, kind: FileKind) -> Metadata:
    plain = kind in (FileKind.TEXT, FileKind.MARKDOWN)
    return suggest_metadata(document) if plain else document.metadata


def suggest_mended(draft: Draft, changes: Sequence[Change]) -> Metadata:
    """Return what a draft's text suggests once the applied changes are made in it."""
    if not any(change.applied for change in changes):
        return draft.metadata
    return replace(suggest_metadata(mend(draft.document, changes)), source=draft.metadata.source)


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


def prepare_draft(
    draft: Draft, *, document_id: str, metadata: Metadata, corrections: Corrections | None = None
) -> Prepared:
    """Return a draft as the document it becomes; nothing is saved.

    Raises:
        DocumentError: what would be saved cannot be read back, such as a text without any heading.
    """
    made = corrections or Corrections()
    applied = sorted((change for change in made.changes if change.applied), key=lambda change: change.span)
    set_right = put_back(relevel(draft.document, made.levels), made.restored)
    mended = mend(set_right, applied)
    text = to_structured(mended, metadata)
    document = parse_document(text, document_id=document_id, sha256=hash_of(text.encode("utf-8")))
    left = {piece.span for piece in set_right.furniture}
    log = IntakeLog(
        mended=tuple(logged_changes(applied, mended, document)),
        set_aside=tuple(set_aside(draft.document, left)),
        joined=tuple(joined(draft.document)),
        levels=tuple(levelled(draft.document, made.levels)),
    )
    return Prepared(draft=draft, document=document, log=log)


def check_prepared(library: Library, prepared: Prepared, taken: Mapping[str, str]) -> None:
    """Refuse a document that could not be saved.

    Args:
        taken: File names by the ids that others of the same batch get.

    Raises:
        UsageError: R-LIB-07, the id is none; R-IMP-05, another file of the batch has got it.
        ConflictError: R-LIB-08, the id is taken.
    """
    name = prepared.document.id
    if not is_document_id(name):
        raise UsageError("R-LIB-07", where=name)
    if name in taken:
        raise UsageError("R-IMP-05", where=prepared.draft.file_name, other=taken[name], id=name)
    if has_document(library, name):
        raise ConflictError("R-LIB-08", where=name)


def save_prepared(library: Library, prepared: Prepared) -> Document:
    """Save a document of the library, with the file it came from beside it.

    Raises:
        ConflictError: R-LIB-08, the id is taken.
    """
    document, draft = prepared.document, prepared.draft
    listed = intake_log_text(prepared.log)
    add_document(library, document.id, document.text, draft.content, suffix_of(draft.kind), changes=listed)
    return document
