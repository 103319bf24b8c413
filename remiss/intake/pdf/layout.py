"""From the lines of a page to its paragraphs, by where they stand: for pages that say nothing of it themselves."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from remiss.intake.extract import PieceKind
from remiss.intake.pdf.blocks import Block
from remiss.intake.pdf.lines import Line, ends_in_hyphen, joined
from remiss.intake.pdf.markers import bullet, is_marker, ordinal
from remiss.intake.shape import is_terminal, starts_lower

_SAME_SIZE = 0.06  # of the type size; converters round sizes
_SAME_BASE = 0.25  # of the type size
_LEADING = 1.5  # of the type size, where a page has too few lines to measure it
_FEWEST_PITCHES = 3
_FREQUENT = 1 / 3
_AS_WIDE = 1.1  # times the body's distance, both measured in type sizes
_TIGHT = 1.2  # of the type size: what Word and Writer make of single spacing
_WIDER = 1.22  # times the usual pitch: a gap between paragraphs; Word's and Writer's smallest default is a third
_INDENT = 0.8  # of the type size
_SLACK = 0.3  # of the type size, when it is asked whether a word would have fitted
_HANGING = 4.0  # of the type size: a list item's lines stand so far in at most
_MOST_LINES = 2_000  # of a page; one that has more is a drawing, and lines are compared with all others
_FARTHEST_MARKER = 4.0  # of the type size, from marker to text
_FILL_IN = re.compile(r"(?:[._…]\s?){6,}\Z")  # dots to write on

Pitches = dict[float, float]  # by type size: usual distance from line to line


def read_paragraphs(lines: Sequence[Line], page: int, pitches: Pitches) -> list[Block]:
    """Return the paragraphs and list items of lines that stand in reading order.

    Args:
        page: 1-based.
        pitches: Of the whole file, see `measure_pitches`.
    """
    whole = list(with_markers(lines))
    if len(whole) > _MOST_LINES:
        return [_block([line], page) for line in whole]
    groups: list[list[Line]] = []
    for line in whole:
        if groups and _goes_on(groups[-1], line, whole, pitches):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_block(group, page) for group in groups]


def with_markers(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield lines, with bullets and numbers that stand apart put before what they mark."""
    waiting: Line | None = None
    for line in lines:
        if waiting is not None:
            beside = _same_base(waiting, line) and 0 <= line.start - waiting.end <= _FARTHEST_MARKER * line.size
            if beside:
                waiting = joined(waiting, line)
                yield waiting
                waiting = None
                continue
            yield waiting
        waiting = line if is_marker(line.text) else None
        if waiting is None:
            yield line
    if waiting is not None:
        yield waiting


def _block(group: list[Line], page: int) -> Block:
    marker = bullet(group[0].text) or ordinal(group[0].text)
    kind = PieceKind.ITEM if marker and _is_item(group, marker) else PieceKind.PARAGRAPH
    return Block(kind=kind, cells=(tuple(group),), page=page, marker=marker if kind is PieceKind.ITEM else 0)


def _is_item(group: list[Line], marker: int) -> bool:
    """Return whether what begins as a list item is one: a bold line with a number is rather a heading."""
    return not (ordinal(group[0].text) and group[0].bold) and bool(group[0].text[marker:].strip())


def measure_pitches(pages: Iterable[Sequence[Line]]) -> Pitches:
    """Return the usual distance from line to line by type size.

    It is the most frequent one, or a smaller one that is at least a third as frequent: where paragraphs are brief, the
    gaps between them outnumber the lines inside. A size that is set wider than the body is that of headings, and what
    was measured are the gaps between them.
    """
    found: dict[float, Counter[float]] = {}
    for lines in pages:
        for above, line in pairwise(lines):
            pitch = round((above.base - line.base) * 2) / 2
            if _same_size(above, line) and 0.9 * line.size < pitch < 2.5 * line.size and _overlap(above, line):
                found.setdefault(line.size, Counter())[pitch] += 1
    usual = {size: _usual(counted) for size, counted in found.items() if sum(counted.values()) >= _FEWEST_PITCHES}
    if not usual:
        return {}
    body = max(usual, key=lambda size: (sum(found[size].values()), size))
    widest = usual[body] / body * _AS_WIDE
    return {size: pitch if pitch <= widest * size else _TIGHT * size for size, pitch in usual.items()}


