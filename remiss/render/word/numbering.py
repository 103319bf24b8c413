"""Numbered lists that each begin with their own number; Word goes on counting otherwise."""

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.parts.document import DocumentPart
from docx.styles.style import BaseStyle, ParagraphStyle
from docx.text.paragraph import Paragraph

NO_LIST = 0  # Word's own number for a paragraph in none


def go_on(paragraph: Paragraph, style: ParagraphStyle, number: int | None, *, start: int) -> int:
    """Make a paragraph the next one of a list, or the first of a new one of its style.

    Args:
        number: The list's, as this function returned it; None begins a new one.
        start: With what a new one begins.

    Returns:
        The list's number; `NO_LIST` when the style has no numbers, and nothing is done.
    """
    found = _new_list(paragraph, style, start) if number is None else number
    if found != NO_LIST:
        listed = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001 - the only way to a paragraph's list
        listed.get_or_add_numId().val = found
    return found


def has_marks(document: WordDocument, style: ParagraphStyle) -> bool:
    """Return whether a style, or one that it is based on, puts a number or a bullet before its paragraphs."""
    if not any(one.reltype == RELATIONSHIP_TYPE.NUMBERING for one in document.part.rels.values()):
        return False
    at: BaseStyle | None = style
    while isinstance(at, ParagraphStyle):
        if at.element.pPr is not None and at.element.pPr.numPr is not None:
            return True
        at = at.base_style
    return False


def _new_list(paragraph: Paragraph, style: ParagraphStyle, first: int) -> int:
    properties = style.element.pPr
    if properties is None or properties.numPr is None or properties.numPr.numId is None:
        return NO_LIST
    part = paragraph.part
    if not isinstance(part, DocumentPart):  # a header, which has no lists of its own
        return NO_LIST
    numbering = part.numbering_part.element
    old = properties.numPr.numId.val
    abstract = next((num.abstractNumId.val for num in numbering.num_lst if num.numId == old), None)
    if abstract is None:
        return NO_LIST
    new = numbering.add_num(abstract)
    start = OxmlElement("w:startOverride")
    start.set(qn("w:val"), str(first))
    new.add_lvlOverride(ilvl=0).append(start)
    return int(new.numId)
