"""Numbered lists that each begin with 1; Word goes on counting otherwise."""

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.parts.document import DocumentPart
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

NO_LIST = 0  # Word's own number for a paragraph in none


def go_on(paragraph: Paragraph, style: ParagraphStyle, number: int | None) -> int:
    """Make a paragraph the next one of a list, or the first of a new one of its style.

    Args:
        number: The list's, as this function returned it; None begins a new one.

    Returns:
        The list's number; `NO_LIST` when the style has no numbers, and nothing is done.
    """
    found = _new_list(paragraph, style) if number is None else number
    if found != NO_LIST:
        listed = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001 - the only way to a paragraph's list
        listed.get_or_add_numId().val = found
    return found


def _new_list(paragraph: Paragraph, style: ParagraphStyle) -> int:
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
    start.set(qn("w:val"), "1")
    new.add_lvlOverride(ilvl=0).append(start)
    return int(new.numId)
