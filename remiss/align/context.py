"""What the links around a pair of sections say of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from remiss.align.candidates import Pair
from remiss.align.profile import Profile
from remiss.align.score import NO_CONTEXT, Context


def contexts(
    pairs: Iterable[Pair], links: Set[Pair], left: Sequence[Profile], right: Sequence[Profile]
) -> Mapping[Pair, Context]:
    """Return what `links` say of each of `pairs`."""
    if not links:
        return dict.fromkeys(pairs, NO_CONTEXT)
    return {(i, j): _context(left[i], right[j], links) for i, j in pairs}


def pairs_above(links: Set[Pair], left: Sequence[Profile], right: Sequence[Profile]) -> set[Pair]:
    """Return the pairs of parents of linked sections where one of the parents is a container."""
    above = {(left[i].parent, right[j].parent) for i, j in links}
    return {(i, j) for i, j in above if i is not None and j is not None and (left[i].container or right[j].container)}


def _context(one: Profile, other: Profile, links: Set[Pair]) -> Context:
    here = (one.order, other.order)
    return Context(
        parents=any(pair in links for pair in _above(one, other)),
        neighbours=sum((here[0] + step, here[1] + step) in links for step in (-1, 1)),
        children=_children(one, other, links),
    )


def _above(one: Profile, other: Profile) -> Iterator[Pair]:
    """Yield the pairs above: parent with parent, and either section with what the other is a part of."""
    if one.parent is not None and other.parent is not None:
        yield one.parent, other.parent
    if one.parent is not None:
        yield one.parent, other.order
    if other.parent is not None:
        yield one.order, other.parent


def _children(one: Profile, other: Profile, links: Set[Pair]) -> float:
    most = max(len(one.children), len(other.children))
    linked = sum((i, j) in links for i in one.children for j in other.children)
    return linked / most if most else 0.0
