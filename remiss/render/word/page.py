"""What stands around the text: language, properties, page, header and footer."""

from datetime import datetime

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section, _BaseHeaderFooter
from docx.shared import Cm, Emu, Pt
from docx.text.paragraph import Paragraph

from remiss.render.plain import for_xml
from remiss.render.word.contents import write_field
from remiss.render.word.marks import has_style
from remiss.texts import Catalogue, Language

A4 = Cm(21), Cm(29.7)
MARGIN = Cm(2.5)
NARROWEST = Cm(5)  # of the text; less is a slip in the template
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
        if section.page_width is None or not _is_filled(section) or _across(section) < NARROWEST:
            section.page_width, section.page_height = A4
            section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
        if not _has_text(section.header):
            _write_header(document, section, title, reference)
        if not _has_text(section.footer):
            _number_pages(_first(section.footer), say)


def _write_header(document: WordDocument, section: Section, title: str, reference: str) -> None:
    """Write the title at the left and the reference at the right."""
    paragraph = _first(section.header)
    paragraph.text = "\t".join(part for part in (_cut(title), reference) if part)
    if has_style(document, "Normal", WD_STYLE_TYPE.PARAGRAPH):
        paragraph.style = "Normal"  # the style "Header" has tabs of its own, for another page
    paragraph.paragraph_format.tab_stops.add_tab_stop(Emu(_across(section)), WD_TAB_ALIGNMENT.RIGHT)
    _small(paragraph)


def _cut(title: str) -> str:
    return title if len(title) <= LONG_TITLE else f"{title[: LONG_TITLE - 2].rstrip()} …"


def _is_filled(section: Section) -> bool:
    around = (section.header, section.footer, section.first_page_header, section.first_page_footer)
    return any(map(_has_text, around))


def _across(section: Section) -> int:
    return int((section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0))


def _first(around: _BaseHeaderFooter) -> Paragraph:
    return around.paragraphs[0] if around.paragraphs else around.add_paragraph()


def _has_text(around: _BaseHeaderFooter) -> bool:
    """Return whether anything is shown; letterheads are often set in tables, or are pictures."""
    if around.is_linked_to_previous:
        return False
    shown = around._element.xpath(".//w:drawing|.//w:pict|.//w:object|.//w:instrText|.//w:fldSimple")  # noqa: SLF001
    return bool(shown) or any(one.text and one.text.strip() for one in around._element.iter(qn("w:t")))  # noqa: SLF001


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
