"""From two texts to the passages whose words are worth comparing, and to what differs in them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from remiss.diff.cuts import cut_paragraphs, cut_sentences
from remiss.diff.likeness import Keys
from remiss.diff.matching import match_units
from remiss.diff.mend import mended
from remiss.diff.pairing import Passage, paired_paragraphs, paired_sentences
from remiss.diff.stretch import Stretch, from_blocks, joined, located
from remiss.diff.tokens import Tokens, plain, tokenise
from remiss.diff.words import diff_versions
from remiss.model.span import Span

LONG = 3000  # code points, some 500 words; a longer paragraph is looked at by its sentences


def diff_passages(left: str, right: str) -> list[Stretch]:
    """Return the equal and the changed stretches of two texts that are not blank, in code points.

    Equal paragraphs are found first, then paragraphs that are nearly the same; between these equal sentences, then
    sentences that are versions of one another. Words are compared within what was paired. What has no counterpart in
    its place is changed as a whole, but for runs of words that cannot be chance.
    """
    whole = _Part(cut_paragraphs(left, Span(0, len(left))), cut_paragraphs(right, Span(0, len(right))))
    stretches = (
        stretch
        for part in _anchored(left, right, whole)
        for stretch in ([part] if isinstance(part, Stretch) else _by_paragraphs(left, right, part))
    )
    return mended(joined(stretches), left, right)


class _Part(NamedTuple):
    """Paragraphs or sentences of both texts, neither side empty, that are to be compared."""

    left: list[Span]
    right: list[Span]


def _anchored(left: str, right: str, whole: _Part) -> Iterator[Stretch | _Part]:
    """Yield the units that are the same but for white space, those of one side only, and parts to look closer at."""
    left_keys, right_keys = [_key(left, unit) for unit in whole.left], [_key(right, unit) for unit in whole.right]
    left_edges, right_edges = _edges(whole.left), _edges(whole.right)
    if " ".join(left_keys) == " ".join(right_keys):  # cut otherwise, such as a paragraph made two
        yield Stretch(True, left_edges[0], left_edges[-1], right_edges[0], right_edges[-1])
        return
    blocks = match_units(left_keys, right_keys)
    for stretch in from_blocks(blocks, len(whole.left), len(whole.right)):
        part = _Part(
            whole.left[stretch.left_start : stretch.left_end], whole.right[stretch.right_start : stretch.right_end]
        )
        is_open = not stretch.equal and part.left and part.right
        yield part if is_open else located(stretch, left_edges, right_edges)


def _key(text: str, span: Span) -> str:
    unit = text[span.start : span.end].strip()
    is_regular = unit.isprintable() and "  " not in unit  # of white space only the common blank is printable
    return plain(unit if is_regular else " ".join(unit.split()))


def _edges(units: Sequence[Span]) -> list[int]:
    return [*(unit.start for unit in units), units[-1].end]


def _by_paragraphs(left: str, right: str, part: _Part) -> Iterator[Stretch]:
    if max(unit.end - unit.start for unit in (*part.left, *part.right)) > LONG:
        yield from _by_sentences(left, right, part)
        return
    left_side, right_side = _side(left, part.left), _side(right, part.right)
    for passage in paired_paragraphs(left_side.units, right_side.units):
        if passage.versions:
            yield from _words(passage, left_side, right_side, close=True)
        elif passage.is_open:
            lefts = part.left[passage.left_start : passage.left_end]
            rights = part.right[passage.right_start : passage.right_end]
            yield from _by_sentences(left, right, _Part(lefts, rights))
        else:
            yield _rest(passage, left_side, right_side)


def _by_sentences(left: str, right: str, paragraphs: _Part) -> Iterator[Stretch]:
    left_span = Span(paragraphs.left[0].start, paragraphs.left[-1].end)
    right_span = Span(paragraphs.right[0].start, paragraphs.right[-1].end)
    for part in _anchored(left, right, _Part(cut_sentences(left, left_span), cut_sentences(right, right_span))):
        if isinstance(part, Stretch):
            yield part
            continue
        left_side, right_side = _side(left, part.left), _side(right, part.right)
        for passage in paired_sentences(left_side.units, right_side.units):
            if passage.versions:
                yield from _words(passage, left_side, right_side, close=False)
            else:
                yield _rest(passage, left_side, right_side)


class _Side(NamedTuple):
    """One side of a part.

    Attributes:
        units: The tokens of each paragraph or sentence.
        edges: At which token each unit begins, and how many tokens there are.
    """

    tokens: Tokens
    units: list[Keys]
    edges: list[int]


def _side(text: str, units: Sequence[Span]) -> _Side:
    tokens = tokenise(text, Span(units[0].start, units[-1].end))
    edges = [0, len(tokens.keys)]
    if len(units) > 1:
        edges[:1] = [bisect_left(tokens.bounds, unit.start) for unit in units]
    return _Side(tokens, [tokens.keys[start:end] for start, end in pairwise(edges)], edges)


def _words(passage: Passage, left: _Side, right: _Side, *, close: bool) -> Iterator[Stretch]:
    """Yield the stretches of two versions of a passage, in code points."""
    left_start, left_end = left.edges[passage.left_start], left.edges[passage.left_end]
    right_start, right_end = right.edges[passage.right_start], right.edges[passage.right_end]
    left_keys, right_keys = left.tokens.keys[left_start:left_end], right.tokens.keys[right_start:right_end]
    left_edges = left.tokens.bounds[left_start : left_end + 1]
    right_edges = right.tokens.bounds[right_start : right_end + 1]
    for stretch in diff_versions(left_keys, right_keys, close=close):
        yield located(stretch, left_edges, right_edges)


def _rest(passage: Passage, left: _Side, right: _Side) -> Stretch:
    """Return a passage without counterpart as a changed stretch, in code points."""
    changed = Stretch(False, *passage[1:])
    return located(located(changed, left.edges, right.edges), left.tokens.bounds, right.tokens.bounds)
