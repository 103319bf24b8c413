"""Passages that stand in many places: which pairs of them are listed, and which are formulae."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from remiss.language.fold import fold
from remiss.model.reuse import Family, Passage, Reuse, ReuseKind
from remiss.model.span import Span
from remiss.reuse.families import families
from remiss.reuse.judge import likeness
from remiss.reuse.seeds import MOST_COPIES
from remiss.reuse.sources import LONGEST_TURN, Searched, Source

SHORT = 160  # code points; a title or a sentence
MANY = 5  # places in one document; a short passage that stands in so many is a name or a turn of that document
FEWEST_WORDS = 3  # of a page head or a form's field that is listed

_WORD = re.compile(r"[^\W\d_]+")


def with_formulae(found: Sequence[Reuse]) -> list[Reuse]:
    """Return the pairs; passages that stand in too many places to be anybody's are of kind `FORMULA`.

    That is: in more than `MOST_COPIES`, or, if they are short, in `MANY` of one document.
    """
    worn = {
        passage
        for family in families(found)
        for passage in family.passages
        if len(family.passages) > MOST_COPIES or (_size(passage) <= LONGEST_TURN and _most_in_one(family) >= MANY)
    }
    places = _by_document(worn)
    return [
        replace(reuse, kind=ReuseKind.FORMULA)
        if any(_is_worn(side, places[side.document]) for side in (reuse.left, reuse.right))
        else reuse
        for reuse in found
    ]


def _by_document(passages: Iterable[Passage]) -> dict[str, list[Passage]]:
    found: dict[str, list[Passage]] = defaultdict(list)
    for passage in sorted(passages):
        found[passage.document].append(passage)
    return found


def _most_in_one(family: Family) -> int:
    """Return in how many places a document has a passage, at most."""
    return max(Counter(passage.document for passage in family.passages).values())


def _is_worn(passage: Passage, worn: Sequence[Passage]) -> bool:
    return any(_meet(passage, other) and _size(passage) <= 2 * _size(other) for other in worn)


def _size(passage: Passage) -> int:
    return passage.end - passage.start


def from_the_first(found: Sequence[Reuse]) -> list[Reuse]:
    """Leave out pairs of short passages of one document when both are copies of an earlier one there.

    The second and the third time that a title is cited, it is the title that is cited, not the first time.
    """
    copies: dict[str, list[Reuse]] = defaultdict(list)
    for reuse in found:
        if reuse.left.document == reuse.right.document:
            copies[reuse.left.document].append(reuse)
    return [reuse for reuse in found if not _is_second_hand(reuse, copies[reuse.left.document])]


def _is_second_hand(reuse: Reuse, copies: Sequence[Reuse]) -> bool:
    if reuse.left.document != reuse.right.document or reuse.right.end - reuse.right.start > SHORT:
        return False
    firsts = [other.left for other in copies if other.left < reuse.left and _meet(other.right, reuse.left)]
    again = [other.left for other in copies if other.left < reuse.left and _meet(other.right, reuse.right)]
    return any(_meet(one, two) for one in firsts for two in again)


def _meet(one: Passage, two: Passage) -> bool:
    shared = min(one.end, two.end) - max(one.start, two.start)
    return 2 * shared >= min(one.end - one.start, two.end - two.start)


class Apart(NamedTuple):
    """A stretch of a text that was set apart from the search.

    Attributes:
        words: Its words, folded: what recurs has the same.
        text: As it stands.
    """

    words: str
    span: Span
    text: str


def apart_in(source: Source, text: Searched) -> tuple[Apart, ...]:
    """Return what was set apart of a text and is long enough to be listed where it recurs, in order of position."""
    found = []
    for span in text.apart:
        written = source.text[slice(*span)]
        words = _WORD.findall(fold(written))
        if len(words) >= FEWEST_WORDS:
            found.append(Apart(" ".join(words), span, written))
    return tuple(found)


def repeated_apart(names: Sequence[str], apart: Iterable[Sequence[Apart]]) -> list[Reuse]:
    """Return what was set apart from the search and recurs: page furniture, and lines that a text repeats.

    Each place is paired with the first.

    Args:
        names: Of all texts, in order.
        apart: What `apart_in` gives of each.
    """
    places: dict[str, list[tuple[int, Apart]]] = defaultdict(list)
    for number, pieces in enumerate(apart):
        for piece in pieces:
            places[piece.words].append((number, piece))
    return [
        _formula(names, first, other)
        for first, *others in places.values()
        for other in others
        if first[0] != other[0] or first[1].span.end <= other[1].span.start
    ]


def _formula(names: Sequence[str], *places: tuple[int, Apart]) -> Reuse:
    (left, one), (right, two) = places
    passages = Passage(names[left], *one.span), Passage(names[right], *two.span)
    return Reuse(*passages, likeness(one.text, two.text), ReuseKind.FORMULA)
