"""What is known of a pair of sections before any link is drawn."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz import fuzz

from remiss.align.candidates import Pair, equal_pairs, heading_pairs, topic_pairs
from remiss.align.concepts import common_heading_theme, concepts, theme_likeness, theme_pairs
from remiss.align.headings import heading_likeness
from remiss.align.profile import Profile
from remiss.align.rarity import contained, rarity
from remiss.align.references import Mention, mentions
from remiss.themes import ThemeId

WORDING_CHANCE = 0.45  # fuzz.ratio of unrelated Swedish texts: 95th percentile .43-.47 in ../shared/corpus

# Share of the best topic cosine of either section, or cosine of headings, from which wordings are compared: texts alike
# in wording are alike in content too, and comparing costs most. On tests/bench/alignment it changes no link.
IN_FRONT = 0.5
FEW_RIVALS = 4  # other sections on both sides together


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """The plainest mention between two sections; `by_left` when the left one names the right one."""

    mention: Mention
    by_left: bool


class Standing(NamedTuple):
    """What only the whole documents tell of a pair; the defaults are those of a pair that did not stand out.

    Attributes:
        topic: Cosine of their content, of the most alike passages.
        lead: How far `topic` stands out from what either section has with any other: 0 when another partner is as
            like or more, 1 when no other is like at all. Containers neither lead nor rival, being made of others.
        title_cosine: Cosine of their headings' words.
        reference: Where one names the other, or None.
        theme: How alike their themes are.
        heading_theme: A theme that both headings name, or None.
        contained: How much of what the shorter tells the other tells too.
        alone: For headings that are only numbers: share of the sections that do not stand under the same heading.
        in_front: `topic` comes near the highest that either section has; only then are wordings compared.
    """

    topic: float = 0.0
    lead: float = 0.0
    title_cosine: float = 0.0
    reference: Reference | None = None
    theme: float = 0.0
    heading_theme: ThemeId | None = None
    contained: float = 0.0
    alone: float = 1.0
    in_front: bool = True


UNNOTICED = Standing()


class Features(NamedTuple):  # made for every pair that is looked at, and in less than half the time of a dataclass
    """A pair of sections, measured. All ratios are in [0, 1] and symmetric.

    Attributes:
        equal: They read the same: number, heading and text.
        topic, lead, reference, theme, heading_theme, contained, alone: As in `Standing`.
        ratio: `fuzz.ratio` of their own texts, folded; 0 when either has none, or when others are far more alike in
            content, see `IN_FRONT`.
        heading: Likeness of their headings.
        bare: Neither heading names a matter.
        role: Both headings name a role and no matter, see `remiss.align.stock`.
        numbered: One heading at least is only a number; the likeness is that of the headings above.
        same_number: Both headings are only numbers, and the same.
        words: Content words in the shorter own text; what `topic` and `ratio` rest on.
        containers: How many of the two live by their subsections, 0-2.
        distance: Between their places, each as a share of its outline.
    """

    equal: bool
    topic: float
    lead: float
    ratio: float
    heading: float
    bare: bool
    role: bool
    numbered: bool
    same_number: bool
    words: int
    containers: int
    distance: float
    reference: Reference | None
    theme: float
    heading_theme: ThemeId | None
    contained: float
    alone: float

    @property
    def wording(self) -> float:
        """Return `ratio` as its share above chance."""
        return max((self.ratio - WORDING_CHANCE) / (1 - WORDING_CHANCE), 0.0)

    @property
    def likeness(self) -> float:
        """Return how alike the texts are: in their wording or in their content, whichever is more."""
        return max(self.wording, self.topic)


def measure(left: Sequence[Profile], right: Sequence[Profile]) -> dict[Pair, Features]:
    """Return the features of all candidate pairs, in reading order of the left document, then of the right one."""
    topics, headings, named = topic_pairs(left, right), heading_pairs(left, right), _references(left, right)
    leads = _leads({(i, j): topic for (i, j), topic in topics.items() if not (left[i].container or right[j].container)})
    best, found, rare = _best_topics(topics), concepts(left, right), rarity(left, right)
    shares = _shares_above(left), _shares_above(right)
    standing = {
        pair: Standing(
            topic=topics.get(pair, 0.0),
            lead=leads.get(pair, 0.0),
            title_cosine=headings.get(pair, 0.0),
            reference=named.get(pair),
            theme=theme_likeness(left[pair[0]], right[pair[1]], found),
            heading_theme=common_heading_theme(left[pair[0]], right[pair[1]], found),
            contained=contained(left[pair[0]], right[pair[1]], rare),
            alone=1 - max(shares[0][pair[0]], shares[1][pair[1]]),
            in_front=topics.get(pair, 0.0) >= IN_FRONT * max(best[False, pair[0]], best[True, pair[1]]),
        )
        for pair in sorted({*topics, *headings, *named, *equal_pairs(left, right), *theme_pairs(left, right, found)})
    }
    return {(i, j): measure_pair(left[i], right[j], one) for (i, j), one in standing.items()}


def measure_pair(left: Profile, right: Profile, standing: Standing = UNNOTICED) -> Features:
    """Return the features of one pair."""
    equal = left.written == right.written
    read = equal or standing.in_front or standing.title_cosine >= IN_FRONT
    return Features(
        equal=equal,
        topic=1.0 if equal and left.words else min(round(standing.topic, 4), 1.0),
        lead=round(standing.lead, 4),
        ratio=fuzz.ratio(left.folded, right.folded) / 100 if read and left.folded and right.folded else 0.0,
        heading=heading_likeness(left, right, standing.title_cosine),
        bare=left.bare and right.bare,
        role=left.role and right.role,
        numbered=left.numbered or right.numbered,
        same_number=left.numbered and right.numbered and left.title == right.title,
        words=min(len(left.words), len(right.words)),
        containers=int(left.container) + int(right.container),
        distance=abs(left.place - right.place),
        reference=standing.reference,
        theme=round(standing.theme, 4),
        heading_theme=standing.heading_theme,
        contained=round(standing.contained, 4),
        alone=round(standing.alone, 4),
    )


def _shares_above(sections: Sequence[Profile]) -> Sequence[float]:
    """Return for each section whose heading is only a number the share of all sections under the same heading."""
    under = Counter(one.folded_title for one in sections if one.numbered)
    return [under[one.folded_title] / len(sections) if one.numbered else 0.0 for one in sections]


def _best_topics(topics: Mapping[Pair, float]) -> Mapping[tuple[bool, int], float]:
    """Return the highest topic cosine of each section: (False, left place) and (True, right place)."""
    best: dict[tuple[bool, int], float] = defaultdict(float)
    for (i, j), topic in topics.items():
        best[False, i], best[True, j] = max(best[False, i], topic), max(best[True, j], topic)
    return best


def _leads(topics: Mapping[Pair, float]) -> dict[Pair, float]:
    """Return each pair's lead over the next best topic of its row or column, as a share of its own.

    To lead a few is less than to lead many; with `FEW_RIVALS` the lead counts half.
    """
    best: dict[tuple[bool, int], list[float]] = defaultdict(lambda: [0.0, 0.0])
    for pair, topic in topics.items():
        for side in (False, True):
            best[side, pair[side]] = sorted((*best[side, pair[side]], topic))[1:]
    rivals = len({i for i, _ in topics}) + len({j for _, j in topics}) - 2
    weight = rivals / (rivals + FEW_RIVALS)
    leads = {}
    for pair, topic in topics.items():
        (row_next, row_best), (column_next, column_best) = best[False, pair[0]], best[True, pair[1]]
        first = topic == row_best == column_best
        leads[pair] = (topic - max(row_next, column_next)) / topic * weight if first else 0.0
    return leads


def _references(left: Sequence[Profile], right: Sequence[Profile]) -> dict[Pair, Reference]:
    found = {pair: Reference(mention=mention, by_left=True) for pair, mention in mentions(left, right).items()}
    for (j, i), mention in mentions(right, left).items():
        if (i, j) not in found or mention.manner > found[i, j].mention.manner:
            found[i, j] = Reference(mention=mention, by_left=False)
    return found
