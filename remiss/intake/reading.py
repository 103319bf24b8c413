"""Any file that Remiss reads to a document: what kind it is, who reads it, and what a person should know of it."""

from dataclasses import dataclass

from remiss.errors import DocumentError, Term
from remiss.intake.aside import Progress, read_aside, text_aside
from remiss.intake.decode import decode_any
from remiss.intake.extract import Extract, Finding, to_document
from remiss.intake.kinds import (
    FileKind,
    is_encrypted_office,
    is_packed,
    is_pdf,
    kind_of_text,
    named_kind,
    refused_kind,
)
from remiss.intake.signs import count_controls, count_words
from remiss.intake.texts import document_of
from remiss.model.document import Document

# Of a plain text: bytes, and lines. The longest SOU has 3 MB and 45,000 lines; 100,000 lines that each look like a
# heading take four seconds.
MOST_TEXT = 5_000_000
MOST_LINES = 100_000
_AT_ONCE = 100_000  # bytes of a text that is read in this process: a quarter of a second
_WORD_LOSS = 0.01  # of the words a file holds
_FEW_WORDS = 3  # two ways of counting differ by a word or two at odd signs, whatever the length


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A file as it was read.

    Attributes:
        kind: What it is by its content.
        findings: What a person should know of it, in the order to be read; empty when all went well.
    """

    kind: FileKind
    document: Document
    findings: tuple[Finding, ...] = ()


def read_any(data: bytes, *, where: str, sha256: str, progress: Progress | None = None) -> Reading:
    """Read a file of any kind. Its bytes decide what it is; a name that promises something else is told.

    Args:
        data: The file's bytes.
        where: Its path or name as it was given; it becomes the document's id. It is never opened.
        sha256: Hash of the bytes.
        progress: Called before each page of a scan that is read, with how many are done and how many there are.

    Raises:
        DocumentError: R-IMP-02 or R-IMP-03, no text; R-IMP-10 or R-IMP-11, another kind; R-IMP-12 to R-IMP-19, see
            `read_aside`; R-IMP-17, a plain text that is too long; what structured text breaks.
    """
    _refuse_others(data, where)
    if is_packed(data) or is_pdf(data):
        return _foreign(data, where, sha256, progress)
    text, encoding = decode_any(data, where)
    kind = kind_of_text(text, where)
    if kind is None:
        raise DocumentError("R-IMP-10", where=where, found=Term("filekind.xml"))
    if kind is FileKind.HTML:
        return _foreign(data, where, sha256, progress)
    if len(data) > MOST_TEXT or text.count("\n") > MOST_LINES:
        raise DocumentError("R-IMP-17", where=where)
    findings = [*_misnamed(kind, where)]
    if encoding:
        findings.append(Finding("R-IMP-20", (("encoding", encoding),)))
    controls = count_controls(text)
    if controls:
        findings.append(Finding("R-IMP-25", (("n", controls),)))
    read = text_aside(data, where, sha256) if len(data) > _AT_ONCE else document_of(text, where=where, sha256=sha256)
    return Reading(kind=kind, document=read, findings=tuple(findings))


def _refuse_others(data: bytes, where: str) -> None:
    if is_encrypted_office(data):
        raise DocumentError("R-IMP-12", where=where)
    found = refused_kind(data)
    if found == "filekind.old_office":
        raise DocumentError("R-IMP-11", where=where)
    if found:
        raise DocumentError("R-IMP-10", where=where, found=Term(found))


def _foreign(data: bytes, where: str, sha256: str, progress: Progress | None) -> Reading:
    kind, extract = read_aside(data, where, progress=progress)
    if not extract.pieces and kind is not FileKind.PDF:  # a PDF of pictures has a way of its own
        raise DocumentError("R-IMP-03", where=where)
    document = to_document(extract, where=where, sha256=sha256)
    findings = (*_misnamed(kind, where), *lost_words(extract), *extract.findings)
    return Reading(kind=kind, document=document, findings=findings)


def lost_words(extract: Extract) -> tuple[Finding, ...]:
    """Return the finding that words were lost or doubled: over one in a hundred, and three or all there were."""
    held, kept = extract.words, count_words(extract.text)
    if held is None or abs(held - kept) <= _WORD_LOSS * held:
        return ()
    if abs(held - kept) < min(_FEW_WORDS, max(held, kept)):
        return ()
    return (Finding("R-IMP-21", (("held", held), ("kept", kept))),)


def _misnamed(kind: FileKind, where: str) -> tuple[Finding, ...]:
    named = named_kind(where)
    plain = {FileKind.TEXT, FileKind.MARKDOWN}
    if named is None or named is kind or {named, kind} <= plain:
        return ()
    return (
        Finding("R-IMP-26", (("named", Term(f"filekind.{named.value}")), ("found", Term(f"filekind.{kind.value}")))),
    )
