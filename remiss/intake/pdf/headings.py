"""Headings of pages that do not say which they are: by size, weight and number of their type."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from remiss.intake.extract import PieceKind
from remiss.intake.pdf.blocks import Block
from remiss.intake.shape import is_contents_line, is_terminal, is_title, starts_lower
from remiss.model.numbering import split_number
from remiss.model.tree import DEEPEST

_LARGER = 1.06  # times the body's type; Writer's and Word's smallest step is from 11 to 12 points
_AS_LARGE = 0.94  # times the body's type, for what is bold
_MOST_LINES = 7  # in a narrow column
_LONGEST = 250  # characters
_MOST_OF_TEXT = 0.3  # of the characters; a style that sets more is no heading's
_FEW = 3  # headings; in a short text they are as long as what they stand above
_ALIKE = 0.3  # points
_LONGEST_ON_COVER = 160  # characters
_MOST_ON_COVER = 12  # blocks
_RULE_READ = re.compile(r"\||=\s*\Z")  # a scan's table, whose rules were read as signs
_LABEL_AND_VALUE = re.compile(r"[^:]{2,40}: *\S")


@dataclass(frozen=True, slots=True, order=True)
class Style:
    """How a heading is set; those set larger, or else bold, stand above the others."""

    size: float
    bold: bool
    capitals: bool
    upright: bool


def find_headings(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with those that look like headings turned into them."""
    body = body_size(blocks)
    candidates = {at for at, block in enumerate(blocks) if body and _is_candidate(blocks, at, body)}
    candidates = _without_common(blocks, _without_rows(blocks, candidates, body))
    styles = {at: _style(blocks[at]) for at in sorted(candidates)}
    title = _title(blocks, styles)
    if title is not None and _is_cover(blocks, blocks[title].page):
        styles = {at: style for at, style in styles.items() if at == title or blocks[at].page != blocks[title].page}
    levels = _levels(blocks, styles, title)
    return [
        replace(block, kind=PieceKind.HEADING, level=levels[at], marker=0) if at in levels else block
        for at, block in enumerate(blocks)
    ]


