"""Where one document names a section of the other: "under fokusområdet stadsutveckling", "i begreppsramen".

An answer seldom repeats the words of what it answers; it says which part it means.
"""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from enum import IntEnum

from remiss.align.naming import (
    POINTERS,
    Form,
    Hit,
    Name,
    has_cue,
    has_preposition,
    hits,
    index_names,
    may_hit,
    name_of,
    quote,
)
from remiss.align.profile import KEPT, Profile
from remiss.align.reading import Sentence
from remiss.align.recent import Recent
from remiss.model.span import Span

LISTED_TOGETHER = 3  # headings named in one sentence; from there on it lists them and speaks of none
LONG_WORD = 8  # letters; a single Swedish word from here on is mostly a compound that names its matter
OFTEN = 4  # sections; a phrase that more of them use is a term of the field, not the name of a section ...
OFTEN_WORD = 2  # ... and a single word sooner


class Manner(IntEnum):
    """How plainly a section is named, the plainest last.

    LISTED: its heading is one of several in a list. WORD: its one-word heading occurs, or a phrase that many sections
    use. SCATTERED: the words of its heading stand near each other, or a page it stands on is named. PHRASE: its heading
    occurs in one piece, or opens a sentence. NAMED: a word such as "avsnittet" announces it, or its number does.
    """

    LISTED = 1
    WORD = 2
    SCATTERED = 3
    PHRASE = 4
    NAMED = 5


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of a section's `BodyText.text` that names a section of the other document."""

    manner: Manner
    span: Span


def mentions(naming: Sequence[Profile], named: Sequence[Profile]) -> Mapping[tuple[int, int], Mention]:
    """Return the plainest mention in each section of `naming` of each section of `named`, the first of equal ones.

    Left out are bare headings, the document's own title, and headings and numbers that a section of `naming` has too:
    there they mean its own section. Keys are places in reading order, naming and named.
    """
    own = _NAMES.get(naming)
    own_stems, own_numbers = {name.stems for name in own}, {name.number for name in own}
    index = _INDEX.get(_NAMES.get(named))
    may_name = (sentence for one in naming for sentence in one.sentences if may_hit(sentence, index))
    found = [(sentence, tuple(hits(sentence, index))) for sentence in may_name]
    spread = Counter(
        place for place, _ in {(hit.name.place, sentence.section) for sentence, all_ in found for hit in all_}
    )
    best: dict[tuple[int, int], Mention] = {}
    for sentence, all_ in found:
        listed = len({hit.name.stems for hit in all_}) >= LISTED_TOGETHER
        for hit in all_:
            place, points = hit.name.place, hit.form in POINTERS
            is_own = _is_own(hit, own_stems, own_numbers)
            manner = (
                None
                if is_own
                else _manner(
                    sentence,
                    hit,
                    listed=listed,
                    often=spread[place] > (OFTEN if len(hit.name.stems) > 1 else OFTEN_WORD),
                )
            )
            if manner is None or named[place].is_title or (named[place].bare and not points):
                continue
            known = best.get((sentence.section, place))
            if known is None or manner > known.manner:
                best[sentence.section, place] = Mention(manner, quote(sentence, hit))
    return best


def _names(sections: Sequence[Profile]) -> Sequence[Name]:
    return tuple(map(name_of, sections))


_NAMES = Recent(_names, KEPT)
_INDEX = Recent(index_names, KEPT)


def _is_own(hit: Hit, stems: Set[tuple[str, ...]], numbers: Set[str]) -> bool:
    """Return whether a hit means a section of the naming document itself; it seldom names its own pages."""
    if hit.form is Form.PAGE:
        return False
    return hit.name.number in numbers if hit.form is Form.NUMBER else hit.name.stems in stems


def _manner(sentence: Sentence, hit: Hit, *, listed: bool, often: bool) -> Manner | None:
    """Return how plainly a hit names its section, None when it does not."""
    if hit.form is Form.NUMBER:
        return Manner.NAMED
    if hit.form is Form.PAGE:
        return Manner.LISTED if listed else Manner.SCATTERED
    if hit.form is Form.COMPOUND or has_cue(sentence, hit):
        manner: Manner | None = Manner.NAMED
    elif hit.form is Form.SCATTERED:
        manner = None if often else Manner.SCATTERED
    elif len(hit.name.stems) == 1:
        manner = None if often else _manner_of_word(sentence, hit)
    else:
        manner = _manner_of_phrase(sentence, hit, often=often)
    return Manner.LISTED if listed and manner is not None else manner


def _manner_of_phrase(sentence: Sentence, hit: Hit, *, often: bool) -> Manner:
    if has_preposition(sentence, hit):
        return Manner.NAMED
    return Manner.WORD if often and hit.first > 0 else Manner.PHRASE


def _manner_of_word(sentence: Sentence, hit: Hit) -> Manner | None:
    """Return how plainly a one-word heading is named: "Lägesbilden saknas" speaks of it, "Rapportera genast" not."""
    word = sentence.folded[hit.first]
    if len(word) < LONG_WORD:
        return None
    opens = hit.first == 0 or has_preposition(sentence, hit)
    return Manner.PHRASE if opens and word != hit.name.written[0] else Manner.WORD
