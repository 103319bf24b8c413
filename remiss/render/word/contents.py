"""The list of contents: there when the document is opened, and Word's own when it is brought up to date."""

from collections.abc import Sequence

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph
from lxml import etree

from remiss.texts import Catalogue

DEEPEST = 2  # levels below the title: deeper ones are passages and single asks, by the hundred
_AFTER_UPDATE = frozenset(
    "hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping"
    " doNotIncludeSubdocsInStats captions shapeDefaults decimalSymbol listSeparator docId defaultImageDpi".split()
)
_INSTRUCTION = f'TOC \\o "1-{DEEPEST}" \\h \\z \\u'


def write_contents(document: WordDocument, headings: Sequence[tuple[str, int]], say: Catalogue) -> None:
    """Write the contents as a field that already has its result.

    Args:
        headings: Text and level, 2 the outermost, of every heading in the document below its title.

    A field without a result would stay empty until somebody asks for it. Only who sets the text knows its pages:
    Word is told to work the field out, with pages, when it opens the document; others show the headings as they are.
    """
    title = document.add_paragraph(say("word.contents"))
    title.runs[0].bold = True
    title.paragraph_format.keep_with_next = True
    shown = [(at, text, level - 1) for at, (text, level) in enumerate(headings) if level - 1 <= DEEPEST]
    for place, (at, text, level) in enumerate(shown):
        line = document.add_paragraph()
        line.paragraph_format.left_indent = Cm(0.6 * (level - 1))
        line.paragraph_format.space_after = Pt(1)
        if place == 0:
            _begin_field(line, _INSTRUCTION)
        _write_entry(line, text, at)
        if place == len(shown) - 1:
            _field_mark(line, "end")
    _update_on_opening(document)


def _update_on_opening(document: WordDocument) -> None:
    """Tell Word to work out all fields when it opens the document; the schema has a place for it among the settings."""
    settings = document.settings.element
    for old in settings.findall(qn("w:updateFields")):
        settings.remove(old)
    update = OxmlElement("w:updateFields")
    update.set(qn("w:val"), "true")
    after = (at for at, one in enumerate(settings) if etree.QName(one).localname in _AFTER_UPDATE)
    settings.insert(next(after, len(settings)), update)


def bookmark(paragraph: Paragraph, number: int) -> None:
    """Give a heading the name by which the contents find it; `number` counts headings from 0."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for element in (start, end):
        element.set(qn("w:id"), str(number))
    start.set(qn("w:name"), _name(number))
    properties = paragraph._p.pPr  # noqa: SLF001 - python-docx knows no bookmarks
    paragraph._p.insert(0 if properties is None else 1, start)  # noqa: SLF001
    paragraph._p.append(end)  # noqa: SLF001


def write_field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    """Write a field such as PAGE, with what it shows until Word counts."""
    _begin_field(paragraph, instruction)
    paragraph.add_run(shown)
    _field_mark(paragraph, "end")


def _write_entry(line: Paragraph, text: str, number: int) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), _name(number))
    run = OxmlElement("w:r")
    written = OxmlElement("w:t")
    written.text = text
    run.append(written)
    link.append(run)
    line._p.append(link)  # noqa: SLF001 - python-docx reads links but writes none


def _begin_field(paragraph: Paragraph, instruction: str) -> None:
    _field_mark(paragraph, "begin")
    told = OxmlElement("w:instrText")
    told.set(qn("xml:space"), "preserve")
    told.text = f" {instruction} "
    paragraph.add_run()._r.append(told)  # noqa: SLF001 - python-docx knows no fields
    _field_mark(paragraph, "separate")


def _field_mark(paragraph: Paragraph, kind: str) -> None:
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    paragraph.add_run()._r.append(mark)  # noqa: SLF001


def _name(number: int) -> str:
    return f"_Toc{number + 1:08d}"
