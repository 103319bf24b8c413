"""Markdown as the blocks and runs that Word knows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from markdown_it import MarkdownIt
from markdown_it.token import Token

from remiss.render.plain import for_xml

# Never HTML, and no picture: an export holds nothing that is not written in it.
_PARSER = MarkdownIt("js-default", {"html": False, "linkify": False, "maxNesting": 40}).disable(["image"])
_SCHEMES = ("https:", "http:", "mailto:")


class Block(StrEnum):
    """What a paragraph is set as. CONTINUED: one more paragraph of a list item."""

    HEADING = "heading"
    TEXT = "text"
    BULLET = "bullet"
    NUMBER = "number"
    CONTINUED = "continued"
    CODE = "code"
    RULE = "rule"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of text with one look; `link` is an address, or ""."""

    text: str
    bold: bool = False
    italic: bool = False
    struck: bool = False
    code: bool = False
    link: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph.

    Attributes:
        level: 1 to 6 of a heading; 1 and up of a list item, by how deep its list is.
        first: The number with which a numbered item begins a new list; None for one that goes on.
        quoted: Whether it is quoted.
    """

    kind: Block
    runs: Runs
    level: int = 0
    first: int | None = None
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its head; every row has as many cells as the head."""

    head: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]


Part = Paragraph | Table


def read_markdown(markdown: str) -> tuple[Part, ...]:
    """Return the parts of a Markdown text in order. What XML cannot hold, such as form feeds, is left out."""
    return tuple(_parts(_PARSER.parse(for_xml(markdown))))


class _Nesting:
    """The lists and quotes that are open."""

    def __init__(self) -> None:
        self.lists: list[Block] = []
        self.start: int | None = None  # with what the innermost list begins; None when it has an item
        self.begins = False  # an item has begun and has no paragraph yet
        self.quotes = 0

    def enter(self, token: Token) -> None:
        """Follow a token into or out of a list or a quote."""
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                self.lists.append(Block.BULLET if token.type.startswith("bullet") else Block.NUMBER)
                self.start = int(token.attrs.get("start", 1))  # Markdown gives it when it is not 1
            case "bullet_list_close" | "ordered_list_close":
                self.lists.pop()
                self.start = None
            case "list_item_open":
                self.begins = True
            case "blockquote_open" | "blockquote_close":
                self.quotes += token.nesting

    def paragraph(self, runs: Runs) -> Paragraph:
        """Return a paragraph as it is set here."""
        quoted = self.quotes > 0
        if not self.lists:
            return Paragraph(kind=Block.TEXT, runs=runs, quoted=quoted)
        if not self.begins:
            return Paragraph(kind=Block.CONTINUED, runs=runs, level=len(self.lists), quoted=quoted)
        first, self.start, self.begins = self.start, None, False
        return Paragraph(kind=self.lists[-1], runs=runs, level=len(self.lists), first=first, quoted=quoted)


def _parts(tokens: Sequence[Token]) -> Iterator[Part]:
    nesting = _Nesting()
    for at, token in enumerate(tokens):
        nesting.enter(token)
        match token.type:
            case "heading_open":
                yield Paragraph(kind=Block.HEADING, runs=_runs(tokens[at + 1]), level=int(token.tag[1]))
            case "paragraph_open":
                yield nesting.paragraph(_runs(tokens[at + 1]))
            case "fence" | "code_block":
                yield Paragraph(kind=Block.CODE, runs=(Run(text=token.content.rstrip("\n"), code=True),))
            case "hr":
                yield Paragraph(kind=Block.RULE, runs=())
            case "table_open":
                yield _table(
                    tokens[at : next(end for end in range(at, len(tokens)) if tokens[end].type == "table_close")]
                )


def _table(tokens: Sequence[Token]) -> Table:
    rows: list[list[Runs]] = []
    for at, token in enumerate(tokens):
        if token.type == "tr_open":
            rows.append([])
        elif token.type in ("th_open", "td_open"):
            rows[-1].append(tuple(_broken(run) for run in _runs(tokens[at + 1])))
    return Table(tuple(rows[0]), tuple(map(tuple, rows[1:])))


def _broken(run: Run) -> Run:
    """Return a run of a cell with its line breaks, which Markdown has no other way to write."""
    return replace(run, text=run.text.replace("<br>", "\n"))


def _runs(inline: Token) -> Runs:
    look = {"strong": 0, "em": 0, "s": 0}
    link = ""
    found = []
    for token in inline.children or ():
        name, _, edge = token.type.rpartition("_")
        if name in look:
            look[name] += 1 if edge == "open" else -1
        elif token.type in ("link_open", "link_close"):
            link = _safe(str(token.attrGet("href") or "")) if token.nesting > 0 else ""
        else:
            text = {"softbreak": " ", "hardbreak": "\n"}.get(token.type, token.content)
            found.append(
                Run(
                    text=text,
                    bold=look["strong"] > 0,
                    italic=look["em"] > 0,
                    struck=look["s"] > 0,
                    code=token.type == "code_inline",
                    link=link,
                )
            )
    return tuple(run for run in found if run.text)


def _safe(address: str) -> str:
    return address if address.lower().startswith(_SCHEMES) else ""
