"""Two documents laid against each other."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from remiss.align.assign import Scored, further_links, main_links
from remiss.align.candidates import Pair
from remiss.align.context import contexts, pairs_above
from remiss.align.evidence import evidence, vocabulary
from remiss.align.features import Features, measure, measure_pair
from remiss.align.kinship import Nearness, nearness
from remiss.align.profile import Profile, profiles
from remiss.align.references import Manner
from remiss.align.relation import relation
from remiss.align.score import Context, calibrated, is_open, odds_alone, pieces, reads_the_same, score
from remiss.model.alignment import CANDIDATES, Alignment, Explanation, Gap, Link, NearMiss, Relation
from remiss.model.document import Document, SectionId
from remiss.model.later import Later

NEAR_CUTOFF = 0.15  # raw score; of the shipped pairs' near misses below it, none told of the same matter, 2026-11
WORTH_NAMING = 0.005  # log-odds; less is nothing in the two decimals that are shown
ROUNDS = 3  # times that links lend each other context; more changed one link in thirteen pairs of real documents


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """A pair of sections and what came of it; `relation` is None when it was not linked."""

    pair: Pair
    features: Features
    context: Context
    score: float
    relation: Relation | None


def align_documents(left: Document, right: Document) -> Alignment:
    """Return which sections of two documents treat the same matter, and which have no counterpart.

    A section may stand in many links. Swapping the documents mirrors the result; a document against itself gives each
    section one link, to itself.
    """
    mine, theirs = profiles(left), profiles(right)
    near, candidates = _settled(mine, theirs)
    link = _linking(mine, theirs, near)
    return Alignment(
        links=tuple(link(one) for one in candidates if one.relation is not None),
        offered=Later(_links_of, left, right, near, tuple(_offered(candidates))),
        only_left=_gaps(mine, theirs, [(one.pair, one) for one in candidates]),
        only_right=_gaps(theirs, mine, [((one.pair[1], one.pair[0]), one) for one in candidates]),
    )


def _links_of(left: Document, right: Document, near: Nearness, candidates: Sequence[_Candidate]) -> tuple[Link, ...]:
    return tuple(map(_linking(profiles(left), profiles(right), near), candidates))


def explain_link(left: Document, right: Document, one: SectionId, other: SectionId) -> Explanation | None:
    """Return how the score of a section of each document came about; None for a pair that was never looked at."""
    mine, theirs = profiles(left), profiles(right)
    near, candidates = _settled(mine, theirs)
    for found in candidates:
        i, j = found.pair
        if (mine[i].id, theirs[j].id) == (one, other):
            weighed = {} if reads_the_same(found.features, near) else pieces(found.features, found.context, near)
            return Explanation(
                pieces=tuple((piece, weight) for piece, weight in weighed.items() if abs(weight) >= WORTH_NAMING),
                raw=found.score,
                score=calibrated(found.score),
            )
    return None


def _settled(left: Sequence[Profile], right: Sequence[Profile]) -> tuple[Nearness, list[_Candidate]]:
    """Return what `_settle` does in the order of the pairs, and the same whichever document is the left one."""
    if _signature(right) < _signature(left):
        near, settled = _settle(right, left)
        candidates = [_mirrored(one) for one in settled]
    else:
        near, candidates = _settle(left, right)
    return near, sorted(candidates, key=lambda one: one.pair)


def _signature(sections: Sequence[Profile]) -> list[tuple[tuple[str, ...], int]]:
    """Return what puts two outlines in an order of their own, so that it does not matter which one came first."""
    return [(one.written, -1 if one.parent is None else one.parent) for one in sections]


def _mirrored(candidate: _Candidate) -> _Candidate:
    i, j = candidate.pair
    features, reference = candidate.features, candidate.features.reference
    if reference is not None:
        features = features._replace(reference=replace(reference, by_left=not reference.by_left))
    return replace(candidate, pair=(j, i), features=features)


def _settle(left: Sequence[Profile], right: Sequence[Profile]) -> tuple[Nearness, list[_Candidate]]:
    """Return how near two documents are, and the pairs of sections with what became of them."""
    features = measure(left, right)
    near = _near(left, right, features)
    alone = {pair: odds_alone(one, near) for pair, one in features.items()}
    features = {pair: one for pair, one in features.items() if is_open(one, near, alone[pair])}
    context: Mapping[Pair, Context] = {}
    main: set[Pair] = set()
    scored: dict[Pair, Scored] = {}
    for _ in range(ROUNDS):
        for i, j in sorted(pairs_above(main, left, right) - features.keys()):
            features[i, j] = measure_pair(left[i], right[j])
            alone[i, j] = odds_alone(features[i, j], near)
        context = contexts(features, main, left, right)
        scored = {
            pair: Scored(features=one, score=score(one, context[pair], near, alone[pair]))
            for pair, one in features.items()
        }
        found = main_links(scored)
        if found == main:  # another round would say the same
            break
        main = found
    relations = {(i, j): relation(left[i], right[j], features[i, j], main=True) for i, j in main}
    same = {pair for pair, kind in relations.items() if kind is Relation.SAME}
    for i, j in further_links(scored, main, same):
        relations[i, j] = relation(left[i], right[j], features[i, j], main=False)
    return near, [
        _Candidate(
            pair=pair, features=one.features, context=context[pair], score=one.score, relation=relations.get(pair)
        )
        for pair, one in scored.items()
    ]


def _near(left: Sequence[Profile], right: Sequence[Profile], features: Mapping[Pair, Features]) -> Nearness:
    """Return how near two documents are; one that names a part of the other is on its matter, however short it is."""
    near = nearness(left, right)
    references = (one.reference for one in features.values())
    named = any(one is not None and one.mention.manner >= Manner.PHRASE for one in references)
    return replace(near, matter=1.0) if named else near


def _linking(left: Sequence[Profile], right: Sequence[Profile], near: Nearness) -> Callable[[_Candidate], Link]:
    """Return what makes a link of a candidate, with its reasons."""
    words = vocabulary(left, right)

    def link(one: _Candidate) -> Link:
        i, j = one.pair
        return Link(
            left=left[i].id,
            right=right[j].id,
            relation=one.relation or relation(left[i], right[j], one.features, main=False),
            score=calibrated(one.score),
            evidence=evidence(left[i], right[j], one.features, one.context, near=near, words=words),
        )

    return link


def _offered(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Return what was not linked but is among the `CANDIDATES` best of either section; see `Alignment.candidates`."""
    count: Counter[tuple[bool, int]] = Counter()
    offered = []
    for one in sorted(candidates, key=lambda one: (-one.score, one.features.distance, one.pair)):
        i, j = one.pair
        if one.relation is None and min(count[False, i], count[True, j]) < CANDIDATES:
            count.update([(False, i), (True, j)])
            offered.append(one)
    return sorted(offered, key=lambda one: (one.pair[0], -one.score, one.pair[1]))


def _gaps(
    here: Sequence[Profile], there: Sequence[Profile], candidates: Iterable[tuple[Pair, _Candidate]]
) -> tuple[Gap, ...]:
    linked: set[int] = set()
    near: dict[int, tuple[float, float, int]] = {}
    for (place, other), one in candidates:
        if one.relation is not None:
            linked.add(place)
        rank = (-one.score, one.features.distance, other)
        near[place] = min(near.get(place, rank), rank)
    return tuple(
        Gap(section.id, _near_miss(near.get(section.order), there)) for section in here if section.order not in linked
    )


def _near_miss(rank: tuple[float, float, int] | None, there: Sequence[Profile]) -> NearMiss | None:
    """Return the best candidate of a gap; one that came nowhere near would only send a reader to look in vain."""
    return None if rank is None or -rank[0] < NEAR_CUTOFF else NearMiss(there[rank[2]].id, calibrated(-rank[0]))
