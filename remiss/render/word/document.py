"""A Word document from Markdown.

Every export is written once, as Markdown, and set here. So the two can never say different things, and a planner finds
in Word what the page and the Markdown show.
"""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from zipfile import BadZipFile

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from docx.oxml import OxmlElement
from lxml.etree import XMLSyntaxError

from remiss.errors import DocumentError, UsageError
from remiss.intake.package import check_parsed, open_package
from remiss.render.bars import Bars
from remiss.render.word.blocks import write_blocks
from remiss.render.word.package import as_document, same_bytes
from remiss.render.word.page import set_page
from remiss.render.word.reading import read_markdown
from remiss.render.word.traces import clear_traces
from remiss.texts import Catalogue

_DAMAGED = "R-IMP-13"  # of `remiss.intake.package`; of a template it is said that it is none
# What python-docx and what it rests on raise of a file that is none of theirs, or is cut or broken.
_NO_DOCUMENT = (OpcError, BadZipFile, zlib.error, XMLSyntaxError, KeyError, ValueError, OSError, NotImplementedError)
# What it raises of a document that lacks what every other has, found only when it is written in.
_ODD = (AttributeError, IndexError, KeyError, TypeError, ValueError, NotImplementedError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What stands around the text.

    Attributes:
        title: In the document's properties and, where the template has no header, at the top of each page.
        reference: Diarienummer, at the top of each page; "" for none.
        template: A .docx, .dotx, .docm or .dotm whose styles, headers and margins are taken, its text is not; None for
            the program's own.
        template_name: What a person calls it, for faults.
        pictures: What Markdown cannot draw, by the heading right below which it stands.
    """

    title: str
    reference: str = ""
    template: bytes | None = None
    template_name: str = ""
    pictures: Mapping[str, Bars] = field(default_factory=dict)


def render_word(markdown: str, setting: Setting, say: Catalogue) -> bytes:
    """Return Markdown as a Word document; the same text and setting give the same bytes.

    The text is proofread as Swedish or English, as `say` speaks. Nothing tells who wrote it or when.

    Raises:
        UsageError: R-EXP-01, the template is no Word document; R-EXP-04, it is one that nothing can be written in;
            R-IMP-12, -14 or -15, it is a package that must not be unpacked, as `remiss.intake.package` says.
    """
    document = _opened(setting)
    try:
        return _written(document, markdown, setting, say)
    except _ODD as error:
        if setting.template is None:
            raise
        raise UsageError("R-EXP-04", where=setting.template_name, found=type(error).__name__) from error


def _written(document: WordDocument, markdown: str, setting: Setting, say: Catalogue) -> bytes:
    clear_traces(document)
    set_page(document, title=setting.title, reference=setting.reference, say=say)
    write_blocks(document, read_markdown(markdown), say, setting.pictures)
    buffer = BytesIO()
    document.save(buffer)
    return same_bytes(buffer.getvalue())


def _preflight(template: bytes, name: str) -> None:
    """Refuse a template that python-docx, which has no limits, would be made to unpack or parse without end."""
    try:
        check_parsed(open_package(template))
    except DocumentError as error:
        if error.code == _DAMAGED:
            raise UsageError("R-EXP-01", where=name) from error
        raise UsageError(error.code, where=name, **error.facts) from error  # type: ignore[arg-type]


def _opened(setting: Setting) -> WordDocument:
    if setting.template is None:
        return docx.Document()
    _preflight(setting.template, setting.template_name)
    try:
        document = docx.Document(BytesIO(as_document(setting.template)))
    except _NO_DOCUMENT as error:
        raise UsageError("R-EXP-01", where=setting.template_name) from error
    body = document.element.body
    if body is None:
        raise UsageError("R-EXP-01", where=setting.template_name)
    for child in list(body):
        if not child.tag.endswith("}sectPr"):
            body.remove(child)
    if not document.sections:
        body.append(OxmlElement("w:sectPr"))
    return document