def _usual(counted: Counter[float]) -> float:
    return min(pitch for pitch, count in counted.items() if count >= _FREQUENT * max(counted.values()))


def _goes_on(group: list[Line], line: Line, lines: Sequence[Line], pitches: Pitches) -> bool:
    """Return whether a line goes on with the paragraph above it."""
    above = group[-1]
    pitch = above.base - line.base
    usual = pitches.get(line.size, _LEADING * line.size)
    if line.turn != above.turn or line.artifact != above.artifact or not _overlap(above, line):
        return False
    if _FILL_IN.search(above.text[-20:]) or _FILL_IN.search(line.text[-20:]):
        return False
    if not _same_size(above, line) or above.bold != line.bold or not 0 < pitch <= _WIDER * usual:
        return False
    return not _begins_item(above, line) and _stands_below(group, line) and not _ends_short(group, line, lines)


def _begins_item(above: Line, line: Line) -> bool:
    """Return whether a line begins a list item, and does not go on with a sentence."""
    if bullet(line.text):
        return not _inside_sentence(above, line)
    return bool(ordinal(line.text)) and (is_terminal(above.text) or above.text.endswith(","))


def _stands_below(group: list[Line], line: Line) -> bool:
    """Return whether a line begins where the paragraph's lines do; those of a list item may hang."""
    item = bool(bullet(group[0].text) or ordinal(group[0].text))
    if len(group) == 1 and not item:
        return True
    indent = line.start - group[-1].start
    least = -_HANGING if not item or len(group) == 1 else -_INDENT
    return least * line.size <= indent <= (_HANGING if item else _INDENT) * line.size


def _inside_sentence(above: Line, line: Line) -> bool:
    """Return whether a dash at the beginning of a line belongs to the sentence above it."""
    return line.text[0] in "-–—" and not is_terminal(above.text) and starts_lower(line.text.lstrip("-–— "))


def _ends_short(group: list[Line], line: Line, lines: Sequence[Line]) -> bool:
    """Return whether the line's first word would have fitted on the one above: that one ends its paragraph."""
    above = group[-1]
    edge = _right_edge(above, lines)
    fits = above.end + line.first + _SLACK * line.size < edge
    if not fits or ends_in_hyphen(above):
        indented = line.start - above.start > _INDENT * line.size and len(group) > 1
        return indented and is_terminal(above.text) and not starts_lower(line.text)
    return is_terminal(above.text) or not starts_lower(line.text) or _is_indented(group, line, lines)


def _is_indented(group: list[Line], line: Line, lines: Sequence[Line]) -> bool:
    """Return whether a line is set in from the margin of its column as a paragraph's first is, not as a whole block."""
    if bullet(group[0].text) or ordinal(group[0].text):
        return False
    column = [o for o in lines if _same_size(o, line) and abs(o.start - line.start) < _HANGING * line.size]
    starts = Counter(round(other.start) for other in column)
    margin = max(starts, key=lambda start: (starts[start], -start))
    if starts[margin] < _FEWEST_PITCHES or line.start - margin <= _INDENT * line.size:
        return False
    alike = [abs(above.start - line.start) < 1 for above in column]
    runs = sum(one and other for one, other in pairwise(alike))
    return runs <= sum(alike) / 2


def _right_edge(line: Line, lines: Sequence[Line]) -> float:
    """Return how far lines of the column reach that a line stands in."""
    return max(
        (
            other.end
            for other in lines
            if other.turn == line.turn
            and abs(other.start - line.start) <= _HANGING * line.size
            and _same_size(other, line)
        ),
        default=line.end,
    )


def _same_size(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) <= _SAME_SIZE * max(one.size, other.size)


def _same_base(one: Line, other: Line) -> bool:
    return one.turn == other.turn and abs(one.base - other.base) <= _SAME_BASE * max(one.size, other.size)


def _overlap(one: Line, other: Line) -> bool:
    return min(one.end, other.end) > max(one.start, other.start)
