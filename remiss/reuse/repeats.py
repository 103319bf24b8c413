"""Passages that stand in many places: which pairs of them are listed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from remiss.model.reuse import Passage, Reuse
from remiss.reuse.sources import Searched, Source

SHORT = 160  # code points; of a title or a sentence that one document has again and again


def from_the_first(found: Iterable[Reuse]) -> list[Reuse]:
    """Leave out pairs of short passages of one document when both are copies of an earlier one there.

    The second and the third time that a title is cited, it is the title that is cited, not the first time.
    """
    found = list(found)
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


def repeated_apart(sources: Sequence[Source], texts: Sequence[Searched]) -> list[Reuse]:
    return []
