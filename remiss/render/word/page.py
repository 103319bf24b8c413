"""What stands around the text: language, properties, page, header and footer."""

from datetime import datetime

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm, Emu, Pt
from docx.text.paragraph import Paragraph

from remiss.render.plain import for_xml
from remiss.render.word.contents import write_field
from remiss.texts import Catalogue, Language

A4 = Cm(21), Cm(29.7)
MARGIN = Cm(2.5)
LONG_TITLE = 75  # characters; more would push the reference to a second line
_TONGUES = {Language.SV: "sv-SE", Language.EN: "en-GB"}
_NO_MOMENT = datetime(2000, 1, 1)  # noqa: DTZ001 - a property that Word wants, and that must tell nothing
_EMPTY = ("author", "category", "comments", "content_status", "identifier", "keywords", "last_modified_by", "version")


def set_page(document: WordDocument, *, title: str, reference: str, say: Catalogue) -> None:
    """Set language, properties and page; a header or footer that the template fills is left as it is."""
    title, reference = for_xml(title), for_xml(reference)
    _set_properties(document, title, _TONGUES[say.language])
    _set_language(document, _TONGUES[say.language])
    for section in document.sections:
        if section.page_width is None or not _is_filled(section):
            section.page_width, section.page_height = A4
            section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
        if not _has_text(section.header.paragraphs):
            _write_header(section, title, reference)
        if not _has_text(section.footer.paragraphs):
            _number_pages(section.footer.paragraphs[0], say)


def _write_header(section: Section, title: str, reference: str) -> None:
    """Write the title at the left and the reference at the right."""
    paragraph = section.header.paragraphs[0]
    paragraph.text = "\t".join(part for part in (_cut(title), reference) if part)
    width = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    paragraph.style = "Normal"  # the style "Header" has tabs of its own, for another page
    paragraph.paragraph_format.tab_stops.add_tab_stop(Emu(width), WD_TAB_ALIGNMENT.RIGHT)
    _small(paragraph)


def _cut(title: str) -> str:
    return title if len(title) <= LONG_TITLE else f"{title[: LONG_TITLE - 2].rstrip()} …"


def _is_filled(section: Section) -> bool:
    return _has_text(section.header.paragraphs) or _has_text(section.footer.paragraphs)


def _has_text(paragraphs: list[Paragraph]) -> bool:
    return any(paragraph.text.strip() or paragraph._p.xpath(".//w:drawing|.//w:instrText") for paragraph in paragraphs)  # noqa: SLF001


def _number_pages(paragraph: Paragraph, say: Catalogue) -> None:
    before, between, after = say("word.page", page="\0", pages="\0").split("\0")
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    paragraph.add_run(before)
    write_field(paragraph, "PAGE", "1")
    paragraph.add_run(between)
    write_field(paragraph, "NUMPAGES", "1")
    paragraph.add_run(after)
    _small(paragraph)


def _small(paragraph: Paragraph) -> None:
    for run in paragraph.runs:
        run.font.size = Pt(9)


def _set_properties(document: WordDocument, title: str, tongue: str) -> None:
    """Say what the document is called and in what language, and nothing of who made it with what and when."""
    properties = document.core_properties
    for name in _EMPTY:
        setattr(properties, name, "")
    properties.title, properties.subject, properties.language = title[:255], "", tongue
    properties.created = properties.modified = properties.last_printed = _NO_MOMENT
    properties.revision = 1


def _set_language(document: WordDocument, tongue: str) -> None:
    """Set the language of the default style, so that Word proofreads in it."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    if defaults is None:
        return
    for properties in defaults.iter(qn("w:rPr")):
        for old in properties.findall(qn("w:lang")):
            properties.remove(old)
        language = OxmlElement("w:lang")
        language.set(qn("w:val"), tongue)
        properties.append(language)
