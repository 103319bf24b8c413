"""The outline of a structured document's Markdown: headings and blocks with their places in the source."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin

from remiss.model.document import Block, BlockKind
from remiss.model.numbering import split_number
from remiss.model.tree import Heading
from remiss.parsing.lines import Lines, line_end, page_at, read_lines
from remiss.parsing.visible import visible_spans

_CONTAINERS = {"blockquote_open": BlockKind.QUOTE, "list_item_open": BlockKind.ITEM, "tr_open": BlockKind.ROW}
_CLOSERS = frozenset(name.replace("_open", "_close") for name in _CONTAINERS)
_CODE = frozenset({"fence", "code_block"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What the Markdown rules find, in reading order.

    Attributes:
        front_matter: The text between the fences, which begins on line 2; None without front matter.
    """

    front_matter: str | None
    headings: tuple[Heading, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A token that carries text, and where it stands.

    Attributes:
        kind: Kind of the innermost block around it.
        level: Level of the heading it is, 0 when it is none. A heading in a quote or a list is none.
        row: Which row of a table it stands in, -1 outside of tables.
    """

    token: Token
    kind: BlockKind
    level: int
    row: int


def read_outline(text: str) -> Outline:
    """Return the front matter, headings and blocks of a Markdown text.

    Raw HTML is text. Offsets are into `text`, whatever its line ends.
    """
    lines = read_lines(text)
    tokens = _block_parser().parse(text)
    front_matter = next((token.content for token in tokens[:1] if token.type == "front_matter"), None)
    headings: list[Heading] = []
    blocks: list[Block] = []
    for _, group in groupby(
        enumerate(_leaves(tokens)), key=lambda pair: pair[1].row if pair[1].row >= 0 else ~pair[0] - 1
    ):
        leaves = [leaf for _, leaf in group]
        if leaves[0].level:
            headings.extend(_heading(lines, leaves[0]))
        else:
            blocks.extend(_block(lines, leaves))
    return Outline(front_matter=front_matter, headings=tuple(headings), blocks=tuple(blocks))


def _block_parser() -> MarkdownIt:
    """Return the parser for blocks: the preset without raw HTML; what is inside a line is read block by block later."""
    markdown = MarkdownIt("js-default").use(front_matter_plugin)
    for rule in ("inline", "replacements", "smartquotes"):
        markdown.core.ruler.disable(rule)
    return markdown


def _leaves(tokens: list[Token]) -> Iterator[_Leaf]:
    inside: list[BlockKind] = []
    level = row = 0
    for token in tokens:
        if token.type in _CONTAINERS:
            inside.append(_CONTAINERS[token.type])
            row += token.type == "tr_open"
        elif token.type in _CLOSERS:
            inside.pop()
        elif token.type == "heading_open":
            level = 0 if token.level else int(token.tag[1])
        elif token.type == "heading_close":
            level = 0
        elif token.type in _CODE:
            yield _Leaf(token, BlockKind.CODE, 0, -1)
        elif token.type == "inline":
            kind = inside[-1] if inside else BlockKind.PARAGRAPH
            yield _Leaf(token, kind, level, row if kind is BlockKind.ROW else -1)


def _heading(lines: Lines, leaf: _Leaf) -> Iterator[Heading]:
    seen = "".join(lines.text[span.start : span.end] for span in visible_spans(lines, leaf.token))
    number, title = split_number(" ".join(seen.split()))
    if title and leaf.token.map:
        first, last = leaf.token.map
        start = lines.spans[first].start
        yield Heading(
            start=start,
            heading_end=line_end(lines, last - 1),
            number=number,
            title=title,
            level=leaf.level,
            page=page_at(lines, start),
        )


def _block(lines: Lines, leaves: list[_Leaf]) -> Iterator[Block]:
    spans = tuple(span for leaf in leaves for span in visible_spans(lines, leaf.token))
    if spans:
        yield Block(kind=leaves[0].kind, spans=spans, page=page_at(lines, spans[0].start))
