"""Measures, goals and points that are named by number, "åtgärd 12" or "delmål 3.2", and where they are listed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from remiss.align.profile import KEPT
from remiss.align.recent import Recent
from remiss.language.fold import fold
from remiss.language.tokens import word_texts
from remiss.model.document import Document, Section
from remiss.model.outline import sections_of
from remiss.model.span import Span
from remiss.remarks.cues import Cues

_NUMBER = r"\d{1,3}(?:\.\d{1,3}){0,3}"
_MORE = rf"(?:(?:\s?[-–,]\s?|\s(?:och|samt|till|respektive)\s){_NUMBER}){{0,8}}"
_NO_MEASURE = r"(?![\d:]|\s?(?:§|kr|procent|%))"  # what counts money and shares ...
_YEARS = re.compile(r"\s?år\b", re.IGNORECASE)  # ... and years, on the text as written: folded it is "är"
_MARKED = re.compile(rf"\W{{0,4}}({_NUMBER})(?=[.):|\s])")  # "12.", "| 12 |"
_FEWEST = 2  # numbered lines of a list

Key = tuple[str, str]  # kind of measure and number, "" for the one section that is headed as their list


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure that a stretch names by its number.

    Attributes:
        place: Of the section that lists it, in reading order.
        quote: The words that name it.
        listed: A line of that section begins with the number; else it is the one headed as the list.
    """

    place: int
    quote: Span
    listed: bool


def measures_at(text: str, span: Span, base: Document, cues: Cues) -> tuple[Measure, ...]:
    """Return the measures that a stretch of a text names by number and `base` lists, each section once, in order.

    A measure is listed where a line begins with its kind and number, or a sentence with both and a colon, or, below a
    heading that speaks of that kind, with the number alone. One that nothing begins with belongs to the one section
    whose heading speaks of its kind.
    """
    reader = _reader(_kinds(cues))
    listed = reader.listed.get(base)
    found: dict[int, Measure] = {}
    for match in reader.named.finditer(fold(text[slice(*span)])):
        quote = Span(span.start + match.start(), span.start + match.end())
        if _YEARS.match(text, quote.end):
            continue
        for number in re.findall(_NUMBER, match["numbers"]):
            place = listed.get((match["kind"], number))
            headed = listed.get((match["kind"], "")) if place is None else None
            for at in (place, headed):
                if at is not None and at not in found:
                    found[at] = Measure(at, quote, listed=place is not None)
    return tuple(found.values())


def _kinds(cues: Cues) -> tuple[str, ...]:
    """Return how the words for measures begin, folded, the longest first."""
    phrases = cues.lists["measures"]
    words = [] if phrases is None else [word for phrase in phrases.written for word in phrase.split("|")]
    return tuple(sorted({fold(word) for word in words}, key=lambda word: (-len(word), word)))


class _Reader:
    """The patterns of some kinds of measures, and what documents list."""

    def __init__(self, kinds: tuple[str, ...]) -> None:
        self._kinds = kinds
        word = rf"(?<!\w)(?P<kind>{'|'.join(map(re.escape, kinds)) or '(?!)'})(?:e?n|e?t|er|erna|na|en)?"
        self.named = re.compile(rf"{word}\s(?:nr\.?\s|nummer\s)?(?P<numbers>{_NUMBER}{_MORE}){_NO_MEASURE}")
        self._opening = re.compile(rf"\W*{word}\s(?P<number>{_NUMBER})(?!\w)")
        self._running = re.compile(rf"(?<=[.!?]\s){word}\s(?P<number>{_NUMBER})(?:\s?[a-z])?:\s")
        self.listed: Recent[Document, Mapping[Key, int]] = Recent(self._listed, KEPT)

    def _listed(self, base: Document) -> Mapping[Key, int]:
        found: dict[Key, set[int]] = {}
        for place, section in enumerate(sections_of(base)):
            for key in self._of_section(base.text, section):
                found.setdefault(key, set()).add(place)
        return {key: min(places) for key, places in found.items() if len(places) == 1}

    def _of_section(self, text: str, section: Section) -> Iterator[Key]:
        """Yield what a section lists, and "" for each kind that its heading speaks of."""
        kinds = {kind for word in word_texts(fold(section.title)) if (kind := self._kind(word))}
        yield from ((kind, "") for kind in sorted(kinds))
        bare: set[str] = set()
        for block in section.blocks:
            for start, end in block.spans:
                line = fold(text[start:end])
                if match := self._opening.match(line):
                    yield match["kind"], match["number"]
                yield from ((match["kind"], match["number"]) for match in self._running.finditer(line))
            begins = text.rfind("\n", 0, block.spans[0].start) + 1  # the number of a list is none of its text
            if match := _MARKED.match(text, begins):
                bare.add(match[1])
        if len(bare) >= _FEWEST:
            yield from ((kind, number) for kind in sorted(kinds) for number in sorted(bare))

    def _kind(self, folded: str) -> str:
        return next((kind for kind in self._kinds if folded.startswith(kind)), "")


@lru_cache(maxsize=4)
def _reader(kinds: tuple[str, ...]) -> _Reader:
    return _Reader(kinds)
