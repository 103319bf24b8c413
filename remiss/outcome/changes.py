"""What changed between two editions, sentence by sentence."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz import fuzz, process

from remiss.language.fold import fold
from remiss.language.sentences import sentences
from remiss.language.tokens import words
from remiss.model.body import own_text, to_source
from remiss.model.document import Document, SectionId
from remiss.model.outcome import Passage
from remiss.model.outline import sections_of
from remiss.model.span import Span

UNCHANGED = 97.0  # fuzz.ratio that is short of the same text
WITHIN, SHORTEST = 90.0, 25  # fuzz.partial_ratio, and code points, from which one sentence is within the other
VERSIONS = 62.0  # from which one is the other changed; as compare.VERSIONS_CUTOFF


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or list item of a document, and what became of it in the other one.

    Attributes:
        text: As a reader sees it.
        before: What that one reads; "" when there is none.
        other: The sentence there that is the same, or the same but changed; None when there is none.
        fresh: Its words that the other does not have, in reading order; all when there is no other.
    """

    place: Passage
    text: str
    other: Passage | None
    before: str
    fresh: tuple[str, ...]

    @property
    def is_new(self) -> bool:
        """Whether it has words that the other document's does not."""
        return bool(self.fresh)


@dataclass(frozen=True, slots=True)
class Changes:
    """Sentences of two editions by section; every section with own text is there."""

    sent: Mapping[SectionId, Sequence[Sentence]]
    adopted: Mapping[SectionId, Sequence[Sentence]]


def changes_between(sent: Document, adopted: Document) -> Changes:
    """Return what is new in each of two editions; a sentence that only moved is not."""
    left, right = _pieces(sent), _pieces(adopted)
    return Changes(_read(left, right), _read(right, left))


def _pieces(document: Document) -> list[tuple[Passage, str]]:
    found = []
    for section in sections_of(document):
        body = own_text(document, section)
        for span in body.blocks:
            for one in sentences(body.text[span.start : span.end]):
                here = Span(span.start + one.start, span.start + one.end)
                found.append((Passage(section=section.id, span=to_source(body, here)), body.text[slice(*here)]))
    return found


def _read(
    own: Sequence[tuple[Passage, str]], there: Sequence[tuple[Passage, str]]
) -> Mapping[SectionId, Sequence[Sentence]]:
    found = defaultdict[SectionId, list[Sentence]](list)
    folded = [fold(text) for _, text in there]
    for place, text in own:
        best = _nearest(fold(text), folded)
        if best is None:
            found[place.section].append(Sentence(place, text, None, "", _words(text)))
            continue
        score, at = best
        other, read = there[at]
        fresh = () if score >= 100 else _fresh(text, read)
        found[place.section].append(Sentence(place, text, other, read, fresh))
    return found


def _nearest(text: str, others: Sequence[str]) -> tuple[float, int] | None:
    """Return how like the most alike of other sentences is, 0-100, and its place; None when none is a version."""
    best = process.extractOne(text, others, scorer=fuzz.ratio, score_cutoff=VERSIONS)
    if best is None and len(text) >= SHORTEST:  # one that was built on is as like as its beginning
        long = [other if len(other) >= SHORTEST else "" for other in others]
        best = process.extractOne(text, long, scorer=fuzz.partial_ratio, score_cutoff=WITHIN)
        return None if best is None else (min(best[1], UNCHANGED), best[2])
    return None if best is None else (best[1], best[2])


def _words(text: str) -> tuple[str, ...]:
    return tuple(token.text for token in words(text))


def _fresh(text: str, other: str) -> tuple[str, ...]:
    """Return the words of a text that are not in the other at their place, nor, as in a list, at another."""
    mine, theirs = _words(text), _words(other)
    matcher = SequenceMatcher(None, [fold(word) for word in theirs], [fold(word) for word in mine], autojunk=False)
    known = {fold(word) for word in theirs}
    changed = (mine[start:end] for tag, _, _, start, end in matcher.get_opcodes() if tag != "equal")
    return tuple(word for words_ in changed for word in words_ if fold(word) not in known)
