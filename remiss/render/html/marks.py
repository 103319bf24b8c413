"""A section's own text with marks in it, paragraph by paragraph."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from remiss.model.body import BodyText, own_text
from remiss.model.document import Block, BlockKind, Document, Section
from remiss.model.span import Span
from remiss.render.html.markup import EMPTY, Html, element, join, text
from remiss.render.html.names import WRITTEN_IN

_ELEMENTS = {BlockKind.QUOTE: "blockquote", BlockKind.CODE: "pre"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A stretch of a section's text that is set off.

    Attributes:
        span: Stretch of `BodyText.text`; one that reaches over several paragraphs is marked in each.
        name: The element, such as "ins".
        style: Its class, or "".
        before, after: What a screen reader says around it.
        anchor: Id of the element, "" for none; the first piece carries it.
        note: Shown after the last piece.
    """

    span: Span
    name: str
    style: str = ""
    before: Html = EMPTY
    after: Html = EMPTY
    anchor: str = ""
    note: Html = EMPTY


Layer = Sequence[Mark]  # marks in order that do not overlap


def marked_text(document: Document, section: Section, layers: Sequence[Layer] = ()) -> Html:
    """Return a section's own text as paragraphs and lists in one block, with marks; outer layers first.

    A section without own text gives the empty string.
    """
    if not section.blocks:
        return EMPTY
    body = own_text(document, section)
    pieces = zip(section.blocks, body.blocks, strict=True)
    shown = join(
        element("ul", join(_block(body, block, span, layers) for block, span in group))
        if is_list
        else join(_block(body, block, span, layers) for block, span in group)
        for is_list, group in groupby(pieces, key=lambda piece: piece[0].kind is BlockKind.ITEM)
    )
    return element("div", shown, lang=WRITTEN_IN)


def _block(body: BodyText, block: Block, span: Span, layers: Sequence[Layer]) -> Html:
    content = join(_pieces(body.text, span, layers))
    if block.kind is BlockKind.ITEM:
        return element("li", content)
    return element(_ELEMENTS.get(block.kind, "p"), content, class_="cells" if block.kind is BlockKind.ROW else None)


def _pieces(source: str, span: Span, layers: Sequence[Layer]) -> Iterator[Html]:
    """Yield a stretch of text with the marks of the outermost layer, the other layers inside them."""
    if not layers:
        yield text(source[span.start : span.end])
        return
    at = span.start
    for mark in _meeting(layers[0], span):
        start, end = max(mark.span.start, span.start), min(mark.span.end, span.end)
        if start >= end or start < at:
            continue
        yield from _pieces(source, Span(at, start), layers[1:])
        yield _marked(mark, Span(start, end), join(_pieces(source, Span(start, end), layers[1:])))
        at = end
    yield from _pieces(source, Span(at, span.end), layers[1:])


def _meeting(layer: Layer, span: Span) -> Layer:
    """Return the marks of a layer that reach into a stretch."""
    first = bisect_right(layer, span.start, key=lambda mark: mark.span.end)
    end = bisect_left(layer, span.end, key=lambda mark: mark.span.start)
    return layer[first:end]


def _marked(mark: Mark, piece: Span, content: Html) -> Html:
    shown = element(
        mark.name,
        mark.before,
        content,
        mark.after,
        class_=mark.style or None,
        id=mark.anchor if mark.anchor and piece.start == mark.span.start else None,
    )
    return join([shown, mark.note]) if piece.end == mark.span.end else shown
