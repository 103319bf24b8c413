"""How sure the program is that two sections treat the same matter.

Pieces of evidence are added as log-odds, each with its weight, and turned into a ratio; a person can follow which
piece decided. The weights are chosen by hand, near those that a logistic regression on the hand-made alignments in
tests/bench/alignment found; one left out at a time, its own were no better, and hand-made weights stay explainable.
Source of all weights: tests/bench/bench_alignment_gold.py, 2026-11.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp

from remiss.align.features import Features
from remiss.align.kinship import Nearness
from remiss.align.references import Manner
from remiss.model.alignment import Piece

SCORE_CUTOFF = 0.5  # a ratio; from here on a pair is more likely linked than not

# Log-odds that two sections of documents on one matter belong together: one pair of some 110. Of the 21,974 pairs of
# sections in tests/bench/alignment, 191 are surely `same` or `similar`, one of 115.
PRIOR = -4.7
STRANGE = 0.65  # log-odds off between documents on different matters
# Log-odds for the same text; a likeness of 0.43 without other evidence reaches the cutoff, of 0.49 between documents on
# different matters (PRIOR and STRANGE over TEXT).
TEXT = 11.0
FEW_WORDS = 4  # content words; a text of so many counts half
CONTAINED = 4.0  # log-odds when the other has all that the shorter tells
LEAD = 4.0  # log-odds for a topic likeness that no other partner comes near ...
LEAD_TOPIC = 0.2  # ... provided it is so high; below, in proportion
CONTAINER_TEXT = 0.5  # factor on text where a section stands for its subsections, for they answer themselves
HEADING = 3.3  # log-odds for the same telling heading
ROLE_HEADING = 1.0  # log-odds for the same heading that names a role ("Ansvar"), between documents on different matters
BARE_HEADING = 0.5  # log-odds for the same heading that names no matter, between unrelated documents
HEADING_THEME = 0.73  # likeness of headings that name one theme of the field in different words
THEME = 1.3  # log-odds for the same themes in as many words
HEADING_ABOVE = 0.36  # factor on a heading that stands over numbered sections, such as paragraphs of an act
NUMBER = 2.0  # log-odds for the same number as only heading ("6 §"), for editions of one text
ORDER = 1.0  # log-odds between the same place and the other end, for editions of one text
ORDER_AMONG_OTHERS = 0.25  # factor on all evidence of order between documents that are not
PARENTS = 0.8  # log-odds when the sections above are linked
NEIGHBOURS = 1.0  # log-odds for each linked pair before and after, for editions of one text
CHILDREN = 4.0  # log-odds when all subsections of a container are linked with those of the other
REFERENCE = {
    Manner.LISTED: 0.5,
    Manner.WORD: 0.8,
    Manner.SCATTERED: 2.0,
    Manner.PHRASE: 3.2,
    Manner.NAMED: 3.8,
}  # log-odds
# Factor on the log-odds of a score that is shown: the evidence adds up to less than it turned out to be worth. Without
# it, nearly all links in tests/bench/alignment with a raw score above .75 were right; bench_alignment_gold.py prints
# the curve with it.
CALIBRATION = 1.5
HOPELESS = -3.5  # log-odds; PARENTS and NEIGHBOURS give 2.8 at most
SURE = 0.99  # the highest score of sections that differ
EDITIONS = 0.3  # kinship from which equal sections without a telling text are taken for the same


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the links around a pair say.

    Attributes:
        parents: The sections above are linked, or the one above either with the other.
        neighbours: Pairs before and after, in reading order, that are linked: 0, 1 or 2.
        children: Share of the subsections, of the side that has more, that are linked with each other.
    """

    parents: bool = False
    neighbours: int = 0
    children: float = 0.0


NO_CONTEXT = Context()


def text_strength(features: Features) -> float:
    """Return what the texts say for a link, a ratio in [0, 1]: likeness, less when it rests on few words."""
    return features.likeness * _trust(features)


def _trust(features: Features) -> float:
    return CONTAINER_TEXT if features.containers else features.words / (features.words + FEW_WORDS)


def heading_weight(features: Features, near: Nearness) -> float:
    """Return the log-odds that the headings give."""
    if features.bare:
        weight = BARE_HEADING + (HEADING - BARE_HEADING) * near.editions
    elif features.role:
        weight = ROLE_HEADING + (HEADING - ROLE_HEADING) * near.matter
    else:
        weight = HEADING
    if not features.numbered:
        return weight * features.heading
    number = NUMBER * near.editions * features.same_number
    return weight * features.heading * HEADING_ABOVE * features.alone + number