def below_title(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks whose headings are known, with the document's title above them all when it is none of them.

    The title stands before the first heading, on its page or the first one, in the largest type and larger than any
    heading; the headings then go one level down.
    """
    headings = [at for at, block in enumerate(blocks) if block.kind is PieceKind.HEADING]
    if not headings or blocks[headings[0]].tag == "Title":
        return _lowered(blocks, headings[:1]) if len(headings) > 1 else list(blocks)
    largest = max(blocks[at].size for at in headings)
    pages = (blocks[0].page, blocks[headings[0]].page)
    body = body_size(blocks)
    above = [
        at
        for at in range(headings[0])
        if _is_candidate(blocks, at, body)
        and blocks[at].size > largest
        and blocks[at].page in pages
        and not split_number(blocks[at].text)[0]
    ]
    if not above:
        return list(blocks)
    title = max(above, key=lambda at: (blocks[at].size, -at))
    marked = [
        replace(block, kind=PieceKind.HEADING, level=1) if at == title else block for at, block in enumerate(blocks)
    ]
    return _lowered(marked, [title])


def _lowered(blocks: Sequence[Block], title: Sequence[int]) -> list[Block]:
    """Return blocks with all headings but the title one level down, when others stand beside it."""
    beside = any(block.level == 1 and at not in title for at, block in enumerate(blocks))
    if not beside:
        return list(blocks)
    return [
        replace(block, level=min(block.level + 1, DEEPEST)) if block.level and at not in title else block
        for at, block in enumerate(blocks)
    ]


def body_size(blocks: Sequence[Block]) -> float:
    """Return the type size that sets most characters of body text, 0 without any."""
    sizes: Counter[float] = Counter()
    for block in blocks:
        if block.furniture is None:
            for line in block.lines:
                sizes[line.size] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=0)


def _is_candidate(blocks: Sequence[Block], at: int, body: float) -> bool:
    """Return whether a block stands out, and is no sentence, list item or value."""
    block = blocks[at]
    text = block.text
    number, title = split_number(text)
    larger = block.size >= _LARGER * body
    bold = block.bold and block.size >= _AS_LARGE * body
    if not (larger or bold or _is_italic_title(blocks, at, body)) or not _is_short_text(block) or block.first.turn:
        return False
    if block.kind is PieceKind.ITEM and not (number and bold):
        return False
    if is_terminal(text) and not text.endswith("?") and not (larger and text.endswith("!")):
        return False
    cut = starts_lower(title) and not number
    return not cut and (larger or not (is_contents_line(text) or _LABEL_AND_VALUE.match(text)))


def _is_italic_title(blocks: Sequence[Block], at: int, body: float) -> bool:
    """Return whether a block is in italics, reads as a title, and stands right above upright text."""
    block = blocks[at]
    below = next((other for other in blocks[at + 1 :] if other.furniture is None), None)
    if below is None or below.first.italic or below.kind is not PieceKind.PARAGRAPH or block.size < _AS_LARGE * body:
        return False
    return all(line.italic for line in block.lines) and is_title(block.text)


def _is_short_text(block: Block) -> bool:
    if block.furniture is not None or block.follows or block.kind not in (PieceKind.PARAGRAPH, PieceKind.ITEM):
        return False
    text = block.text
    worded = any(char.isalpha() or char == "§" for char in text) and not _RULE_READ.search(text)
    return worded and len(block.lines) <= _MOST_LINES and len(text) <= _LONGEST


def _without_rows(blocks: Sequence[Block], candidates: set[int], body: float) -> set[int]:
    """Return the candidates without those of the body's size that stand side by side: the head of a table."""
    level: Counter[tuple[int, int]] = Counter()
    for at in candidates:
        level[blocks[at].page, round(blocks[at].first.base)] += 1
    return {
        at
        for at in candidates
        if blocks[at].size >= _LARGER * body or level[blocks[at].page, round(blocks[at].first.base)] == 1
    }


def _without_common(blocks: Sequence[Block], candidates: set[int]) -> set[int]:
    """Return the candidates without those of a style that sets a good part of the text, in more than a few places."""
    total = sum(len(block.text) for block in blocks if block.furniture is None)
    amounts: Counter[Style] = Counter()
    counts: Counter[Style] = Counter()
    for at in candidates:
        amounts[_style(blocks[at])] += len(blocks[at].text)
        counts[_style(blocks[at])] += 1
    common = {style for style, count in counts.items() if count > _FEW and amounts[style] > _MOST_OF_TEXT * total}
    return {at for at in candidates if _style(blocks[at]) not in common}


def _style(block: Block) -> Style:
    text = block.text
    capitals = text.isupper() and sum(map(str.isalpha, text)) > 3
    return Style(round(block.size / _ALIKE) * _ALIKE, block.bold, capitals, not block.first.italic)


def _levels(blocks: Sequence[Block], styles: dict[int, Style], title: int | None) -> dict[int, int]:
    """Return the level of each heading: the rank of its style, and within a style the depth of its number."""
    ranked = sorted({style for at, style in styles.items() if at != title}, reverse=True)
    depths: dict[Style, set[int]] = {}
    for at, style in styles.items():
        number = split_number(blocks[at].text)[0]
        if at != title and number:
            depths.setdefault(style, set()).add(number.count("."))
    levels, level = {}, 1 if title is None else 2
    first: dict[Style, int] = {}
    for style in ranked:
        first[style] = level
        level += 1 + (max(depths[style]) - min(depths[style]) if style in depths else 0)
    for at, style in styles.items():
        number = split_number(blocks[at].text)[0]
        deeper = number.count(".") - min(depths[style]) if number and at != title else 0
        levels[at] = 1 if at == title else min(first[style] + deeper, DEEPEST)
    return levels


def _title(blocks: Sequence[Block], styles: dict[int, Style]) -> int | None:
    """Return the heading that is the document's title: on the first page that has one, set larger than all others."""
    first_page = [at for at in styles if blocks[at].page == blocks[min(styles)].page] if styles else []
    title = max(first_page, key=lambda at: (styles[at].size, -at), default=None)
    others = [style.size for at, style in styles.items() if at != title]
    return title if title is not None and others and styles[title].size > max(others) else None


def _is_cover(blocks: Sequence[Block], page: int) -> bool:
    """Return whether a page holds a title, names and dates, and other pages the text."""
    texts = [block.text for block in blocks if block.page == page and block.furniture is None]
    return max(map(len, texts)) <= _LONGEST_ON_COVER and len(texts) <= _MOST_ON_COVER and blocks[-1].page > page
