"""Where one document names a section of the other: "under fokusområdet stadsutveckling", "i begreppsramen".

An answer seldom repeats the words of what it answers; it says which part it means.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from remiss.align.profile import Profile
from remiss.align.stock import CUE_ENDINGS, HEADING_CUES, OPENING_PREPOSITIONS, TITLE_LABELS
from remiss.language.fold import fold
from remiss.language.sentences import sentences
from remiss.language.stems import stem
from remiss.language.tokens import word_texts, words
from remiss.model.span import Span

LISTED_TOGETHER = 3  # headings named in one sentence; from there on it lists them and speaks of none
CUE_REACH = 4  # words from "fokusområdena" to the heading, for "fokusområdena förebyggande arbete och stadsutveckling"
LONG_WORD = 8  # letters; a single Swedish word from here on is mostly a compound that names its matter
OFTEN = 4  # sections; a phrase that more of them use is a term of the field, not the name of a section


class Manner(IntEnum):
    """How plainly a section is named, the plainest last.

    LISTED: its heading is one of several in a list. WORD: its one-word heading occurs, or a phrase that many sections
    use. PHRASE: its heading occurs as a phrase, or opens a sentence. NAMED: a word such as "avsnittet" announces it.
    """

    LISTED = 1
    WORD = 2
    PHRASE = 3
    NAMED = 4


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of a section's `BodyText.text` that names a section of the other document."""

    manner: Manner
    span: Span


@dataclass(frozen=True, slots=True)
class _Sentence:
    section: int
    start: int
    spans: tuple[Span, ...]
    folded: tuple[str, ...]
    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Name:
    """What a section is called: its heading's words without labels, folded, and their stems."""

    place: int
    written: tuple[str, ...]
    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Hit:
    name: _Name
    at: int
    compound: bool


def mentions(naming: Sequence[Profile], named: Sequence[Profile]) -> Mapping[tuple[int, int], Mention]:
    """Return the plainest mention in each section of `naming` of each section of `named`, the first of equal ones.

    Bare headings are left out, the document's own title, and those that a section of `naming` has too: there the words
    mean its own section.
    Keys are places in reading order, naming and named.
    """
    own = {name.stems for one in naming if (name := _name(one))}
    wanted: dict[str, list[_Name]] = defaultdict(list)
    for one in named:
        if name := _name(one):
            wanted[name.stems[0]].append(name)
    roots = [one.order for one in named if one.parent is None]
    unnamed = {one.order for one in named if one.bare} | set(roots if len(roots) == 1 else ())
    found = [(sentence, _hits(sentence, wanted)) for one in naming for sentence in _sentences(one)]
    spread = Counter(
        place for place, _ in {(hit.name.place, sentence.section) for sentence, hits in found for hit in hits}
    )
    best: dict[tuple[int, int], Mention] = {}
    for sentence, hits in found:
        listed = len({hit.name.stems for hit in hits}) >= LISTED_TOGETHER
        for hit in hits:
            place = hit.name.place
            manner = Manner.LISTED if listed else _manner(sentence, hit, spread[place])
            if manner is None or place in unnamed or hit.name.stems in own:
                continue
            known = best.get((sentence.section, place))
            if known is None or manner > known.manner:
                best[sentence.section, place] = Mention(manner, _quote(sentence, hit))
    return best


def _name(one: Profile) -> _Name | None:
    if one.numbered:
        return None
    forms = [form for form in word_texts(one.title) if not form.isdigit()]
    written = tuple(folded for form in forms if (folded := fold(form)) not in TITLE_LABELS)
    if all(form in HEADING_CUES for form in written):
        return None
    return _Name(one.order, written, tuple(stem(form) for form in forms if fold(form) not in TITLE_LABELS))


def _sentences(one: Profile) -> Iterator[_Sentence]:
    for span in sentences(one.body.text):
        tokens = words(one.body.text[span.start : span.end])
        yield _Sentence(
            section=one.order,
            start=span.start,
            spans=tuple(token.span for token in tokens),
            folded=tuple(fold(token.text) for token in tokens),
            stems=tuple(stem(token.text) for token in tokens),
        )


def _hits(sentence: _Sentence, wanted: Mapping[str, Sequence[_Name]]) -> list[_Hit]:
    hits: list[_Hit] = []
    for at, form in enumerate(sentence.stems):
        phrases = [name for name in wanted.get(form, ()) if sentence.stems[at : at + len(name.stems)] == name.stems]
        hits.extend(_Hit(name, at, compound=False) for name in phrases)
        parts = [name for name in wanted.get(_before_cue(sentence.folded[at]), ()) if len(name.stems) == 1]
        hits.extend(_Hit(name, at, compound=True) for name in parts)
    return hits


def _before_cue(folded: str) -> str:
    """Return the stem of what a compound such as "begreppsavsnittet" says before its cue; "" for other words."""
    for ending in CUE_ENDINGS:
        if folded.endswith(ending) and len(folded) > len(ending) + 2:
            return stem(folded.removesuffix(ending).removesuffix("s"))
    return ""


def _manner(sentence: _Sentence, hit: _Hit, spread: int) -> Manner | None:
    before = sentence.folded[max(hit.at - CUE_REACH, 0) : hit.at]
    if hit.compound or any(word in HEADING_CUES for word in before):
        return Manner.NAMED
    opens = hit.at == 0 or (hit.at == 1 and before[0] in OPENING_PREPOSITIONS)
    if len(hit.name.stems) > 1:
        return Manner.NAMED if opens and hit.at == 1 else Manner.PHRASE if opens or spread <= OFTEN else Manner.WORD
    if len(sentence.folded[hit.at]) < LONG_WORD:
        return None
    as_heading = (
        sentence.folded[hit.at] == hit.name.written[0]
    )  # "Lägesbilden saknas" speaks of it, "Rapportera genast" does not
    return Manner.PHRASE if opens and not as_heading else Manner.WORD


def _quote(sentence: _Sentence, hit: _Hit) -> Span:
    """Return the stretch from the cue, when one stands before it, to the end of the heading."""
    first = hit.at
    for at in range(max(hit.at - CUE_REACH, 0), hit.at):
        if sentence.folded[at] in HEADING_CUES or (at == 0 and sentence.folded[at] in OPENING_PREPOSITIONS):
            first = min(first, at)
    last = sentence.spans[hit.at + len(hit.name.stems) - 1]
    return Span(sentence.start + sentence.spans[first].start, sentence.start + last.end)
