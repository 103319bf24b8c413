"""The passages of a document that stand on a page of its original, and where on it.

A document and a page read from its original are matched word by word, whatever stands between: a saved text has other
offsets than the one that was read, may have been mended, and may have been edited by hand since.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from remiss.intake.matching import match_words
from remiss.intake.placed import Place, PlacedPage
from remiss.language.fold import fold
from remiss.language.tokens import words
from remiss.model.body import body_text
from remiss.model.document import Block, Document
from remiss.model.outline import heading, sections_of
from remiss.parsing import is_structured
from remiss.parsing.lines import page_at, read_lines

_OF_A_LINE = 0.3  # of its words that passages have; of fewer it is a line of something else, such as a running head
_NEAR = 1.0  # times a line's height: lines of one paragraph stand nearer to one another
_SOFT_HYPHEN = "\u00ad"

PageOf = Callable[[int], int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A heading or a block, or the part of it that stands on one page.

    Attributes:
        start, end: Where the whole of it stands in the document.
        text: What of it stands on the page, as a reader sees it.
    """

    start: int
    end: int
    text: str
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a page around lines of one passage: shares of the page's width and height, from its upper left."""

    left: float
    top: float
    width: float
    height: float


def passages_on(document: Document, page: int) -> tuple[Passage, ...]:
    """Return what of a document stands on a page, in reading order; blocks that only go on there are included.

    Args:
        page: 1-based.
    """
    page_of = _page_of(document)
    return tuple(_passages(document, page, page_of))


def page_of_passage(document: Document, start: int) -> int | None:
    """Return the page on which the heading or block that holds an offset begins, None when it is in none."""
    sections = list(sections_of(document))
    at = bisect_right(sections, start, key=lambda section: section.start) - 1
    section = sections[at] if at >= 0 else None
    if section is not None and start < section.heading_end:
        return section.page
    blocks = document.preamble if section is None else section.blocks
    place = bisect_right(blocks, start, key=lambda block: block.spans[0].start) - 1
    return blocks[place].page if place >= 0 and start < blocks[place].spans[-1].end else None


def _page_of(document: Document) -> PageOf:
    """Return what tells the page of an offset: by marks in the library's text, by form feeds in what was just read."""
    text = document.text
    if is_structured(text):
        lines = read_lines(text)
        return lambda offset: page_at(lines, offset)
    feeds = [match.start() for match in re.finditer("\f", text)]
    return lambda offset: bisect_left(feeds, offset) + 1


def _passages(document: Document, page: int, page_of: PageOf) -> Iterator[Passage]:
    for block in document.preamble:
        yield from _part(document.text, block, page, page_of)
    for section in sections_of(document):
        if section.page == page:
            yield Passage(start=section.start, end=section.heading_end, text=heading(section), is_heading=True)
        for block in section.blocks:
            yield from _part(document.text, block, page, page_of)


def _part(text: str, block: Block, page: int, page_of: PageOf) -> Iterator[Passage]:
    if block.page is None or block.page > page or (len(block.spans) == 1 and block.page != page):
        return
    here = tuple(span for span in block.spans if page_of(span.start) == page) if len(block.spans) > 1 else block.spans
    if here:
        shown = body_text(text, [Block(kind=block.kind, spans=here)]).text
        yield Passage(start=block.spans[0].start, end=block.spans[-1].end, text=shown)


def regions_of(passages: Sequence[Passage], page: PlacedPage) -> tuple[tuple[Region, ...], ...]:
    """Return where each passage stands on a page; () for one that is not found there.

    A line belongs to the passage that most of its words are of, the first of equals.
    """
    owners = _owners(passages, page)
    found: list[list[Place]] = [[] for _ in passages]
    for place, owner in zip(page.places, owners, strict=True):
        if owner is not None:
            found[owner].append(place)
    return tuple(tuple(_regions(places, page)) for places in found)


def _owners(passages: Sequence[Passage], page: PlacedPage) -> list[int | None]:
    """Return by line the passage it belongs to."""
    lines = [at for at, place in enumerate(page.places) for _ in range(place.span.end - place.span.start)]
    line_of = dict(zip((n for place in page.places for n in range(*place.span)), lines, strict=True))
    tokens = [token for token in words(page.text) if token.span.start in line_of]
    said = [[_key(token.text) for token in words(passage.text)] for passage in passages]
    matched = match_words([_key(token.text) for token in tokens], said)
    worded = Counter(line_of[token.span.start] for token in tokens)
    votes = [Counter[int]() for _ in page.places]
    for at, owner in matched.items():
        start, end = tokens[at].span
        for line in {line_of[start], line_of.get(end - 1, line_of[start])}:
            votes[line][owner] += 1
    owners = [
        min(vote, key=lambda one: (-vote[one], one)) if vote.total() >= _OF_A_LINE * worded[at] and vote else None
        for at, vote in enumerate(votes)
    ]
    for at in range(1, len(owners) - 1):  # a line without words, such as a dash, inside of a passage
        if owners[at] is None and owners[at - 1] == owners[at + 1]:
            owners[at] = owners[at - 1]
    return owners


def _key(word: str) -> str:
    return fold(word.replace(_SOFT_HYPHEN, ""))


def _regions(places: Sequence[Place], page: PlacedPage) -> Iterator[Region]:
    """Yield the fewest boxes round lines, in order: one for those that stand below or beside each other."""
    box: Place | None = None
    for place in places:
        if box is not None and _together(box, place):
            box = Place(
                box.span,
                box.page,
                min(box.left, place.left),
                min(box.bottom, place.bottom),
                max(box.right, place.right),
                max(box.top, place.top),
            )
            continue
        if box is not None:
            yield _region(box, page)
        box = place
    if box is not None:
        yield _region(box, page)


def _together(box: Place, line: Place) -> bool:
    height = line.top - line.bottom
    beside = min(box.top, line.top) - max(box.bottom, line.bottom) > height / 2
    below = box.left < line.right and line.left < box.right and -height / 2 < box.bottom - line.top < _NEAR * height
    return beside or below


def _region(box: Place, page: PlacedPage) -> Region:
    """Return a box as shares of the page; what reaches out of it is cut off."""
    left, right = (min(max(one / page.width, 0.0), 1.0) for one in (box.left, box.right))
    top, bottom = (min(max(1 - one / page.height, 0.0), 1.0) for one in (box.top, box.bottom))
    return Region(left, top, right - left, bottom - top)
