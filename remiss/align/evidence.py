"""Why a link is suggested, in terms a person can check."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from remiss.align.features import Features
from remiss.align.kinship import Nearness
from remiss.align.profile import Profile
from remiss.align.rarity import frequency
from remiss.align.score import (
    CHILDREN,
    NEIGHBOURS,
    TEXT,
    Context,
    heading_weight,
    order_trust,
    parents_weight,
    reference_weight,
    text_strength,
    themes_weight,
)
from remiss.model.alignment import (
    ContextEvidence,
    Evidence,
    HeadingEvidence,
    ReferenceEvidence,
    TextEvidence,
    ThemesEvidence,
    WordsEvidence,
)
from remiss.themes import default_vocabulary

WORTH_TELLING = 0.4  # log-odds; weaker evidence only distracts
WORDS_SHOWN = 6
THEMES_SHOWN = 2
ALIKE_ENOUGH = 0.9  # likeness of texts from which single words tell nothing more


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The telling words of two documents.

    Attributes:
        left: For each section of the left document, in reading order: its forms, each with the first word it has.
        right: The same of the right one.
        frequency: In how many sections of both each form occurs; rarer words tell more.
    """

    left: Sequence[Mapping[str, str]]
    right: Sequence[Mapping[str, str]]
    frequency: Mapping[str, int]


def vocabulary(left: Sequence[Profile], right: Sequence[Profile]) -> Vocabulary:
    """Return the telling words of two documents, read once for all their pairs of sections."""
    mine, theirs = [one.forms for one in left], [one.forms for one in right]
    return Vocabulary(mine, theirs, frequency(left, right))


def evidence(
    left: Profile, right: Profile, features: Features, context: Context, *, near: Nearness, words: Vocabulary
) -> tuple[Evidence, ...]:
    """Return what speaks for a link, the strongest first; never empty."""
    found: list[tuple[float, Evidence]] = []
    text = TEXT * text_strength(features)
    found.append((themes_weight(features, near), _themes(left, right, features)))
    if features.heading > 0:
        found.append((heading_weight(features, near), HeadingEvidence(round(features.heading, 4))))
    if left.folded and right.folded:
        found.append((text, TextEvidence(1.0 if features.ratio == 1 else min(round(features.likeness, 2), 0.99))))
    if features.reference is not None:
        mention, namer = features.reference.mention, left if features.reference.by_left else right
        quote = namer.body.text[mention.span.start : mention.span.end]
        found.append((reference_weight(features, near), ReferenceEvidence(quote)))
    neighbours = NEIGHBOURS * order_trust(near) * context.neighbours
    around = parents_weight(features, context) + neighbours + CHILDREN * context.children
    found.append((around, ContextEvidence()))
    ranked = sorted(found, key=lambda pair: -pair[0])
    told = [one for weight, one in ranked if weight >= WORTH_TELLING] or [ranked[0][1]]
    if features.likeness < ALIKE_ENOUGH and text >= WORTH_TELLING:
        shared = shared_words(words.left[left.order], words.right[right.order], words.frequency)
        told += [WordsEvidence(shared)] if shared else []
    return tuple(told)


def _themes(left: Profile, right: Profile, features: Features) -> ThemesEvidence:
    """Return the themes that both sections treat, the most frequent first, or the one that both headings name."""
    vocabulary = default_vocabulary()
    if features.heading_theme is not None:
        return ThemesEvidence((vocabulary[features.heading_theme].label,), in_headings=True)
    common = sorted(
        left.themes.keys() & right.themes.keys(), key=lambda one: (-left.themes[one] * right.themes[one], one)
    )
    return ThemesEvidence(tuple(vocabulary[theme].label for theme in common[:THEMES_SHOWN]))


def shared_words(left: Mapping[str, str], right: Mapping[str, str], frequency: Mapping[str, int]) -> tuple[str, ...]:
    """Return the telling words that both sections use, as the left one writes them, the rarest first.

    Of equally rare ones the longer first, then in reading order of the left text.
    """
    shared = [(form, word) for form, word in left.items() if form in right]
    shared.sort(key=lambda pair: (frequency.get(pair[0], 1), -len(pair[0])))
    return tuple(word for _, word in shared[:WORDS_SHOWN])
