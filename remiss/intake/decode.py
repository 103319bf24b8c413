"""Bytes of a plain file to text."""

import codecs
import re

from remiss.errors import DocumentError

_CONTROL_SHARE = 0.02  # of the characters; text has line ends, tabs and form feeds, few others
_CONTROLS = frozenset(map(chr, range(32))) - set("\t\n\v\f\r\x1a\x1b")
# The longer marks first: UTF-32 in little-endian begins as UTF-16 does.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SEARCHED = 4096  # bytes in which zeros tell of UTF-16
_ZERO_SHARE = 0.4  # of every second byte; in Swedish UTF-16 all of them are zero but for dashes and quotes
_FEW_ZEROS = 0.05  # of the other bytes
# Encodings of one byte in which Swedish files were written, the likeliest first: Windows, DOS, the older Macintosh.
_SINGLE = ("cp1252", "cp850", "mac-roman")
_WHOLE_TO_BROKEN = 10
_ASCII = re.compile("[\x00-\x7f]")
_INSIDE = re.compile("(?<=[A-Za-z])[åäöÅÄÖ](?=[A-Za-z])")
_NAMES = {
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32-le": "UTF-32",
    "utf-32-be": "UTF-32",
    "cp1252": "Windows-1252",
    "cp850": "DOS (CP850)",
    "mac-roman": "Mac OS Roman",
}


def decode(data: bytes, where: str) -> str:
    """Return the text of a file in UTF-8, line ends untouched.

    A byte order mark is dropped; every offset counts from the character after it.

    Raises:
        DocumentError: R-IMP-01 not UTF-8, R-IMP-02 not text at all, R-IMP-03 nothing but white space.
    """
    if b"\0" in data:
        raise DocumentError("R-IMP-02", where=where)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        found = f"0x{data[error.start]:02X}"
        raise DocumentError("R-IMP-01", where=where, line=line, byte=error.start, found=found) from error
    return _checked(text, where)


def decode_any(data: bytes, where: str) -> tuple[str, str]:
    """Return the text of a file in any encoding that Swedish files come in, and its name, "" when it is UTF-8.

    The ladder: a byte order mark; UTF-8, which no other encoding looks like by chance, also with a few bytes damaged,
    for which U+FFFD stands; zeros in every second byte, which is UTF-16; else the encoding of one byte that puts most
    å, ä and ö between letters, Windows-1252 when none does.

    Raises:
        DocumentError: R-IMP-02 not text at all, R-IMP-03 nothing but white space.
    """
    encoding, skipped = _encoding(data)
    if encoding == "utf-8":
        return _checked(data[skipped:].decode(encoding, "replace"), where), ""
    if encoding in _SINGLE and b"\0" in data:
        raise DocumentError("R-IMP-02", where=where)
    text = data[skipped:].decode(
        encoding, "replace"
    )  # UTF-16 cut off in the middle; no sign for a byte in Windows-1252
    return _checked(text, where), _NAMES[encoding]


def _encoding(data: bytes) -> tuple[str, int]:
    """Return the encoding and the length of its byte order mark."""
    for mark, encoding in _MARKS:
        if data.startswith(mark) and (encoding != "utf-8" or _is_utf8(data)):
            return encoding, len(mark)
    if b"\0" not in data and _is_utf8(data):
        return "utf-8", 0
    return _wide(data) or max(_SINGLE, key=lambda name: _swedish(data, name)), 0


def _is_utf8(data: bytes) -> bool:
    """Return whether bytes are UTF-8, but for one broken sign to ten that are whole and longer than a byte."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
        broken = text.count("\ufffd")
        return len(text) - len(_ASCII.findall(text)) - broken >= _WHOLE_TO_BROKEN * broken
    return True


def _wide(data: bytes) -> str:
    """Return the UTF-16 whose zeros the first bytes have, or ""."""
    even, odd = data[:_SEARCHED:2], data[1:_SEARCHED:2]
    first, second = (part.count(0) / max(len(part), 1) for part in (even, odd))
    if second >= _ZERO_SHARE and first <= _FEW_ZEROS:
        return "utf-16-le"
    return "utf-16-be" if first >= _ZERO_SHARE and second <= _FEW_ZEROS else ""


def _swedish(data: bytes, encoding: str) -> int:
    return len(_INSIDE.findall(data.decode(encoding, "replace")))


def _checked(text: str, where: str) -> str:
    """Refuse what is no text, or none at all."""
    if not text.strip():
        raise DocumentError("R-IMP-03", where=where)
    if sum(map(text.count, _CONTROLS)) + text.count("\ufffd") > _CONTROL_SHARE * len(text):
        raise DocumentError("R-IMP-02", where=where)
    return text
