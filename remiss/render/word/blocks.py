"""Paragraphs and tables written into a Word document, in the styles of its template."""

from collections.abc import Iterable, Iterator

from docx.document import Document as WordDocument
from docx.shared import Cm
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph as WordParagraph

from remiss.render.word.contents import bookmark, write_contents
from remiss.render.word.numbering import go_on
from remiss.render.word.reading import Block, Paragraph, Part, Table
from remiss.render.word.runs import write_runs
from remiss.render.word.tables import write_table
from remiss.texts import Catalogue

STEP = Cm(0.63)  # indent of a list level and of a quote, as Word's own lists have
DEEPEST_STYLE = 3  # "List Bullet 3"
FEWEST_FOR_CONTENTS = 4  # headings; a shorter text is read through

_STYLES = {Block.BULLET: "List Bullet", Block.NUMBER: "List Number", Block.CODE: "No Spacing"}


def write_blocks(document: WordDocument, parts: Iterable[Part], say: Catalogue) -> None:
    """Write the parts in order; after the title come the contents when there is enough to list."""
    listed = list(parts)
    headings = [
        part for part in listed if isinstance(part, Paragraph) and part.kind is Block.HEADING and part.level > 1
    ]
    waiting = len(headings) >= FEWEST_FOR_CONTENTS
    number = 0
    lists: dict[int, int] = {}
    for part in listed:
        if isinstance(part, Table):
            write_table(document, part)
            continue
        if _is_listed(part):
            if waiting:
                write_contents(document, [("".join(run.text for run in one.runs), one.level) for one in headings], say)
                waiting = False
            bookmark(_write_paragraph(document, part, lists), number)
            number += 1
            continue
        _write_paragraph(document, part, lists)


def _is_listed(part: Paragraph) -> bool:
    """Return whether a paragraph is a heading below the document's title."""
    return part.kind is Block.HEADING and part.level > 1


def _write_paragraph(document: WordDocument, part: Paragraph, lists: dict[int, int]) -> WordParagraph:
    """Write a paragraph; `lists` holds the number of the list that goes on at each level."""
    paragraph = document.add_paragraph()
    style = _style(document, _style_names(part))
    if style is not None:
        paragraph.style = style
    if part.kind is Block.NUMBER and style is not None:
        lists[part.level] = go_on(paragraph, style, None if part.first else lists.get(part.level))
    if part.quoted or part.level > DEEPEST_STYLE:
        steps = int(part.quoted) + (part.level if part.kind in (Block.BULLET, Block.NUMBER) else 0)
        paragraph.paragraph_format.left_indent = STEP * steps
    write_runs(paragraph, part.runs)
    return paragraph


def _style_names(part: Paragraph) -> Iterator[str]:
    """Yield the styles a paragraph may have, the best first."""
    if part.kind is Block.HEADING:
        if part.level == 1:
            yield "Title"
        yield f"Heading {max(part.level - 1, 1)}"
    elif part.kind in (Block.BULLET, Block.NUMBER):
        deep = min(part.level, DEEPEST_STYLE)
        yield _STYLES[part.kind] if deep == 1 else f"{_STYLES[part.kind]} {deep}"
        yield _STYLES[part.kind]
        yield "List Paragraph"
    elif part.quoted:
        yield "Quote"
    elif part.kind in _STYLES:
        yield _STYLES[part.kind]


def _style(document: WordDocument, names: Iterable[str]) -> ParagraphStyle | None:
    known = {style.name: style for style in document.styles if isinstance(style, ParagraphStyle)}
    return next((known[name] for name in names if name in known), None)
