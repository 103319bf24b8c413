"""Choosing among readings of a change that difflib holds equal."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from remiss.diff.matching import match
from remiss.diff.stretch import Block, Stretch, from_blocks, joined
from remiss.diff.tokens import token_weight

ISLAND = 5  # tokens: two words with the marks around them; equal stretches up to this are looked at again


def best_reading(stretches: Sequence[Stretch], left: Sequence[str], right: Sequence[str]) -> list[Stretch]:
    """Return the stretches, counted in tokens, with changes that lie close together read in the best of four ways.

    Of blocks equally long difflib takes the first one on the side it is given first, whatever it holds: an "och" as
    soon as the name beside it. So it is asked from both sides and from both ends, and the reading is taken whose equal
    stretches weigh the most and are the fewest; of readings alike, the given one.
    """
    return by_clusters(stretches, lambda cluster: _best(cluster, left, right))


def by_clusters(stretches: Sequence[Stretch], changed: Callable[[list[Stretch]], Sequence[Stretch]]) -> list[Stretch]:
    """Return the stretches with each cluster of changes that lie close together replaced by what is made of it.

    A cluster may begin or end with an equal stretch, at the end of the texts, and may be empty.
    """
    result: list[Stretch] = []
    cluster: list[Stretch] = []
    for stretch in stretches:
        if not stretch.equal or stretch.left_end - stretch.left_start <= ISLAND:
            cluster.append(stretch)
            continue
        result += changed(cluster)
        result.append(stretch)
        cluster = []
    return joined([*result, *changed(cluster)])


def _best(cluster: list[Stretch], left: Sequence[str], right: Sequence[str]) -> list[Stretch]:
    if sum(not stretch.equal for stretch in cluster) < 2:
        return cluster
    left_start, right_start = cluster[0].left_start, cluster[0].right_start
    left_part, right_part = left[left_start : cluster[-1].left_end], right[right_start : cluster[-1].right_end]
    in_common = (Counter(left_part) & Counter(right_part)).total()
    if sum(stretch.left_end - stretch.left_start for stretch in cluster if stretch.equal) == in_common:
        return cluster  # nothing is left to find
    readings = [[part.moved_by(left_start, right_start) for part in way] for way in _readings(left_part, right_part)]
    return max([cluster, *readings], key=lambda reading: _merit(reading, left))


def _merit(reading: Sequence[Stretch], left: Sequence[str]) -> float:
    """Return what the equal stretches weigh, less one function word for each."""
    same = [stretch for stretch in reading if stretch.equal]
    return sum(sum(map(token_weight, left[stretch.left_start : stretch.left_end])) - 1 for stretch in same)


def _readings(left: Sequence[str], right: Sequence[str]) -> Iterator[list[Stretch]]:
    """Yield what difflib finds from the other side, from the other end, and from both."""
    left_back, right_back = left[::-1], right[::-1]
    for blocks in (
        _swapped(match(right, left)),
        _reversed(match(left_back, right_back), len(left), len(right)),
        _reversed(_swapped(match(right_back, left_back)), len(left), len(right)),
    ):
        yield from_blocks(blocks, len(left), len(right))


def _swapped(blocks: Sequence[Block]) -> list[Block]:
    return [Block(block.right, block.left, block.size) for block in blocks]


def _reversed(blocks: Sequence[Block], left_size: int, right_size: int) -> list[Block]:
    return [
        Block(left_size - block.left - block.size, right_size - block.right - block.size, block.size)
        for block in reversed(blocks)
    ]
