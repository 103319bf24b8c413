"""Copies of one passage, put together: who has it, and who probably had it first."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from remiss.model.reuse import Family, Passage, Reuse, ReuseKind

SAME = 0.5  # share of the longer of two overlapping passages that makes them one place

_NO_DATES: Mapping[str, str] = {}


def families(found: Iterable[Reuse], dates: Mapping[str, str] = _NO_DATES) -> tuple[Family, ...]:
    """Group pairs into families: what is a copy of a copy belongs to the same.

    Args:
        found: Pairs, in any order.
        dates: Of documents, by name: ISO dates or the start of one, such as "2023-02".

    Returns:
        In order of their first passages. Where passages of one family overlap, the longest stands for them.
    """
    pairs = sorted(found)
    place_of = _places(pairs)
    parents = {place: place for place in place_of.values()}
    for pair in pairs:
        one, two = _root(parents, place_of[pair.left]), _root(parents, place_of[pair.right])
        parents[max(one, two)] = min(one, two)
    places: dict[Passage, set[Passage]] = defaultdict(set)
    kinds: dict[Passage, set[ReuseKind]] = defaultdict(set)
    for pair in pairs:
        root = _root(parents, place_of[pair.left])
        places[root] |= {place_of[pair.left], place_of[pair.right]}
        kinds[root].add(pair.kind)
    return tuple(_family(sorted(places[root]), dates, kinds[root]) for root in sorted(places))


def _root(parents: dict[Passage, Passage], place: Passage) -> Passage:
    while parents[place] != place:
        parents[place] = place = parents[parents[place]]
    return place


def _places(pairs: Iterable[Reuse]) -> dict[Passage, Passage]:
    """Return for each passage the one that stands for its place: the longest of those that overlap it by half."""
    found: dict[Passage, Passage] = {}
    passages = {side for pair in pairs for side in (pair.left, pair.right)}
    by_document: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        by_document[passage.document].append(passage)
    for document in sorted(by_document):
        standing: list[Passage] = []
        for passage in sorted(by_document[document], key=lambda one: (one.start, -one.end)):
            standing = [other for other in standing if other.end > passage.start]
            same = next((other for other in standing if _is_same(other, passage)), None)
            found[passage] = same or passage
            if same is None:
                standing.append(passage)
    return found


def _is_same(one: Passage, two: Passage) -> bool:
    shared = min(one.end, two.end) - max(one.start, two.start)
    return shared >= SAME * max(one.end - one.start, two.end - two.start)


def _family(passages: Sequence[Passage], dates: Mapping[str, str], kinds: set[ReuseKind]) -> Family:
    for kind in (ReuseKind.FORMULA, ReuseKind.NEAR, ReuseKind.VERBATIM):
        if kind in kinds:
            return Family(tuple(passages), _source(passages, dates), kind)
    raise AssertionError("a family of no pairs")


def _source(passages: Sequence[Passage], dates: Mapping[str, str]) -> Passage | None:
    if not all(dates.get(passage.document) for passage in passages):
        return None
    oldest = min(dates[passage.document] for passage in passages)
    first = [passage for passage in passages if oldest.startswith(dates[passage.document])]
    tied = [passage for passage in passages if dates[passage.document].startswith(oldest)]
    return first[0] if len({passage.document for passage in [*first, *tied]}) == 1 else None
