"""What people judged, worked into what the program found."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from remiss.align import common_terms
from remiss.compare.pair import read_closely
from remiss.compare.relocations import relocations
from remiss.compare.rows import coverage, rows_of, texts_of
from remiss.model.alignment import Alignment, Gap, JudgedEvidence, Link, Relation
from remiss.model.document import Document, SectionId
from remiss.model.later import Later
from remiss.model.outline import sections_of
from remiss.model.result import Detail, PairResult, RowStanding, SectionPair, Standing, details_of


def judged_pair(found: PairResult, base: Document, other: Document, standing: Standing) -> PairResult:
    """Return what the program found between two documents as people judged it.

    A judgement changes what it is about and nothing else: other links are neither drawn nor dropped because of it, so
    that nothing moves behind a person's back. Without judgements it is `found` with the standing in it.

    Args:
        found: As `compare_pair` returned it.
        base: The base document.
        other: The other one.
        standing: What is in force between the two.
    """
    touched = standing.confirmed or standing.rejected or standing.ways or _alone(standing)
    if not touched:
        return replace(found, standing=standing)
    alignment = _judged_alignment(found.alignment, base, other, standing)
    known = {(detail.link.left, detail.link.right): detail for detail in details_of(found)}
    left, right = texts_of(base), texts_of(other)
    common = common_terms(base, other) if _fresh(alignment, known, standing) else frozenset[str]()
    details = []
    for link in alignment.links:
        pair = link.left, link.right
        if pair in known and pair not in standing.ways:
            details.append(replace(known[pair], link=link))
        else:
            details.append(read_closely(link, left[link.left], right[link.right], common, standing.ways.get(pair)))
    rows = rows_of(base, other, alignment, details)
    return replace(
        found,
        alignment=alignment,
        rows=rows,
        base_coverage=coverage(left, {link.left for link in alignment.links}),
        other_coverage=coverage(right, {link.right for link in alignment.links}),
        standing=standing,
        relocated=Later(relocations, rows, left, right),
    )


def _fresh(alignment: Alignment, known: Mapping[SectionPair, Detail], standing: Standing) -> bool:
    """Return whether a link has to be read closely that was not, or not in this way."""
    pairs = [(link.left, link.right) for link in alignment.links]
    return any(pair not in known or pair in standing.ways for pair in pairs)


def _alone(standing: Standing) -> bool:
    rows: Sequence[RowStanding] = [*standing.base_rows.values(), *standing.other_rows.values()]
    return any(row.alone is not None for row in rows)


def _judged_alignment(found: Alignment, base: Document, other: Document, standing: Standing) -> Alignment:
    left_order = {section.id: place for place, section in enumerate(sections_of(base))}
    right_order = {section.id: place for place, section in enumerate(sections_of(other))}
    links = sorted(_links(found, standing), key=lambda link: (left_order[link.left], right_order[link.right]))
    linked_left, linked_right = {link.left for link in links}, {link.right for link in links}
    near_left = {gap.section: gap for gap in found.only_left}
    near_right = {gap.section: gap for gap in found.only_right}
    taken = {(link.left, link.right) for link in links} | set(standing.rejected)
    return Alignment(
        links=tuple(links),
        only_left=tuple(
            _gap(near_left.get(key), key, {one for here, one in standing.rejected if here == key})
            for key in left_order
            if key not in linked_left
        ),
        only_right=tuple(
            _gap(near_right.get(key), key, {one for one, here in standing.rejected if here == key})
            for key in right_order
            if key not in linked_right
        ),
        offered=Later(_free, found.offered, taken),
    )


def _free(offered: Later[tuple[Link, ...]], taken: Set[SectionPair]) -> tuple[Link, ...]:
    return tuple(link for link in offered.value if (link.left, link.right) not in taken)


def _links(found: Alignment, standing: Standing) -> Iterator[Link]:
    """Yield the links that stand, those a person confirmed with that as their first reason."""
    suggested = {(link.left, link.right): link for link in found.links}
    if not standing.confirmed.keys() <= suggested.keys():
        suggested |= {(link.left, link.right): link for link in found.candidates}
    for link in found.links:
        pair = link.left, link.right
        if pair not in standing.confirmed and pair not in standing.rejected and not _is_alone(pair, standing):
            yield link
    for pair, mark in standing.confirmed.items():
        own = suggested.get(pair) or Link(
            left=pair[0], right=pair[1], relation=Relation.SIMILAR, score=0.0, evidence=()
        )
        yield replace(own, evidence=(JudgedEvidence(by=mark.by, at=mark.at), *own.evidence))


def _is_alone(pair: SectionPair, standing: Standing) -> bool:
    rows = standing.base_rows.get(pair[0]), standing.other_rows.get(pair[1])
    return any(row is not None and row.alone is not None for row in rows)


def _gap(found: Gap | None, section: SectionId, rejected: set[SectionId]) -> Gap:
    """Return a gap; what a person rejected is not held out as the nearest."""
    if found is None or found.near is None or found.near.section in rejected:
        return Gap(section, None)
    return found
