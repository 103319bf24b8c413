"""Paragraphs and tables written into a Word document, in the styles of its template."""

from collections.abc import Iterable, Iterator, Mapping

from docx.document import Document as WordDocument
from docx.shared import Cm
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph as WordParagraph

from remiss.render.bars import Bars
from remiss.render.word.bars import write_bars
from remiss.render.word.contents import bookmark, write_contents
from remiss.render.word.numbering import go_on, has_marks
from remiss.render.word.reading import Block, Paragraph, Part, Table
from remiss.render.word.runs import write_runs
from remiss.render.word.tables import write_table
from remiss.texts import Catalogue

STEP = Cm(0.63)  # indent of a list level and of a quote, as Word's own lists have
DEEPEST_STYLE = 3  # "List Bullet 3"
FEWEST_FOR_CONTENTS = 4  # headings; a shorter text is read through

_STYLES = {
    Block.BULLET: "List Bullet",
    Block.NUMBER: "List Number",
    Block.CONTINUED: "List Continue",
    Block.CODE: "No Spacing",
}
_LISTED = frozenset({Block.BULLET, Block.NUMBER, Block.CONTINUED})


def write_blocks(document: WordDocument, parts: Iterable[Part], say: Catalogue, pictures: Mapping[str, Bars]) -> None:
    """Write the parts in order; after the title come the contents when there is enough to list.

    Args:
        pictures: By the text of the heading right below which each is drawn.
    """
    listed = list(parts)
    headings = [part for part in listed if isinstance(part, Paragraph) and _is_listed(part)]
    told = [(_text(part), part.level) for part in headings]
    writer = _Writer(document)
    number = 0
    for part in listed:
        if isinstance(part, Table):
            write_table(document, part)
        elif _is_listed(part):
            if number == 0 and len(headings) >= FEWEST_FOR_CONTENTS:
                write_contents(document, told, say)
            bookmark(writer.write(part), number)
            number += 1
            if (picture := pictures.get(_text(part))) is not None and picture.bars:
                write_bars(document, picture)
        else:
            writer.write(part)


def _is_listed(part: Paragraph) -> bool:
    """Return whether a paragraph is a heading below the document's title."""
    return part.kind is Block.HEADING and part.level > 1


def _text(part: Paragraph) -> str:
    return "".join(run.text for run in part.runs)


class _Writer:
    """Writes paragraphs; it knows the styles there are, and at each level the list that goes on."""

    def __init__(self, document: WordDocument) -> None:
        self.document = document
        self.styles = {style.name: style for style in document.styles if isinstance(style, ParagraphStyle)}
        self.lists: dict[int, int] = {}
        self.counted: dict[int, int] = {}  # at each level the last number, where no style counts

    def write(self, part: Paragraph) -> WordParagraph:
        """Write a paragraph at the end, in the best style there is for it."""
        paragraph = self.document.add_paragraph()
        style = next((self.styles[name] for name in _style_names(part) if name in self.styles), None)
        if style is not None:
            paragraph.style = style
        if part.kind in (Block.BULLET, Block.NUMBER) and (style is None or not has_marks(self.document, style)):
            self._mark_by_hand(paragraph, part)
        elif part.kind is Block.NUMBER and style is not None:
            number = self.lists.get(part.level) if part.first is None else None
            self.lists[part.level] = go_on(paragraph, style, number, start=1 if part.first is None else part.first)
        in_list = part.kind in _LISTED
        if part.quoted or (in_list and part.level > DEEPEST_STYLE):
            steps = int(part.quoted) + (part.level if in_list else 0)
            paragraph.paragraph_format.left_indent = STEP * steps
        write_runs(paragraph, part.runs)
        return paragraph

    def _mark_by_hand(self, paragraph: WordParagraph, part: Paragraph) -> None:
        """Write the number or the bullet as text: many a template has no style that would."""
        if part.kind is Block.NUMBER:
            self.counted[part.level] = self.counted.get(part.level, 0) + 1 if part.first is None else part.first
        paragraph.add_run("•\t" if part.kind is Block.BULLET else f"{self.counted[part.level]}.\t")
        paragraph.paragraph_format.left_indent = STEP * part.level
        paragraph.paragraph_format.first_line_indent = -STEP


def _style_names(part: Paragraph) -> Iterator[str]:
    """Yield the styles a paragraph may have, the best first."""
    if part.kind is Block.HEADING:
        if part.level == 1:
            yield "Title"
        yield f"Heading {max(part.level - 1, 1)}"
    elif part.kind in _LISTED:
        deep = min(part.level, DEEPEST_STYLE)
        yield _STYLES[part.kind] if deep == 1 else f"{_STYLES[part.kind]} {deep}"
        yield _STYLES[part.kind]
        yield "List Paragraph"
    elif part.quoted:
        yield "Quote"
    elif part.kind in _STYLES:
        yield _STYLES[part.kind]
