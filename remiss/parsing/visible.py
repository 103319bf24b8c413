"""Which characters of the source a reader of the Markdown sees.

markdown-it-py tells what the text is, and between which lines, but not where in them. So its text is found again in
the source, piece after piece; what lies between the pieces is mark-up.
"""

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from remiss.model.span import Span
from remiss.parsing.lines import PAGE_MARK, Lines, line_end

_TEXT = frozenset({"text", "text_special", "code_inline"})
_MOST_MARKS = 500  # the inline rules are quadratic in these: 100,000 brackets take 16 s
_INLINE = MarkdownIt("js-default").disable("text_join")  # so that an escaped character stays a token of its own


def visible_spans(lines: Lines, token: Token) -> tuple[Span, ...]:
    """Return the stretches of the source that show the text of an inline or code token, in order.

    Page marks and mark-up are left out. Text that stands otherwise in the source than on the page (an entity such as
    `&amp;`) is given as it stands in the source.
    """
    if not token.map:
        return ()
    first, last = token.map
    if token.type == "inline":
        return tuple(span for stretch in _stretches(lines, token, first, last) for span in _seen(lines.text, stretch))
    fence = 1 if token.type == "fence" else 0
    return _unless_blank(lines, first + fence, last - fence)


def _stretches(lines: Lines, token: Token, first: int, last: int) -> list[Span]:
    """Return where the content of an inline token stands: without the marks of lists and quotes, and page marks."""
    found: list[Span] = []
    at, limit = lines.spans[first].start, lines.spans[last - 1].end
    for row in token.content.split("\n"):
        place = _find(lines.text, row.strip(), at, limit)
        if place is None:
            continue
        at = place.end
        if PAGE_MARK.fullmatch(row):
            continue
        if found and not lines.text[found[-1].end : place.start].strip():
            found[-1] = Span(found[-1].start, place.end)
        else:
            found.append(place)
    return found


def _find(text: str, content: str, at: int, limit: int) -> Span | None:
    """Return where `content` stands; a table's cell may stand there with `\\|` for `|`."""
    for writing in (content, content.replace("|", "\\|")):
        place = text.find(writing, at, limit)
        if writing and place >= 0:
            return Span(place, place + len(writing))
    return None


def _seen(text: str, stretch: Span) -> Iterator[Span]:
    """Yield the stretches without inline mark-up; those that only a line break parts are one."""
    piece = text[stretch.start : stretch.end]
    if sum(map(piece.count, "[*_`")) > _MOST_MARKS:
        yield stretch
        return
    start = end = stretch.start
    for content in _texts(_INLINE.parseInline(piece)[0].children or []):
        place = text.find(content, end, stretch.end)
        if place < 0:
            continue
        if text[end:place].strip() or (place > end and end == start):
            if end > start:
                yield Span(start, end)
            start = place
        end = place + len(content)
    if end > start:
        yield Span(start, end)


def _texts(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in _TEXT and token.content:
            yield token.markup if token.info == "entity" else token.content
        elif token.children:
            yield from _texts(token.children)


def _unless_blank(lines: Lines, first: int, last: int) -> tuple[Span, ...]:
    if last <= first:
        return ()
    span = Span(lines.spans[first].start, line_end(lines, last - 1))
    return (span,) if lines.text[span.start : span.end].strip() else ()
