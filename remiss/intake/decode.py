"""Bytes of a plain file to text."""

from remiss.errors import DocumentError

_CONTROL_SHARE = 0.02  # of the characters; text has line ends, tabs and form feeds, few others
_CONTROLS = frozenset(map(chr, range(32))) - set("\t\n\v\f\r\x1a\x1b")


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
    if not text.strip():
        raise DocumentError("R-IMP-03", where=where)
    if sum(map(text.count, _CONTROLS)) > _CONTROL_SHARE * len(text):
        raise DocumentError("R-IMP-02", where=where)
    return text
