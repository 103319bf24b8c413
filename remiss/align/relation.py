"""What kind of link two sections have."""

from remiss.align.features import Features
from remiss.align.profile import Profile
from remiss.align.score import text_strength
from remiss.model.alignment import Relation

SAME_RATIO = 0.8  # fuzz.ratio; the gold editions in ../shared mark .79 and more `same`, .76 and less `similar`
SAME_TOPIC = 0.8  # cosine at which lists in another order count as the same text ...
SAME_TOPIC_RATIO = 0.65  # ... provided that their wordings are this like
SIMILAR_STRENGTH = 0.6  # text strength from which a further link is more than a part
PART_SIZE = 3.0  # times as many words: a section so much longer treats more than the other


def relation(left: Profile, right: Profile, features: Features, *, main: bool) -> Relation:
    """Return the relation of two linked sections; symmetric.

    Args:
        main: Each is the other's best partner.
    """
    if _is_same(left, right, features):
        return Relation.SAME
    sizes = sorted((len(left.words) + 1, len(right.words) + 1))
    lopsided = sizes[1] >= PART_SIZE * sizes[0] and features.heading < 0.5 and features.containers < 2
    if main and not lopsided:
        return Relation.SIMILAR
    return Relation.SIMILAR if text_strength(features) >= SIMILAR_STRENGTH else Relation.PARTIAL


def _is_same(left: Profile, right: Profile, features: Features) -> bool:
    if not left.folded and not right.folded:
        return features.heading == 1
    return features.ratio >= SAME_RATIO or (features.topic >= SAME_TOPIC and features.ratio >= SAME_TOPIC_RATIO)
