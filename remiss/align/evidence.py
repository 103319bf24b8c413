"""Why a link is suggested, in terms a person can check."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from remiss.align.features import Features, Reference
from remiss.align.kinship import Nearness
from remiss.align.profile import Profile
from remiss.align.score import Context, pieces
from remiss.model.alignment import (
    ContainedEvidence,
    ContextEvidence,
    Evidence,
    HeadingEvidence,
    LeadEvidence,
    Piece,
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
        left: For each section of the left document, in reading order: its words by their one form, as it writes them.
        right: The same of the right one.
        frequency: In how many sections of both each word occurs; rarer words tell more.
    """

    left: Sequence[Mapping[str, str]]
    right: Sequence[Mapping[str, str]]
    frequency: Mapping[str, int]


def vocabulary(left: Sequence[Profile], right: Sequence[Profile]) -> Vocabulary:
    """Return the telling words of two documents, read once for all their pairs of sections."""
    mine, theirs = [one.terms for one in left], [one.terms for one in right]
    return Vocabulary(mine, theirs, Counter(term for terms in (*mine, *theirs) for term in terms))


def evidence(
    left: Profile, right: Profile, features: Features, context: Context, *, near: Nearness, words: Vocabulary
) -> tuple[Evidence, ...]:
    """Return what speaks for a link, the strongest first by what it gives to the score; never empty."""
    given = pieces(features, context, near)
    around = given[Piece.PARENTS] + given[Piece.CHILDREN] + given[Piece.NEIGHBOURS]
    # What each would say is found for those that are told of, which few are.
    found: list[tuple[float, Callable[[], Evidence]]] = [(given[Piece.THEMES], lambda: _themes(left, right, features))]
    if features.heading > 0:
        found.append((given[Piece.HEADINGS], lambda: HeadingEvidence(round(features.heading, 4))))
    if left.folded and right.folded:
        found.append((given[Piece.TEXT], lambda: _text(features)))
    if features.likeness < ALIKE_ENOUGH:
        found.append((given[Piece.CONTAINED], lambda: _contained(left, right)))
        found.append((given[Piece.LEAD], LeadEvidence))
    if (reference := features.reference) is not None:
        found.append((given[Piece.REFERENCE], lambda: _quoted(reference, left if reference.by_left else right)))
    found.append((around, ContextEvidence))
    ranked = sorted(found, key=lambda pair: -pair[0])
    told = [one() for weight, one in ranked if weight >= WORTH_TELLING] or [ranked[0][1]()]
    if features.likeness < ALIKE_ENOUGH and given[Piece.TEXT] >= WORTH_TELLING:
        shared = shared_words(words.left[left.order], words.right[right.order], words.frequency)
        told += [WordsEvidence(shared)] if shared else []
    return tuple(told)


def _text(features: Features) -> TextEvidence:
    return TextEvidence(1.0 if features.ratio == 1 else min(round(features.likeness, 2), 0.99))


def _quoted(reference: Reference, namer: Profile) -> ReferenceEvidence:
    span = reference.mention.span
    return ReferenceEvidence(namer.body.text[span.start : span.end])


def _contained(left: Profile, right: Profile) -> ContainedEvidence:
    """Return how many of the telling words of the section with fewer the other has, each counted once."""
    shorter, longer = sorted((left, right), key=lambda one: one.told)
    common = {shorter.forms[form].casefold() for form in shorter.forms.keys() & longer.forms.keys()}
    return ContainedEvidence(common=len(common), total=shorter.told)


def _words(written: Iterable[str]) -> dict[str, str]:
    """Return different words as the first of each is written, in their order."""
    found: dict[str, str] = {}
    for word in written:
        found.setdefault(word.casefold(), word)
    return found


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
    """Return the telling words that both sections use, each once, as the left one writes them, the rarest first.

    A part of a compound is no word that stands there. Of equally rare ones the longer first, then in reading order of
    the left text.
    """
    shared = [(term, word) for term, word in left.items() if term in right]
    shared.sort(key=lambda pair: (frequency.get(pair[0], 1), -len(pair[0])))
    return tuple(_words(word for _, word in shared).values())[:WORDS_SHOWN]
