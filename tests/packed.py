"""Packed files made in code: a DOCX or an ODT of a few lines of XML, as small as its programs accept."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_TYPES = (
    f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KINDS = ("styles", "numbering", "footnotes", "endnotes", "comments", "header1", "header2", "footer1")


def packed(parts: dict[str, str | bytes], *, stored: tuple[str, ...] = ()) -> bytes:
    """Return a packed file of parts by name, in their order."""
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part, ZIP_STORED if name in stored else ZIP_DEFLATED)
    return content.getvalue()


def relations(targets: dict[str, str]) -> str:
    """Return a relationships part: type by target."""
    inside = "".join(
        f'<Relationship Id="r{at}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for at, (target, kind) in enumerate(targets.items())
    )
    return f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'


def word(root: str, inside: str) -> str:
    """Return a part of a DOCX with its root element."""
    return f"{_HEAD}<w:{root} {_NAMES}>{inside}</w:{root}>"


def docx(body: str, extra: dict[str, str | bytes] | None = None, **inside: str) -> bytes:
    """Return a DOCX.

    Args:
        body: What stands in the body.
        extra: More parts by name.
        inside: What stands in the parts of `KINDS`.
    """
    roots = {"header1": "hdr", "header2": "hdr", "footer1": "ftr"}
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": relations({"word/document.xml": "officeDocument", "docProps/core.xml": "core-properties"}),
        "word/document.xml": word("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": relations({f"{name}.xml": name.rstrip("12") for name in inside}),
    }
    parts |= {f"word/{name}.xml": word(roots.get(name, name), text) for name, text in inside.items()}
    return packed(parts | (extra or {}))


_OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
_ODT_NAMES = " ".join(
    f'xmlns:{name}="{_OFFICE}:{name}:1.0"' for name in ("office", "text", "table", "draw", "style", "meta")
)
_ODT_NAMES += (
    f' xmlns:fo="{_OFFICE}:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:xlink="http://www.w3.org/1999/xlink"'
)


def odt(
    body: str, extra: dict[str, str] | None = None, *, styles: str = "", automatic: str = "", meta: str = ""
) -> bytes:
    """Return an ODT.

    Args:
        body: What stands in office:text.
        styles: What stands in the root of styles.xml.
        automatic: Automatic styles of content.xml.
        meta: What stands in office:meta.
        extra: More parts by name.
    """
    content = (
        f"{_HEAD}<office:document-content {_ODT_NAMES}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    about = f"<office:document-meta {_ODT_NAMES}><office:meta>{meta}</office:meta></office:document-meta>"
    parts: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": content,
        "styles.xml": f"{_HEAD}<office:document-styles {_ODT_NAMES}>{styles}</office:document-styles>",
        "meta.xml": f"{_HEAD}{about}",
    }
    return packed(parts | (extra or {}), stored=("mimetype",))
