"""The outline of a structured document's Markdown: headings and blocks with their places in the source."""

from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin

from remiss.model.document import Block, BlockKind
from remiss.model.numbering import split_number
from remiss.model.tree import Heading
from remiss.parsing.lines import Lines, line_end, page_at, read_lines
from remiss.parsing.visible import row_spans, visible_spans

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
    """

    token: Token
    kind: BlockKind
    level: int


def read_outline(text: str) -> Outline:
    """Return the front matter, headings and blocks of a Markdown text.

    Raw HTML is text. Offsets are into `text`, whatever its line ends.
    """
    lines = read_lines(text)
    tokens = _block_parser().parse(text)
    front_matter = next((token.content for token in tokens[:1] if token.type == "front_matter"), None)
    headings: list[Heading] = []
    blocks: list[Block] = []
    for leaf in _leaves(tokens):
        if leaf.level:
            headings.append(_heading(lines, leaf))
        else:
            blocks.extend(_block(lines, leaf))
    return Outline(front_matter=front_matter, headings=tuple(headings), blocks=tuple(blocks))


def _block_parser() -> MarkdownIt:
    """Return the parser for blocks: the preset without raw HTML; what is inside a line is read block by block later.

    A line such as `[Fråga]: Ja` is text, not the definition of a link that nobody sees.
    """
    markdown = MarkdownIt("js-default").use(front_matter_plugin).disable("reference")
    for rule in ("inline", "replacements", "smartquotes"):
        markdown.core.ruler.disable(rule)
    return markdown


def _leaves(tokens: list[Token]) -> Iterator[_Leaf]:
    """Yield what carries text, in order; the cells of a table's row stand on one line and are one."""
    inside: list[BlockKind] = []
    level = 0
    row_line = -1
    for token in tokens:
        if token.type in _CONTAINERS:
            inside.append(_CONTAINERS[token.type])
        elif token.type in _CLOSERS:
            inside.pop()
        elif token.type == "heading_open":
            level = 0 if token.level else int(token.tag[1])
        elif token.type == "heading_close":
            level = 0
        elif token.type in _CODE:
            yield _Leaf(token, BlockKind.CODE, 0)
        elif token.type == "inline":
            kind = inside[-1] if inside else BlockKind.PARAGRAPH
            line = token.map[0] if token.map else -1
            if kind is not BlockKind.ROW or line != row_line:
                yield _Leaf(token, kind, level)
            row_line = line if kind is BlockKind.ROW else -1


def _heading(lines: Lines, leaf: _Leaf) -> Heading:
    """Return the heading of a leaf; its title is "" when there is nothing to read in it."""
    seen = "".join(lines.text[span.start : span.end] for span in visible_spans(lines, leaf.token))
    number, title = split_number(" ".join(seen.split()))
    first, last = leaf.token.map or [0, 1]
    start = lines.spans[first].start
    return Heading(
        start=start,
        heading_end=line_end(lines, last - 1),
        number=number,
        title=title,
        level=leaf.level,
        page=page_at(lines, start),
    )


def _block(lines: Lines, leaf: _Leaf) -> Iterator[Block]:
    if leaf.kind is BlockKind.ROW and leaf.token.map:
        spans = row_spans(lines, leaf.token.map[0])
    else:
        spans = visible_spans(lines, leaf.token)
    if spans:
        yield Block(kind=leaf.kind, spans=spans, page=page_at(lines, spans[0].start))