def themes_weight(features: Features, near: Nearness) -> float:
    """Return the log-odds that common themes give, in the texts and where the headings have different words for one."""
    named = HEADING * max(HEADING_THEME - features.heading, 0.0) if features.heading_theme is not None else 0.0
    return THEME * features.theme * (1 - near.editions) + named


def parents_weight(features: Features, context: Context) -> float:
    """Return the log-odds that links above give; none where the heading above has been counted as the section's own."""
    return 0.0 if features.numbered else PARENTS * context.parents


def order_trust(near: Nearness) -> float:
    """Return how much reading order tells, a factor in [0, 1]."""
    return max(near.editions, ORDER_AMONG_OTHERS)


def reference_weight(features: Features, near: Nearness) -> float:
    """Return the log-odds that one section's naming the other gives: none between editions of one text."""
    return 0.0 if features.reference is None else REFERENCE[features.reference.mention.manner] * (1 - near.editions)


def pieces(features: Features, context: Context, near: Nearness) -> Mapping[Piece, float]:
    """Return what each piece of evidence gives, in log-odds."""
    weights = (*_weights_alone(features, near), *_weights_around(features, context, near))
    return dict(zip(_PIECES, weights, strict=True))


_PIECES = (
    *(Piece.START, Piece.STRANGERS, Piece.TEXT, Piece.CONTAINED, Piece.LEAD, Piece.HEADINGS, Piece.THEMES),
    *(Piece.REFERENCE, Piece.PARENTS, Piece.CHILDREN, Piece.NEIGHBOURS, Piece.ORDER),
)


def _weights_alone(features: Features, near: Nearness) -> tuple[float, ...]:
    trust = _trust(features)
    return (
        PRIOR,
        -STRANGE * (1 - near.matter),
        TEXT * (features.likeness * trust),
        CONTAINED * features.contained,
        LEAD * features.lead * min(features.topic / LEAD_TOPIC, 1.0) * trust,
        heading_weight(features, near),
        themes_weight(features, near),
        reference_weight(features, near),
    )


def _weights_around(features: Features, context: Context, near: Nearness) -> tuple[float, ...]:
    trust = order_trust(near)
    return (
        parents_weight(features, context),
        CHILDREN * context.children * (features.containers > 0),
        NEIGHBOURS * trust * context.neighbours,
        ORDER * trust * (0.5 - features.distance),
    )


def odds_alone(features: Features, near: Nearness) -> float:
    """Return the log-odds of a pair without what its place and the links around it say."""
    return sum(_weights_alone(features, near))


def reads_the_same(features: Features, near: Nearness) -> bool:
    """Return whether two sections are equal beyond doubt: nothing has to be weighed."""
    return features.equal and (features.words >= FEW_WORDS or near.editions >= EDITIONS)


def score(features: Features, context: Context, near: Nearness, alone: float | None = None) -> float:
    """Return how sure a link is, a ratio in [0, 1]; 1 only for equal sections. Symmetric.

    Args:
        features: What is known of the pair.
        context: What the links around it say.
        near: How near the documents are.
        alone: `odds_alone` of the pair, where it is known already.
    """
    if reads_the_same(features, near):
        return 1.0
    alone = odds_alone(features, near) if alone is None else alone
    odds = sum(_weights_around(features, context, near), start=alone)
    return round(min(1 / (1 + exp(-odds)), SURE), 4)


def is_open(features: Features, near: Nearness, alone: float) -> bool:
    """Return whether links around a pair could still make it a link, or a nearest candidate: most never can be.

    Args:
        alone: `odds_alone` of the pair.
    """
    if reads_the_same(features, near) or features.containers:
        return True
    return sum(_weights_around(features, NO_CONTEXT, near), start=alone) >= HOPELESS


def calibrated(raw: float) -> float:
    """Return a score as it is shown: of links shown with 0.8, about eight of ten are right. Rising; .5 and 1 stay.

    See tests/bench/bench_alignment_gold.py for the curve.
    """
    if raw <= 0 or raw >= 1:
        return raw
    odds: float = (1 / raw - 1) ** CALIBRATION
    return round(min(1 / (1 + odds), SURE), 4)
