"""The file around a Word document, made the same every time."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip file can say
_PLAIN_FILE = 0o600 << 16


_CONTENT_TYPES = "[Content_Types].xml"
_DOCUMENT = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TEMPLATES = (  # what Word calls a template, and what has macros in it
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    b"application/vnd.ms-word.document.macroEnabled.main+xml",
    b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
)


def as_document(content: bytes) -> bytes:
    """Return a Word template as the document that it is but for its name; anything else as it is.

    Raises:
        BadZipFile, zlib.error, OSError: it is no file of Word, or a broken one.
    """
    with ZipFile(BytesIO(content)) as source:
        if _CONTENT_TYPES not in source.namelist():
            return content
        told = source.read(_CONTENT_TYPES)
        found = next((kind for kind in _TEMPLATES if kind in told), None)
        if found is None:
            return content
        buffer = BytesIO()
        with ZipFile(buffer, "w", ZIP_DEFLATED) as target:
            for part in source.infolist():
                is_told = part.filename == _CONTENT_TYPES
                target.writestr(part.filename, told.replace(found, _DOCUMENT) if is_told else source.read(part))
    return buffer.getvalue()


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
