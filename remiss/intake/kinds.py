"""What kind of file some bytes are: their beginning decides, never the name somebody gave them."""

import re
from enum import StrEnum
from pathlib import PurePath


class FileKind(StrEnum):
    """Kinds of files that are read."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"
    ODT = "odt"
    PDF = "pdf"


SUFFIXES = {
    ".txt": FileKind.TEXT,
    ".md": FileKind.MARKDOWN,
    ".html": FileKind.HTML,
    ".htm": FileKind.HTML,
    ".docx": FileKind.DOCX,
    ".odt": FileKind.ODT,
    ".pdf": FileKind.PDF,
}  # the first of each kind is the one a kept file gets
_MACRO_SUFFIXES = {".docm": FileKind.DOCX, ".dotx": FileKind.DOCX, ".ott": FileKind.ODT, ".xhtml": FileKind.HTML}
# A packed file is told apart by what lies in it, so both kinds begin alike here.
_PACKED = b"PK\x03\x04"
_PDF = b"%PDF-"
_PDF_SEARCHED = 1024  # bytes: readers of PDF accept something before the mark, and some scanners write it
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # the stream in which Office keeps a document under a password
# Beginnings of files that people choose by mistake; the second value is the key of what they are called.
_REFUSED = (
    (b"{\\rtf", "filekind.rtf"),
    (b"\x89PNG", "filekind.image"),
    (b"\xff\xd8\xff", "filekind.image"),
    (b"GIF8", "filekind.image"),
    (b"II*\0", "filekind.image"),
    (b"MM\0*", "filekind.image"),
    (b"BM", "filekind.image"),
    (b"PK\x05\x06", "filekind.empty_archive"),
    (b"7z\xbc\xaf", "filekind.archive"),
    (b"Rar!", "filekind.archive"),
    (b"\x1f\x8b", "filekind.archive"),
    (b"MZ", "filekind.program"),
    (b"\x7fELF", "filekind.program"),
)
_MAYBE_TEXT = (b"BM", b"MZ")  # two letters that a text may begin with as well
_HTML_SEARCHED = 4096  # bytes
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_XML = re.compile(r"\s*<\?xml\b", re.IGNORECASE)
_ANY_TAG = re.compile(r"<(?:p|div|h[1-6]|ul|ol|table|article|section|span|br)\b[^<>]*>", re.IGNORECASE)


def is_packed(data: bytes) -> bool:
    """Return whether a file is packed as DOCX and ODT are."""
    return data.startswith(_PACKED)


def is_pdf(data: bytes) -> bool:
    """Return whether a file is a PDF."""
    return _PDF in data[:_PDF_SEARCHED]


def is_encrypted_office(data: bytes) -> bool:
    """Return whether a file is an Office document under a password; such a one begins as the old formats do."""
    return data.startswith(OLD_OFFICE) and _ENCRYPTED in data


def refused_kind(data: bytes) -> str:
    """Return the key of what a file is that is not read, "" when its beginning tells of none."""
    if data.startswith(OLD_OFFICE):
        return "filekind.old_office"
    for mark, key in _REFUSED:
        if data.startswith(mark) and not (mark in _MAYBE_TEXT and b"\0" not in data[:_HTML_SEARCHED]):
            return key
    return ""


def kind_of_text(text: str, name: str) -> FileKind | None:
    """Return what a decoded text is; None for XML that is no page.

    Only where the text itself leaves it open, as in a piece of a page without its frame, does the name's ending decide.
    """
    opening = text[:_HTML_SEARCHED]
    if _HTML.match(opening):
        return FileKind.HTML
    if _XML.match(opening):
        return None
    named = named_kind(name)
    if named is FileKind.HTML and _ANY_TAG.search(opening):
        return FileKind.HTML
    return FileKind.MARKDOWN if named is FileKind.MARKDOWN else FileKind.TEXT


def named_kind(name: str) -> FileKind | None:
    """Return the kind that a name's ending promises, None when it promises none that is read."""
    suffix = PurePath(name).suffix.lower()
    return SUFFIXES.get(suffix, _MACRO_SUFFIXES.get(suffix))


def suffix_of(kind: FileKind) -> str:
    """Return the ending under which a file of a kind is kept."""
    return next(suffix for suffix, named in SUFFIXES.items() if named is kind)
