"""Which characters of the source a reader of the Markdown sees.

markdown-it-py tells what the text is, and on which lines, but not where on them. So its text is found again in the
source, piece after piece; what lies between the pieces is mark-up. A stretch where that fails is taken as it stands:
better a mark too many than a word too few.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from markdown_it import MarkdownIt
from markdown_it.token import Token

from remiss.model.span import Span, trimmed
from remiss.parsing.lines import PAGE_MARK, Lines, line_end

_TEXT = frozenset({"text", "text_special", "code_inline"})
_MOST_MARKS = 500  # the inline rules are quadratic in these: 100,000 brackets take 16 s
# escaped characters stay tokens of their own, and an address in angles stays as it is written
_INLINE = MarkdownIt("js-default").disable(["text_join", "autolink"])
_TARGET = re.compile(r"\]\((?:[^()\\]|\\.|\([^()]*\))*\)", re.DOTALL)  # what follows the text of a link or an image
_CELL = re.compile(r"(?:\\.|[^|\\])+", re.DOTALL)
_QUOTE_MARKS = re.compile(r"[\s>]*")


def visible_spans(lines: Lines, token: Token) -> tuple[Span, ...]:
    """Return the stretches of the source that show the text of an inline or code token, in order.

    Page marks and mark-up are left out. Text that stands otherwise in the source than on the page (an entity such as
    `&amp;`) is given as it stands in the source.
    """
    rows = list(_rows(lines, token))
    return tuple(_joined(lines.text, _seen(lines.text, rows) if token.type == "inline" else rows))


def row_spans(lines: Lines, line: int) -> tuple[Span, ...]:
    """Return the stretches that show the text of a table's row, which stands on one line; a cell is one or more."""
    start, end = lines.spans[line].start, line_end(lines, line)
    marks = _QUOTE_MARKS.match(lines.text, start, end)
    cells = (
        trimmed(lines.text, Span(*cell.span()))
        for cell in _CELL.finditer(lines.text, marks.end() if marks else start, end)
    )
    return tuple(
        span for cell in cells if cell.start < cell.end for span in _joined(lines.text, _seen(lines.text, [cell]))
    )


def _rows(lines: Lines, token: Token) -> Iterator[Span]:
    """Yield where the lines of a token's content stand, the marks of lists and quotes before them left out.

    A content's lines follow one another as those of the source do, and stand at their ends; only a heading may have
    more `#` after it.
    """
    first, last = token.map or [0, 0]
    first += token.type == "fence"
    for line, content in zip(range(first, last), token.content.split("\n"), strict=False):
        row = content.strip()
        if not row or PAGE_MARK.fullmatch(row):
            continue
        span = trimmed(lines.text, lines.spans[line])
        place = span.end - len(row)
        if lines.text[place : span.end] != row:
            place = lines.text.find(row, span.start, span.end)
        yield Span(place, place + len(row)) if place >= 0 else span


def _seen(text: str, rows: Sequence[Span]) -> list[Span]:
    """Return the stretches of the rows without inline mark-up."""
    content = "\n".join(text[row.start : row.end] for row in rows)
    starts = list(accumulate((row.end - row.start + 1 for row in rows), initial=0))
    found = []
    for span in _pieces(content):
        for index in range(bisect_right(starts, span.start) - 1, bisect_right(starts, span.end - 1)):
            start = max(span.start - starts[index], 0) + rows[index].start
            end = min(span.end - starts[index] + rows[index].start, rows[index].end)
            found += [Span(start, end)] if start < end else []
    return found


def _pieces(content: str) -> list[Span]:
    """Return the stretches of some lines of Markdown that a reader sees, in order."""
    if sum(map(content.count, "[*_`")) > _MOST_MARKS:
        return [Span(0, len(content))]
    found: list[Span] = []
    at = 0
    for piece in _texts(_INLINE.parseInline(content)[0].children or []):
        if piece is None:
            target = _TARGET.search(content, at)
            at = target.end() if target else at
            continue
        place = _find(content, piece, at)
        if place is None:
            return [Span(0, len(content))]
        found.append(place)
        at = place.end
    return found


def _find(content: str, piece: str, at: int) -> Span | None:
    """Return where a piece stands from `at` on; a line break in it may have become a blank."""
    place = content.find(piece, at)
    if place >= 0:
        return Span(place, place + len(piece))
    match = re.compile(r"\s+".join(map(re.escape, piece.split()))).search(content, at)
    return Span(*match.span()) if match and match.group() else None


def _texts(tokens: Iterable[Token]) -> Iterator[str | None]:
    """Yield the texts of inline tokens in order, and None where a link or an image ends and its target follows."""
    for token in tokens:
        if token.type in _TEXT and token.content:
            yield token.markup if token.info == "entity" else token.content
        elif token.children:
            yield from _texts(token.children)
        if token.type in {"link_close", "image"}:
            yield None


def _joined(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield stretches, those that only white space parts as one."""
    last: Span | None = None
    for span in spans:
        if last is not None and not text[last.end : span.start].strip():
            last = Span(last.start, span.end)
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last
