"""The file around a Word document, made the same every time."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip file can say
_PLAIN_FILE = 0o600 << 16


def same_bytes(content: bytes) -> bytes:
    """Return a zip file with the same parts in the same order, without the moment when they were written."""
    buffer = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(buffer, "w", ZIP_DEFLATED) as target:
        for part in source.infolist():
            info = ZipInfo(part.filename, _FIRST_DAY)
            info.compress_type = ZIP_DEFLATED
            info.external_attr = _PLAIN_FILE
            target.writestr(info, source.read(part.filename))
    return buffer.getvalue()
