"""What python-docx does not know of rows, cells and pages, set where Word looks for it."""

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import _Cell as Cell


def mark(properties: object, name: str) -> None:
    """Add a property that is there or is not, such as "w:tblHeader"."""
    properties.append(OxmlElement(name))  # type: ignore[attr-defined]


def shade(cell: Cell, fill: str) -> None:
    """Give a cell a ground of its own, six hexadecimal digits."""
    ground = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", fill)):
        ground.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(ground)  # noqa: SLF001


def has_style(document: WordDocument, name: str, kind: WD_STYLE_TYPE) -> bool:
    """Return whether there is a style of this name for what it is to be used for."""
    return any(style.name == name and style.type == kind for style in document.styles)


def text_width(document: WordDocument) -> int:
    """Return how wide the text of the last section is, in EMU."""
    section = document.sections[-1]
    return int((section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0))
