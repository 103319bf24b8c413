"""What people judged, worked into what the program found of two real digests."""

from pathlib import Path

import pytest

from remiss import service
from remiss.align import common_terms
from remiss.compare import anchor_of, compare_pair, judged_pair, read_closely, standing
from remiss.compare.rows import texts_of
from remiss.model.close import Matter
from remiss.model.judgement import Confirmed, Entry, ReadAs, Rejected, Way
from remiss.model.outline import by_id
from remiss.model.result import details_of
from remiss.store import Library

LIBRARY = Library(Path(__file__).parent.parent.parent)


@pytest.fixture(scope="module")
def documents():
    return service.documents_of(LIBRARY, service.open_comparison(LIBRARY, "huddinge-och-stockholm"))


@pytest.fixture(scope="module")
def found(documents):
    return compare_pair(*documents)


def judged(documents, found, kind, pair, **more):
    base, other = documents
    deed = kind(one=anchor_of(base, by_id(base)[pair[0]]), other=anchor_of(other, by_id(other)[pair[1]]), **more)
    log = (Entry(by="A", at="2026-11-26", deed=deed),)
    return judged_pair(found, base, other, standing(log, base, other))


def ends(links):
    return [(link.left, link.right) for link in links]


@pytest.mark.parametrize("kind", [Confirmed, Rejected])
def test_a_candidate_that_was_judged_is_not_offered_again(documents, found, kind):
    offered = ends(found.alignment.candidates)
    assert len(offered) > 2

    after = judged(documents, found, kind, offered[1])

    assert ends(after.alignment.candidates) == [offered[0], *offered[2:]]


def matters(documents, found):
    """Return the offered pairs that read otherwise without knowing which terms are common to both documents."""
    left, right = map(texts_of, documents)
    common = common_terms(*documents)
    for link in found.alignment.candidates:
        texts = left[link.left], right[link.right]
        if read_closely(link, *texts, common, Way.MATTER) != read_closely(link, *texts, frozenset(), Way.MATTER):
            yield link, read_closely(link, *texts, common, Way.MATTER)


def test_a_link_of_a_persons_own_is_read_like_the_programs(documents, found):
    link, expected = next(matters(documents, found))

    after = judged(documents, found, Confirmed, (link.left, link.right))

    detail = next(one for one in details_of(after) if (one.link.left, one.link.right) == (link.left, link.right))
    assert isinstance(detail.reading, Matter)
    assert detail.reading == expected.reading


def test_a_link_that_a_person_wants_read_otherwise_is_read_like_the_programs(documents, found):
    detail = next(one for one in details_of(found) if isinstance(one.reading, Matter))
    pair = detail.link.left, detail.link.right

    after = judged(documents, found, ReadAs, pair, way=Way.MATTER)

    assert next(one for one in details_of(after) if ends([one.link]) == [pair]).reading == detail.reading


def test_what_was_rejected_is_not_held_out_as_the_nearest(documents, found):
    gap = next(gap for gap in found.alignment.only_left if gap.near is not None)

    after = judged(documents, found, Rejected, (gap.section, gap.near.section))

    assert next(one for one in after.alignment.only_left if one.section == gap.section).near is None
    back = next((gap for gap in found.alignment.only_right if gap.near is not None), None)
    assert back is not None
    mirrored = judged(documents, found, Rejected, (back.near.section, back.section))
    assert next(one for one in mirrored.alignment.only_right if one.section == back.section).near is None
