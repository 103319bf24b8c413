"""Body text: what is left when headings and furniture are taken out, with cut sentences joined."""

from collections.abc import Iterator, Sequence

from remiss.intake.chunks import Chunk, Setting
from remiss.intake.markup import visible
from remiss.intake.pages import Pages, page_at
from remiss.intake.shape import is_open, is_terminal, starts_lower
from remiss.model.document import Block, BlockKind
from remiss.model.span import Span

_KINDS = {
    Setting.TEXT: BlockKind.PARAGRAPH,
    Setting.MARKED: BlockKind.PARAGRAPH,
    Setting.ITEM: BlockKind.ITEM,
    Setting.QUOTE: BlockKind.QUOTE,
    Setting.ROW: BlockKind.ROW,
    Setting.CODE: BlockKind.CODE,
}
_LONG = 90  # characters; below a blank line only a text that has begun to run may go on


def read_blocks(text: str, chunks: Sequence[Chunk], headings: set[int], pages: Pages) -> tuple[Block, ...]:
    """Return the blocks of the chunks that are not in `headings`, in reading order."""
    return tuple(
        Block(
            kind=_KINDS[group[0].setting],
            spans=tuple(span for chunk in group for span in visible(text, _span(chunk))),
            page=page_at(pages, group[0].lines[0].start),
        )
        for group in _joined(chunks, headings)
    )


def _span(chunk: Chunk) -> Span:
    if chunk.setting is not Setting.ROW:
        return Span(chunk.lines[0].start, chunk.end)
    line = chunk.lines[0]
    before = len(line.text) - len(line.text.lstrip("| "))
    return Span(line.start + before, line.start + max(len(line.text.rstrip("| ")), before + 1))


def _joined(chunks: Sequence[Chunk], headings: set[int]) -> Iterator[list[Chunk]]:
    group: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        if at in headings:
            if group:
                yield group
            group = []
        elif group and _goes_on(group[-1], chunk):
            group.append(chunk)
        else:
            if group:
                yield group
            group = [chunk]
    if group:
        yield group


def _goes_on(above: Chunk, chunk: Chunk) -> bool:
    """Return whether a chunk goes on with a sentence that a page border, furniture or a stray blank line has cut."""
    if (
        chunk.setting is not Setting.TEXT
        or above.setting in (Setting.ROW, Setting.CODE, Setting.QUOTE)
        or not chunk.fresh
    ):
        return above.setting is Setting.CODE and chunk.setting is Setting.CODE
    if is_terminal(above.text) or not (starts_lower(chunk.text) or chunk.text[0].isdigit()):
        return False
    if is_open(above.text):
        return True
    return starts_lower(chunk.text) and (chunk.cut or len(above.text) > _LONG)
