"""Choosing, among pairs that may cross, the best ones that do not."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple


class Pair(NamedTuple):
    """A unit of the left sequence and one of the right; `weight` is positive, more is better."""

    left: int
    right: int
    weight: float


class _Node(NamedTuple):
    pair: Pair
    before: "_Node | None"


def heaviest_chain(pairs: Iterable[Pair]) -> list[Pair]:
    """Return the pairs of greatest total weight in which both sides strictly increase, in order.

    Takes n log n steps. Of chains of equal weight the one that was complete first, reading by the left side, wins.
    """
    # The staircase: right sides, and the weight of the best chain that ends at or before each; both increase.
    rights: list[int] = []
    totals: list[float] = []
    nodes: list[_Node] = []
    for pair in sorted(pairs, key=lambda pair: (pair.left, -pair.right)):
        at = bisect_left(rights, pair.right)
        total = pair.weight + (totals[at - 1] if at else 0.0)
        if at < len(rights) and rights[at] == pair.right and totals[at] >= total:
            continue
        last = at
        while last < len(rights) and totals[last] <= total:
            last += 1
        rights[at:last], totals[at:last] = [pair.right], [total]
        nodes[at:last] = [_Node(pair, nodes[at - 1] if at else None)]
    chain: list[Pair] = []
    node = nodes[-1] if nodes else None
    while node is not None:
        chain.append(node.pair)
        node = node.before
    return chain[::-1]
