"""The list of contents: there when the document is opened, and Word's own when it is brought up to date."""

from collections.abc import Sequence

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from remiss.texts import Catalogue

DEEPEST = 2  # levels below the title: deeper ones are passages and single asks, by the hundred
_INSTRUCTION = f'TOC \\o "1-{DEEPEST}" \\h \\z \\u'


def write_contents(document: WordDocument, headings: Sequence[tuple[str, int]], say: Catalogue) -> None:
    """Write the contents as a field that already has its result.

    Args:
        headings: Text and level, 2 the outermost, of every heading in the document below its title.

    A field without a result would stay empty until somebody asks for it. Each heading is a link to its place; the page
    it stands on only who sets the text can know, so there is none until a person updates the contents (F9 in Word,
    "Update Index" in LibreOffice). Word could be told to do that on opening, by `updateFields` among the settings or
    `dirty` at the field; but then it asks everybody who opens the document whether "fields that may refer to other
    files" are to be updated, which looks like a fault to them. So neither is set, whatever the template does.
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
    _ask_for_nothing(document)


def _ask_for_nothing(document: WordDocument) -> None:
    settings = document.settings.element
    for told in settings.findall(qn("w:updateFields")):
        settings.remove(told)


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
